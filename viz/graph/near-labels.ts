import { type Box, toSharedArea, toShifted } from '../diagram/boxes.ts'
import { placeLabels } from '../diagram/labels.ts'
import type { Detail } from './detail.ts'
import { type LabelPlace, noLabel, type StandingNode } from './scene.ts'
import { toFence, toLabelGap, toLabelPlace, toLabelRequest } from './standing.ts'

/** More cannot be read at once, whatever is selected. */
const mostLabels = 200
/** How far from its mark a label of the selected neighbourhood may stand, in heights of its own. */
const steps = 3

/**
 * Labels that stand elsewhere while something is selected: near ones that had no room among all are placed
 * among the near ones alone, and others that they would cover are not shown. None covers a mark or another.
 */
export function toNearLabels(
  standing: readonly StandingNode[],
  near: ReadonlySet<string>,
  detail: Detail,
): Map<string, LabelPlace> {
  const places = new Map<string, LabelPlace>()
  const shown: { readonly id: string; readonly box: Box; readonly isNear: boolean }[] = []
  const lacking: StandingNode[] = []
  for (const one of standing) {
    if (!one.label) continue
    const isNear = near.has(one.node.id)
    const request = isNear || one.label.isFree ? toLabelRequest(one, detail) : undefined
    if (!request) continue
    const { width, height } = (one.label.isSingle && request.other) || request
    const box = { x: -width / 2 + one.label.x, y: -height / 2 + one.label.y, width, height }
    if (one.label.isFree) shown.push({ id: one.node.id, box: toShifted(box, one.at), isNear })
    else lacking.push(one)
  }
  if (lacking.length === 0) return places
  const requests = lacking.flatMap((one) => toLabelRequest(one, detail) ?? [])
  const wanted = requests.sort((a, b) => b.importance - a.importance).slice(0, mostLabels)
  const marks = standing.map(({ at, box }) => toShifted(box, at))
  const kept = shown.filter(({ isNear }) => isNear).map(({ box }) => box)
  const obstacles = [...marks, ...toFence(marks, detail), ...kept]
  const placed = placeLabels(wanted, obstacles, [], { gap: toLabelGap(detail), steps, slides: true })
  const taken: Box[] = []
  for (const { node, at } of lacking) {
    const place = placed.get(node.id)
    if (!place?.isFree) continue
    places.set(node.id, toLabelPlace(place, at))
    taken.push(place.box)
  }
  for (const { id, box, isNear } of shown)
    if (!isNear && taken.some((other) => toSharedArea(other, box) > 0)) places.set(id, noLabel)
  return places
}
