import type { LayoutGraph, LayoutOptions } from '../diagram/layouts/graph.ts'
import type { Point, Positions } from '../diagram/model.ts'

/** What the page asks the worker, and what the worker answers. */

export interface LayoutRequest {
  /** Id of a layout of the registry. */
  readonly layout: string
  readonly graph: LayoutGraph
  readonly options: LayoutOptions
}
/** Asks for places of what has come, while what stands stays where it is. */
export interface PlacingRequest {
  /** What there was after each addition, in the order in which they came. */
  readonly stages: readonly LayoutGraph[]
  readonly known: Positions
}
export type WorkerRequest = LayoutRequest | PlacingRequest
export type WorkerQuestion = WorkerRequest & { readonly id: number }
export type WorkerAnswer =
  | { readonly id: number; readonly positions: ReadonlyArray<readonly [string, Point]> }
  | { readonly id: number; readonly error: string }
