import type { Id } from '../../../schema/ids.ts'
import { isCoordinatingRole, type NodeType, partyRoles, relationTypes } from '../../../schema/vocabulary.ts'
import type { Parameters, Statement } from '../engine.ts'
import { type NodeLabel, propertiesOf, toValueList } from '../own-properties.ts'
import type { CoordinationOrder, OwnerPortion, PageWish } from '../requests.ts'
import { type Order, orders, toOrderBy, toPageParameters, toPositionTests } from './lists.ts'
import { unionByType } from './nodes.ts'
import { elementOf, type Portion } from './portions.ts'

/** A list that each of several owners has: their pages are read together. */
export interface OwnedList {
  /** What `n` is. */
  readonly label: NodeLabel
  /** Binds `n` from the owner `a`, which is of the type; several ways may lead to one node. */
  match(type: NodeType): string
  /** Leaves each node once, with its `key`. */
  readonly toKeys: string
  readonly order: Order
  readonly parameters: Parameters
}

/** Roles in which a party to a coordination does not coordinate. */
const otherRoles = partyRoles.filter((role) => !isCoordinatingRole(role))

/** Coordinations that an actor is a party to, or that implement an instrument. */
export function coordinationsOf(orderBy: CoordinationOrder): OwnedList {
  const order = orders[orderBy]
  return {
    label: 'Coordination',
    match: (type) => (isInstrument(type) ? 'MATCH (a)<-[:IMPLEMENTS]-(n)' : 'MATCH (a)-[:PARTY_TO]->(n)'),
    toKeys: `WITH DISTINCT n, ${order.key} AS key`,
    order,
    parameters: {},
  }
}

function isInstrument(type: NodeType): boolean {
  return (relationTypes.IMPLEMENTS.to as readonly NodeType[]).includes(type)
}

/** Actors that share coordinations with an actor in a role of coordinating, by how many they share. */
export const partnersOf: OwnedList = {
  label: 'Actor',
  match: () => `MATCH (a)-[own:PARTY_TO]->(c)<-[r:PARTY_TO]-(n)
  WHERE n.id <> a.id AND NOT coalesce(own.role, '') IN $otherRoles AND NOT coalesce(r.role, '') IN $otherRoles`,
  toKeys: 'WITH n, count(DISTINCT c) AS key',
  order: { key: 'key', descending: true, outermost: Number.MAX_SAFE_INTEGER },
  parameters: { otherRoles },
}

/**
 * Columns `id` (the owner), `elements` and, where it is wanted, `node`, the owner: a page of each owner's list, read as
 * `spansOf` reads one.
 */
export function pagesOf(
  ownerIds: readonly Id[],
  { label, match, toKeys, order, parameters }: OwnedList,
  page: PageWish & OwnerPortion & { readonly portion?: Portion },
): Statement | undefined {
  const inOrder = toOrderBy(order, page)
  const { further, element } = elementOf(label, page.portion)
  return unionByType(
    ownerIds,
    (type, list) => `UNWIND ${list} AS id
MATCH (a:${type} {id: id})
CALL (a) {
  ${match(type)}
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

/** Column `counts`: pairs of an owner's id and its count, in one row as in `nodesByIds`. */
export function countsOf(ownerIds: readonly Id[], { match, parameters }: OwnedList): Statement | undefined {
  return unionByType(
    ownerIds,
    (type, list) => `UNWIND ${list} AS id
MATCH (a:${type} {id: id})
CALL (a) {
  ${match(type)}
  RETURN count(DISTINCT n) AS count
}
RETURN collect([id, count]) AS counts`,
    parameters,
  )
}
