import type { SimpleGraph } from '../../schema/measures.ts'

/** What is measured of the network that is drawn, in the order in which the panel tells it. */
export const measureIds = ['degree', 'betweenness', 'communities', 'bridges'] as const
export type MeasureId = (typeof measureIds)[number]

/** Measures that marks can be as large as. */
export const sizeMeasures = ['degree', 'betweenness', 'bridges'] as const satisfies readonly MeasureId[]
export type SizeMeasure = (typeof sizeMeasures)[number]

/** Measures that marks and lines can be told apart by. */
export const colourMeasures = ['communities', 'bridges'] as const satisfies readonly MeasureId[]
export type ColourMeasure = (typeof colourMeasures)[number]

/** The values of one measure; what has none is not in it. */
export interface Measured {
  /** By id of the node. */
  readonly nodes: ReadonlyMap<string, number>
  /** By id of the edge, where edges are measured as well. */
  readonly edges?: ReadonlyMap<string, number>
}
export type Measures = Readonly<Record<MeasureId, Measured>>

/** A measure: the same graph always gives the same values. */
export interface Measure {
  readonly id: MeasureId
  readonly compute: (graph: SimpleGraph) => Measured
}
