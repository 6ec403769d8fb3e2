import { ExternalLink } from 'lucide-react'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { SourceCitationsDocument, type SourceRowsQuery } from '../client/generated.ts'
import { readAll } from '../client/read-all.ts'
import { useQuery } from '../client/use-query.ts'
import { dataWordsOf } from '../locales/data-words.ts'
import { CitationList, Fingerprint } from '../panels/citation-list.tsx'
import { FailureNote } from '../parts/failure-note.tsx'
import { formatDay } from '../parts/format-day.ts'
import { TitleLink } from './title-link.tsx'

export type SourceRow = SourceRowsQuery['sources']['nodes'][number]

/** A document: where it can be read, and the places in it that facts rest on. */
export function SourcePane({ source }: { source: SourceRow }) {
  const { view, words } = useView()
  const { id, title, publisher, publishedOn, url, sha256 } = source
  const asked = useQuery(id, (signal) =>
    readAll(async (first, after) => {
      const answer = await fetchGraph(SourceCitationsDocument, { id, first, after }, signal)
      if (answer.node?.__typename === 'Source') return answer.node.citations
      return { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } }
    }),
  )
  const published = [publisher, publishedOn && formatDay(publishedOn, view.language)]
  return (
    <article className="details">
      <p className="details-kind">{words.terms.nodeType.Source}</p>
      <div lang="vi">
        <TitleLink id={id}>{title}</TitleLink>
      </div>
      <p className="reason">{published.filter(Boolean).join(' · ')}</p>
      {url ? (
        <p>
          <a href={url} target="_blank" rel="noreferrer">
            {words.evidence.open} <ExternalLink size={12} aria-hidden="true" />
          </a>
        </p>
      ) : null}
      {sha256 ? (
        <p className="reason">
          {dataWordsOf(view.language).sourceFingerprint} <Fingerprint sha256={sha256} />
        </p>
      ) : null}
      {asked.failure ? <FailureNote failure={asked.failure} retry={asked.retry} /> : null}
      {asked.loading ? (
        <div className="skeleton" aria-busy>
          <span className="citation-wait" />
          <span className="citation-wait" />
          <span className="citation-wait" />
        </div>
      ) : null}
      {asked.current && asked.data ? <CitationList citations={asked.data.nodes} /> : null}
    </article>
  )
}
