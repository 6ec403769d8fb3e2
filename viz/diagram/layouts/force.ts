import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { toBounds } from '../box.ts'
import type { Point } from '../model.ts'
import { type Body, createLineForce, createRoomForce, type Link } from './body-forces.ts'
import { type Crowd, layOutCrowd, toCrowd, toCrowdRoom } from './crowd.ts'
import { toSeparated } from './free-spots.ts'
import { type Layout, type LayoutGraph, type LayoutNode, toComponents, toMiddle, toOrdered } from './graph.ts'
import { layOutTight } from './pack-tight.ts'

const partGap = 36
export const defaultAspect = 1.6
/** More nodes than these are a crowd: their names cannot all be read at once. */
const mostNear = 90

/** Fewer steps for larger graphs: each costs more, and the eye sees less of what the last ones do. */
function toTicks(count: number): number {
  return Math.round(Math.max(50, Math.min(320, 55_000 / count)))
}

function toLinks({ edges }: LayoutGraph, bodies: ReadonlyMap<string, Body>): Link[] {
  const seen = new Set<string>()
  return edges.flatMap(({ source, target }) => {
    const key = JSON.stringify([source, target].sort())
    const [from, to] = [bodies.get(source), bodies.get(target)]
    if (!from || !to || seen.has(key)) return []
    seen.add(key)
    return [{ source: from, target: to, length: 84 + (from.node.box.width + to.node.box.width) / 8 }]
  })
}

/** Turns the bodies around their middle so that the way in which they spread most lies level. */
function levelOut(bodies: readonly Body[]): void {
  const middle = toMiddle(bodies)
  let [xx, yy, xy] = [0, 0, 0]
  for (const body of bodies) {
    body.x -= middle.x
    body.y -= middle.y
    xx += body.x * body.x
    yy += body.y * body.y
    xy += body.x * body.y
  }
  const angle = -Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (const body of bodies) [body.x, body.y] = [body.x * cos - body.y * sin, body.x * sin + body.y * cos]
}

/** A connected graph by forces: cards with their parties spread around them. */
function layOutComponent(graph: LayoutGraph, crowd: Crowd | undefined): Map<string, Point> {
  const [only] = graph.nodes
  if (only && graph.nodes.length === 1) return new Map([[only.id, { x: 0, y: 0 }]])
  const count = graph.nodes.length
  const bodies = graph.nodes.map((node, index): Body => {
    // A sunflower's spiral: evenly spread and the same every time.
    const [radius, angle] = [10 * Math.sqrt(index + 0.5), index * Math.PI * (3 - Math.sqrt(5))]
    return { node, x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
  })
  const links = toLinks(graph, new Map(bodies.map((body) => [body.node.id, body])))
  if (crowd) return layOutCrowd(bodies, links, levelOut, crowd)
  const ticks = toTicks(count)
  const simulation = forceSimulation<Body, Link>(bodies)
    .stop()
    .alphaDecay(1 - 0.002 ** (1 / ticks))
    .velocityDecay(0.35)
    .force(
      'link',
      forceLink<Body, Link>(links)
        .distance(({ length }) => length)
        .iterations(2),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(({ node }) => (node.isCoordination ? -800 : -560))
        .distanceMax(400 + 150 * Math.sqrt(count))
        .theta(0.9),
    )
    .force('x', forceX<Body>(0).strength(0.03))
    .force('y', forceY<Body>(0).strength(0.04))
  simulation.tick(Math.round(ticks * 0.6))
  levelOut(bodies)
  simulation.force('rooms', createRoomForce(0.7))
  simulation.force('lines', createLineForce(links, 0.25))
  simulation.tick(Math.round(ticks * 0.4))

  const settle = createRoomForce(1)
  settle.initialize?.(bodies, () => 0)
  for (let round = 0; round < 40; round++) settle(0)
  return toSeparated(graph.nodes, new Map(bodies.map(({ node, x, y }) => [node.id, { x, y }])), {
    x: 0,
    y: 0,
  })
}

/** Layout of the graph's parts by forces, packed to the aspect. */
export function layOutByForce(graph: LayoutGraph, aspect: number, gap = partGap): Map<string, Point> {
  const crowd = graph.nodes.length > mostNear ? toCrowd(graph) : undefined
  const roomOf = (node: LayoutNode) =>
    crowd ? (toBounds([node.box, toCrowdRoom(node, crowd)]) ?? node.box) : node.box
  return layOutTight(toComponents(graph), (part) => layOutComponent(part, crowd), aspect, gap, roomOf)
}

export const forceLayout: Layout = {
  id: 'force',
  labelKey: 'layouts.force',
  compute: (graph, { aspect = defaultAspect }) => layOutByForce(toOrdered(graph), aspect),
}
