import type { Point } from '../diagram/model.ts'
import { type Core, cytoscape, type EventObject } from './cytoscape.ts'
import { isSameDetail, toDetail, toLabelMargin } from './detail.ts'
import { markSelection } from './mark-selection.ts'
import { type Scene, toStandingNodes } from './scene.ts'
import { toStylesheet } from './stylesheet.ts'
import { syncElements } from './sync-elements.ts'

/** A place on the screen, in px from the canvas's corner. */
export interface ScreenPoint extends Point {}

/** Where the canvas's origin stands on the screen, and how large things are there. */
export interface Viewport extends Point {
  readonly zoom: number
}

/** What a reader does on the canvas. */
export interface CanvasEvents {
  /** `more`: with Shift or Ctrl held, so that it adds to the selection. */
  onPick(id: string, more: boolean): void
  onPickNothing(): void
  onOpen(id: string): void
  onMenu(id: string, at: ScreenPoint): void
  /** The node under the pointer and where its mark stands, or undefined. */
  onHover(id: string | undefined, at?: ScreenPoint): void
  onMoved(points: Readonly<Record<string, Point>>): void
}

/** A canvas that draws scenes; nothing of it is left after `destroy`. */
export interface Canvas {
  draw(scene: Scene): void
  /** Brings the whole picture into sight. */
  fitAll(): void
  /** Above 1 closer, below 1 further, about the middle. */
  zoomBy(factor: number): void
  /** Brings the nodes into sight where they are not. */
  reveal(ids: readonly string[]): void
  /** Where the element stands on the screen, for a menu opened by key. */
  locate(id: string): ScreenPoint | undefined
  /** Tells where the canvas has been moved to, at once and then whenever it is. @returns what ends it. */
  onViewport(listener: (viewport: Viewport) => void): () => void
  /** The point of the canvas that is in the middle of the screen. */
  middle(): Point
  destroy(): void
}

const closest = 2.5
const furthest = 0.08
/** A few nodes are not blown up to fill the canvas. */
const closestFit = 1.15
/** Height in px of the line over the bottom of the canvas. */
const statusLine = 24
const movement = 200

function isReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

function listen(cy: Core, events: CanvasEvents): void {
  const at = (event: EventObject): ScreenPoint => event.renderedPosition
  const isMore = ({ originalEvent }: EventObject) =>
    originalEvent instanceof MouseEvent &&
    (originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey)
  cy.on('tap', (event) => {
    if (event.target === cy) events.onPickNothing()
    else events.onPick(event.target.id(), isMore(event))
  })
  cy.on('dbltap', 'node', ({ target }) => events.onOpen(target.id()))
  cy.on('cxttap', 'node, edge', (event) => events.onMenu(event.target.id(), at(event)))
  cy.on('mouseover', 'node', ({ target }) => {
    target.addClass('hover')
    events.onHover(target.id(), target.renderedPosition())
  })
  cy.on('mouseout', 'node', ({ target }) => {
    target.removeClass('hover')
    events.onHover(undefined)
  })
  cy.on('viewport grab', () => events.onHover(undefined))
  cy.on('dragfree', 'node', ({ target }) => {
    const { x, y } = target.position()
    events.onMoved({ [target.id()]: { x: Math.round(x), y: Math.round(y) } })
  })
}

/** @param container an element with a size; the canvas fills it. */
export function createCanvas(container: HTMLElement, events: CanvasEvents): Canvas {
  const cy = cytoscape({
    container,
    minZoom: furthest,
    maxZoom: closest,
    selectionType: 'single',
    autounselectify: true,
    boxSelectionEnabled: false,
    layout: { name: 'preset' },
  })
  listen(cy, events)
  let theme: Scene['theme'] | undefined
  let arrangement: string | undefined
  let fitted = false
  let drawn: Scene | undefined
  let detail = toDetail(1, 1000)
  let waiting = 0

  const sync = (duration: number) => {
    if (drawn) syncElements(cy, toStandingNodes(drawn, detail), drawn, detail, duration)
  }
  /** Draws anew when the zoom asks for other sizes. */
  const adapt = () => {
    const next = toDetail(cy.zoom(), cy.width())
    if (isSameDetail(next, detail)) return
    detail = next
    sync(0)
    if (drawn) markSelection(cy, drawn.selection)
  }
  cy.on('zoom', () => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(adapt)
  })

  const fitAll = () => {
    if (cy.elements().empty() || cy.width() === 0) return
    const { x1, y1, w, h } = cy.elements().boundingBox({ includeLabels: false })
    const margin = toLabelMargin(cy.width())
    const across = (cy.width() - 2 * margin.x) / Math.max(w, 1)
    const down = (cy.height() - statusLine - 2 * margin.y) / Math.max(h, 1)
    const zoom = Math.max(furthest, Math.min(across, down, closestFit))
    const pan = {
      x: cy.width() / 2 - (x1 + w / 2) * zoom,
      y: (cy.height() - statusLine) / 2 - (y1 + h / 2) * zoom,
    }
    cy.viewport({ zoom, pan })
    adapt()
  }
  const resized = new ResizeObserver(() => {
    cy.resize()
    if (!fitted) fitAll()
  })
  resized.observe(container)
  const fontsCame = () => cy.style().update()
  document.fonts.addEventListener('loadingdone', fontsCame)

  return {
    draw(scene) {
      if (theme !== scene.theme) {
        theme = scene.theme
        cy.style(toStylesheet(theme) as never)
      }
      const isNew = arrangement !== scene.arrangement && scene.positions.size > 0
      drawn = scene
      sync(isNew || isReducedMotion() ? 0 : movement)
      markSelection(cy, scene.selection)
      if (!isNew) return
      arrangement = scene.arrangement
      fitAll()
      fitted = cy.width() > 0
    },
    fitAll,
    zoomBy(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    reveal(ids) {
      const wanted = cy.nodes().filter((node) => ids.includes(node.id()))
      if (wanted.empty()) return
      const { x1, x2, y1, y2 } = cy.extent()
      const box = wanted.boundingBox({ includeLabels: false })
      if (box.x1 >= x1 && box.x2 <= x2 && box.y1 >= y1 && box.y2 <= y2) return
      cy.animate({ center: { eles: wanted }, duration: isReducedMotion() ? 0 : movement })
    },
    locate(id) {
      const ends = cy.getElementById(id).union(cy.getElementById(id).connectedNodes()).nodes()
      if (ends.empty()) return undefined
      const { x1, x2, y1, y2 } = ends.renderedBoundingBox({ includeLabels: false })
      return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
    },
    onViewport(listener) {
      const tell = () => listener({ ...cy.pan(), zoom: cy.zoom() })
      tell()
      cy.on('viewport', tell)
      return () => void cy.off('viewport', tell)
    },
    middle() {
      const { x, y } = cy.pan()
      return { x: (cy.width() / 2 - x) / cy.zoom(), y: (cy.height() / 2 - y) / cy.zoom() }
    },
    destroy() {
      cancelAnimationFrame(waiting)
      resized.disconnect()
      document.fonts.removeEventListener('loadingdone', fontsCame)
      cy.destroy()
    },
  }
}
