import {
  type Box,
  labelLineHeight,
  labelSize,
  type MeasuredNode,
  measureNode,
  toBounds,
  toLabelSize,
  toShifted,
} from '../diagram/boxes.ts'
import { placeLabels, type Segment } from '../diagram/labels.ts'
import type { DiagramEdge, DiagramNode, Point, Positions, Theme } from '../diagram/model.ts'
import type { Detail } from './detail.ts'

/** Everything that the canvas shows at one moment. Equal scenes look equal. */
export interface Scene {
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
  /** Nodes without a position wait for one and are not drawn. */
  readonly positions: Positions
  readonly selection: readonly string[]
  readonly theme: Theme
  /** Names what was laid out and how; when it changes, the canvas is fitted to the new picture. */
  readonly arrangement: string
}

export interface LabelPlace {
  /** From the centre of the node to the centre of the label. */
  readonly x: number
  readonly y: number
  /** Whether it covers no mark and no other label. */
  readonly isFree: boolean
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface StandingNode {
  readonly node: DiagramNode
  readonly at: Point
  readonly measured: MeasuredNode
  /** The mark around the node's position, as large as the zoom asks for. */
  readonly box: Box
  /** Absent where the label is written within the mark. */
  readonly label?: LabelPlace
}

/** A card that is too small to be read holds no text: a token of it. */
const token = { width: 30, height: 19 }
/** An agreement's name says more of the picture than an actor's of the same degree. */
const agreementBonus = 4
const nearBonus = 10_000
/** With more lines than this there is no way around them, and looking for one takes too long. */
const mostAvoidedLines = 400
/** More labels than this cannot be read at once on a canvas that is zoomed out. */
const mostLabels = 300
/** Thickness of the strips around the picture: longer than any label. */
const fence = 600

function toScaled({ width, height }: Pick<Box, 'width' | 'height'>, by: number): Box {
  return { x: (-width * by) / 2, y: (-height * by) / 2, width: width * by, height: height * by }
}

/** Strips around the picture that no label may cover, so that none is cut off where all is in sight. */
function toFence(marks: readonly Box[], { margin }: Detail): Box[] {
  const bounds = toBounds(marks)
  if (!bounds) return []
  const [left, right] = [bounds.x - margin.x, bounds.x + bounds.width + margin.x]
  const [top, bottom] = [bounds.y - margin.y, bounds.y + bounds.height + margin.y]
  const [wide, high] = [right - left + 2 * fence, bottom - top]
  return [
    { x: left - fence, y: top - fence, width: wide, height: fence },
    { x: left - fence, y: bottom, width: wide, height: fence },
    { x: left - fence, y: top, width: fence, height: high },
    { x: right, y: top, width: fence, height: high },
  ]
}

/** A label that found no place at all. */
const noLabel: LabelPlace = { x: 0, y: 0, isFree: false, anchor: 'middle' }

/** What is selected and what is next to it. */
function toNear({ selection, edges }: Scene): Set<string> {
  const near = new Set(selection)
  for (const { id, source, target } of edges)
    if (selection.includes(source) || selection.includes(target) || selection.includes(id))
      near.add(source).add(target)
  return near
}

/** The nodes that have a position, as large as the detail asks for, with their labels placed. */
export function toStandingNodes(scene: Scene, detail: Detail): StandingNode[] {
  const { nodes, edges, positions } = scene
  const standing = nodes.flatMap((node) => {
    const at = positions.get(node.id)
    if (!at) return []
    const measured = measureNode(node)
    const isToken = measured.isCard && detail.areCardsTokens
    const scale = detail.markScale * (isToken ? (node.size ?? 1) : 1)
    return [{ node, at, measured, box: toScaled(isToken ? token : measured.box, scale) }]
  })
  const segments = (edges.length > mostAvoidedLines ? [] : edges).flatMap(({ source, target }): Segment[] => {
    const [from, to] = [positions.get(source), positions.get(target)]
    return from && to ? [{ from, to }] : []
  })
  const near = toNear(scene)
  const requests = standing.flatMap(({ node, at, measured, box }) => {
    if ((measured.isCard && !detail.areCardsTokens) || measured.lines.length === 0) return []
    const size = toLabelSize({ ...measured, fontSize: labelSize, lineHeight: labelLineHeight })
    const bonus = (node.type === 'Agreement' ? agreementBonus : 0) + (near.has(node.id) ? nearBonus : 0)
    return [
      {
        id: node.id,
        mark: toShifted(box, at),
        width: size.width * detail.labelScale,
        height: size.height * detail.labelScale,
        importance: node.degree + bonus,
      },
    ]
  })
  const wanted =
    requests.length > mostLabels && detail.labelScale > 1
      ? requests.sort((a, b) => b.importance - a.importance).slice(0, mostLabels)
      : requests
  const marks = standing.map(({ at, box }) => toShifted(box, at))
  const isBare = new Set(requests.map(({ id }) => id))
  const places = placeLabels(wanted, [...marks, ...toFence(marks, detail)], segments, 4 * detail.markScale)
  return standing.map((one) => {
    const place = places.get(one.node.id)
    if (!place) return isBare.has(one.node.id) ? { ...one, label: noLabel } : one
    const { box, anchor, isFree } = place
    const [x, y] = [box.x + box.width / 2 - one.at.x, box.y + box.height / 2 - one.at.y]
    return { ...one, label: { x, y, anchor, isFree } }
  })
}
