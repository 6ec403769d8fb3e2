import type { Box } from '../diagram/boxes.ts'
import { type Viewport, zooms } from '../state/fields/viewport.ts'
import type { Ground } from './detail.ts'

/** Where a picture that is all in sight lies on the canvas, and what lies over the canvas there. In px of the screen. */

type Size = Pick<Ground, 'width' | 'height'>

/** How the picture lies on the canvas: px of the screen for one of the picture, and where its origin stands. */
export interface Frame {
  readonly zoom: number
  readonly pan: { readonly x: number; readonly y: number }
}

/** A few nodes are not blown up to fill the canvas. */
const closestFit = 1.15

/** Room around the marks for the labels of the outermost, and for what lies along the rims. */
export interface Margins {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export function toMargins({ width }: Size): Margins {
  const side = Math.max(16, Math.min(64, width * 0.08))
  return { left: side, right: side, top: 46, bottom: 58 }
}

/** Where the middle of a fitted picture stands. */
export function toFittedMiddle(size: Size): { x: number; y: number } {
  const { left, right, top, bottom } = toMargins(size)
  return { x: (size.width + left - right) / 2, y: (size.height + top - bottom) / 2 }
}

/** Px of the screen for one of the picture where all of the room is in sight. */
export function toFittedZoom({ width, height }: Pick<Box, 'width' | 'height'>, size: Size): number {
  const { left, right, top, bottom } = toMargins(size)
  const across = (size.width - left - right) / Math.max(width, 1)
  const down = (size.height - top - bottom) / Math.max(height, 1)
  return Math.max(zooms.furthest, Math.min(across, down, closestFit))
}

/** All of the room in sight. */
export function toFittedFrame(room: Box, size: Size): Frame {
  const zoom = toFittedZoom(room, size)
  const middle = toFittedMiddle(size)
  const pan = {
    x: middle.x - (room.x + room.width / 2) * zoom,
    y: middle.y - (room.y + room.height / 2) * zoom,
  }
  return { zoom, pan }
}

/** What the viewport asks for in the middle. */
export function toFrame({ x, y, zoom }: Viewport, { width, height }: Size): Frame {
  return { zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } }
}

/** The buttons for title, notes and zoom one above the other, and the line of status. */
export function toCovered({ width, height }: Size): Box[] {
  return [
    { x: width - 56, y: height - 174, width: 56, height: 70 },
    { x: width - 62, y: height - 104, width: 62, height: 104 },
    { x: 0, y: height - 34, width, height: 34 },
  ]
}
