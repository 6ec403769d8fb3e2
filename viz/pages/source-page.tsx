import { ExternalLink } from 'lucide-react'
import { useView } from '../app/use-view.tsx'
import { type ReadSource, readSource } from '../client/read-source.ts'
import { useQuery } from '../client/use-query.ts'
import { Fingerprint } from '../panels/citation-list.tsx'
import { DrawLink } from '../parts/draw-link.tsx'
import { formatDay } from '../parts/format-day.ts'
import { SourceCitations } from './source-citations.tsx'
import { ThingFrame } from './thing-frame.tsx'

/** A source: what it is, and all facts drawn from it, paragraph by paragraph. */
export function SourcePage() {
  const { words, route } = useView()
  const { id = '' } = route
  const asked = useQuery(id, (signal) => readSource(id, signal))
  const read = asked.data
  return (
    <ThingFrame
      asked={asked}
      noun={words.pages.source}
      title={read?.source.title}
      kind={words.pages.source}
      actions={read ? <DrawLink ids={coordinationsOf(read)} /> : null}
    >
      {read ? <Body {...read} /> : null}
    </ThingFrame>
  )
}

function Body({ source, citations }: ReadSource) {
  const { view, words, route } = useView()
  const say = words.pages
  const facts = citations.reduce((count, { supports }) => count + supports.totalCount, 0)
  return (
    <>
      <dl className="facts">
        {source.publisher ? (
          <div>
            <dt>{say.publisher}</dt>
            <dd lang="vi">{source.publisher}</dd>
          </div>
        ) : null}
        {source.publishedOn ? (
          <div>
            <dt>{say.publishedOn}</dt>
            <dd>{formatDay(source.publishedOn, view.language)}</dd>
          </div>
        ) : null}
        {source.sha256 ? (
          <div>
            <dt>{say.fingerprint}</dt>
            <dd>
              <Fingerprint sha256={source.sha256} />
            </dd>
          </div>
        ) : null}
      </dl>
      {source.url ? (
        <p className="away">
          <a href={source.url} target="_blank" rel="noreferrer">
            {words.evidence.open} <ExternalLink size={13} aria-hidden="true" />
          </a>{' '}
          <span className="soft">{new URL(source.url).hostname}</span>
        </p>
      ) : null}
      {source.publishedOnWhy ? (
        <p className="soft">
          {say.publishedOnWhy}: {source.publishedOnWhy}
        </p>
      ) : null}
      <h2>{say.facts(facts, citations.length)}</h2>
      {citations.length === 0 ? <p className="soft">{say.noFacts}</p> : null}
      <SourceCitations citations={citations} wanted={route.params.at} />
    </>
  )
}

/** The coordinations that its facts are of. */
function coordinationsOf({ citations }: ReadSource): string[] {
  const ends = citations.flatMap(({ supports }) =>
    supports.nodes.flatMap(({ subject, object }) => [subject, object ?? subject]),
  )
  return [...new Set(ends.flatMap((end) => ('coordinationKind' in end ? end.id : [])))]
}
