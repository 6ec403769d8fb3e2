import { toBounds, toShifted } from '../box.ts'
import type { Point, Positions } from '../model.ts'
import { layOutByForce } from './force.ts'
import { createOccupancy, toFreeSpot } from './free-spots.ts'
import { type LayoutGraph, toMiddle, toNeighbours, toOrdered } from './graph.ts'

/** How far from its only neighbour a new node would like to be, in px. */
const distance = 120

/** Away from where the neighbour's own neighbours are; to the right where it has none. */
function toWishBeside(at: Point, others: readonly Point[]): Point {
  const middle = others.length > 0 ? toMiddle(others) : { x: at.x - 1, y: at.y }
  const [dx, dy] = [at.x - middle.x, at.y - middle.y]
  const length = Math.hypot(dx, dy)
  if (length < 1) return { x: at.x + distance, y: at.y }
  return { x: at.x + (dx / length) * distance, y: at.y + (dy / length) * distance }
}

/**
 * Positions for every node of the graph: those that are known stay exactly where they are, new ones stand
 * beside their neighbours on free spots, and new ones that nothing joins to what is there stand below it.
 */
export function placeNewNodes(graph: LayoutGraph, known: Positions): Positions {
  const { nodes, edges } = toOrdered(graph)
  const positions = new Map<string, Point>()
  const occupancy = createOccupancy()
  for (const { id, box } of nodes) {
    const at = known.get(id)
    if (!at) continue
    positions.set(id, at)
    occupancy.add(toShifted(box, at))
  }
  if (positions.size === 0) return layOutByForce({ nodes, edges }, 1.6)

  const neighbours = toNeighbours({ nodes, edges })
  const placedAround = (id: string) =>
    [...(neighbours.get(id) ?? [])].flatMap((other) => positions.get(other) ?? [])
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const waiting = nodes.filter(({ id }) => !positions.has(id)).map(({ id }) => id)
  const ready = waiting.filter((id) => placedAround(id).length > 0)
  ready.sort((a, b) => placedAround(b).length - placedAround(a).length || (a < b ? -1 : 1))
  for (const id of ready) {
    const node = byId.get(id)
    if (!node || positions.has(id)) continue
    const around = placedAround(id)
    const [first] = [...(neighbours.get(id) ?? [])].filter((other) => positions.has(other))
    const [at] = around
    const wish = around.length === 1 && at && first ? toWishBeside(at, placedAround(first)) : toMiddle(around)
    const spot = toFreeSpot(wish, node.box, occupancy)
    occupancy.add(toShifted(node.box, spot))
    positions.set(id, spot)
    // Nodes further out become ready as soon as one that they hang on is placed.
    for (const other of neighbours.get(id) ?? []) if (!positions.has(other)) ready.push(other)
  }

  const apart = nodes.filter(({ id }) => !positions.has(id))
  if (apart.length === 0) return positions
  const standing = nodes.flatMap(({ id, box }) => {
    const at = positions.get(id)
    return at ? [toShifted(box, at)] : []
  })
  const room = toBounds(standing) ?? { x: 0, y: 0, width: 0, height: 0 }
  const alone = new Set(apart.map(({ id }) => id))
  const between = edges.filter(({ source, target }) => alone.has(source) && alone.has(target))
  const below = layOutByForce({ nodes: apart, edges: between }, 3)
  const boxes = apart.flatMap(({ id, box }) => {
    const at = below.get(id)
    return at ? [toShifted(box, at)] : []
  })
  const top = toBounds(boxes) ?? room
  for (const [id, { x, y }] of below)
    positions.set(id, { x: x - top.x + room.x, y: y - top.y + room.y + room.height + 48 })
  return positions
}
