import type { CitedFact } from '../state/fact-evidence.ts'
import { fetchGraph } from './fetch-graph.ts'
import { FactsOfDocument } from './generated.ts'
import { type Page, readAll } from './read-all.ts'

const nothing: Page<CitedFact> = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } }

/** Everything that sources say of the thing, each fact with its own citations; nothing where there is no such thing. */
export async function readFacts(id: string, signal: AbortSignal): Promise<readonly CitedFact[]> {
  const { nodes } = await readAll(async (first, after) => {
    const { node } = await fetchGraph(FactsOfDocument, { id, first, after }, signal)
    return node && 'facts' in node ? node.facts : nothing
  })
  return nodes
}
