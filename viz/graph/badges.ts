import type { Box, MeasuredNode } from '../diagram/boxes.ts'
import type { DiagramNode, Theme } from '../diagram/model.ts'
import { toChangeSign, toCommunityNumber, toNumberPlace, toSignPlace } from '../diagram/node-signs.ts'
import { palettes } from '../diagram/palette.ts'
import { type SvgPart, toElement, toSvgText } from '../diagram/svg.ts'

/** Small pictures over a mark: each by its address, and where its middle stands from the middle of the mark. */
export interface Badges {
  readonly images: readonly string[]
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** Side of a badge in px at scale 1. */
export const badgeSide = 20
const middle = { x: badgeSide / 2, y: badgeSide / 2 }
const known = new Map<string, string>()

/** A badge as an address that holds it; the same parts give the same address, so that it is decoded once. */
function toImage(key: string, draw: () => SvgPart): string {
  const present = known.get(key)
  if (present) return present
  const element = toElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: badgeSide * 2,
      height: badgeSide * 2,
      viewBox: `0 0 ${badgeSide} ${badgeSide}`,
      'font-family': 'sans-serif',
    },
    [draw()],
  )
  const made = `data:image/svg+xml;utf8,${encodeURIComponent(toSvgText(element))}`
  known.set(key, made)
  return made
}

/** The number of the node's community and the sign of its change, as they are drawn in the exported picture. */
export function toBadges(
  { community, change }: DiagramNode,
  { mark }: MeasuredNode,
  box: Box,
  isFaded: boolean,
  theme: Theme,
): Badges {
  const badges: Array<readonly [string, { x: number; y: number }]> = []
  const colour = mark.ink[theme]
  if (community !== undefined) {
    const key = ['number', community, mark.shape === 'card', mark.filled, isFaded, colour, theme].join()
    badges.push([
      toImage(key, () => toCommunityNumber(community, mark, middle, theme, isFaded)),
      toNumberPlace(mark, box),
    ])
  }
  if (change) {
    const key = ['change', change, colour, theme].join()
    badges.push([
      toImage(key, () => toChangeSign(change, middle, colour, palettes[theme].paper)),
      toSignPlace(box),
    ])
  }
  return {
    images: badges.map(([image]) => image),
    x: badges.map(([, { x }]) => x),
    y: badges.map(([, { y }]) => y),
  }
}
