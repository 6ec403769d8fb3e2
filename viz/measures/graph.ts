import { UndirectedGraph } from 'graphology'

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
  /** Ids of the lines that are drawn between the two. */
  lines: readonly string[]
}
export type SimpleGraph = UndirectedGraph<Record<string, never>, Join>

/**
 * A simple graph by the rules of the API's own measures, so that both tell the same of the same network:
 * parallel edges are one with the sum of their weights, nothing is joined to itself, and the order is that
 * of the ids.
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
