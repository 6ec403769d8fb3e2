import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { type Box, toShifted } from '../box.ts'
import type { Point } from '../model.ts'
import type { Body, Link } from './body-forces.ts'
import { createOccupancy, toNearestSpot } from './free-spots.ts'
import { type LayoutGraph, type LayoutNode, toNeighbours } from './graph.ts'

/**
 * Laying out more nodes than can be read at once. Seen from afar they are marks of one size, so they are
 * spread as circles of one size first, with room for the names of the best connected, and moved as little as
 * their real rooms ask for afterwards.
 */

/** Radius of a circle, in px of the spread. */
const radius = 24
/** What a circle holds for certain. */
const core: Box = { x: -13, y: -13, width: 26, height: 26 }
/** From the spread to the picture: about the width of a mark with its label to two radii. */
const stretch = 3.6
/** Between the rings on which a free place is looked for, in px. */
const searchStep = 28
/** So many nodes, the best connected ones, have room for a name that can be read from afar. */
const mostNamed = 26
/** So many of these are actors, whoever is beside them. */
const mostHubs = 12
/** By how much names are larger in the spread of so many nodes: the more there are, the smaller all is shown. */
const naming = { scale: 2.3, of: 500, least: 1, most: 3.2 } as const

/** What is known of the whole that parts of it are laid out for. */
export interface Crowd {
  /** Ids of the nodes with room for their names. */
  readonly named: ReadonlySet<string>
  /** By how much their names are larger than in the picture. */
  readonly nameScale: number
}

export function toCrowd(graph: LayoutGraph): Crowd {
  const neighbours = toNeighbours(graph)
  const order = [...graph.nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
  const { scale, of, least, most } = naming
  const hubs = order.filter(({ isCoordination }) => !isCoordination).slice(0, mostHubs)
  const named = new Set(hubs.map(({ id }) => id))
  for (const { id } of order) {
    if (named.size >= mostNamed) break
    // Names beside each other would push everything else out of between them.
    const isBesideNamed = [...(neighbours.get(id) ?? [])].some((other) => named.has(other))
    if (!isBesideNamed) named.add(id)
  }
  return {
    named,
    nameScale: Math.min(most, Math.max(least, scale * Math.sqrt(graph.nodes.length / of))),
  }
}

/** The core with the name below it, as it is to be read from afar. */
function toNamedRoom({ name }: LayoutNode, nameScale: number): Box {
  const width = Math.max(core.width, name.width * nameScale)
  return { x: -width / 2, y: core.y, width, height: core.height + (name.height + 3) * nameScale }
}

function toStretched({ x, y, width, height }: Box): Box {
  return { x: x * stretch, y: y * stretch, width: width * stretch, height: height * stretch }
}

/** What a node of the crowd keeps free in the picture so that it can be told, and read, from afar. */
export function toCrowdRoom(node: LayoutNode, { named, nameScale }: Crowd): Box {
  return toStretched(named.has(node.id) ? toNamedRoom(node, nameScale) : core)
}

/**
 * Places in the picture at which neither two rooms overlap nor, seen from afar, any mark or name covers a
 * name: those with names choose first, then those nearest to the middle.
 */
function toPlaced(bodies: readonly Body[], crowd: Crowd): Map<string, Point> {
  const far = ({ x, y }: Point) => Math.hypot(x, y)
  const isNamed = ({ node }: Body) => (crowd.named.has(node.id) ? 0 : 1)
  const order = [...bodies].sort(
    (a, b) => isNamed(a) - isNamed(b) || far(a) - far(b) || (a.node.id < b.node.id ? -1 : 1),
  )
  const [near, afar] = [createOccupancy(), createOccupancy(4 * core.width * stretch)]
  const positions = new Map<string, Point>()
  for (const { node, x, y } of order) {
    const large = toCrowdRoom(node, crowd)
    const isFree = (spot: Point) =>
      near.isFree(toShifted(node.box, spot)) && afar.isFree(toShifted(large, spot))
    const spot = toNearestSpot({ x: x * stretch, y: y * stretch }, isFree, searchStep)
    near.add(toShifted(node.box, spot))
    afar.add(toShifted(large, spot))
    positions.set(node.id, spot)
  }
  return positions
}

/** Fewer steps for larger graphs: each costs more, and the eye sees less of what the last ones do. */
function toTicks(count: number): number {
  return Math.round(Math.max(34, Math.min(260, 34_000 / count)))
}

/**
 * A place for each node of a connected part of a crowd, such that no two rooms overlap.
 * @param bodies where the nodes begin; they are moved
 * @param level turns the bodies so that the way in which they spread most lies level
 */
export function layOutCrowd(
  bodies: Body[],
  links: Link[],
  level: (bodies: readonly Body[]) => void,
  crowd: Crowd,
): Map<string, Point> {
  const ticks = toTicks(bodies.length)
  const simulation = forceSimulation<Body, Link>(bodies)
    .stop()
    .alphaDecay(1 - 0.002 ** (1 / ticks))
    .velocityDecay(0.35)
    .force('link', forceLink<Body, Link>(links).distance(42))
    .force('charge', forceManyBody<Body>().strength(-120).distanceMax(450).theta(1.5))
    .force('x', forceX<Body>(0).strength(0.03))
    .force('y', forceY<Body>(0).strength(0.036))
  simulation.tick(Math.round(ticks * 0.6))
  level(bodies)
  simulation.force('circles', forceCollide<Body>(radius).iterations(2))
  simulation.tick(Math.round(ticks * 0.4))
  return toPlaced(bodies, crowd)
}
