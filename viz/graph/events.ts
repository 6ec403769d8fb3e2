import type { Point } from '../diagram/model.ts'
import type { Viewport } from '../state/fields/viewport.ts'

/** A place on the screen, in px from the canvas's corner. */
export interface ScreenPoint extends Point {}

/** What a reader does on the canvas. */
export interface CanvasEvents {
  /** `more`: with Shift or Ctrl held, so that it adds to the selection. */
  onPick(id: string, more: boolean): void
  /** Nodes and edges within a box that was drawn, to be added to the selection. */
  onPickMany(ids: readonly string[]): void
  onPickNothing(): void
  onOpen(id: string): void
  /** Of an element, or of the empty canvas. */
  onMenu(id: string | undefined, at: ScreenPoint): void
  /** The node under the pointer and where its mark stands, or undefined. */
  onHover(id: string | undefined, at?: ScreenPoint): void
  /** The node or edge under the pointer. */
  onPointAt(id: string | undefined): void
  onMoved(points: Readonly<Record<string, Point>>): void
  /** Where the reader looks once panning or zooming rests; undefined when all is fitted. */
  onViewport(viewport: Viewport | undefined): void
}

/** Tells whoever listens at the moment. */
export function toLatestEvents(latest: { readonly current: CanvasEvents }): CanvasEvents {
  const told = () => latest.current
  return {
    onPick: (...args) => told().onPick(...args),
    onPickMany: (...args) => told().onPickMany(...args),
    onPickNothing: () => told().onPickNothing(),
    onOpen: (...args) => told().onOpen(...args),
    onMenu: (...args) => told().onMenu(...args),
    onHover: (...args) => told().onHover(...args),
    onPointAt: (...args) => told().onPointAt(...args),
    onMoved: (...args) => told().onMoved(...args),
    onViewport: (...args) => told().onViewport(...args),
  }
}
