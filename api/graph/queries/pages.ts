import type { Id } from '../../../schema/ids.ts'
import { isCoordinatingRole, partyRoles } from '../../../schema/vocabulary.ts'
import type { Parameters, Statement } from '../engine.ts'
import { type NodeLabel, propertiesOf, toValueList } from '../own-properties.ts'
import type { CoordinationOrder, OwnerPortion, PageWish } from '../requests.ts'
import { type Order, orders, toOrderBy, toPageParameters, toPositionTests } from './lists.ts'
import { unionByType } from './nodes.ts'
import { elementOf, type Portion } from './portions.ts'

/** A list that each of several actors has: their pages are read together. */
export interface ActorList {
  /** What `n` is. */
  readonly label: NodeLabel
  /** Binds `n` from the actor `a`; several ways may lead to one node. */
  readonly match: string
  /** Leaves each node once, with its `key`. */
  readonly toKeys: string
  readonly order: Order
  readonly parameters: Parameters
}

/** Roles in which a party to a coordination does not coordinate. */
const otherRoles = partyRoles.filter((role) => !isCoordinatingRole(role))

/** Coordinations that an actor is a party to. */
export function coordinationsOfActor(orderBy: CoordinationOrder): ActorList {
  const order = orders[orderBy]
  return {
    label: 'Coordination',
    match: 'MATCH (a)-[:PARTY_TO]->(n)',
    toKeys: `WITH DISTINCT n, ${order.key} AS key`,
    order,
    parameters: {},
  }
}

/** Actors that share coordinations with an actor in a role of coordinating, by how many they share. */
export const partnersOfActor: ActorList = {
  label: 'Actor',
  match: `MATCH (a)-[own:PARTY_TO]->(c)<-[r:PARTY_TO]-(n)
  WHERE n.id <> a.id AND NOT coalesce(own.role, '') IN $otherRoles AND NOT coalesce(r.role, '') IN $otherRoles`,
  toKeys: 'WITH n, count(DISTINCT c) AS key',
  order: { key: 'key', descending: true, outermost: Number.MAX_SAFE_INTEGER },
  parameters: { otherRoles },
}

/**
 * Columns `id` (the actor), `elements` and, where it is wanted, `node`, the actor: a page of each actor's list, read as
 * `spansOf` reads one.
 */
export function pagesOf(
  actorIds: readonly Id[],
  { label, match, toKeys, order, parameters }: ActorList,
  page: PageWish & OwnerPortion & { readonly portion?: Portion },
): Statement | undefined {
  const inOrder = toOrderBy(order, page)
  const { further, element } = elementOf(label, page.portion)
  return unionByType(
    actorIds,
    (type, list) => `UNWIND ${list} AS id
MATCH (a:${type} {id: id})
CALL (a) {
  ${match}
  ${toKeys}
  WHERE ${toPositionTests('key', order, page).join('\n    AND ')}
  WITH n, key ${inOrder} LIMIT $limit
  ${further && `${further}\n  WITH n, key, further ${inOrder}`}
  RETURN collect(${element}) AS elements
}
RETURN id, elements${page.withOwner ? `, ${toValueList('a', propertiesOf(type))} AS node` : ''}`,
    { ...parameters, ...toPageParameters(page, order) },
  )
}

/** Column `counts`: pairs of an actor's id and its count, in one row as in `nodesByIds`. */
export function countsOf(actorIds: readonly Id[], { match, parameters }: ActorList): Statement | undefined {
  return unionByType(
    actorIds,
    (type, list) => `UNWIND ${list} AS id
MATCH (a:${type} {id: id})
CALL (a) {
  ${match}
  RETURN count(DISTINCT n) AS count
}
RETURN collect([id, count]) AS counts`,
    parameters,
  )
}
