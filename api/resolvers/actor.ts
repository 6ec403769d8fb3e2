import type { ActorNode } from '../../schema/nodes.ts'
import { coordinationOrders } from '../analysis/orders.ts'
import type { Context } from '../context.ts'
import { maximumPage, pageInMemory, toPageWish } from '../paging/page.ts'
import { readWanted, readWish } from '../reading/coordinations.ts'
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
  const parties = await loaders.relations(actor.id, { types: ['PARTY_TO'], direction: 'out' })
  const wanted = await readWanted(
    loaders,
    wish,
    parties.map(({ to }) => to),
  )
  return pageInMemory(list, pageWish, wanted, coordinationOrders[order], (node) => ({ node }))
}

async function partners(
  actor: ActorNode,
  { filter, asOf, ...page }: ActorPartnersArgs,
  context: Context,
): Promise<PartnerConnectionModel> {
  const pageWish = toPageWish('partners', page)
  const wish = await readWish(context, filter, asOf)
  const found = await readPartners(context.loaders, actor, wish)
  const { edges, ...rest } = pageInMemory(
    'partners',
    pageWish,
    found,
    { key: (partner) => partner.coordinations.length, id: ({ id }) => id, descending: true },
    (partner) => partner,
  )
  const nodes = await Promise.all(edges.map(({ id }) => readActor(context.loaders, id)))
  return {
    ...rest,
    edges: nodes.flatMap((node, index) => {
      const edge = edges[index]
      if (!edge) return []
      const { cursor, coordinations: shared, roles } = edge
      return [{ cursor, node, weight: shared.length, coordinations: shared, roles }]
    }),
  }
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
  roles: ({ roles }) => [...roles],
  coordinations: ({ coordinations: shared }) => shared.slice(0, maximumPage),
}
