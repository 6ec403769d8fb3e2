import type { Id } from '../../schema/ids.ts'
import type { ActorNode } from '../../schema/nodes.ts'
import { coordinationOrders } from '../analysis/orders.ts'
import type { Context } from '../context.ts'
import { once } from '../once.ts'
import {
  type EdgeModel,
  maximumPage,
  pageInMemory,
  toConnection,
  toPageWish,
  withEdges,
} from '../paging/page.ts'
import { isUnconditional, readWanted, readWish } from '../reading/coordinations.ts'
import { readActor } from '../reading/nodes.ts'
import { readPartners } from '../reading/partners.ts'
import { readSuccessions } from '../reading/successions.ts'
import { citations, notes } from './cited.ts'
import type {
  ActorCoordinationsArgs,
  ActorPartnersArgs,
  ActorSuccessorsArgs,
  OrganizationResolvers,
  PartnerEdgeResolvers,
} from './generated.ts'
import type { CoordinationConnectionModel, PartnerConnectionModel, SuccessionModel } from './models.ts'

/** Fields that organizations and administrative units share. */

async function coordinations(
  actor: ActorNode,
  { filter, asOf, orderBy, ...page }: ActorCoordinationsArgs,
  context: Context,
): Promise<CoordinationConnectionModel> {
  const order = orderBy ?? 'NEWEST'
  const list = `coordinations:${order}`
  const pageWish = toPageWish(list, page)
  const wish = await readWish(context, filter, asOf)
  const { loaders } = context
  if (isUnconditional(wish))
    return toConnection(
      list,
      pageWish,
      (part) => loaders.coordinationsOf(actor.id, { ...part, orderBy: order }),
      () => loaders.countCoordinationsOf(actor.id),
    )
  const parties = await loaders.relations(actor.id, { types: ['PARTY_TO'], direction: 'out' })
  const wanted = await readWanted(
    loaders,
    wish,
    parties.map(({ to }) => to),
  )
  return pageInMemory(list, pageWish, wanted, coordinationOrders[order])
}

async function partners(
  actor: ActorNode,
  { filter, asOf, ...page }: ActorPartnersArgs,
  context: Context,
): Promise<PartnerConnectionModel> {
  const { loaders } = context
  const pageWish = toPageWish('partners', page)
  const wish = await readWish(context, filter, asOf)
  const readAll = once(() => readPartners(loaders, actor, wish))
  const toEdge = <Edge extends EdgeModel<{ readonly id: Id }>>(edge: Edge) => ({
    ...edge,
    weight: Number(edge.position.key),
    readPartner: async () => (await readAll()).get(edge.node.id),
  })
  if (isUnconditional(wish)) {
    const found = toConnection(
      'partners',
      pageWish,
      (part) => loaders.partners(actor.id, part),
      () => loaders.countPartners(actor.id),
    )
    return withEdges(found, async (edges) => edges.map(toEdge))
  }
  const found = pageInMemory('partners', pageWish, (await readAll()).values(), {
    key: (partner) => partner.coordinations.length,
    id: ({ id }) => id,
    descending: true,
  })
  return withEdges(found, (edges) =>
    Promise.all(
      edges.map(async (edge) => ({ ...toEdge(edge), node: await readActor(loaders, edge.node.id) })),
    ),
  )
}

function successors(
  actor: ActorNode,
  { asOf }: Partial<ActorSuccessorsArgs>,
  { loaders, today }: Context,
): Promise<SuccessionModel[]> {
  return readSuccessions(loaders, actor, asOf ?? today)
}

export const actorFields = {
  coordinations,
  partners,
  successors,
  notes,
  citations,
} satisfies OrganizationResolvers

export const PartnerEdge: PartnerEdgeResolvers = {
  roles: async (edge) => [...((await edge.readPartner())?.roles ?? [])],
  coordinations: async (edge) => (await edge.readPartner())?.coordinations.slice(0, maximumPage) ?? [],
}
