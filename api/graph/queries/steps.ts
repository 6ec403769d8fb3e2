import type { Id } from '../../../schema/ids.ts'
import type { Statement } from '../engine.ts'
import { groupByType, unionByType } from './nodes.ts'

/**
 * Column `newest`: the newest coordinations of actors of a type, each as its id, its key and the ids of its parties. Those of
 * actors of other types are in other rows.
 */
export function newestOf(actorIds: readonly Id[], limit: number): Statement | undefined {
  return unionByType(
    actorIds,
    (type, list) => `UNWIND ${list} AS id
MATCH (n:${type} {id: id})-[:PARTY_TO]->(c)
WITH DISTINCT c, coalesce(c.newestKey, '') AS key ORDER BY key DESC, c.id LIMIT $limit
CALL (c) { MATCH (c)<-[:PARTY_TO]-(m) RETURN collect(DISTINCT m.id) AS parties }
RETURN collect([c.id, key, parties]) AS newest`,
    { limit },
  )
}

/** Columns `coordinations` and `parties`: how many there are a step from the actors, of parties but for the known ones. */
export function sizeOfStep(actorIds: readonly Id[], known: readonly Id[]): Statement | undefined {
  const groups = [...groupByType(actorIds)]
  if (groups.length === 0) return undefined
  const parts = groups.map(
    ([type]) => `UNWIND $ids${type} AS id MATCH (n:${type} {id: id})-[:PARTY_TO]->(c) RETURN c`,
  )
  return {
    text: `CALL () { ${parts.join(' UNION ')} }
WITH DISTINCT c
MATCH (c)<-[:PARTY_TO]-(m)
WITH count(DISTINCT c) AS coordinations, collect(DISTINCT m.id) AS parties
RETURN coordinations, size([id IN parties WHERE NOT id IN $known]) AS parties`,
    parameters: { known, ...Object.fromEntries(groups.map(([type, ids]) => [`ids${type}`, ids])) },
  }
}
