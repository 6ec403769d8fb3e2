import { type Box, toSharedArea, toShifted } from '../diagram/boxes.ts'
import { type LabelRequest, type LabelSearch, placeLabels } from '../diagram/labels.ts'
import type { Detail } from './detail.ts'
import { type LabelPlace, noLabel, type StandingNode } from './scene.ts'
import { toFence, toLabelGap, toLabelPlace, toLabelRequest } from './standing.ts'

/** More cannot be read at once, whatever is selected. */
const mostLabels = 200
/** How far from its mark a label of the selected neighbourhood may stand, in heights of its own. */
const steps = 3
/** The same over marks that are set back, where there was no room beside them. */
const stepsOver = 6

interface Shown {
  readonly id: string
  readonly box: Box
  readonly isNear: boolean
}

/** Labels that are on the canvas already, and the near ones that are not. */
function toPresent(standing: readonly StandingNode[], near: ReadonlySet<string>, detail: Detail) {
  const shown: Shown[] = []
  const lacking: StandingNode[] = []
  for (const one of standing) {
    if (!one.label) continue
    const isNear = near.has(one.node.id)
    const request = isNear || one.label.isFree ? toLabelRequest(one, detail) : undefined
    if (!request) continue
    const { width, height } = (one.label.isSingle && request.other) || request
    const box = { x: -width / 2 + one.label.x, y: -height / 2 + one.label.y, width, height }
    // What lies over marks may lie over a near one.
    if (one.label.isFree && !(isNear && one.label.isOver))
      shown.push({ id: one.node.id, box: toShifted(box, one.at), isNear })
    else lacking.push(one)
  }
  return { shown, lacking }
}

/**
 * Labels that stand elsewhere while something is selected: near ones that had no room among all are placed
 * among the near ones alone, over marks that are set back where there is no room beside them, and others that
 * they would cover are not shown. None covers a near mark or another label.
 */
export function toNearLabels(
  standing: readonly StandingNode[],
  near: ReadonlySet<string>,
  detail: Detail,
): Map<string, LabelPlace> {
  const places = new Map<string, LabelPlace>()
  const { shown, lacking } = toPresent(standing, near, detail)
  const byId = new Map(lacking.map((one) => [one.node.id, one]))
  const requests = lacking.flatMap((one) => toLabelRequest(one, detail) ?? [])
  const wanted = requests.sort((a, b) => b.importance - a.importance).slice(0, mostLabels)
  const toMark = ({ at, box }: StandingNode) => toShifted(box, at)
  const marks = standing.map(toMark)
  const fence = toFence(marks, detail)
  const kept = shown.filter(({ isNear }) => isNear).map(({ box }) => box)
  const nearMarks = standing.filter(({ node }) => near.has(node.id)).map(toMark)
  const taken: Box[] = []
  const place = (asked: readonly LabelRequest[], among: readonly Box[], search: LabelSearch) => {
    if (asked.length === 0) return asked
    const placed = placeLabels(asked, [...among, ...fence, ...kept, ...taken], [], search)
    return asked.filter(({ id }) => {
      const [found, one] = [placed.get(id), byId.get(id)]
      if (!found?.isFree || !one) return true
      places.set(id, toLabelPlace(found, one.at))
      taken.push(found.box)
      return false
    })
  }
  const gap = toLabelGap(detail)
  const without = place(wanted, marks, { gap, steps, slides: true })
  place(without, nearMarks, { gap, steps: stepsOver, slides: true })
  for (const { node, label } of lacking)
    if (label?.isOver && !places.has(node.id)) places.set(node.id, noLabel)
  const present = [...taken, ...nearMarks]
  for (const { id, box, isNear } of shown)
    if (!isNear && present.some((other) => toSharedArea(other, box) > 0)) places.set(id, noLabel)
  return places
}
