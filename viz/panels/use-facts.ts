import { readFacts } from '../client/read-facts.ts'
import { useQuery } from '../client/use-query.ts'
import type { CitedFact } from '../state/fact-evidence.ts'

const none: readonly CitedFact[] = []

/** The single facts of a thing, each with its own citations; empty until they are there, and without them the rest still stands. */
export function useFacts(id: string): readonly CitedFact[] {
  const asked = useQuery(id, (signal) => readFacts(id, signal))
  return (asked.current && asked.data) || none
}
