import type { CitationPartsFragment } from '../client/generated.ts'
import { readCitations } from '../client/read-citations.ts'
import { type Query, useQuery } from '../client/use-query.ts'

interface Citations extends Pick<Query<unknown>, 'failure' | 'retry'> {
  /** Undefined while they are asked for. */
  readonly citations: readonly CitationPartsFragment[] | undefined
}

/** All citations of the ids, however many. */
export function useCitations(ids: readonly string[]): Citations {
  const asked = useQuery(ids.length > 0 ? ids.join() : undefined, (signal) => readCitations(ids, signal))
  const { failure, retry } = asked
  const citations = ids.length === 0 ? [] : asked.current ? asked.data : undefined
  return { citations, failure, retry }
}
