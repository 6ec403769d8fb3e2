import { type Box, toGrown, toSharedArea } from './boxes.ts'
import type { Point } from './model.ts'

/** Placing labels beside marks: pure geometry over boxes, for the rendered picture and for the canvas. */

export interface LabelRequest {
  readonly id: string
  /** Room of the mark that the label belongs to. */
  readonly mark: Box
  readonly width: number
  readonly height: number
  /** Room that it takes when it is broken otherwise, where it does not fit as it is. */
  readonly other?: { readonly width: number; readonly height: number }
  /** The higher, the earlier it chooses its place. */
  readonly importance: number
}

export interface PlacedLabel {
  readonly id: string
  readonly box: Box
  /** How its lines are set: from the start, around the middle, to the end. */
  readonly anchor: 'start' | 'middle' | 'end'
  /** Whether it lies on no mark and on no other label. */
  readonly isFree: boolean
  /** Whether it takes the other room of its request. */
  readonly isOther: boolean
}

/** A straight line that labels would rather not lie on. */
export interface Segment {
  readonly from: Point
  readonly to: Point
}

type Candidate = Pick<PlacedLabel, 'box' | 'anchor' | 'isOther'>

/** Orders labels: the most important first, and those of one importance by id. */
export function byImportance(a: LabelRequest, b: LabelRequest): number {
  return b.importance - a.importance || (a.id < b.id ? -1 : 1)
}

/** How a label looks for its place. */
export interface LabelSearch {
  /** Between a mark and its label, in px. */
  readonly gap?: number
  /** How many times it steps further away, by its own height, where there is no room beside its mark. */
  readonly steps?: number
  /** Whether it may also stand aside of the middle, above and below its mark. */
  readonly slides?: boolean
}

/** Places for a label, the best first: below, above, right, left, then the corners, then what lies between. */
function toPlaces(
  mark: Box,
  { width, height }: Pick<Box, 'width' | 'height'>,
  gap: number,
  slides: boolean,
  isOther: boolean,
): Candidate[] {
  const middle = mark.x + mark.width / 2 - width / 2
  const centre = mark.y + mark.height / 2 - height / 2
  const [below, above] = [mark.y + mark.height + gap, mark.y - gap - height]
  const [right, left] = [mark.x + mark.width + gap, mark.x - gap - width]
  const at = (x: number, y: number, anchor: PlacedLabel['anchor']): Candidate => ({
    box: { x, y, width, height },
    anchor,
    isOther,
  })
  const aside = (width - mark.width) / 2
  const between = slides
    ? [-0.5, 0.5, -1, 1].flatMap((by) => [
        at(middle + aside * by, below, 'middle'),
        at(middle + aside * by, above, 'middle'),
      ])
    : []
  return [
    at(middle, below, 'middle'),
    at(middle, above, 'middle'),
    at(right, centre, 'start'),
    at(left, centre, 'end'),
    at(right - gap + 2, below - gap + 2, 'start'),
    at(left + gap - 2, below - gap + 2, 'end'),
    at(right - gap + 2, above + gap - 2, 'start'),
    at(left + gap - 2, above + gap - 2, 'end'),
    ...between,
  ]
}

/** All places of the label, those of its other room each after its own. */
function toCandidates({ mark, other, ...own }: LabelRequest, gap: number, slides: boolean): Candidate[] {
  const first = toPlaces(mark, own, gap, slides, false)
  if (!other) return first
  const second = toPlaces(mark, other, gap, slides, true)
  return first.flatMap((one, at) => [one, ...second.slice(at, at + 1)])
}

const cell = 96
/** What lies in more squares than this, as a strip along the picture, is looked at each time instead. */
const mostCells = 400

/** Boxes and segments by the squares of a grid that they lie in. */
function createGrid<T>() {
  interface Held {
    readonly item: T
    seen: number
  }
  const cells = new Map<number, Held[]>()
  const everywhere: Held[] = []
  const known = new Map<T, Held>()
  let looks = 0
  const toCells = ({ x, y, width, height }: Box) => ({
    left: Math.floor(x / cell),
    right: Math.floor((x + width) / cell),
    top: Math.floor(y / cell),
    bottom: Math.floor((y + height) / cell),
  })
  return {
    add(item: T, area: Box): void {
      const { left, right, top, bottom } = toCells(area)
      const one = known.get(item) ?? { item, seen: 0 }
      known.set(item, one)
      if ((right - left + 1) * (bottom - top + 1) > mostCells) {
        everywhere.push(one)
        return
      }
      for (let column = left; column <= right; column++)
        for (let row = top; row <= bottom; row++) {
          const key = column * 2_097_152 + row
          const held = cells.get(key)
          if (held?.at(-1) === one) continue
          if (held) held.push(one)
          else cells.set(key, [one])
        }
    },
    /** What `measure` says of all that is near the area, together; no more is asked once it is above the limit. */
    sum(area: Box, measure: (item: T) => number, limit: number): number {
      const { left, right, top, bottom } = toCells(area)
      looks += 1
      let sum = 0
      for (const { item } of everywhere) sum += measure(item)
      for (let column = left; column <= right; column++)
        for (let row = top; row <= bottom; row++)
          for (const one of cells.get(column * 2_097_152 + row) ?? []) {
            if (one.seen === looks) continue
            one.seen = looks
            sum += measure(one.item)
            if (sum > limit) return sum
          }
      return sum
    },
  }
}

/** Length in px of the part of the segment within the box (Liang and Barsky). */
export function toLengthWithin({ from, to }: Segment, box: Box): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [enter, leave] = [0, 1]
  for (const [direction, distance] of [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ] as const) {
    if (direction === 0) {
      if (distance < 0) return 0
      continue
    }
    const share = distance / direction
    if (direction < 0) enter = Math.max(enter, share)
    else leave = Math.min(leave, share)
  }
  return enter < leave ? (leave - enter) * Math.hypot(dx, dy) : 0
}

/** Squares along the segment, so that a long slanting one is not near everything. */
function* toStretches({ from, to }: Segment): Generator<Box> {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / cell))
  for (let step = 0; step < steps; step++) {
    const [x1, x2] = [step, step + 1].map((at) => from.x + ((to.x - from.x) * at) / steps) as [number, number]
    const [y1, y2] = [step, step + 1].map((at) => from.y + ((to.y - from.y) * at) / steps) as [number, number]
    yield { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
  }
}

/**
 * A place for every label, the important ones first: one that covers no mark and no label already placed,
 * crossed by as little of the lines as can be; where none is free, the one that covers least, told by
 * `isFree`. The same requests get the same places in whatever order they come.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  marks: readonly Box[],
  segments: readonly Segment[] = [],
  { gap = 5, steps = 0, slides = false }: LabelSearch = {},
): Map<string, PlacedLabel> {
  const taken = createGrid<Box>()
  const lines = createGrid<Segment>()
  for (const mark of marks) taken.add(mark, mark)
  for (const segment of segments) for (const stretch of toStretches(segment)) lines.add(segment, stretch)

  const placed = new Map<string, PlacedLabel>()
  const order = [...requests].sort(byImportance)
  for (const request of order) {
    let best: { candidate: Candidate; covered: number; cost: number } | undefined
    for (let away = 0; away <= steps && best?.covered !== 0; away++)
      for (const [index, candidate] of toCandidates(request, gap + away * request.height, slides).entries()) {
        // What comes later is worse even where it is free and nothing crosses it.
        if (best && best.cost <= index * 6) break
        const most = best ? best.cost - index * 6 : Number.POSITIVE_INFINITY
        const room = toGrown(candidate.box, 1)
        const covered = taken.sum(room, (box) => toSharedArea(room, box), most / 1000)
        if (covered * 1000 > most) continue
        const crossed = lines.sum(candidate.box, (line) => toLengthWithin(line, candidate.box), most)
        const cost = covered * 1000 + crossed + index * 6
        if (!best || cost < best.cost) best = { candidate, covered, cost }
      }
    if (!best) continue
    taken.add(best.candidate.box, best.candidate.box)
    placed.set(request.id, { id: request.id, ...best.candidate, isFree: best.covered === 0 })
  }
  return placed
}
