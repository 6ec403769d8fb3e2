import type { Id } from '../../schema/ids.ts'
import type { GraphNode, PlaceNode } from '../../schema/nodes.ts'
import type { Day } from '../../schema/partial-date.ts'
import { byName } from '../analysis/orders.ts'
import { placeTypes } from '../filter.ts'
import type { RelationQuery } from '../graph/store.ts'
import type { Loaders } from '../loaders.ts'
import { pageInMemory, sorted, toPageWish } from '../paging/page.ts'
import { existsOn, readNodeOf, readNodesOf, readRelated } from '../reading/nodes.ts'
import { actorFields } from './actor.ts'
import { citations } from './cited.ts'
import { connection } from './connections.ts'
import type {
  OrganizationConnectionResolvers,
  OrganizationRelationResolvers,
  OrganizationResolvers,
} from './generated.ts'

function hierarchy(direction: RelationQuery['direction'], asOf: Day | null | undefined): RelationQuery {
  return { types: ['SUBORDINATE_TO', 'PARTY_COMMITTEE_OF'], direction, validOn: asOf ?? undefined }
}

export const Organization: OrganizationResolvers = {
  ...actorFields,
  superiors: async ({ id }, { asOf }, { loaders }) => {
    const relations = await loaders.relations(id, hierarchy('out', asOf))
    const above = await readNodesOf(
      loaders,
      relations.map(({ to }) => to),
      ['Organization'],
    )
    const existing = new Set(above.filter(existsOn(asOf)).map((node) => node.id))
    return relations.filter(({ to }) => existing.has(to))
  },
  subordinates: async ({ id }, { asOf, ...page }, { loaders }) => {
    const wish = toPageWish('subordinates', page)
    const below: Array<GraphNode<'Organization'>> = await readRelated(loaders, id, hierarchy('in', asOf), [
      'Organization',
    ])
    return pageInMemory('subordinates', wish, below.filter(existsOn(asOf)), byName)
  },
  basedIn: ({ id }, { asOf }, { loaders }) => readPlaces(loaders, id, 'BASED_IN', asOf),
  responsibleFor: ({ id }, { asOf }, { loaders }) => readPlaces(loaders, id, 'RESPONSIBLE_FOR', asOf),
}

async function readPlaces(
  loaders: Loaders,
  id: Id,
  type: 'BASED_IN' | 'RESPONSIBLE_FOR',
  asOf: Day | null | undefined,
): Promise<PlaceNode[]> {
  const query = { types: [type], direction: 'out', validOn: asOf ?? undefined } as const
  const places: PlaceNode[] = await readRelated(loaders, id, query, placeTypes)
  return sorted(places.filter(existsOn(asOf)), byName)
}

export const OrganizationRelation: OrganizationRelationResolvers = {
  organization: ({ to }, _, { loaders }) => readNodeOf(loaders, to, ['Organization']),
  citations,
}

export const OrganizationConnection: OrganizationConnectionResolvers = connection
