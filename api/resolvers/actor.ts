import type { GraphQLResolveInfo } from 'graphql'
import type { Id } from '../../schema/ids.ts'
import type { ActorNode, CoordinationGraphNode } from '../../schema/nodes.ts'
import { coordinationOrders } from '../analysis/orders.ts'
import type { Context } from '../context.ts'
import type { Counted } from '../graph/store.ts'
import { byId, type Unread } from '../look-ahead/begun.ts'
import { coordinationPortion, nodePortion } from '../look-ahead/portions.ts'
import { once } from '../once.ts'
import {
  type EdgeModel,
  maximumPage,
  type Ordering,
  pageInMemory,
  toConnection,
  toPageWish,
  withEdges,
  withFields,
} from '../paging/page.ts'
import { readWanted, readWish } from '../reading/coordinations.ts'
import { readActor } from '../reading/nodes.ts'
import { type Partner, readPartners } from '../reading/partners.ts'
import { readPredecessions, readSuccessions } from '../reading/successions.ts'
import { citations, facts, notes } from './cited.ts'
import type {
  ActorCoordinationsArgs,
  ActorPartnersArgs,
  ActorSuccessorsArgs,
  OrganizationResolvers,
  PartnerEdgeResolvers,
} from './generated.ts'
import type { CoordinationConnectionModel, PartnerConnectionModel, SuccessionModel } from './models.ts'

/** Fields that organizations and administrative units share. */

function coordinations(
  actor: Unread & Pick<Counted<ActorNode>, 'coordinationCount'>,
  { filter, asOf, orderBy, ...page }: ActorCoordinationsArgs,
  context: Context,
  info: GraphQLResolveInfo,
): CoordinationConnectionModel | Promise<CoordinationConnectionModel> {
  const order = orderBy ?? 'NEWEST'
  const list = `coordinations:${order}`
  const pageWish = toPageWish(list, page)
  const { loaders } = context
  if (filter || asOf)
    return readChosen(actor, { filter, asOf }, context).then((chosen) =>
      pageInMemory(list, pageWish, chosen, coordinationOrders[order]),
    )
  return toConnection(
    list,
    pageWish,
    (part) =>
      loaders.coordinationsOf(actor.id, {
        ...part,
        orderBy: order,
        portion: coordinationPortion(info),
        withOwner: actor.isUnread,
      }),
    () => actor.coordinationCount ?? loaders.countCoordinationsOf(actor.id),
  )
}

/** The coordinations of the actor that are wished for. */
async function readChosen(
  { id }: { readonly id: Id },
  { filter, asOf }: Pick<ActorCoordinationsArgs, 'filter' | 'asOf'>,
  context: Context,
): Promise<CoordinationGraphNode[]> {
  const { loaders } = context
  const wish = await readWish(context, filter, asOf)
  const parties = await loaders.relations(id, { types: ['PARTY_TO'], direction: 'out' })
  return readWanted(
    loaders,
    wish,
    parties.map(({ to }) => to),
  )
}

function partners(
  actor: Unread,
  { filter, asOf, ...page }: ActorPartnersArgs,
  context: Context,
  info: GraphQLResolveInfo,
): PartnerConnectionModel | Promise<PartnerConnectionModel> {
  const { loaders } = context
  const pageWish = toPageWish('partners', page)
  const readAll = once(async () => readPartners(loaders, actor, await readWish(context, filter, asOf)))
  const toEdge = <Edge extends EdgeModel<{ readonly id: Id }>>(edge: Edge) => {
    const { id } = edge.node
    return withFields(edge, {
      weight: Number(edge.position.key),
      readPartner: async () => (await readAll()).get(id),
    })
  }
  if (filter || asOf)
    return readAll().then((all) => {
      const found = pageInMemory('partners', pageWish, all.values(), byWeight)
      return withEdges(found, (edges) =>
        Promise.all(
          edges.map(async (edge) =>
            withFields(toEdge(edge), { node: await readActor(loaders, edge.node.id) }),
          ),
        ),
      )
    })
  const found = toConnection(
    'partners',
    pageWish,
    (part) => loaders.partners(actor.id, { ...part, portion: nodePortion(info), withOwner: actor.isUnread }),
    () => loaders.countPartners(actor.id),
  )
  return withEdges(found, async (edges) => edges.map(toEdge))
}

const byWeight: Ordering<Partner> = {
  key: ({ coordinations: shared }) => shared.length,
  id: ({ id }) => id,
  descending: true,
}

/** Actors that reorganizations lead to by the day, or else by today. */
function succeeding(read: typeof readSuccessions) {
  return byId(
    ({ id }, { asOf }: Partial<ActorSuccessorsArgs>, { loaders, today }): Promise<SuccessionModel[]> =>
      read(loaders, id, asOf ?? today),
  )
}

export const actorFields = {
  coordinations: byId(coordinations),
  partners: byId(partners),
  successors: succeeding(readSuccessions),
  predecessors: succeeding(readPredecessions),
  notes,
  facts,
  citations,
} satisfies OrganizationResolvers

export const PartnerEdge: PartnerEdgeResolvers = {
  roles: async (edge) => [...((await edge.readPartner())?.roles ?? [])],
  coordinations: async (edge) => (await edge.readPartner())?.coordinations.slice(0, maximumPage) ?? [],
}
