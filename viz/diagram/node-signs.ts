import type { Box } from './boxes.ts'
import type { NodeMark } from './marks.ts'
import type { Change, Point, Theme } from './model.ts'
import { palettes } from './palette.ts'
import { toNumber as n, type SvgPart, toElement, toText } from './svg.ts'

/** Signs at marks, which say what colour and outline alone must not. */

/** The change sign of a comparison of two days: a plus, a minus, a dot, in a ring. */
export function toChangeSign(change: Change, at: Point, colour: string, paper: string): SvgPart {
  const ring = toElement('circle', {
    cx: at.x,
    cy: at.y,
    r: 6,
    fill: paper,
    stroke: colour,
    'stroke-width': 1.5,
  })
  if (change === 'CHANGED') return [ring, toElement('circle', { cx: at.x, cy: at.y, r: 2, fill: colour })]
  const plus = `M${n(at.x - 3)} ${n(at.y)}h6${change === 'BEGAN' ? `M${n(at.x)} ${n(at.y - 3)}v6` : ''}`
  return [ring, toElement('path', { d: plus, stroke: colour, 'stroke-width': 1.5, fill: 'none' })]
}

const discRadius = 7.5

/** The number of a community, about the point: in a disc of the community's ink where the mark holds text of its own. */
export function toCommunityNumber(
  community: number,
  mark: NodeMark,
  at: Point,
  theme: Theme,
  isFaded = false,
): SvgPart {
  const { paper, ink } = palettes[theme]
  const colour = mark.ink[theme]
  const isCard = mark.shape === 'card'
  const digits = toText([String(community)], at.x, at.y - 8, {
    // On a faded mark the paper's colour could not be read.
    fill: isCard || (mark.filled && !isFaded) ? paper : mark.filled ? ink : colour,
    size: (isCard ? 10.5 : 11.5) - (community < 10 ? 0 : 2),
    weight: 600,
    anchor: 'middle',
  })
  if (!isCard) return digits
  return [
    toElement('circle', {
      cx: at.x,
      cy: at.y,
      r: discRadius,
      fill: colour,
      stroke: paper,
      'stroke-width': 1.5,
    }),
    digits,
  ]
}

/** Where a community's number stands at the mark: in its middle, or at the first corner of a card. */
export function toNumberPlace({ shape }: NodeMark, box: Box): Point {
  if (shape === 'card') return { x: box.x, y: box.y }
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  return shape === 'triangle' ? { ...middle, y: middle.y + box.height * 0.14 } : middle
}

/** Where the change sign stands: at the upper right of the mark. */
export function toSignPlace({ x, y, width }: Box): Point {
  return { x: x + width - 1, y: y + 1 }
}
