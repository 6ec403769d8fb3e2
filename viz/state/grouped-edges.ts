import type { PictureEdge } from './picture.ts'

const undirected: ReadonlySet<string> = new Set(['PARTY_TO', 'COORDINATES_WITH'])

/** Lines between what is gathered: one for each two ends and type, with the evidence of all that it stands for. */
export function toGroupedEdges(
  edges: readonly PictureEdge[],
  standsFor: (id: string) => string,
  coordinationsOf: (edge: PictureEdge) => readonly string[],
): PictureEdge[] {
  const joined = new Map<string, PictureEdge>()
  const kept: PictureEdge[] = []
  for (const edge of edges) {
    let [source, target] = [standsFor(edge.source), standsFor(edge.target)]
    if (source === edge.source && target === edge.target) {
      kept.push(edge)
      continue
    }
    if (source === target) continue
    const isBetweenGroups = source !== edge.source && target !== edge.target
    if (isBetweenGroups && undirected.has(edge.type) && target < source) [source, target] = [target, source]
    const type = edge.type.toLowerCase().replaceAll('_', '')
    const id = `${source}~${type}~${target}`
    const before = joined.get(id)
    joined.set(id, {
      ...edge,
      id,
      source,
      target,
      role: before && before.role !== edge.role ? 'PARTICIPANT' : edge.role,
      basis: edge.basis === 'STATED' && before?.basis !== 'INFERRED' ? 'STATED' : 'INFERRED',
      weight: 1,
      validFrom: null,
      validTo: null,
      ended: edge.ended && (before?.ended ?? true),
      coordinations: [...new Set([...(before?.coordinations ?? []), ...coordinationsOf(edge)])],
      citations: [...new Set([...(before?.citations ?? []), ...edge.citations])],
      standsFor: [...(before?.standsFor ?? []), edge.id],
    })
  }
  return [...kept, ...[...joined.values()].map((edge) => ({ ...edge, weight: edge.standsFor?.length ?? 1 }))]
}
