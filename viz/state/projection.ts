import { isCoordinatingRole } from '../../schema/vocabulary.ts'
import type { NetworkEdge } from './network.ts'

/**
 * Actors joined by the coordinations that they share, as the API projects them: one edge a pair, weighted by
 * how many; witnesses and superiors do not coordinate; stated when both parts in all of them are. Edges come
 * in the order of their ids.
 */
export function projectOnActors(partyEdges: readonly NetworkEdge[]): NetworkEdge[] {
  const parties = new Map<string, Map<string, NetworkEdge>>()
  for (const edge of partyEdges.filter(({ role }) => isCoordinatingRole(role))) {
    const before = parties.get(edge.target) ?? new Map<string, NetworkEdge>()
    const kept = before.get(edge.source)
    if (!kept || kept.basis === 'INFERRED') before.set(edge.source, edge)
    parties.set(edge.target, before)
  }
  const pairs = new Map<string, NetworkEdge>()
  for (const [coordination, byActor] of [...parties].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const edges = [...byActor.values()].sort((a, b) => (a.source < b.source ? -1 : 1))
    for (const [index, one] of edges.entries())
      for (const other of edges.slice(index + 1)) {
        const id = `${one.source}~${other.source}`
        const before = pairs.get(id)
        const stated = one.basis === 'STATED' && other.basis === 'STATED'
        pairs.set(id, {
          id,
          source: one.source,
          target: other.source,
          type: 'COORDINATES_WITH',
          role: null,
          basis: stated && before?.basis !== 'INFERRED' ? 'STATED' : 'INFERRED',
          weight: (before?.weight ?? 0) + 1,
          validFrom: null,
          validTo: null,
          coordinations: [...(before?.coordinations ?? []), coordination],
          citations: [...new Set([...(before?.citations ?? []), ...one.citations, ...other.citations])],
        })
      }
  }
  return [...pairs.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
