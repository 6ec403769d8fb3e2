import type { Relation } from '../../schema/nodes.ts'
import { isCoordinatingRole } from '../../schema/vocabulary.ts'

/** Whether the party coordinates; see `isCoordinatingRole`. */
export function isCoordinating({ role }: Pick<Relation, 'role'>): boolean {
  return isCoordinatingRole(role)
}
