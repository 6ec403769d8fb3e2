import { factRelationTypes } from '../../../schema/facts.ts'
import { type Id, toSupportId } from '../../../schema/ids.ts'
import type { Statement } from '../engine.ts'
import { propertiesOf, relationProperties, toValueList } from '../own-properties.ts'
import { sizeOf } from '../pages.ts'
import type { PageWish } from '../requests.ts'
import { unionByType } from './nodes.ts'
import { relationColumns, toPattern } from './relations.ts'

/**
 * Columns `id`, `nodeIds`: of each citation, nodes that have at least as many facts as the page, and one more where
 * there are. The node of a cursor is among them, as the page may begin within it, and may have nothing left; every
 * other node has at least one fact.
 */
export function supportedBy(citationIds: readonly Id[], page: PageWish): Statement {
  const { after, before } = page
  const conditions = [after && 'x >= $after', before && 'x <= $before'].filter(Boolean)
  const nodeIds = conditions.length > 0 ? `[x IN s.nodeIds WHERE ${conditions.join(' AND ')}]` : 's.nodeIds'
  const limited =
    page.last === undefined
      ? 'found[0..$limit]'
      : 'found[CASE WHEN size(found) > $limit THEN size(found) - $limit ELSE 0 END..size(found)]'
  return {
    text: `UNWIND $citations AS citation
MATCH (s:Support {id: citation.support})
WITH citation.id AS id, ${nodeIds} AS found
RETURN id, ${limited} AS nodeIds`,
    parameters: {
      citations: citationIds.map((id) => ({ id, support: toSupportId(id) })),
      ...(after ? { after: after.id } : {}),
      ...(before ? { before: before.id } : {}),
      limit: sizeOf(page) + 2,
    },
  }
}

/** Columns `id` (the node that each leads from), `type`, `relation`, `other`: relations that cite one of the citations. */
export function relationsCiting(ids: readonly Id[], citationIds: readonly Id[]): Statement | undefined {
  return unionByType(
    ids,
    (type, list) => {
      const pattern = toPattern(type, { types: factRelationTypes, direction: 'out' })
      return (
        pattern &&
        `UNWIND ${list} AS id
MATCH (n:${type} {id: id})${pattern} WHERE any(citation IN r.citationIds WHERE citation IN $citations)
RETURN id, ${relationColumns()}`
      )
    },
    { citations: citationIds },
  )
}

/** Columns `id`, `count`. */
export function factCounts(citationIds: readonly Id[]): Statement {
  return {
    text: `UNWIND $citations AS citation
MATCH (s:Support {id: citation.support})
RETURN citation.id AS id, s.facts AS count`,
    parameters: { citations: citationIds.map((id) => ({ id, support: toSupportId(id) })) },
  }
}

/** Relations that have citations, as a fact has. */
const isCited = 'size(r.citationIds) > 0'

/**
 * Columns `id`, `node`, `outward` and `inward`: of each node its values, relations that lead from it as their types,
 * values and the ids of their other ends, and the parts of parties to it with the values of their actors. Of both lists
 * there are as many as the page may have, and one more where there are.
 */
export function factsOf(nodeIds: readonly Id[], page: PageWish): Statement | undefined {
  const { after, before } = page
  const tests = [isCited, after && 'key > $after', before && 'key < $before'].filter(Boolean)
  const chosen = `WITH r, m, type(r) + ' ' + r.id AS key
  WHERE ${tests.join(' AND ')}
  WITH r, m, key ORDER BY key${page.last === undefined ? '' : ' DESC'} LIMIT $limit`
  return unionByType(
    nodeIds,
    (type, list) => {
      const outward = toPattern(type, { types: factRelationTypes, direction: 'out' })
      const inward = toPattern(type, { types: ['PARTY_TO'], direction: 'in' })
      const actor = toValueList('m', propertiesOf('Actor'))
      const calls = [
        outward &&
          `CALL (n) {
  MATCH (n)${outward}
  ${chosen}
  RETURN collect([type(r), ${values}, m.id]) AS outward
}`,
        inward &&
          `CALL (n) {
  MATCH (n)${inward}
  ${chosen}
  RETURN collect([${values}, ${actor}]) AS inward
}`,
      ]
      return `UNWIND ${list} AS id
MATCH (n:${type} {id: id})
${calls.filter(Boolean).join('\n')}
RETURN id, ${toValueList('n', propertiesOf(type))} AS node, ${outward ? '' : '[] AS '}outward, ${inward ? '' : '[] AS '}inward`
    },
    {
      ...(after ? { after: after.key } : {}),
      ...(before ? { before: before.key } : {}),
      limit: sizeOf(page) + 1,
    },
  )
}

const values = toValueList('r', relationProperties)

/** Columns `id`, `node`, its values, and `count`, how many relations of the node and of parties to it are facts. */
export function factCountsOf(nodeIds: readonly Id[]): Statement | undefined {
  return unionByType(nodeIds, (type, list) => {
    const patterns = [
      toPattern(type, { types: factRelationTypes, direction: 'out' }),
      toPattern(type, { types: ['PARTY_TO'], direction: 'in' }),
    ]
    const counts = patterns.map((pattern) => (pattern ? `COUNT { (n)${pattern} WHERE ${isCited} }` : '0'))
    return `UNWIND ${list} AS id
MATCH (n:${type} {id: id})
RETURN id, ${toValueList('n', propertiesOf(type))} AS node, ${counts.join(' + ')} AS count`
  })
}
