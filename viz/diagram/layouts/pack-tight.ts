import { type Box, toBounds, toGrown, toShifted } from '../box.ts'
import type { Point, Positions } from '../model.ts'
import type { LayoutEdge, LayoutGraph, LayoutNode } from './graph.ts'

/** Laying parts into each other's gaps: what counts is where their marks and lines are, not the box around them. */

/** A part that is laid out in itself. */
export interface TightPart {
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly LayoutEdge[]
  readonly positions: Positions
}

/** The squares of a grid that a part covers, by column and row from its own first one. */
interface Footing {
  readonly part: TightPart
  readonly columns: Int32Array
  readonly rows: Int32Array
  readonly width: number
  readonly height: number
  /** Where the first square begins, in px of the part. */
  readonly origin: Point
}

/** Sides of the squares, in px: small ones fit closer, large ones take less time. */
const smallest = 16
const largest = 64
/** About as many squares lie along each side of the whole. */
const across = 72

type RoomOf = (node: LayoutNode) => Box

function toRooms({ nodes, positions }: TightPart, roomOf: RoomOf): Box[] {
  return nodes.flatMap((node) => {
    const at = positions.get(node.id)
    return at ? [toShifted(roomOf(node), at)] : []
  })
}

function toFooting(part: TightPart, side: number, gap: number, roomOf: RoomOf): Footing {
  const rooms = toRooms(part, roomOf).map((room) => toGrown(room, gap / 2))
  const bounds = toBounds(rooms) ?? { x: 0, y: 0, width: 0, height: 0 }
  const width = Math.max(1, Math.ceil(bounds.width / side))
  const height = Math.max(1, Math.ceil(bounds.height / side))
  const covered = new Uint8Array(width * height)
  const cover = (column: number, row: number) => {
    const [x, y] = [Math.min(width - 1, Math.max(0, column)), Math.min(height - 1, Math.max(0, row))]
    covered[y * width + x] = 1
  }
  const toSquare = (x: number, y: number): [number, number] => [
    Math.floor((x - bounds.x) / side),
    Math.floor((y - bounds.y) / side),
  ]
  for (const room of rooms) {
    const [left, top] = toSquare(room.x, room.y)
    const [right, bottom] = toSquare(room.x + room.width, room.y + room.height)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) cover(column, row)
  }
  for (const { source, target } of part.edges) {
    const [from, to] = [part.positions.get(source), part.positions.get(target)]
    if (!from || !to) continue
    const steps = Math.ceil((2 * Math.hypot(to.x - from.x, to.y - from.y)) / side)
    for (let step = 1; step < steps; step++) {
      const share = step / steps
      cover(...toSquare(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share))
    }
  }
  const squares = [...covered.keys()].filter((at) => covered[at] === 1)
  return {
    part,
    columns: Int32Array.from(squares, (at) => at % width),
    rows: Int32Array.from(squares, (at) => Math.floor(at / width)),
    width,
    height,
    origin: { x: bounds.x, y: bounds.y },
  }
}

/** The squares that are taken, around a middle from which the whole grows. */
function createField(reach: number) {
  const size = 2 * reach + 1
  const taken = new Uint8Array(size * size)
  const isWithin = (at: number) => at >= 0 && at < size
  return {
    isFree({ columns, rows }: Footing, left: number, top: number): boolean {
      for (let at = 0; at < columns.length; at++) {
        const [x, y] = [left + (columns[at] ?? 0) + reach, top + (rows[at] ?? 0) + reach]
        if (isWithin(x) && isWithin(y) && taken[y * size + x] === 1) return false
      }
      return true
    },
    take({ columns, rows }: Footing, left: number, top: number): void {
      for (let at = 0; at < columns.length; at++)
        taken[(top + (rows[at] ?? 0) + reach) * size + left + (columns[at] ?? 0) + reach] = 1
    },
  }
}

/** Corners at which a part of the size touches, from within, a frame of the half size around the middle. */
function* toCorners(
  { width, height }: Footing,
  halfWidth: number,
  halfHeight: number,
): Generator<[number, number]> {
  const [left, right] = [-halfWidth, halfWidth - width]
  const [top, bottom] = [-halfHeight, halfHeight - height]
  if (right < left || bottom < top) return
  for (let x = left; x <= right; x++) {
    yield [x, top]
    yield [x, bottom]
  }
  for (let y = top; y <= bottom; y++) {
    yield [left, y]
    yield [right, y]
  }
}

/**
 * All parts, `gap` px apart, the largest in the middle and each other one where the whole grows least, so that
 * a canvas of the aspect shows them as large as can be.
 * @param roomOf what a node keeps free around where it stands, at least its box
 */
function packTight(
  parts: readonly TightPart[],
  aspect: number,
  gap: number,
  roomOf: RoomOf = ({ box }) => box,
): Map<string, Point> {
  const area = parts
    .map((part) => toBounds(toRooms(part, roomOf)) ?? { width: 0, height: 0 })
    .reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0)
  const side = Math.min(largest, Math.max(smallest, Math.sqrt(area) / across))
  const footings = parts
    .map((part) => toFooting(part, side, gap, roomOf))
    .sort((a, b) => b.width * b.height - a.width * a.height)
  const reach = footings.reduce((sum, { width, height }) => sum + Math.max(width, height) + 1, 1)
  const field = createField(Math.min(reach, 1_000))
  const positions = new Map<string, Point>()
  const put = (footing: Footing, left: number, top: number) => {
    field.take(footing, left, top)
    const { part, origin } = footing
    for (const [id, { x, y }] of part.positions)
      positions.set(id, { x: x - origin.x + left * side, y: y - origin.y + top * side })
  }
  const toSpot = (footing: Footing): [number, number] => {
    for (let half = 1; ; half++)
      for (const [left, top] of toCorners(footing, Math.round(half * aspect), half))
        if (field.isFree(footing, left, top)) return [left, top]
  }
  const [first, ...others] = footings
  if (first) put(first, -Math.round(first.width / 2), -Math.round(first.height / 2))
  for (const footing of others) put(footing, ...toSpot(footing))
  return positions
}

/** Each part laid out by itself, then packed into each other's gaps. */
export function layOutTight(
  parts: readonly LayoutGraph[],
  layOut: (part: LayoutGraph) => Positions,
  aspect: number,
  gap: number,
  roomOf?: RoomOf,
): Map<string, Point> {
  return packTight(
    parts.map(({ nodes, edges }) => ({ nodes, edges, positions: layOut({ nodes, edges }) })),
    aspect,
    gap,
    roomOf,
  )
}
