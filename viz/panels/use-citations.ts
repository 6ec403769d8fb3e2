import { fetchGraph } from '../client/fetch-graph.ts'
import { type CitationPartsFragment, EvidenceDocument } from '../client/generated.ts'
import { type Query, useQuery } from '../client/use-query.ts'

/** At most so many ids in one request, by the API's own rule. */
const idsAtOnce = 200

interface Citations extends Pick<Query<unknown>, 'failure' | 'retry'> {
  /** Undefined while they are asked for. */
  readonly citations: readonly CitationPartsFragment[] | undefined
}

/** All citations of the ids, however many. */
export function useCitations(ids: readonly string[]): Citations {
  const asked = useQuery(ids.length > 0 ? ids.join() : undefined, async (signal) => {
    const parts = Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, at) =>
      ids.slice(at * idsAtOnce, (at + 1) * idsAtOnce),
    )
    const answers = await Promise.all(
      parts.map((part) => fetchGraph(EvidenceDocument, { ids: part }, signal)),
    )
    return answers
      .flatMap(({ nodes }) => nodes)
      .flatMap((node) => (node?.__typename === 'Citation' ? [node] : []))
  })
  const { failure, retry } = asked
  const citations = ids.length === 0 ? [] : asked.current ? asked.data : undefined
  return { citations, failure, retry }
}
