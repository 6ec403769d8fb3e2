import type { Id } from '../../../schema/ids.ts'
import { type NodeType, relationTypes } from '../../../schema/vocabulary.ts'
import type { Parameters, Statement } from '../engine.ts'
import type { RelationQuery } from '../store.ts'
import { toRelationshipType } from './identifiers.ts'
import { unionByType } from './nodes.ts'

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

function toWhere({ validOn, after }: RelationQuery): string {
  const conditions = [
    validOn && '(r.validFromEarliest IS NULL OR r.validFromEarliest <= date($validOn))',
    validOn && '(r.validToLatest IS NULL OR r.validToLatest >= date($validOn))',
    after !== undefined && 'r.id > $after',
  ].filter(Boolean)
  return conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
}

function toParameters({ validOn, after, first }: RelationQuery): Parameters {
  return {
    ...(validOn ? { validOn } : {}),
    ...(after === undefined ? {} : { after }),
    ...(first === undefined ? {} : { first }),
  }
}

/** Columns `id`, `type`, `relation`, `other`, in the order of the relations' ids for each node. */
export function relationsOf(ids: readonly Id[], query: RelationQuery): Statement | undefined {
  const columns = 'type(r) AS type, properties(r) AS relation, m.id AS other'
  return unionByType(
    ids,
    (type, list) => {
      const pattern = toPattern(type, query)
      if (!pattern) return undefined
      const start = `UNWIND ${list} AS id
MATCH (n:${type} {id: id})`
      return query.first === undefined
        ? `${start}${pattern}${toWhere(query)}
RETURN id, ${columns}`
        : `${start}
CALL (n) {
  MATCH (n)${pattern}${toWhere(query)}
  RETURN r, m ORDER BY r.id LIMIT $first
}
RETURN id, ${columns}`
    },
    toParameters(query),
  )
}

/** Columns `id`, `count`; a page's bounds do not count. */
export function relationCounts(ids: readonly Id[], query: RelationQuery): Statement | undefined {
  const whole: RelationQuery = { types: query.types, direction: query.direction, validOn: query.validOn }
  return unionByType(
    ids,
    (type, list) => {
      const pattern = toPattern(type, whole)
      return (
        pattern &&
        `UNWIND ${list} AS id
MATCH (n:${type} {id: id})
RETURN id, COUNT { (n)${pattern.replace('(m)', '()')}${toWhere(whole)} } AS count`
      )
    },
    toParameters(whole),
  )
}
