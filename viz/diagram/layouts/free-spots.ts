import { type Box, toGrown, toSharedArea, toShifted } from '../box.ts'
import type { Point, Positions } from '../model.ts'
import type { LayoutNode } from './graph.ts'

/** Finding room: which spots are taken, and the nearest that is free. */

/** Kept free between two rooms, in px. */
export const clearance = 10
const usualCell = 120

export interface Occupancy {
  add(room: Box): void
  /** Whether the room, with the clearance around it, covers nothing that is there. */
  isFree(room: Box): boolean
}

/** @param cell side in px of the squares by which rooms are found: about that of a room */
export function createOccupancy(cell = usualCell): Occupancy {
  const cells = new Map<number, Box[]>()
  function* keysOf({ x, y, width, height }: Box): Generator<number> {
    for (let column = Math.floor(x / cell); column <= Math.floor((x + width) / cell); column++)
      for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row++)
        yield column * 2_097_152 + row
  }
  return {
    add(room) {
      for (const key of keysOf(room)) {
        const held = cells.get(key)
        if (held) held.push(room)
        else cells.set(key, [room])
      }
    },
    isFree(room) {
      const wide = toGrown(room, clearance)
      for (const key of keysOf(wide))
        for (const other of cells.get(key) ?? []) if (toSharedArea(wide, other) > 0) return false
      return true
    },
  }
}

const step = 14
/** Spots tried on each ring around the wish. */
const spots = 20

/** The free spot nearest to where the box would like to be. */
export function toFreeSpot(wish: Point, box: Box, occupancy: Occupancy): Point {
  return toNearestSpot(wish, (spot) => occupancy.isFree(toShifted(box, spot)))
}

/** The nearest spot that is free; rings around the wish, so many px apart, are searched outwards. */
export function toNearestSpot(wish: Point, isFree: (spot: Point) => boolean, apart = step): Point {
  for (let ring = 0; ; ring++) {
    // Later rings are further apart, so that a crowd is left after few of them.
    const radius = apart * ring * (1 + ring / 40)
    const count = ring === 0 ? 1 : Math.max(8, Math.min(spots, ring * 6))
    for (let index = 0; index < count; index++) {
      const angle = (index / count + (ring % 2) / (2 * count)) * 2 * Math.PI
      const spot = { x: wish.x + radius * Math.cos(angle), y: wish.y + radius * Math.sin(angle) }
      if (isFree(spot)) return spot
    }
  }
}

/**
 * Positions near the wished ones at which no two rooms overlap: who stands free stays, who does not moves to
 * the nearest free spot, those nearest to the middle choosing first.
 */
export function toSeparated(
  nodes: readonly LayoutNode[],
  wishes: Positions,
  middle: Point,
): Map<string, Point> {
  const far = ({ id }: LayoutNode) => {
    const wish = wishes.get(id) ?? middle
    return Math.hypot(wish.x - middle.x, wish.y - middle.y)
  }
  const order = nodes
    .map((node) => ({ node, distance: far(node) }))
    .sort((a, b) => a.distance - b.distance || (a.node.id < b.node.id ? -1 : 1))
  const occupancy = createOccupancy()
  const positions = new Map<string, Point>()
  for (const { node } of order) {
    const spot = toFreeSpot(wishes.get(node.id) ?? middle, node.box, occupancy)
    occupancy.add(toShifted(node.box, spot))
    positions.set(node.id, spot)
  }
  return positions
}
