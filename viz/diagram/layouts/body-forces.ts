import type { Force, SimulationLinkDatum, SimulationNodeDatum } from 'd3-force'
import { clearance } from './free-spots.ts'
import type { LayoutNode } from './graph.ts'

/** Forces that know how much room nodes take. */

export interface Body extends SimulationNodeDatum {
  readonly node: LayoutNode
  x: number
  y: number
}
export interface Link extends SimulationLinkDatum<Body> {
  source: Body
  target: Body
  /** Wished distance in px. */
  readonly length: number
}

/** By how much two spans, with the clearance between them, overlap. */
function toOverlap(start: number, size: number, otherStart: number, otherSize: number): number {
  return Math.min(start + size, otherStart + otherSize) - Math.max(start, otherStart) + clearance
}

/** Pushes two bodies apart if their rooms overlap, along the axis on which they do so least. */
function pushApart(a: Body, b: Body, strength: number): void {
  const [roomA, roomB] = [a.node.box, b.node.box]
  const overY = toOverlap(a.y + roomA.y, roomA.height, b.y + roomB.y, roomB.height)
  if (overY <= 0) return
  const overX = toOverlap(a.x + roomA.x, roomA.width, b.x + roomB.x, roomB.width)
  if (overX <= 0 || overY <= 0) return
  if (overX < overY) {
    const push = (overX / 2) * strength * (a.x <= b.x ? 1 : -1)
    a.x -= push
    b.x += push
  } else {
    const push = (overY / 2) * strength * (a.y <= b.y ? 1 : -1)
    a.y -= push
    b.y += push
  }
}

/** Pushes rooms apart that overlap. */
export function createRoomForce(strength: number): Force<Body, Link> {
  let bodies: Body[] = []
  const force: Force<Body, Link> = () => {
    const order = [...bodies].sort((a, b) => a.x + a.node.box.x - (b.x + b.node.box.x))
    for (const [index, a] of order.entries()) {
      const right = a.x + a.node.box.x + a.node.box.width + clearance
      for (let next = index + 1; next < order.length; next++) {
        const b = order[next]
        if (!b || b.x + b.node.box.x > right) break
        pushApart(a, b, strength)
      }
    }
  }
  force.initialize = (nodes) => {
    bodies = nodes
  }
  return force
}

/** Pushes bodies off the lines between others, which would seem to be theirs. */
export function createLineForce(links: readonly Link[], strength: number): Force<Body, Link> {
  const distance = 30
  let bodies: Body[] = []
  const force: Force<Body, Link> = () => {
    for (const { source, target } of links) {
      const [dx, dy] = [target.x - source.x, target.y - source.y]
      const square = dx * dx + dy * dy || 1
      for (const body of bodies) {
        if (body === source || body === target) continue
        const along = ((body.x - source.x) * dx + (body.y - source.y) * dy) / square
        if (along < 0.08 || along > 0.92) continue
        const [offX, offY] = [body.x - source.x - along * dx, body.y - source.y - along * dy]
        const reach = distance + (body.node.isCoordination ? body.node.box.width / 4 : 0)
        const off = Math.hypot(offX, offY)
        if (off >= reach) continue
        const [unitX, unitY] =
          off > 0.1 ? [offX / off, offY / off] : [-dy / Math.sqrt(square), dx / Math.sqrt(square)]
        const push = (reach - off) * strength
        body.x += unitX * push
        body.y += unitY * push
        source.x -= (unitX * push) / 4
        source.y -= (unitY * push) / 4
        target.x -= (unitX * push) / 4
        target.y -= (unitY * push) / 4
      }
    }
  }
  force.initialize = (nodes) => {
    bodies = nodes
  }
  return force
}
