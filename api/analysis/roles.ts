import type { Relation } from '../../schema/nodes.ts'

/** Whether the party coordinates: to witness, or to direct from above, is not to coordinate. */
export function isCoordinating({ role }: Relation): boolean {
  return role !== 'WITNESS' && role !== 'SUPERIOR'
}
