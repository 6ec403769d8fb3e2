import louvain from 'graphology-communities-louvain'
import type { Measure } from './measure.ts'

/** Each node's group by Louvain's method (Blondel et al. 2008), from 0, the largest group first. */
export const communities: Measure = {
  id: 'communities',
  compute(graph) {
    // Louvain's method knows no graph without edges: there, each node is a group of its own.
    const found: Record<string, number> =
      graph.size === 0
        ? Object.fromEntries(graph.mapNodes((id) => id).map((id, index) => [id, index]))
        : louvain(graph, { randomWalk: false })
    const groups = new Map<number, string[]>()
    for (const id of graph.nodes()) {
      const group = found[id] ?? -1
      groups.set(group, [...(groups.get(group) ?? []), id])
    }
    // The nodes are in the order of their ids, so the first of a group is its smallest.
    const ordered = [...groups.values()].sort(
      (a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1),
    )
    return { nodes: new Map(ordered.flatMap((members, index) => members.map((id) => [id, index] as const))) }
  },
}
