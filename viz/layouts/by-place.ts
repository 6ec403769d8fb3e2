import { defaultAspect, layOutByForce } from './force.ts'
import { type Layout, type LayoutEdge, type LayoutGraph, type LayoutNode, toOrdered } from './graph.ts'
import { layOutParts } from './pack.ts'
import { toPlaces } from './places.ts'

/** Between two places, in px: wider than anything within one. */
const placeGap = 110

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
