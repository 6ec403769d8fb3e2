import type { Box } from '../diagram/boxes.ts'
import type { Ground } from './detail.ts'

/** Where a picture that is all in sight lies on the canvas, and what lies over the canvas there. In px of the screen. */

type Size = Pick<Ground, 'width' | 'height'>

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

/** The buttons for title, notes and zoom one above the other, and the line of status. */
export function toCovered({ width, height }: Size): Box[] {
  return [
    { x: width - 56, y: height - 174, width: 56, height: 70 },
    { x: width - 62, y: height - 104, width: 62, height: 104 },
    { x: 0, y: height - 34, width, height: 34 },
  ]
}
