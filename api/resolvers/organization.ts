import type { GraphNode, PlaceNode } from '../../schema/nodes.ts'
import type { Day } from '../../schema/partial-date.ts'
import { byName } from '../analysis/orders.ts'
import { placeTypes } from '../filter.ts'
import type { RelationQuery } from '../graph/requests.ts'
import { byId } from '../look-ahead/begun.ts'
import { pageInMemory, sorted, toPageWish } from '../paging/page.ts'
import { existsOn, readNodeOf, readRelated } from '../reading/nodes.ts'
import { actorFields } from './actor.ts'
import { citations } from './cited.ts'
import { connection } from './connections.ts'
import type {
  OrganizationConnectionResolvers,
  OrganizationRelationResolvers,
  OrganizationResolvers,
  OrganizationSubordinatesArgs,
} from './generated.ts'

interface OnDay {
  readonly asOf?: Day | null
}

function hierarchy(direction: RelationQuery['direction'], asOf: Day | null | undefined): RelationQuery {
  return { types: ['SUBORDINATE_TO', 'PARTY_COMMITTEE_OF'], direction, validOn: asOf ?? undefined }
}

export const Organization: OrganizationResolvers = {
  ...actorFields,
  superiors: byId(async ({ id }, { asOf }: OnDay, { loaders }) => {
    const above = await loaders.related(id, { ...hierarchy('out', asOf), nodeTypes: ['Organization'] })
    return above.filter(({ node }) => existsOn(asOf)(node)).map(({ relation }) => relation)
  }),
  subordinates: byId(async ({ id }, { asOf, ...page }: OrganizationSubordinatesArgs, { loaders }) => {
    const wish = toPageWish('subordinates', page)
    const below: Array<GraphNode<'Organization'>> = await readRelated(loaders, id, hierarchy('in', asOf), [
      'Organization',
    ])
    return pageInMemory('subordinates', wish, below.filter(existsOn(asOf)), byName)
  }),
  basedIn: places('BASED_IN'),
  responsibleFor: places('RESPONSIBLE_FOR'),
}

/** Places that the relation leads to. */
function places(type: 'BASED_IN' | 'RESPONSIBLE_FOR') {
  return byId(async ({ id }, { asOf }: OnDay, { loaders }) => {
    const query = { types: [type], direction: 'out', validOn: asOf ?? undefined } as const
    const found: PlaceNode[] = await readRelated(loaders, id, query, placeTypes)
    return sorted(found.filter(existsOn(asOf)), byName)
  })
}

export const OrganizationRelation: OrganizationRelationResolvers = {
  organization: ({ to }, _, { loaders }) => readNodeOf(loaders, to, ['Organization']),
  citations,
}

export const OrganizationConnection: OrganizationConnectionResolvers = connection
