import type { NodeRow, RelationRow } from '../../api/graph/store.ts'
import { type Id, toRelationId } from '../../schema/ids.ts'
import type { NodeProperties, Relation } from '../../schema/nodes.ts'
import type { NodeType } from '../../schema/vocabulary.ts'
import { relationKey } from '../relations.ts'
import { digestOf, toProperties } from './canonical.ts'

/** The node as the store takes it, with the digest of all that it says. */
export function toNodeRow<T extends NodeType>(type: T, id: Id, values: NodeProperties[T]): NodeRow {
  const properties = toProperties(values)
  return { id, type, properties, digest: digestOf({ id, type, properties }) }
}

/** The relation as the store takes it. Its id follows from its ends and what tells parallel ones apart. */
export function toRelationRow(relation: Omit<Relation, 'id'>): RelationRow {
  const { type, from, to, ...values } = relation
  const id = toRelationId(digestOf(relationKey(relation)).slice(0, 24))
  const properties = toProperties(values)
  return { id, type, from, to, properties, digest: digestOf({ id, type, from, to, properties }) }
}
