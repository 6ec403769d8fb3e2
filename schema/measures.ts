import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'

/** What is measured: plain data that can be sent to a worker. */
export interface MeasuredGraph {
  readonly nodes: readonly string[]
  readonly edges: readonly MeasuredEdge[]
}
export interface MeasuredEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly weight: number
}

type Join = {
  weight: number
  /** Ids of the edges between the two. */
  lines: readonly string[]
}
export type SimpleGraph = UndirectedGraph<Record<string, never>, Join>

/**
 * A simple graph: parallel edges are one with the sum of their weights, nothing is joined to itself, and the order is that
 * of the ids. The same nodes and edges, in whatever order, so always measure the same.
 */
export function toSimpleGraph({ nodes, edges }: MeasuredGraph): SimpleGraph {
  const graph: SimpleGraph = new UndirectedGraph()
  for (const id of nodes.toSorted()) graph.addNode(id)
  const pairs = edges.map(({ id, source, target, weight }) =>
    source < target ? { id, a: source, b: target, weight } : { id, a: target, b: source, weight },
  )
  for (const { id, a, b, weight } of pairs.sort((x, y) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1)))
    if (a !== b)
      graph.updateEdge(a, b, ({ weight: before = 0, lines = [] }) => ({
        weight: before + weight,
        lines: [...lines, id],
      }))
  return graph
}

/** By node: the share of shortest chains between two others that lead over it (Freeman 1977), from 0 to 1. */
export function toBetweenness(graph: SimpleGraph): Map<string, number> {
  return new Map(Object.entries(betweennessCentrality(graph, { getEdgeWeight: null })))
}

/** By node: its group by Louvain's method (Blondel et al. 2008), from 0, the largest group first. */
export function toCommunities(graph: SimpleGraph): Map<string, number> {
  // Louvain's method knows no graph without edges: there, each node is a group of its own.
  const found: Record<string, number> =
    graph.size === 0
      ? Object.fromEntries(graph.nodes().map((id, index) => [id, index]))
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
  return new Map(ordered.flatMap((members, index) => members.map((id) => [id, index] as const)))
}
