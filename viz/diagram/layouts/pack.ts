import potpack from 'potpack'
import { type Box, toBounds, toShifted } from '../box.ts'
import type { Point, Positions } from '../model.ts'
import type { LayoutGraph, LayoutNode } from './graph.ts'

/** Laying parts side by side, so that together they have the canvas's proportions. */

/** A part that is laid out in itself. */
export interface LaidOut {
  readonly nodes: readonly LayoutNode[]
  readonly positions: Positions
}

/** Room of the nodes where they stand. */
function toRoom({ nodes, positions }: LaidOut): Box {
  const rooms = nodes.flatMap(({ id, box }) => {
    const at = positions.get(id)
    return at ? [toShifted(box, at)] : []
  })
  return toBounds(rooms) ?? { x: 0, y: 0, width: 0, height: 0 }
}

/** Proportions tried, in shares of the wished one: few parts rarely fill the box that they are packed for. */
const stretches = [1, 0.5, 0.65, 0.8, 1.25, 1.6, 2.1, 3]

/** All parts without overlaps, `gap` px apart, so that a canvas of the aspect shows them as large as can be. */
function packParts(parts: readonly LaidOut[], aspect: number, gap: number): Map<string, Point> {
  const rooms = parts.map((part) => ({ part, room: toRoom(part) }))
  const packings = stretches.map((stretch) => {
    // Packing aims at a square: widths are given, and corners taken back, in units of the proportion.
    const unit = aspect * stretch
    const boxes = rooms.map(({ part, room }) => ({
      part,
      room,
      w: (room.width + gap) / unit,
      h: room.height + gap,
      x: 0,
      y: 0,
    }))
    const { w, h } = potpack(boxes)
    return { boxes, unit, extent: Math.max((w * unit) / aspect, h) }
  })
  const best = packings.reduce((a, b) => (b.extent < a.extent - 1 ? b : a))
  const positions = new Map<string, Point>()
  for (const { part, room, x, y } of best.boxes)
    for (const [id, at] of part.positions)
      positions.set(id, { x: at.x - room.x + x * best.unit, y: at.y - room.y + y })
  return positions
}

/** Each part laid out by itself, then packed. */
export function layOutParts(
  parts: readonly LayoutGraph[],
  layOut: (part: LayoutGraph) => Positions,
  aspect: number,
  gap: number,
): Map<string, Point> {
  return packParts(
    parts.map((part) => ({ nodes: part.nodes, positions: layOut(part) })),
    aspect,
    gap,
  )
}
