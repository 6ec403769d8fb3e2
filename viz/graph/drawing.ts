import { type Box, toBounds, toShifted } from '../diagram/boxes.ts'
import { type Core, setImageInMotion } from './cytoscape.ts'
import { isSameDetail, toDetail } from './detail.ts'
import { atOnce, createElementSync } from './element-sync.ts'
import { type FirstLook, firstDetail, toFirstDetail } from './first-look.ts'
import { createLater } from './later.ts'
import { isSameLevel, type Level, toLevel } from './level.ts'
import { isReducedMotion, movement } from './motion.ts'
import { toNearLabels } from './near-labels.ts'
import { type LabelPlace, type Scene, type StandingNode, toNear } from './scene.ts'
import { createSelectionMarks } from './selection-marks.ts'
import { toBareNodes, toStandingNodes } from './standing.ts'
import { toStylesheet } from './stylesheet.ts'

/** What stands on the canvas, as large as the zoom asks for. */
export interface Drawing {
  /**
   * Makes the canvas show the scene.
   * @param zoom at which a new picture is going to be looked at; undefined where all of it will be in sight
   * @returns whether it is a new picture, and no change of the one before
   */
  draw(scene: Scene, zoom: number | undefined): boolean
  /** Draws anew when the zoom asks for other sizes. */
  adapt(): void
  isDrawn(): boolean
  /** Room of all marks, in px of the picture; undefined where there are none. */
  room(): Box | undefined
  destroy(): void
}

const isMarkedAlike = (a: Scene, b: Scene) => a.selection === b.selection && a.emphasis === b.emphasis
const isMarked = ({ selection, emphasis }: Scene) => selection.length > 0 || (emphasis?.size ?? 0) > 0

interface DrawingOptions {
  /** What is on the screen already: its labels need not be placed anew. */
  readonly first?: FirstLook
  /** Is told once, when all of the first picture is drawn. */
  readonly onComplete: () => void
}

const isSamePicture = (a: Scene, b: Scene) =>
  a.nodes === b.nodes && a.edges === b.edges && a.positions === b.positions

export function createDrawing(cy: Core, { first, onComplete }: DrawingOptions): Drawing {
  const elements = createElementSync(cy, {
    onAdded() {
      if (drawn && isMarked(drawn)) {
        relabel(drawn)
        mark(drawn)
      }
      tellComplete()
    },
  })
  const later = createLater()
  const marks = createSelectionMarks(cy)
  let drawn: Scene | undefined
  let level: Level | undefined
  let detail = firstDetail
  let standing: readonly StandingNode[] = []
  /** Labels that stand elsewhere for what is selected. */
  let nearLabels: ReadonlyMap<string, LabelPlace> = new Map()
  let isTold = false
  /** Whether the labels of a first picture are still to be placed, and its elements to come. */
  let isWaiting = false
  let stopWaiting = () => {}

  const toGround = ({ nodes }: Scene) => ({ width: cy.width(), height: cy.height(), count: nodes.length })
  const tellComplete = () => {
    if (isTold) return
    isTold = true
    cy.one('render', onComplete)
  }
  const withNearLabel = (one: StandingNode): StandingNode => {
    const label = nearLabels.get(one.node.id)
    return label ? { ...one, label } : one
  }
  const findNearLabels = (scene: Scene) => {
    const near = toNear(scene)
    nearLabels = near.size > 0 ? toNearLabels(standing, near, detail) : new Map()
  }
  const drawAll = (scene: Scene, duration: number) => {
    standing = toStandingNodes(scene, detail)
    hold(scene, duration)
  }
  const hold = (scene: Scene, duration: number) => {
    findNearLabels(scene)
    const looks = { theme: scene.theme, detail }
    const areAll = elements.hold(standing.map(withNearLabel), scene.edges, looks, duration)
    if (areAll && standing.length > 0) tellComplete()
  }
  /** A large first picture comes in tasks of its own, so that the page answers its reader meanwhile. */
  const drawSoon = (scene: Scene) => {
    stopWaiting()
    isWaiting = true
    const isKnown = first && isSamePicture(first.scene, scene) && isSameDetail(first.detail, detail)
    standing = isKnown ? first.standing : toBareNodes(scene, detail)
    const fill = () => {
      isWaiting = false
      hold(drawn ?? scene, 0)
      mark(drawn ?? scene)
    }
    stopWaiting = later(() => {
      if (isKnown) return fill()
      standing = toStandingNodes(drawn ?? scene, detail)
      stopWaiting = later(fill)
    })
  }
  const relabel = (scene: Scene) => {
    const before = nearLabels
    findNearLabels(scene)
    const other = standing.filter(({ node: { id } }) => before.has(id) || nearLabels.has(id))
    elements.redraw(other.map(withNearLabel), { theme: scene.theme, detail })
  }
  const mark = (scene: Scene) => marks.mark(scene, toNear(scene))
  const restyle = (scene: Scene) => {
    const next = toLevel(scene.nodes.length, scene.edges.length)
    if (drawn?.theme === scene.theme && level && isSameLevel(level, next)) return
    level = next
    setImageInMotion(cy, level.isImageInMotion)
    cy.style(toStylesheet(scene.theme, level) as never)
  }
  return {
    draw(scene, zoom) {
      restyle(scene)
      const before = drawn
      drawn = scene
      const isNew = before?.arrangement !== scene.arrangement && scene.positions.size > 0
      const isSame = before !== undefined && isSamePicture(before, scene)
      if (isNew) detail = toFirstDetail(scene, toGround(scene), detail, zoom)
      if (isWaiting || (isNew && scene.nodes.length > atOnce && cy.elements().empty())) {
        drawSoon(scene)
        return isNew
      }
      if (!isSame || before.theme !== scene.theme)
        drawAll(scene, isNew || level?.isStill || isReducedMotion() ? 0 : movement)
      else if (!isMarkedAlike(before, scene)) relabel(scene)
      if (!isSame || !isMarkedAlike(before, scene)) mark(scene)
      return isNew
    },
    adapt() {
      if (!drawn) return
      const next = toDetail(cy.zoom(), toGround(drawn))
      if (isSameDetail(next, detail)) return
      detail = next
      if (isWaiting) drawSoon(drawn)
      else drawAll(drawn, 0)
    },
    isDrawn: () => drawn !== undefined && drawn.positions.size > 0,
    room: () => toBounds(standing.map(({ box, at }) => toShifted(box, at))),
    destroy() {
      stopWaiting()
      elements.destroy()
    },
  }
}
