import { placeNewNodes } from '../diagram/layouts/place-new-nodes.ts'
import { layoutById } from '../diagram/layouts/registry.ts'
import type { Point, Positions } from '../diagram/model.ts'
import type { WorkerRequest } from './messages.ts'

/** In whole px: browsers differ in the last digits of what they compute, and an address holds no more. */
function toRounded(positions: Positions): Map<string, Point> {
  const rounded = new Map<string, Point>()
  // Adding 0 turns -0 into 0, so that equal places are equal values.
  for (const [id, { x, y }] of positions) rounded.set(id, { x: Math.round(x) + 0, y: Math.round(y) + 0 })
  return rounded
}

/** Positions in whole px: of a layout, or of what was added to one, stage by stage. */
export function toPositions(request: WorkerRequest): Map<string, Point> {
  if ('layout' in request)
    return toRounded(layoutById(request.layout).compute(request.graph, request.options))
  const known = new Map(request.known)
  for (const stage of request.stages)
    for (const [id, at] of toRounded(placeNewNodes(stage, known))) known.set(id, at)
  return known
}
