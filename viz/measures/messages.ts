import type { MeasuredGraph } from '../../schema/measures.ts'
import type { Measures } from './measure.ts'

/** What the page asks the worker, and what the worker answers. */
export interface MeasureQuestion {
  readonly id: number
  readonly graph: MeasuredGraph
}
export type MeasureAnswer =
  | { readonly id: number; readonly measures: Measures }
  | { readonly id: number; readonly error: string }
