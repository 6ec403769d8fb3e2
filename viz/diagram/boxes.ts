import { type NodeMark, toNodeMark } from './marks.ts'
import type { DiagramNode, Point } from './model.ts'
import { measureText, wrapBalanced } from './text.ts'

/** Room that marks and labels take, in px. */

/** A rectangle by its top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function toShifted(box: Box, { x, y }: Point): Box {
  return { x: box.x + x, y: box.y + y, width: box.width, height: box.height }
}

export function toGrown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by }
}

/** Area in px² that both boxes cover; 0 where they only touch. */
export function toSharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

/** The smallest box around all; undefined around none. */
export function toBounds(boxes: Iterable<Box>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return left === Infinity ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
}

export const labelSize = 12.5
export const labelLineHeight = 16
/** Longest line of a label beside a mark. */
export const labelWidth = 150
/** Between a mark and its label. */
export const labelGap = 5
const cardPadding = 11
const cardTextWidth = 136

/** What is written at a node, before it is broken into lines; a placeholder says how many it stands for. */
export function toLabel({ label, count }: Pick<DiagramNode, 'label' | 'count'>): string {
  return count !== undefined && count > 1 ? `${label} ×${count}` : label
}

export interface MeasuredNode {
  readonly mark: NodeMark
  readonly lines: readonly string[]
  readonly fontSize: number
  readonly lineHeight: number
  /** The mark around the node's position. */
  readonly box: Box
  /** Whether the label is written within the mark. */
  readonly isCard: boolean
}

type Measurable = Pick<
  DiagramNode,
  'type' | 'kind' | 'unnamed' | 'label' | 'count' | 'size' | 'community' | 'isCut' | 'change'
>

function toCentred(width: number, height: number): Box {
  return { x: -width / 2, y: -height / 2, width, height }
}

/** The node's mark, its label broken into lines, and the room of the mark; a card grows with its label. */
export function measureNode(node: Measurable): MeasuredNode {
  const mark = toNodeMark(node)
  const isCard = mark.shape === 'card'
  const isSmall = mark.group === 'activity'
  const fontSize = isSmall ? 11.5 : labelSize
  const lineHeight = isSmall ? 14 : labelLineHeight
  const lines = wrapBalanced(toLabel(node), isCard ? cardTextWidth : labelWidth, fontSize, 400, 2)
  if (!isCard) return { mark, lines, fontSize, lineHeight, box: toCentred(mark.width, mark.height), isCard }
  const text = Math.max(0, ...lines.map((line) => measureText(line, fontSize)))
  const width = Math.max(mark.width, Math.ceil(text) + 2 * cardPadding)
  const height = mark.height + Math.max(0, lines.length - 1) * lineHeight
  return { mark, lines, fontSize, lineHeight, box: toCentred(width, height), isCard }
}

/** Room of the label's lines. */
export function toLabelSize({ lines, fontSize, lineHeight }: MeasuredNode): {
  width: number
  height: number
} {
  return {
    width: Math.ceil(Math.max(0, ...lines.map((line) => measureText(line, fontSize)))),
    height: lines.length * lineHeight,
  }
}

/** Mark and label below it, around the node's position: what a layout keeps free. */
export function toFootprint(node: Measurable): Box {
  const measured = measureNode(node)
  if (measured.isCard || measured.lines.length === 0) return measured.box
  const label = toLabelSize(measured)
  const width = Math.max(measured.box.width, label.width)
  return {
    x: -width / 2,
    y: measured.box.y,
    width,
    height: measured.box.height + labelGap + label.height,
  }
}
