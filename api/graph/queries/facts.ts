import { factRelationTypes } from '../../../schema/facts.ts'
import { type Id, toSupportId } from '../../../schema/ids.ts'
import type { Statement } from '../engine.ts'
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
