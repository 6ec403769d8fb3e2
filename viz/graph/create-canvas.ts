import { type Box, toBounds, toShifted } from '../diagram/boxes.ts'
import type { Point } from '../diagram/model.ts'
import { isSameViewport, type Viewport, zooms } from '../state/fields/viewport.ts'
import { cytoscape, setImageInMotion } from './cytoscape.ts'
import { isSameDetail, toDetail } from './detail.ts'
import { createElementSync } from './element-sync.ts'
import type { CanvasEvents, ScreenPoint } from './events.ts'
import { isSameLevel, type Level, toLevel } from './level.ts'
import { listenToPointer } from './listen.ts'
import { createLooking } from './looking.ts'
import { toNearLabels } from './near-labels.ts'
import { type LabelPlace, type Scene, type StandingNode, toNear } from './scene.ts'
import { createSelectionMarks } from './selection-marks.ts'
import { toRoom, toStandingNodes } from './standing.ts'
import { toStylesheet } from './stylesheet.ts'

export type { CanvasEvents, ScreenPoint } from './events.ts'

/** A canvas that draws scenes; nothing of it is left after `destroy`. */
export interface Canvas {
  draw(scene: Scene): void
  /** Brings the whole picture into sight. */
  fitAll(): void
  /** Above 1 closer, below 1 further, about the middle. */
  zoomBy(factor: number): void
  /** Brings the point of the picture into the middle. */
  centre(at: Point): void
  /** Moves what is in sight by px of the screen. */
  panBy(x: number, y: number): void
  /** Brings the nodes into sight where they are not. */
  reveal(ids: readonly string[]): void
  /** Where the element stands on the screen, for a menu opened by key. */
  locate(id: string): ScreenPoint | undefined
  /** Marks the node that the keys act on; undefined marks none. */
  point(id: string | undefined): void
  /** Marks the node or edge that is pointed at elsewhere; undefined marks none. */
  hint(id: string | undefined): void
  viewport(): Viewport
  /** Where the picture's origin stands on the screen, and how large things are there. */
  transform(): Viewport
  /** What is in sight, in px of the picture. */
  sight(): Box
  /** Looks there, at once or as soon as something is drawn; undefined fits all. */
  setViewport(viewport: Viewport | undefined): void
  /** Tells each change of what is in sight. @returns what ends it. */
  onViewport(listener: () => void): () => void
  destroy(): void
}

const movement = 200

function isReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

const isMarkedAlike = (a: Scene, b: Scene) => a.selection === b.selection && a.emphasis === b.emphasis

/** @param container an element with a size; the canvas fills it. */
export function createCanvas(container: HTMLElement, events: CanvasEvents): Canvas {
  const cy = cytoscape({
    container,
    minZoom: zooms.furthest,
    maxZoom: zooms.closest,
    selectionType: 'single',
    autounselectify: true,
    boxSelectionEnabled: true,
    layout: { name: 'preset' },
  })
  listenToPointer(cy, events)
  const elements = createElementSync(cy, {
    onAdded() {
      if (drawn && drawn.selection.length > 0) {
        relabel(drawn)
        mark(drawn)
      }
      tellFirstPicture()
    },
  })
  const marks = createSelectionMarks(cy)
  const looking = createLooking(cy, {
    toRoom: () => toBounds(standing.map(({ box, at }) => toShifted(box, at))),
    onRest(viewport) {
      wanted = viewport
      events.onViewport(viewport)
    },
  })
  let drawn: Scene | undefined
  let level: Level | undefined
  let detail = toDetail(1, { width: 1000, height: 800, count: 0 })
  let standing: readonly StandingNode[] = []
  /** Labels that stand elsewhere for what is selected. */
  let nearLabels: ReadonlyMap<string, LabelPlace> = new Map()
  let pointed: string | undefined
  let hinted: string | undefined
  /** Where the view wants to look; undefined where all is fitted. */
  let wanted: Viewport | undefined
  let isShown = false
  let isTold = false
  let waiting = 0

  const toGround = ({ nodes }: Scene) => ({ width: cy.width(), height: cy.height(), count: nodes.length })
  /** For whoever measures: when all of the first picture is on the screen. */
  const tellFirstPicture = () => {
    if (isTold) return
    isTold = true
    cy.one('render', () => void performance.mark('first-picture'))
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
    findNearLabels(scene)
    const looks = { theme: scene.theme, detail }
    const areAll = elements.hold(standing.map(withNearLabel), scene.edges, looks, duration)
    if (areAll && standing.length > 0) tellFirstPicture()
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
  /** Draws a new picture at once as large as it will be, so that it is drawn once. */
  const expectZoom = (scene: Scene) => {
    // Larger marks take more room, more room makes them larger: they meet after few rounds.
    for (let round = 0; round < 4; round++) {
      const room = toRoom(scene, detail)
      if (!room) return
      const next = toDetail((!isShown && wanted?.zoom) || looking.fitZoom(room), toGround(scene))
      if (isSameDetail(next, detail)) return
      detail = next
    }
  }
  /** Draws anew when the zoom asks for other sizes. */
  const adapt = () => {
    if (!drawn) return
    const next = toDetail(cy.zoom(), toGround(drawn))
    if (isSameDetail(next, detail)) return
    detail = next
    drawAll(drawn, 0)
  }
  const adaptSoon = () => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(adapt)
  }
  cy.on('zoom', adaptSoon)

  const look = (at: Viewport | undefined) => {
    looking.look(at)
    isShown = cy.width() > 0
    adapt()
  }
  const resized = new ResizeObserver(() => {
    cy.resize()
    if (!drawn || drawn.positions.size === 0) return
    if (isShown) looking.refit()
    else look(wanted)
  })
  resized.observe(container)
  const fontsCame = () => cy.style().update()
  document.fonts.addEventListener('loadingdone', fontsCame)

  return {
    draw(scene) {
      restyle(scene)
      const before = drawn
      drawn = scene
      const isNew = before?.arrangement !== scene.arrangement && scene.positions.size > 0
      const isSame =
        before?.nodes === scene.nodes && before.edges === scene.edges && before.positions === scene.positions
      if (isNew) expectZoom(scene)
      if (!isSame || before.theme !== scene.theme)
        drawAll(scene, isNew || level?.isStill || isReducedMotion() ? 0 : movement)
      else if (!isMarkedAlike(before, scene)) relabel(scene)
      if (!isSame || !isMarkedAlike(before, scene)) mark(scene)
      if (!isNew) return
      look(isShown ? undefined : wanted)
    },
    fitAll: () => look(undefined),
    zoomBy(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    centre({ x, y }) {
      const zoom = cy.zoom()
      cy.pan({ x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom })
    },
    panBy: (x, y) => void cy.panBy({ x, y }),
    reveal(ids) {
      const shown = new Set(ids)
      const nodes = cy.nodes().filter((node) => shown.has(node.id()))
      if (nodes.empty()) return
      const { x1, x2, y1, y2 } = cy.extent()
      const box = nodes.boundingBox({ includeLabels: false })
      if (box.x1 >= x1 && box.x2 <= x2 && box.y1 >= y1 && box.y2 <= y2) return
      cy.animate({ center: { eles: nodes }, duration: isReducedMotion() ? 0 : movement })
    },
    locate(id) {
      const ends = cy.getElementById(id).union(cy.getElementById(id).connectedNodes()).nodes()
      if (ends.empty()) return undefined
      const { x1, x2, y1, y2 } = ends.renderedBoundingBox({ includeLabels: false })
      return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
    },
    point(id) {
      if (pointed !== undefined) cy.getElementById(pointed).removeClass('pointed')
      pointed = id
      if (id !== undefined) cy.getElementById(id).addClass('pointed')
    },
    hint(id) {
      if (hinted !== undefined) cy.getElementById(hinted).removeClass('hinted')
      hinted = id
      if (id !== undefined) cy.getElementById(id).addClass('hinted')
    },
    viewport: looking.viewport,
    transform: () => ({ ...cy.pan(), zoom: cy.zoom() }),
    sight: looking.sight,
    setViewport(viewport) {
      if (isSameViewport(viewport, wanted)) return
      wanted = viewport
      if (isShown) look(viewport)
    },
    onViewport: looking.onChange,
    destroy() {
      cancelAnimationFrame(waiting)
      resized.disconnect()
      looking.destroy()
      elements.destroy()
      document.fonts.removeEventListener('loadingdone', fontsCame)
      cy.destroy()
    },
  }
}
