import { ExternalLink } from 'lucide-react'
import { useView } from '../app/use-view.tsx'
import { type ReadSource, readSource } from '../client/read-source.ts'
import { useQuery } from '../client/use-query.ts'
import { Fingerprint } from '../panels/citation-list.tsx'
import { formatDay } from '../parts/format-day.ts'
import { FactList } from './fact-list.tsx'
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
      thing={read && { name: read.source.title }}
      kind={words.pages.source}
      draws={read && coordinationsOf(read)}
    >
      {read ? <Body {...read} /> : null}
    </ThingFrame>
  )
}

function Body({ source, citations, total }: ReadSource) {
  const { view, words, route } = useView()
  const say = words.pages
  const facts = citations.reduce((count, { supports }) => count + supports.totalCount, 0)
  return (
    <>
      <FactList
        facts={[
          { name: say.publisher, value: source.publisher && <span lang="vi">{source.publisher}</span> },
          {
            name: say.publishedOn,
            value: source.publishedOn && formatDay(source.publishedOn, view.language),
          },
          { name: say.fingerprint, value: source.sha256 && <Fingerprint sha256={source.sha256} /> },
        ]}
      />
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
      {citations.length < total ? <p className="soft">{say.citationsRead(citations.length, total)}</p> : null}
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
