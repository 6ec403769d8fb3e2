import type { Id } from '../../schema/ids.ts'
import type { CoordinationGraphNode } from '../../schema/nodes.ts'
import { type PartyRole, partyRoles } from '../../schema/vocabulary.ts'
import { coordinationOrders } from '../analysis/orders.ts'
import { isCoordinating } from '../analysis/roles.ts'
import { type CoordinationWish, coordinationTypes } from '../filter.ts'
import type { Loaders } from '../loading/loaders.ts'
import { sorted } from '../paging/page.ts'
import { isUnconditional, readWanted } from './coordinations.ts'
import { isNodeOf } from './nodes.ts'

/** What an actor shares with one that it coordinates with. */
export interface Partner {
  readonly id: Id
  /** Newest first. */
  readonly coordinations: readonly CoordinationGraphNode[]
  /** What the partner does in them, in the order of the vocabulary. */
  readonly roles: readonly PartyRole[]
}

/** Partners of an actor: those that share a coordination with it in a role of coordinating. */
export async function readPartners(
  loaders: Loaders,
  actor: { readonly id: Id },
  wish: CoordinationWish,
): Promise<ReadonlyMap<Id, Partner>> {
  const own = await loaders.related(actor.id, {
    types: ['PARTY_TO'],
    direction: 'out',
    nodeTypes: coordinationTypes,
  })
  const nodes = new Map(
    own
      .filter(({ relation }) => isCoordinating(relation))
      .flatMap(({ node }) => (isNodeOf(node, coordinationTypes) ? [[node.id, node] as const] : [])),
  )
  const wanted = isUnconditional(wish) ? nodes.values() : await readWanted(loaders, wish, nodes.keys())
  const coordinations = sorted(wanted, coordinationOrders.NEWEST)
  const parties = await Promise.all(
    coordinations.map(({ id }) => loaders.relations(id, { types: ['PARTY_TO'], direction: 'in' })),
  )
  const shared = new Map<Id, { coordinations: Set<CoordinationGraphNode>; roles: Set<PartyRole> }>()
  for (const [index, coordination] of coordinations.entries())
    for (const { from, role } of parties[index]?.filter(isCoordinating) ?? []) {
      if (from === actor.id) continue
      const known = shared.get(from) ?? { coordinations: new Set(), roles: new Set() }
      shared.set(from, known)
      known.coordinations.add(coordination)
      if (role) known.roles.add(role)
    }
  return new Map(
    [...shared].map(([id, known]) => [
      id,
      {
        id,
        coordinations: [...known.coordinations],
        roles: partyRoles.filter((role) => known.roles.has(role)),
      },
    ]),
  )
}
