import type { MarkShape } from '../../schema/formats/network.ts'
import type { Box } from './boxes.ts'
import type { Point } from './model.ts'
import { toNumber } from './svg.ts'

/** Corners of the shapes with straight sides, as shares of their box from its middle. */
const corners: Partial<Record<MarkShape, ReadonlyArray<readonly [number, number]>>> = {
  hexagon: [
    [-0.25, -0.5],
    [0.25, -0.5],
    [0.5, 0],
    [0.25, 0.5],
    [-0.25, 0.5],
    [-0.5, 0],
  ],
  diamond: [
    [0, -0.5],
    [0.5, 0],
    [0, 0.5],
    [-0.5, 0],
  ],
  triangle: [
    [0, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ],
  pentagon: [
    [0, -0.5],
    [0.5, -0.12],
    [0.31, 0.5],
    [-0.31, 0.5],
    [-0.5, -0.12],
  ],
  octagon: [
    [-0.21, -0.5],
    [0.21, -0.5],
    [0.5, -0.21],
    [0.5, 0.21],
    [0.21, 0.5],
    [-0.21, 0.5],
    [-0.5, 0.21],
    [-0.5, -0.21],
  ],
}
const squareCorners = [
  [-0.5, -0.5],
  [0.5, -0.5],
  [0.5, 0.5],
  [-0.5, 0.5],
] as const
const radii: Partial<Record<MarkShape, number>> = { card: 9, rounded: 7 }

function toCorners(shape: MarkShape, box: Box): Point[] {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  return (corners[shape] ?? squareCorners).map(([dx, dy]) => ({
    x: x + dx * box.width,
    y: y + dy * box.height,
  }))
}

/** Data of an SVG path around the shape that fills the box. */
export function toShapePath(shape: MarkShape, box: Box): string {
  const n = toNumber
  if (shape === 'circle') {
    const [r, y] = [box.width / 2, box.y + box.height / 2]
    return `M${n(box.x)} ${n(y)}a${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0z`
  }
  const radius = radii[shape]
  if (radius === undefined)
    return `M${toCorners(shape, box)
      .map(({ x, y }) => `${n(x)} ${n(y)}`)
      .join('L')}z`
  const r = Math.min(radius, box.width / 2, box.height / 2)
  const [w, h] = [box.width - 2 * r, box.height - 2 * r]
  const turn = (x: number, y: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(x)} ${n(y)}`
  return `M${n(box.x + r)} ${n(box.y)}h${n(w)}${turn(r, r)}v${n(h)}${turn(-r, r)}h${n(-w)}${turn(-r, -r)}v${n(-h)}${turn(r, -r)}z`
}

/** Where the way from the middle of the shape towards the point leaves it; the middle if that is the point. */
export function toBorder(shape: MarkShape, box: Box, towards: Point): Point {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y]
  const length = Math.hypot(dx, dy)
  if (length === 0) return middle
  if (shape === 'circle') {
    const share = box.width / 2 / length
    return { x: middle.x + dx * share, y: middle.y + dy * share }
  }
  const around = toCorners(shape, box)
  for (const [index, a] of around.entries()) {
    const b = around[(index + 1) % around.length] ?? a
    const [sx, sy] = [b.x - a.x, b.y - a.y]
    const cross = dx * sy - dy * sx
    if (Math.abs(cross) < 1e-9) continue
    const along = ((a.x - middle.x) * sy - (a.y - middle.y) * sx) / cross
    const beside = ((a.x - middle.x) * dy - (a.y - middle.y) * dx) / cross
    if (along > 0 && beside >= -1e-9 && beside <= 1 + 1e-9)
      return { x: middle.x + dx * along, y: middle.y + dy * along }
  }
  return middle
}
