import { type Box, toShifted } from '../diagram/boxes.ts'
import type { Point, Positions } from '../diagram/model.ts'
import { createOccupancy, toFreeSpot } from '../layouts/free-spots.ts'
import { toMiddle } from '../layouts/graph.ts'
import type { GroupedPicture } from './grouping.ts'

/** Room that a mark takes around where it stands, and that of a group with its name, in px. */
const room = { mark: toRoom(36, 36), group: toRoom(96, 76) }

function toRoom(width: number, height: number): Box {
  return { x: -width / 2, y: -height / 2, width, height }
}

/**
 * Where everything stands: each closed group in the middle of its members, or on the free spot nearest to it,
 * unless it was moved by hand. Nothing else moves.
 */
export function placeGroups(
  positions: Positions,
  { nodes, groups }: Pick<GroupedPicture, 'nodes' | 'groups'>,
  pinned: Readonly<Record<string, Point>>,
): Positions {
  const closed = [...groups.values()].filter(({ isOpen }) => !isOpen)
  if (closed.length === 0) return positions
  const occupancy = createOccupancy()
  for (const { id, members } of nodes) {
    const at = members ? pinned[id] : positions.get(id)
    if (at) occupancy.add(toShifted(members ? room.group : room.mark, at))
  }
  const placed = new Map(positions)
  for (const { id, members } of closed) {
    const moved = pinned[id]
    const points = members.flatMap((member) => positions.get(member) ?? [])
    if (moved) placed.set(id, moved)
    if (moved || points.length === 0) continue
    const { x, y } = toFreeSpot(toMiddle(points), room.group, occupancy)
    occupancy.add(toShifted(room.group, { x, y }))
    placed.set(id, { x: Math.round(x), y: Math.round(y) })
  }
  return placed
}
