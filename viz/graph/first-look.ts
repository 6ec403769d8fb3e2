import type { Viewport } from '../state/fields/viewport.ts'
import { type Detail, type Ground, isSameDetail, toDetail } from './detail.ts'
import { type Frame, toFittedFrame, toFittedZoom, toFrame } from './frame.ts'
import type { Scene, StandingNode } from './scene.ts'
import { toRoom, toStandingNodes } from './standing.ts'

/** A new picture as it is first looked at. */
export interface FirstLook {
  readonly scene: Scene
  readonly detail: Detail
  readonly standing: readonly StandingNode[]
  readonly frame: Frame
}

const toGround = ({ width, height }: Pick<Ground, 'width' | 'height'>, { nodes }: Scene): Ground => ({
  width,
  height,
  count: nodes.length,
})

/**
 * How large things are drawn in a new picture, so that it is drawn once.
 * @param begin from where it is sought; what is found depends on it
 * @param zoom where it is known already; else all is in sight
 */
export function toFirstDetail(
  scene: Scene,
  size: Pick<Ground, 'width' | 'height'>,
  begin: Detail,
  zoom: number | undefined,
): Detail {
  let detail = begin
  // Larger marks take more room, more room makes them larger: they meet after few rounds.
  for (let round = 0; round < 4; round++) {
    const room = toRoom(scene, detail)
    if (!room) break
    const next = toDetail(zoom ?? toFittedZoom(room, size), toGround(size, scene))
    if (isSameDetail(next, detail)) break
    detail = next
  }
  return detail
}

/** @returns undefined where nothing of the scene has a place yet, or there is no room for it */
export function toFirstLook(
  scene: Scene,
  size: Pick<Ground, 'width' | 'height'>,
  viewport: Viewport | undefined,
): FirstLook | undefined {
  const detail = toFirstDetail(scene, size, firstDetail, viewport?.zoom)
  const room = toRoom(scene, detail)
  if (!room || size.width <= 0 || size.height <= 0) return undefined
  const frame = viewport ? toFrame(viewport, size) : toFittedFrame(room, size)
  // Where the fitted zoom asks for other sizes still, these are drawn, as after any zoom.
  const drawn = toDetail(frame.zoom, toGround(size, scene))
  const last = isSameDetail(drawn, detail) ? detail : drawn
  return { scene, detail: last, standing: toStandingNodes(scene, last), frame }
}

/** Where the search for the sizes of a first picture begins. */
export const firstDetail: Detail = toDetail(1, { width: 1000, height: 800, count: 0 })
