import { type Box, toBounds, toShifted } from '../diagram/boxes.ts'
import { createOccupancy, toFreeSpot } from '../diagram/layouts/free-spots.ts'
import { toMiddle } from '../diagram/layouts/graph.ts'
import type { Point, Positions } from '../diagram/model.ts'
import type { GroupedPicture } from './grouping.ts'

/** Room that a mark takes around where it stands, and that of a group with its name, in px of a small picture. */
const room = { mark: toRoom(36, 36), group: toRoom(96, 76) }

/** Of so many px from end to end all is shown as large as it is; what is larger is seen from further away. */
const smallPicture = 1_260

/** By how much marks are larger in the picture, so that they can be told from where all of it is in sight. */
function toScale(positions: Positions): number {
  const { width = 0, height = 0 } =
    toBounds(Array.from(positions.values(), (at) => ({ ...at, width: 0, height: 0 }))) ?? {}
  return Math.max(1, Math.max(width, height) / smallPicture)
}

function toScaled({ x, y, width, height }: Box, by: number): Box {
  return { x: x * by, y: y * by, width: width * by, height: height * by }
}

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
  const scale = toScale(positions)
  const [markRoom, groupRoom] = [toScaled(room.mark, scale), toScaled(room.group, scale)]
  const occupancy = createOccupancy()
  for (const { id, members } of nodes) {
    const at = members ? pinned[id] : positions.get(id)
    if (at) occupancy.add(toShifted(members ? groupRoom : markRoom, at))
  }
  const placed = new Map(positions)
  for (const { id, members } of closed) {
    const moved = pinned[id]
    const points = members.flatMap((member) => positions.get(member) ?? [])
    if (moved) placed.set(id, moved)
    if (moved || points.length === 0) continue
    const { x, y } = toFreeSpot(toMiddle(points), groupRoom, occupancy)
    occupancy.add(toShifted(groupRoom, { x, y }))
    placed.set(id, { x: Math.round(x), y: Math.round(y) })
  }
  return placed
}
