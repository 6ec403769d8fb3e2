import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import type { Id } from '../../schema/ids.ts'
import { once } from '../once.ts'
import type { NetworkEdgeModel } from './network-edges.ts'

/** What is measured of the nodes of a network; each is computed when it is first asked for. */
export interface Measures {
  /** By node: the share of shortest chains between two others that lead over it (Freeman 1977), from 0 to 1. */
  readonly betweenness: () => ReadonlyMap<string, number>
  /** By node: its group by Louvain's method (Blondel et al. 2008), from 0, the largest group first. */
  readonly communities: () => ReadonlyMap<string, number>
}

/** The measures of a network. The same nodes and edges, in whatever order, always measure the same. */
export function createMeasures(
  ids: readonly Id[],
  edges: ReadonlyArray<Pick<NetworkEdgeModel, 'source' | 'target' | 'weight'>>,
): Measures {
  const graph = once(() => toGraph(ids, edges))
  return {
    betweenness: once(() => new Map(Object.entries(betweennessCentrality(graph(), { getEdgeWeight: null })))),
    communities: once(() => toCommunities(graph())),
  }
}

/** A simple graph: parallel edges are one with the sum of their weights, and nothing is joined to itself. */
function toGraph(
  ids: readonly Id[],
  edges: ReadonlyArray<Pick<NetworkEdgeModel, 'source' | 'target' | 'weight'>>,
): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (const id of ids.toSorted()) graph.addNode(id)
  const pairs = edges.map(({ source, target, weight }) =>
    source < target ? { a: source, b: target, weight } : { a: target, b: source, weight },
  )
  for (const { a, b, weight } of pairs.sort((x, y) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1)))
    if (a !== b) graph.updateEdge(a, b, ({ weight: before = 0 }) => ({ weight: Number(before) + weight }))
  return graph
}

function toCommunities(graph: UndirectedGraph): Map<string, number> {
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
