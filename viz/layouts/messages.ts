import type { Point } from '../diagram/model.ts'
import type { LayoutGraph, LayoutOptions } from './graph.ts'

/** What the page asks the worker, and what the worker answers. */

export interface LayoutRequest {
  /** Id of a layout of the registry. */
  readonly layout: string
  readonly graph: LayoutGraph
  readonly options: LayoutOptions
}
export interface LayoutQuestion extends LayoutRequest {
  readonly id: number
}
export type LayoutAnswer =
  | { readonly id: number; readonly positions: ReadonlyArray<readonly [string, Point]> }
  | { readonly id: number; readonly error: string }
