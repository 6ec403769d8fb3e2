import { toBetweenness } from '../../schema/measures.ts'
import type { Measure } from './measure.ts'

/** The share of shortest chains between two others that lead over a node (Freeman 1977), from 0 to 1. */
export const betweenness: Measure = {
  id: 'betweenness',
  compute: (graph) => ({ nodes: toBetweenness(graph) }),
}
