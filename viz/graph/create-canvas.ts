import type { Box } from '../diagram/boxes.ts'
import type { Point } from '../diagram/model.ts'
import { isSameViewport, type Viewport, zooms } from '../state/fields/viewport.ts'
import { cytoscape } from './cytoscape.ts'
import { createDrawing } from './drawing.ts'
import type { CanvasEvents, ScreenPoint } from './events.ts'
import type { FirstLook } from './first-look.ts'
import { listenToPointer } from './listen.ts'
import { createLooking } from './looking.ts'
import { isReducedMotion, movement } from './motion.ts'
import type { Scene } from './scene.ts'

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

interface CanvasOptions {
  /** What is on the screen already, and is going to be drawn. */
  readonly first?: FirstLook
  /** Is told once, when all of the first picture is drawn. */
  readonly onComplete: () => void
}

/** @param container an element with a size; the canvas fills it. */
export function createCanvas(container: HTMLElement, events: CanvasEvents, options: CanvasOptions): Canvas {
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
  const drawing = createDrawing(cy, options)
  const looking = createLooking(cy, {
    toRoom: drawing.room,
    onRest(viewport) {
      wanted = viewport
      events.onViewport(viewport)
    },
  })
  let pointed: string | undefined
  let hinted: string | undefined
  /** Where the view wants to look; undefined where all is fitted. */
  let wanted: Viewport | undefined
  let isShown = false
  let waiting = 0
  const adaptSoon = () => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(drawing.adapt)
  }
  cy.on('zoom', adaptSoon)

  const look = (at: Viewport | undefined) => {
    looking.look(at)
    isShown = cy.width() > 0
    drawing.adapt()
  }
  const resized = new ResizeObserver(() => {
    cy.resize()
    if (!drawing.isDrawn()) return
    if (isShown) looking.refit()
    else look(wanted)
  })
  resized.observe(container)
  const fontsCame = () => cy.style().update()
  document.fonts.addEventListener('loadingdone', fontsCame)

  return {
    draw(scene) {
      const isNew = drawing.draw(scene, isShown ? undefined : wanted?.zoom)
      if (isNew) look(isShown ? undefined : wanted)
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
      drawing.destroy()
      document.fonts.removeEventListener('loadingdone', fontsCame)
      cy.destroy()
    },
  }
}
