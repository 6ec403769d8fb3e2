import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { EvidenceDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import { CitationList } from '../panels/citation-list.tsx'
import { FailureNote } from '../parts/failure-note.tsx'

/** As many nodes the API gives at once. */
const mostAtOnce = 200

/** Citations by their ids, fetched when they are shown. */
export function Cited({ ids }: { ids: readonly string[] }) {
  const { words } = useView()
  const unique = [...new Set(ids)]
  const wanted = unique.slice(0, mostAtOnce)
  const asked = useQuery(wanted.length > 0 ? wanted.join() : undefined, (signal) =>
    fetchGraph(EvidenceDocument, { ids: wanted }, signal),
  )
  if (wanted.length === 0) return <p className="soft">{words.tables.noCitation}</p>
  if (asked.failure) return <FailureNote failure={asked.failure} retry={asked.retry} />
  if (!asked.current)
    return (
      <div className="skeleton" aria-busy>
        {wanted.slice(0, 6).map((id) => (
          <span key={id} className="citation-wait" />
        ))}
      </div>
    )
  const citations = (asked.data?.nodes ?? []).flatMap((node) =>
    node?.__typename === 'Citation' ? [node] : [],
  )
  return (
    <>
      <CitationList citations={citations} />
      {unique.length > mostAtOnce ? <p className="soft">{words.tables.citationsCut(unique.length)}</p> : null}
    </>
  )
}
