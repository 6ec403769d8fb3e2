import type { Id } from '../../../schema/ids.ts'
import { type NodeType, relationTypes } from '../../../schema/vocabulary.ts'
import type { Statement } from '../engine.ts'
import { propertiesOfAny, relationNamesOf, toValueList } from '../own-properties.ts'
import type { NodePortion, PartyPortion, RelatedQuery, RelationQuery } from '../requests.ts'
import { toRelationshipType } from './identifiers.ts'
import { unionByType } from './nodes.ts'
import { partyElement } from './portions.ts'

/** `-[r:A|B]->(m)` with the types that can leave or reach the node's type; undefined when none can. */
export function toPattern(type: NodeType, { types, direction }: RelationQuery): string | undefined {
  const end = direction === 'out' ? 'from' : 'to'
  const fitting = [...new Set(types)].filter(
    (relation) =>
      toRelationshipType(relation) && (relationTypes[relation][end] as readonly NodeType[]).includes(type),
  )
  if (fitting.length === 0) return undefined
  const arrow = `[r:${fitting.join('|')}]`
  return direction === 'out' ? `-${arrow}->(m)` : `<-${arrow}-(m)`
}

/** Keeps those whose validity may cover the day `$validOn`. */
export const validOn = ` WHERE (r.validFromEarliest IS NULL OR r.validFromEarliest <= date($validOn))
  AND (r.validToLatest IS NULL OR r.validToLatest >= date($validOn))`

/** What is read of a relation `r` to a node `m`. */
export function relationColumns(portion: NodePortion = {}): string {
  return `type(r) AS type, ${toValueList('r', relationNamesOf(portion))} AS relation, m.id AS other`
}

/** Columns `id`, `type`, `relation`, `other`. */
export function relationsOf(ids: readonly Id[], query: RelationQuery): Statement | undefined {
  return relatedTo(ids, query, `RETURN id, ${relationColumns(query)}`)
}

/**
 * Columns `id`, `related`: a row for each node that has any, each told as the relation's type, its values and those of
 * the node that it leads to, as of `propertiesOfAny`.
 */
export function relatedOf(ids: readonly Id[], query: RelatedQuery): Statement | undefined {
  const node = toValueList('m', propertiesOfAny(query.nodeTypes))
  return relatedTo(
    ids,
    query,
    `RETURN id, collect([type(r), ${toValueList('r', relationNamesOf({}))}, ${node}]) AS related`,
  )
}

/** Columns `id`, `parties`: a row for each coordination that has any, each as of `partyElement`. */
export function partiesOf(coordinationIds: readonly Id[], portion?: PartyPortion): Statement | undefined {
  return relatedTo(
    coordinationIds,
    { types: ['PARTY_TO'], direction: 'in' },
    `RETURN id, collect(${partyElement(portion)}) AS parties`,
  )
}

/**
 * Column `links`: of each node that has any its id, and lists in step: of the others, of roles, of types where several
 * were asked for or else null, and of keys where the others may be coordinations or else null. All in one row, for the
 * reason that `nodesByIds` has.
 */
export function linksOf(ids: readonly Id[], query: RelationQuery): Statement | undefined {
  const lists = [
    'collect(m.id)',
    "collect(coalesce(r.role, ''))",
    query.types.length > 1 ? 'collect(type(r))' : 'null',
    query.direction === 'out' ? "collect(coalesce(m.newestKey, ''))" : 'null',
  ]
  const columns = lists.map((list, index) => `${list} AS list${index}`).join(', ')
  const names = lists.map((_, index) => `list${index}`).join(', ')
  return relatedTo(ids, query, `WITH id, ${columns}\nRETURN collect([id, ${names}]) AS links`)
}

/** Column `others`: the ids of the nodes at the other ends, each once in a row. */
export function otherEndsOf(ids: readonly Id[], query: RelationQuery): Statement | undefined {
  return relatedTo(ids, query, 'RETURN collect(DISTINCT m.id) AS others')
}

/** Tells of the relations `r` of the nodes to others, `m`. */
function relatedTo(ids: readonly Id[], query: RelationQuery, telling: string): Statement | undefined {
  return unionByType(
    ids,
    (type, list) => {
      const pattern = toPattern(type, query)
      return (
        pattern &&
        `UNWIND ${list} AS id
MATCH (n:${type} {id: id})${pattern}${query.validOn ? validOn : ''}
${telling}`
      )
    },
    query.validOn ? { validOn: query.validOn } : {},
  )
}
