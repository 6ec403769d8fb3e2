import { toCommunities } from '../../schema/measures.ts'
import type { Measure } from './measure.ts'

/** Each node's group by Louvain's method (Blondel et al. 2008), from 0, the largest group first. */
export const communities: Measure = {
  id: 'communities',
  compute: (graph) => ({ nodes: toCommunities(graph) }),
}
