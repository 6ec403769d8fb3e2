import type { Point } from '../diagram/model.ts'
import { type Direction, toClosest, toNearest } from '../state/nearest.ts'
import type { Scene } from './scene.ts'

/** Where the keys are on the canvas. */
export interface Walk {
  /** The node that they act on. */
  readonly id: string
  /** The node whose neighbours are gone through, and which of them it is. */
  readonly around?: { readonly id: string; readonly index: number }
}

type Drawn = Pick<Scene, 'nodes' | 'edges' | 'positions'>

function* toPoints({ nodes, positions }: Drawn): Generator<readonly [string, Point]> {
  for (const { id } of nodes) {
    const at = positions.get(id)
    if (at) yield [id, at]
  }
}

/** Begins at the first of the selection that is drawn, or else at what is nearest to the middle of the sight. */
export function beginWalk(scene: Drawn & Pick<Scene, 'selection'>, middle: Point): Walk | undefined {
  const drawn = new Set([...toPoints(scene)].map(([id]) => id))
  const id = scene.selection.find((one) => drawn.has(one)) ?? toClosest(toPoints(scene), middle)
  return id === undefined ? undefined : { id }
}

/** To the nearest drawn node in the direction; the same walk where there is none. */
export function goTowards(scene: Drawn, walk: Walk, direction: Direction): Walk {
  const from = scene.positions.get(walk.id)
  const id = from && toNearest(toPoints(scene), from, direction)
  return id === undefined ? walk : { id }
}

/** Drawn neighbours, each once, clockwise from above. */
function toNeighbours(scene: Drawn, id: string): string[] {
  const middle = scene.positions.get(id) ?? { x: 0, y: 0 }
  const found = new Set<string>()
  for (const { source, target } of scene.edges) {
    if (source === id) found.add(target)
    if (target === id) found.add(source)
  }
  found.delete(id)
  const turns = [...toPoints(scene)]
    .filter(([other]) => found.has(other))
    .map(([other, { x, y }]) => ({ other, turn: toTurn(x - middle.x, y - middle.y) }))
  return turns.sort((a, b) => a.turn - b.turn || (a.other < b.other ? -1 : 1)).map(({ other }) => other)
}

function toTurn(dx: number, dy: number): number {
  return (Math.atan2(dx, -dy) + 2 * Math.PI) % (2 * Math.PI)
}

/** To the next neighbour, or with -1 to the one before, of the node at which going through them began. */
export function goAround(scene: Drawn, walk: Walk, by: 1 | -1): Walk {
  const of = walk.around?.id ?? walk.id
  const neighbours = toNeighbours(scene, of)
  const count = neighbours.length
  if (count === 0) return walk
  const start = walk.around?.index ?? (by === 1 ? -1 : 0)
  const index = (start + by + count) % count
  const id = neighbours[index]
  return id === undefined ? walk : { id, around: { id: of, index } }
}
