import type { Id } from '../../schema/ids.ts'
import { type MeasuredEdge, toBetweenness, toCommunities, toSimpleGraph } from '../../schema/measures.ts'
import { once } from '../once.ts'

/** What is measured of the nodes of a network; each is computed when it is first asked for. */
export interface Measures {
  /** By node: the share of shortest chains between two others that lead over it (Freeman 1977), from 0 to 1. */
  readonly betweenness: () => ReadonlyMap<string, number>
  /** By node: its group by Louvain's method (Blondel et al. 2008), from 0, the largest group first. */
  readonly communities: () => ReadonlyMap<string, number>
}

/** The measures of a network. The same nodes and edges, in whatever order, always measure the same. */
export function createMeasures(nodes: readonly Id[], edges: readonly MeasuredEdge[]): Measures {
  const graph = once(() => toSimpleGraph({ nodes, edges }))
  return {
    betweenness: once(() => toBetweenness(graph())),
    communities: once(() => toCommunities(graph())),
  }
}
