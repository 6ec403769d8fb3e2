import type { Box } from '../diagram/boxes.ts'
import { isSameViewport, toRested, type Viewport } from '../state/fields/viewport.ts'
import type { Core } from './cytoscape.ts'
import { type Frame, toFittedFrame, toFrame } from './frame.ts'

/** How long in ms panning has to rest before it is told. */
const rest = 300

export interface Looking {
  viewport(): Viewport
  /** What is in sight, in px of the picture. */
  sight(): Box
  /** Looks there; undefined fits all. */
  look(at: Viewport | undefined): void
  /** Fits all again where nobody has panned since, as when the canvas gets another size. */
  refit(): void
  onChange(listener: () => void): () => void
  destroy(): void
}

interface LookingOptions {
  /** Room of all marks, in px of the picture; undefined where there are none. */
  readonly toRoom: () => Box | undefined
  /** Is told what the reader, and not the view, has changed. */
  readonly onRest: (viewport: Viewport | undefined) => void
}

/** Where the canvas looks. */
export function createLooking(cy: Core, { toRoom, onRest }: LookingOptions): Looking {
  const listeners = new Set<() => void>()
  let isFitted = true
  let isOurs = false
  let told: Viewport | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const toSize = () => ({ width: cy.width(), height: cy.height() })
  const viewport = (): Viewport => {
    const [zoom, pan] = [cy.zoom(), cy.pan()]
    return { x: (cy.width() / 2 - pan.x) / zoom, y: (cy.height() / 2 - pan.y) / zoom, zoom }
  }
  const tell = () => {
    clearTimeout(waiting)
    const now = isFitted ? undefined : toRested(viewport())
    if (isSameViewport(now, told)) return
    told = now
    onRest(now)
  }
  const move = (to: Frame) => {
    isOurs = true
    cy.viewport({ zoom: to.zoom, pan: { ...to.pan } })
    isOurs = false
  }
  const fitAll = () => {
    isFitted = true
    const room = toRoom()
    if (room && cy.width() > 0) move(toFittedFrame(room, toSize()))
  }
  cy.on('viewport', () => {
    for (const listener of listeners) listener()
    if (isOurs) return
    isFitted = false
    clearTimeout(waiting)
    waiting = setTimeout(tell, rest)
  })

  return {
    viewport,
    sight() {
      const { x1, y1, w, h } = cy.extent()
      return { x: x1, y: y1, width: w, height: h }
    },
    look(at) {
      if (at) {
        isFitted = false
        told = at
        move(toFrame(at, toSize()))
      } else {
        fitAll()
        tell()
      }
    },
    refit() {
      if (isFitted) fitAll()
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      clearTimeout(waiting)
      listeners.clear()
    },
  }
}
