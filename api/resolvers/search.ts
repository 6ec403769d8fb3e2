import type { NodeType } from '../../schema/vocabulary.ts'
import type { Context } from '../context.ts'
import { placeTypes, toSearchText } from '../filter.ts'
import { type Ordering, pageInMemory, toPageWish, withEdges, withFields } from '../paging/page.ts'
import { readNodesOf } from '../reading/nodes.ts'
import type { NameMatch } from '../search/name-index.ts'
import { foundTypes } from '../search/read-entries.ts'
import { connection } from './connections.ts'
import type {
  QuerySearchArgs,
  SearchConnectionResolvers,
  SearchEdgeResolvers,
  SearchKind,
} from './generated.ts'
import type { SearchConnectionModel } from './models.ts'
import { isShown } from './node.ts'

const typesOfKind: Readonly<Record<SearchKind, readonly NodeType[]>> = {
  ORGANIZATION: ['Organization'],
  PLACE: ['AdministrativeUnit', 'ProjectArea'],
  COORDINATION: ['Agreement', 'JointActivity'],
  AREA: ['CooperationArea'],
  INSTRUMENT: ['Programme', 'LegalInstrument'],
  SOURCE: ['Source'],
}

const maximumFound = 200

const byScore: Ordering<NameMatch> = { key: ({ score }) => score, id: ({ id }) => id, descending: true }

export async function search(
  _: unknown,
  { text, kinds, asOf, ...page }: QuerySearchArgs,
  { readNameIndex, loaders, today }: Context,
): Promise<SearchConnectionModel> {
  const wish = toPageWish('search', page)
  const typed = toSearchText('text', text)
  const index = await readNameIndex()
  const matches = index.search(typed, {
    types: new Set(kinds?.length ? kinds.flatMap((kind) => typesOfKind[kind]) : foundTypes),
    day: asOf ?? today,
    isOnDay: asOf != null,
    limit: maximumFound,
  })
  return withEdges(pageInMemory('search', wish, matches, byScore), async (edges) => {
    const nodes = await Promise.all(edges.map(({ node }) => loaders.node(node.id)))
    // What a load has taken away since the index was made is left out.
    return edges.flatMap((edge, place) => {
      const node = nodes[place]
      const { score, matched, within, hasEnded } = edge.node
      return isShown(node) ? [withFields(edge, { score, matched, within, hasEnded, node })] : []
    })
  })
}

export const SearchConnection: SearchConnectionResolvers = connection

export const SearchEdge: SearchEdgeResolvers = {
  within: ({ within }, _, { loaders }) => readNodesOf(loaders, within, placeTypes),
}
