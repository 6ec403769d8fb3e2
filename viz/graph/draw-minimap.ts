import { type Box, toBounds } from '../diagram/boxes.ts'
import { toNodeMark } from '../diagram/marks.ts'
import type { Point } from '../diagram/model.ts'
import { palettes } from '../diagram/palette.ts'
import type { Scene } from './scene.ts'

/** Size of the map in px of the screen. */
export const mapSize = { width: 160, height: 110 } as const
const margin = 8

/** How the picture lies on the map. */
export interface MapFrame {
  readonly scale: number
  /** Where the picture's origin lies. */
  readonly x: number
  readonly y: number
}

type Drawn = Pick<Scene, 'nodes' | 'positions' | 'theme'>

function toStanding({ nodes, positions }: Drawn) {
  return nodes.flatMap((node) => {
    const at = positions.get(node.id)
    return at ? [{ node, at }] : []
  })
}

/** Room of all centres of marks; undefined where nothing is drawn. */
export function toPictureRoom(scene: Drawn): Box | undefined {
  return toBounds(toStanding(scene).map(({ at: { x, y } }) => ({ x, y, width: 0, height: 0 })))
}

export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** All of the room, as large as the map allows, in its middle. */
export function toMapFrame({ x, y, width, height }: Box): MapFrame {
  const across = (mapSize.width - 2 * margin) / Math.max(width, 1)
  const scale = Math.min(across, (mapSize.height - 2 * margin) / Math.max(height, 1), 1)
  return {
    scale,
    x: mapSize.width / 2 - (x + width / 2) * scale,
    y: mapSize.height / 2 - (y + height / 2) * scale,
  }
}

/** The point of the picture that lies at a point of the map. */
export function toPicturePoint({ scale, x, y }: MapFrame, at: Point): Point {
  return { x: (at.x - x) / scale, y: (at.y - y) / scale }
}

/** A dot in its ink for each node, and a frame around what is in sight. */
export function drawMinimap(
  context: CanvasRenderingContext2D,
  scene: Drawn,
  frame: MapFrame,
  sight: Box,
  ratio: number,
): void {
  const { theme } = scene
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, mapSize.width, mapSize.height)
  const dots = toStanding(scene)
  const size = dots.length > 500 ? 1.5 : 2.5
  for (const { node, at } of dots) {
    context.fillStyle = toNodeMark(node).ink[theme]
    context.fillRect(
      at.x * frame.scale + frame.x - size / 2,
      at.y * frame.scale + frame.y - size / 2,
      size,
      size,
    )
  }
  context.strokeStyle = palettes[theme].accent
  context.lineWidth = 1.5
  context.strokeRect(
    sight.x * frame.scale + frame.x,
    sight.y * frame.scale + frame.y,
    sight.width * frame.scale,
    sight.height * frame.scale,
  )
}
