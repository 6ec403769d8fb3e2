import { type MeasuredGraph, toSimpleGraph } from '../../schema/measures.ts'
import { betweenness } from './betweenness.ts'
import { bridges } from './bridges.ts'
import { communities } from './communities.ts'
import { degree } from './degree.ts'
import type { Measure, MeasureId, Measures } from './measure.ts'

export const measures: Readonly<Record<MeasureId, Measure>> = { degree, betweenness, communities, bridges }

/** All measures of the graph. */
export function measure(graph: MeasuredGraph): Measures {
  const simple = toSimpleGraph(graph)
  const all = Object.values(measures).map(({ id, compute }) => [id, compute(simple)])
  return Object.fromEntries(all) as Measures
}
