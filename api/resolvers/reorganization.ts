import type { ActorNode, Relation } from '../../schema/nodes.ts'
import { byName } from '../analysis/orders.ts'
import { actorTypes } from '../filter.ts'
import { byId } from '../look-ahead/begun.ts'
import { type Ordering, pageInMemory, sorted, toPageWish, withEdges, withFields } from '../paging/page.ts'
import { isNodeOf, readRelated } from '../reading/nodes.ts'
import { citations } from './cited.ts'
import { connection } from './connections.ts'
import type {
  ReorganizationEventConnectionResolvers,
  ReorganizationEventEndedArgs,
  ReorganizationEventResolvers,
  ReorganizedActorConnectionResolvers,
  ReorganizedActorEdgeResolvers,
} from './generated.ts'
import type { ReorganizedActorConnectionModel } from './models.ts'

interface Reorganized {
  readonly relation: Relation
  readonly node: ActorNode
}

const byActor: Ordering<Reorganized> = { key: ({ node }) => byName.key(node), id: ({ node }) => node.id }

/** Actors from which the relation leads to the event, by name. */
function actors(list: string, type: 'ENDED_BY' | 'CREATED_BY') {
  return byId(
    async (
      { id },
      page: ReorganizationEventEndedArgs,
      { loaders },
    ): Promise<ReorganizedActorConnectionModel> => {
      const wish = toPageWish(list, page)
      const related = await loaders.related(id, { types: [type], direction: 'in', nodeTypes: actorTypes })
      const found = related.flatMap(({ relation, node }) =>
        isNodeOf(node, actorTypes) ? [{ relation, node }] : [],
      )
      return withEdges(pageInMemory(list, wish, found, byActor), async (edges) =>
        edges.map((edge) => withFields(edge, edge.node)),
      )
    },
  )
}

export const ReorganizationEvent: ReorganizationEventResolvers = {
  ended: actors('ended', 'ENDED_BY'),
  created: actors('created', 'CREATED_BY'),
  under: byId(async ({ id }, _: unknown, { loaders }) => {
    const query = { types: ['UNDER'], direction: 'out' } as const
    return sorted(await readRelated(loaders, id, query, ['LegalInstrument']), byName)
  }),
  citations,
}

export const ReorganizedActorEdge: ReorganizedActorEdgeResolvers = {
  extent: ({ relation }) => relation.extent ?? 'FULL',
  basis: ({ relation }) => relation.basis,
  citations: ({ relation }, args, context, info) => citations.resolve(relation, args, context, info),
}

export const ReorganizationEventConnection: ReorganizationEventConnectionResolvers = connection
export const ReorganizedActorConnection: ReorganizedActorConnectionResolvers = connection
