import { defaultAspect, layOutByForce } from './force.ts'
import {
  type Layout,
  type LayoutEdge,
  type LayoutGraph,
  type LayoutNode,
  toNeighbours,
  toOrdered,
} from './graph.ts'
import { layOutParts } from './pack.ts'

/** Between two places, in px: wider than anything within one. */
const placeGap = 110

/** Id of the place that each node stands with: its own, or the one that most of its neighbours belong to. */
export function toPlaces(graph: LayoutGraph): Map<string, string | undefined> {
  const own = new Map(graph.nodes.map(({ id, parent }) => [id, parent]))
  const neighbours = toNeighbours(graph)
  const parents = new Set(own.values())
  return new Map(
    graph.nodes.map(({ id, parent }) => {
      if (parent !== undefined) return [id, parent]
      const counts = new Map<string, number>()
      for (const other of neighbours.get(id) ?? []) {
        const place = own.get(other)
        if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1)
      }
      const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      // A unit that others belong to stands with them.
      return [id, parents.has(id) ? id : best?.[0]]
    }),
  )
}

/** The parts of the graph by place, those without one last; lines between places are left out. */
function toParts(graph: LayoutGraph): LayoutGraph[] {
  const places = toPlaces(graph)
  const placeOf = (id: string) => places.get(id) ?? ''
  const parts = new Map<string, { nodes: LayoutNode[]; edges: LayoutEdge[] }>()
  for (const node of graph.nodes) {
    const part = parts.get(placeOf(node.id))
    if (part) part.nodes.push(node)
    else parts.set(placeOf(node.id), { nodes: [node], edges: [] })
  }
  for (const edge of graph.edges)
    if (placeOf(edge.source) === placeOf(edge.target)) parts.get(placeOf(edge.source))?.edges.push(edge)
  return [...parts]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([, part]) => part)
}

/** A field for each place, with those who belong to it laid out by forces. */
export const byPlaceLayout: Layout = {
  id: 'by-place',
  labelKey: 'layouts.byPlace',
  compute: (graph, { aspect = defaultAspect }) =>
    layOutParts(toParts(toOrdered(graph)), (part) => layOutByForce(part, aspect, 28), aspect, placeGap),
}
