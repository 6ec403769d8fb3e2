import type { Measure } from './measure.ts'

/** To how many others each node is joined in the picture, by however many lines. */
export const degree: Measure = {
  id: 'degree',
  compute: (graph) => ({ nodes: new Map(graph.mapNodes((id) => [id, graph.degree(id)])) }),
}
