import { useMemo } from 'react'
import { fetchGraph } from '../client/fetch-graph.ts'
import { FactsOfDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import { type CitedFact, toFacts } from '../state/fact-evidence.ts'

const none: readonly CitedFact[] = []

/** The single facts of a thing, each with its own citations; empty until they are there, and without them the rest still stands. */
export function useFacts(id: string): readonly CitedFact[] {
  const asked = useQuery(id, (signal) => fetchGraph(FactsOfDocument, { id }, signal))
  const node = asked.current ? asked.data?.node : undefined
  return useMemo(() => (node && 'citations' in node ? toFacts(node.citations, id) : none), [node, id])
}
