import type { DiagramEdge } from './model.ts'

/** The edges in groups that join the same two nodes, whatever their direction, each in the order given. */
export function toParallelEdges(edges: readonly DiagramEdge[]): DiagramEdge[][] {
  const pairs = new Map<string, DiagramEdge[]>()
  for (const edge of edges) {
    const key = JSON.stringify([edge.source, edge.target].sort())
    const beside = pairs.get(key)
    if (beside) beside.push(edge)
    else pairs.set(key, [edge])
  }
  return [...pairs.values()]
}
