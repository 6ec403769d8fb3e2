import type { Box } from './box.ts'
import { type NodeMark, toNodeMark } from './marks.ts'
import type { DiagramNode } from './model.ts'
import { measureText, wrapBalanced } from './text.ts'

/** Room that marks and labels take, in px. */

export * from './box.ts'

export const labelSize = 12.5
export const labelLineHeight = 16
/** Longest line of a label beside a mark. */
const labelWidth = 150
/** Between a mark and its label. */
const labelGap = 5
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
