import { readFacts } from '../client/read-facts.ts'
import { useQuery } from '../client/use-query.ts'
import type { CitedFact } from '../state/fact-evidence.ts'

const none: readonly CitedFact[] = []

interface Facts {
  readonly facts: readonly CitedFact[]
  /** Whether they may still come: what they have a line of their own in would move what is drawn before. */
  readonly isReading: boolean
}

/** The single facts of a thing, each with its own citations; empty until they are there, and without them the rest still stands. */
export function useFactsSoon(id: string): Facts {
  const asked = useQuery(id, (signal) => readFacts(id, signal))
  return { facts: (asked.current && asked.data) || none, isReading: asked.loading }
}

/** The same for what has room for them from the beginning. */
export function useFacts(id: string): readonly CitedFact[] {
  return useFactsSoon(id).facts
}
