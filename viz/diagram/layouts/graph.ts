import type { Box } from '../box.ts'
import type { DiagramEdgeType, Point, Positions } from '../model.ts'

/** What layouts know of a network: rooms, lines and belonging; plain data that can be sent to a worker. */

export interface LayoutNode {
  readonly id: string
  /** Room of the mark and its label around the node's position, in px. */
  readonly box: Box
  /** Size of the label's lines alone, in px. */
  readonly name: Pick<Box, 'width' | 'height'>
  /** How many neighbours it has, here or not: the more, the more its name matters. */
  readonly degree: number
  /** A card that its parties are spread around. */
  readonly isCoordination: boolean
  /** Id of the unit that it belongs to. */
  readonly parent?: string
}
export interface LayoutEdge {
  readonly source: string
  readonly target: string
  readonly type: DiagramEdgeType
}
export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly LayoutEdge[]
}

export interface LayoutOptions {
  /** Width of the canvas over its height. */
  readonly aspect?: number
  /** Ids of the nodes that the picture is about. */
  readonly focus?: readonly string[]
}

/** A way to lay a network out. */
export interface Layout {
  readonly id: string
  /** Key of its name in the locales. */
  readonly labelKey: string
  /**
   * A finite position for every node, such that no two rooms overlap. The same graph is laid out in the same
   * way, whatever the order of its nodes and edges.
   */
  readonly compute: (graph: LayoutGraph, options: LayoutOptions) => Positions
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The graph in an order of its own: each node once, by id, and the edges between them, without loops. */
export function toOrdered({ nodes, edges }: LayoutGraph): LayoutGraph {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return {
    nodes: [...byId.values()].sort((a, b) => compare(a.id, b.id)),
    edges: edges
      .filter(({ source, target }) => source !== target && byId.has(source) && byId.has(target))
      .sort((a, b) => compare(a.source, b.source) || compare(a.target, b.target) || compare(a.type, b.type)),
  }
}

/** Neighbours of each node, each once, in the order of the graph's edges. */
export function toNeighbours({ nodes, edges }: LayoutGraph): Map<string, Set<string>> {
  const neighbours = new Map(nodes.map(({ id }) => [id, new Set<string>()]))
  for (const { source, target } of edges) {
    neighbours.get(source)?.add(target)
    neighbours.get(target)?.add(source)
  }
  return neighbours
}

/** Parts of the graph that no edge joins, the largest first. */
export function toComponents(graph: LayoutGraph): LayoutGraph[] {
  const neighbours = toNeighbours(graph)
  const component = new Map<string, number>()
  let count = 0
  for (const { id } of graph.nodes) {
    if (component.has(id)) continue
    const waiting = [id]
    component.set(id, count)
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      for (const other of neighbours.get(next) ?? [])
        if (!component.has(other)) {
          component.set(other, count)
          waiting.push(other)
        }
    count += 1
  }
  const parts = Array.from({ length: count }, () => ({
    nodes: [] as LayoutNode[],
    edges: [] as LayoutEdge[],
  }))
  for (const node of graph.nodes) parts[component.get(node.id) ?? 0]?.nodes.push(node)
  for (const edge of graph.edges) parts[component.get(edge.source) ?? 0]?.edges.push(edge)
  return parts.sort((a, b) => b.nodes.length - a.nodes.length)
}

/** The middle of the points; the origin where there are none. */
export function toMiddle(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
  const count = Math.max(1, points.length)
  return { x: sum.x / count, y: sum.y / count }
}
