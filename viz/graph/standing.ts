import { type Box, labelLineHeight, labelSize, toBounds, toLabelSize, toShifted } from '../diagram/boxes.ts'
import {
  byImportance,
  type LabelRequest,
  type PlacedLabel,
  placeLabels,
  type Segment,
} from '../diagram/labels.ts'
import type { Point } from '../diagram/model.ts'
import type { Detail } from './detail.ts'
import { toCovered, toFittedMiddle, toMargins } from './frame.ts'
import { type CanvasMeasured, toMeasured } from './measured.ts'
import { type LabelPlace, noLabel, type Scene, type StandingNode } from './scene.ts'

/** A card that is too small to be read holds no text: a token of it. */
const token = { width: 30, height: 19 }
/** By its actors a reader finds the way: their names come before those of agreements with as many lines. */
const actorBonus = 2
/** With more lines than this there is no way around them, and looking for one takes too long. */
const mostAvoidedLines = 400
/** More labels than this cannot be read at once on a canvas that is zoomed out. */
const mostLabels = 300
/** Where fewer labels than this have a place, these most important ones lie over other marks. */
const fewestLabels = 8
/** How far from its mark such a label may stand, in heights of its own. */
const steps = 2
/** Thickness of the strips around the picture: longer than any label. */
const fence = 8000

function toScaled({ width, height }: Pick<Box, 'width' | 'height'>, by: number): Box {
  return { x: (-width * by) / 2, y: (-height * by) / 2, width: width * by, height: height * by }
}

/**
 * What no label may cover besides marks: strips around the picture, so that none is cut off where all is in
 * sight, and there what lies over the canvas.
 */
export function toFence(marks: readonly Box[], { zoom, ground }: Detail): Box[] {
  const bounds = toBounds(marks)
  if (!bounds) return []
  const margins = toMargins(ground)
  const [left, right] = [
    bounds.x - (margins.left - 6) / zoom,
    bounds.x + bounds.width + (margins.right - 6) / zoom,
  ]
  const [top, bottom] = [
    bounds.y - (margins.top - 6) / zoom,
    bounds.y + bounds.height + (margins.bottom - 6) / zoom,
  ]
  const [wide, high] = [right - left + 2 * fence, bottom - top]
  const strips = [
    { x: left - fence, y: top - fence, width: wide, height: fence },
    { x: left - fence, y: bottom, width: wide, height: fence },
    { x: left - fence, y: top, width: fence, height: high },
    { x: right, y: top, width: fence, height: high },
  ]
  const isAllInSight = bounds.width * zoom <= ground.width && bounds.height * zoom <= ground.height
  if (!isAllInSight) return strips
  const middle = toFittedMiddle(ground)
  const covered = toCovered(ground).map(({ x, y, width, height }) => ({
    x: bounds.x + bounds.width / 2 + (x - middle.x) / zoom,
    y: bounds.y + bounds.height / 2 + (y - middle.y) / zoom,
    width: width / zoom,
    height: height / zoom,
  }))
  return [...strips, ...covered]
}

/** What is asked for the label beside the node's mark; undefined where it has none. */
export function toLabelRequest(
  { node, at, measured, box }: StandingNode,
  detail: Detail,
): LabelRequest | undefined {
  if ((measured.isCard && !detail.areCardsTokens) || measured.lines.length === 0) return undefined
  const size = toLabelSize({ ...measured, fontSize: labelSize, lineHeight: labelLineHeight })
  return {
    id: node.id,
    mark: toShifted(box, at),
    width: size.width * detail.labelScale,
    height: size.height * detail.labelScale,
    other: measured.single && {
      width: measured.single.width * detail.labelScale,
      height: labelLineHeight * detail.labelScale,
    },
    importance: node.degree + (measured.isCard ? 0 : actorBonus),
  }
}

export function toLabelPlace({ box, anchor, isFree, isOther }: PlacedLabel, at: Point): LabelPlace {
  const [x, y] = [box.x + box.width / 2 - at.x, box.y + box.height / 2 - at.y]
  return { x, y, anchor, isFree, isSingle: isOther }
}

export function toLabelGap({ markScale }: Detail): number {
  return 4 * markScale
}

function toMark(measured: CanvasMeasured, { areCardsTokens, markScale }: Detail, size = 1): Box {
  const isToken = measured.isCard && areCardsTokens
  return toScaled(isToken ? token : measured.box, isToken ? markScale * size : markScale)
}

/** Room of all marks as large as the detail asks for; undefined where none has a position. */
export function toRoom(
  { nodes, positions }: Pick<Scene, 'nodes' | 'positions'>,
  detail: Detail,
): Box | undefined {
  return toBounds(
    nodes.flatMap((node) => {
      const at = positions.get(node.id)
      return at ? [toShifted(toMark(toMeasured(node), detail, node.size), at)] : []
    }),
  )
}

/** The most important labels, over all marks but their own, where hardly any has a place beside its mark. */
function toLeadingLabels(
  requests: readonly LabelRequest[],
  places: ReadonlyMap<string, PlacedLabel>,
  fence: readonly Box[],
  gap: number,
): Map<string, PlacedLabel> {
  const free = [...places.values()].filter(({ isFree }) => isFree)
  if (free.length >= fewestLabels) return new Map()
  const leading = [...requests].sort(byImportance).slice(0, fewestLabels)
  const lacking = leading.filter(({ id }) => !places.get(id)?.isFree)
  const obstacles = [...leading.map(({ mark }) => mark), ...fence, ...free.map(({ box }) => box)]
  const placed = placeLabels(lacking, obstacles, [], { gap, steps, slides: true })
  return new Map([...placed].filter(([, { isFree }]) => isFree))
}

/** The nodes that have a position, as large as the detail asks for, without labels. */
export function toBareNodes(
  { nodes, positions }: Pick<Scene, 'nodes' | 'positions'>,
  detail: Detail,
): StandingNode[] {
  return nodes.flatMap((node): StandingNode[] => {
    const at = positions.get(node.id)
    if (!at) return []
    const measured = toMeasured(node)
    return [{ node, at, measured, box: toMark(measured, detail, node.size) }]
  })
}

/** The nodes that have a position, as large as the detail asks for, with their labels placed. */
export function toStandingNodes(
  { nodes, edges, positions }: Pick<Scene, 'nodes' | 'edges' | 'positions'>,
  detail: Detail,
): StandingNode[] {
  const standing = toBareNodes({ nodes, positions }, detail)
  const segments = (edges.length > mostAvoidedLines ? [] : edges).flatMap(({ source, target }): Segment[] => {
    const [from, to] = [positions.get(source), positions.get(target)]
    return from && to ? [{ from, to }] : []
  })
  const requests = standing.flatMap((one) => toLabelRequest(one, detail) ?? [])
  const isBare = new Set(requests.map(({ id }) => id))
  const wanted =
    requests.length > mostLabels && detail.labelScale > 1
      ? requests.sort((a, b) => b.importance - a.importance).slice(0, mostLabels)
      : requests
  const marks = standing.map(({ at, box }) => toShifted(box, at))
  const gap = toLabelGap(detail)
  const fence = toFence(marks, detail)
  const places = placeLabels(wanted, [...marks, ...fence], segments, { gap, slides: true })
  const leading = toLeadingLabels(requests, places, fence, gap)
  return standing.map((one) => {
    if (!isBare.has(one.node.id)) return one
    const over = leading.get(one.node.id)
    if (over) return { ...one, label: { ...toLabelPlace(over, one.at), isOver: true } }
    const place = places.get(one.node.id)
    return { ...one, label: place ? toLabelPlace(place, one.at) : noLabel }
  })
}
