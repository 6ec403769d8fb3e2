import { derivationVersion } from '../../api/graph/derived.ts'
import type { NodeRow, RelationRow } from '../../api/graph/store.ts'
import { type Id, toRelationId } from '../../schema/ids.ts'
import type { NodeProperties, Relation } from '../../schema/nodes.ts'
import type { NodeType } from '../../schema/vocabulary.ts'
import { relationKey } from '../relations.ts'
import { digestOf, toProperties } from './canonical.ts'

/** The node as the store takes it, with the digest of all that it says and of what the store makes of it. */
export function toNodeRow<T extends NodeType>(type: T, id: Id, values: NodeProperties[T]): NodeRow {
  const properties = toProperties(values)
  return { id, type, properties, digest: digestOf({ derivationVersion, id, type, properties }) }
}

/** The relation as the store takes it. Its id follows from its ends and what tells parallel ones apart. */
export function toRelationRow(relation: Omit<Relation, 'id'>): RelationRow {
  const { type, from, to, ...values } = relation
  const id = toRelationId(digestOf(relationKey(relation)).slice(0, 24))
  const properties = toProperties(values)
  return {
    id,
    type,
    from,
    to,
    properties,
    digest: digestOf({ derivationVersion, id, type, from, to, properties }),
  }
}
