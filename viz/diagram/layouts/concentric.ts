import type { Point } from '../model.ts'
import { defaultAspect } from './force.ts'
import { clearance, toSeparated } from './free-spots.ts'
import { type Layout, type LayoutGraph, toComponents, toNeighbours, toOrdered } from './graph.ts'
import { layOutParts } from './pack.ts'

/** Least and most between two rings, in px. */
const ringGap = 120
const widestGap = 420

/** A node on its ring, with those that are first reached through it. */
interface Branch {
  readonly id: string
  readonly ring: number
  readonly children: Branch[]
  /** How much of the circle it and its branches want. */
  share: number
}

/** The component as branches around the focus, or around its best-connected node; outermost last. */
function toBranches(graph: LayoutGraph, focus: readonly string[]): { roots: Branch[]; all: Branch[] } {
  const neighbours = toNeighbours(graph)
  const degree = (id: string) => neighbours.get(id)?.size ?? 0
  const wanted = [...new Set(focus)].filter((id) => neighbours.has(id)).sort()
  const [first] = graph.nodes.map(({ id }) => id)
  const hub = graph.nodes.reduce((best, { id }) => (degree(id) > degree(best) ? id : best), first ?? '')
  const toBranch = (id: string, ring: number): Branch => ({ id, ring, children: [], share: 1 })
  const middle = wanted.length > 0 ? wanted : [hub]
  const roots = middle.map((id) => toBranch(id, middle.length > 1 ? 1 : 0))
  const seen = new Set(roots.map(({ id }) => id))
  const all = [...roots]
  for (const branch of all)
    for (const id of neighbours.get(branch.id) ?? [])
      if (!seen.has(id)) {
        seen.add(id)
        const child = toBranch(id, branch.ring + 1)
        branch.children.push(child)
        all.push(child)
      }
  for (const branch of all.toReversed())
    if (branch.children.length > 0) branch.share = branch.children.reduce((sum, { share }) => sum + share, 0)
  return { roots, all }
}

/** Radius of each ring: wide enough for its rooms, as far as that does not tear the picture apart. */
function toRadii(all: readonly Branch[], graph: LayoutGraph): number[] {
  const rooms = new Map(
    graph.nodes.map(({ id, box }) => [id, Math.max(box.width, 2 * box.height) + clearance]),
  )
  const lengths: number[] = []
  for (const { id, ring } of all) lengths[ring] = (lengths[ring] ?? 0) + (rooms.get(id) ?? 0)
  const radii = [0]
  for (const [ring, length = 0] of lengths.entries()) {
    const inner = radii[ring - 1]
    if (inner !== undefined)
      radii[ring] = Math.max(inner + ringGap, Math.min(length / 2 / Math.PI, inner + widestGap))
  }
  return radii
}

function layOutComponent(graph: LayoutGraph, focus: readonly string[]): Map<string, Point> {
  const { roots, all } = toBranches(graph, focus)
  const radii = toRadii(all, graph)
  const wishes = new Map<string, Point>()
  /** Shares the arc from `start` among the branches; angles in radians from the right. */
  const spread = (branches: readonly Branch[], start: number, arc: number): void => {
    const total = branches.reduce((sum, { share }) => sum + share, 0)
    let angle = start
    for (const { id, ring, share, children } of branches) {
      const width = (arc * share) / total
      const [radius, middle] = [radii[ring] ?? 0, angle + width / 2]
      wishes.set(id, { x: radius * Math.cos(middle), y: radius * Math.sin(middle) })
      // A branch that has the circle nearly for itself still fans out, not back over the middle.
      const fan = ring === 0 ? width : Math.min(width, Math.PI * 0.9)
      spread(children, middle - fan / 2, fan)
      angle += width
    }
  }
  spread(roots, -Math.PI, 2 * Math.PI)
  return toSeparated(graph.nodes, wishes, { x: 0, y: 0 })
}

/** Rings around the focus: as many steps away, as many rings out. */
export const concentricLayout: Layout = {
  id: 'concentric',
  labelKey: 'layouts.concentric',
  compute: (graph, { aspect = defaultAspect, focus = [] }) =>
    layOutParts(toComponents(toOrdered(graph)), (part) => layOutComponent(part, focus), aspect, 48),
}
