import { fetchGraph } from './fetch-graph.ts'
import { type CitationPartsFragment, EvidenceDocument } from './generated.ts'

/** The most ids that the server takes at once. */
const atOnce = 200

/** The citations with the ids, in their order, however many they are; what is no citation is left out. */
export async function readCitations(
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<CitationPartsFragment[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, index) =>
    ids.slice(index * atOnce, (index + 1) * atOnce),
  )
  const answers = await Promise.all(parts.map((part) => fetchGraph(EvidenceDocument, { ids: part }, signal)))
  return answers.flatMap(({ nodes }) =>
    nodes.flatMap((node) => (node?.__typename === 'Citation' ? [node] : [])),
  )
}
