import type { Point } from '../diagram/model.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

/** How far the other lies along the direction, and how far beside it. */
const measures: Readonly<Record<Direction, (dx: number, dy: number) => readonly [number, number]>> = {
  up: (dx, dy) => [-dy, Math.abs(dx)],
  down: (dx, dy) => [dy, Math.abs(dx)],
  left: (dx, dy) => [-dx, Math.abs(dy)],
  right: (dx, dy) => [dx, Math.abs(dy)],
}

/**
 * The id of the nearest point in the direction: of those that lie more along it than beside it, or else of
 * all on that side; undefined where there is none.
 */
export function toNearest(
  points: Iterable<readonly [string, Point]>,
  from: Point,
  direction: Direction,
): string | undefined {
  const measure = measures[direction]
  let best: { id: string; cost: number } | undefined
  for (const [id, { x, y }] of points) {
    const [along, beside] = measure(x - from.x, y - from.y)
    if (along <= 0) continue
    // What lies beside comes after all that lies ahead.
    const cost = along + 2 * beside + (beside > along ? 1e9 : 0)
    if (!best || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost }
  }
  return best?.id
}

/** The id of the point nearest to a place. */
export function toClosest(points: Iterable<readonly [string, Point]>, place: Point): string | undefined {
  let best: { id: string; distance: number } | undefined
  for (const [id, { x, y }] of points) {
    const distance = Math.hypot(x - place.x, y - place.y)
    if (!best || distance < best.distance) best = { id, distance }
  }
  return best?.id
}
