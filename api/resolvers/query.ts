import type { GraphQLResolveInfo } from 'graphql'
import { isId, nodeTypeOf } from '../../schema/ids.ts'
import type { GraphNode } from '../../schema/nodes.ts'
import type { NodeType } from '../../schema/vocabulary.ts'
import type { Context } from '../context.ts'
import { BadUserInput, NotFound } from '../errors.ts'
import { placeTypes, toSearchText } from '../filter.ts'
import { asks } from '../paging/asked.ts'
import { toConnection, toPageWish } from '../paging/page.ts'
import { countWanted, readCoordinationPage, readWish } from '../reading/coordinations.ts'
import { readPlacesOf } from '../reading/former-places.ts'
import { readWithin } from '../reading/named.ts'
import { readNodesOf } from '../reading/nodes.ts'
import { changes } from './change.ts'
import { readCoverageAsked } from './coverage.ts'
import { sources } from './dataset.ts'
import type { QueryResolvers } from './generated.ts'
import { readMatrixAsked } from './matrix.ts'
import { readNetworkAsked } from './network.ts'
import { isShown } from './node.ts'
import { orphanedAgreements } from './orphan.ts'
import { readPathsAsked } from './paths.ts'
import { search } from './search.ts'
import { toVocabulary } from './vocabulary.ts'

const maximumNodes = 200

/** The node with the id, where it is of the type; any other text names nothing. */
async function readNode<T extends NodeType>(
  { loaders }: Context,
  id: string,
  type: T,
): Promise<GraphNode<T> | undefined> {
  if (!isId(id) || nodeTypeOf(id) !== type) return undefined
  return readNodesOf(loaders, [id], [type]).then(([node]) => node)
}

/** Whether the number of coordinations of each actor in a list is asked for. */
function asksForCounts(info: GraphQLResolveInfo): boolean {
  const count = ['coordinations', 'totalCount'] as const
  return asks(info, 'nodes', ...count) || asks(info, 'edges', 'node', ...count)
}

export const Query: QueryResolvers = {
  node: async (_, { id }, { loaders }) => {
    const found = isId(id) ? await loaders.node(id) : undefined
    return isShown(found) ? found : null
  },
  nodes: async (_, { ids }, { loaders }) => {
    if (ids.length > maximumNodes)
      throw new BadUserInput(`"ids" has ${ids.length} ids: ask for at most ${maximumNodes} at once.`)
    const found = await Promise.all(ids.map((id) => (isId(id) ? loaders.node(id) : undefined)))
    return found.map((node) => (isShown(node) ? node : null))
  },
  organization: (_, { id }, context) => readNode(context, id, 'Organization'),
  agreement: (_, { id }, context) => readNode(context, id, 'Agreement'),
  administrativeUnit: async (_, { id, code, asOf }, context) => {
    if ((id == null) === (code == null))
      throw new BadUserInput('Give either "id" or "code" of the administrative unit: one of them, not both.')
    if (id != null) return readNode(context, id, 'AdministrativeUnit')
    const where = { code: code ?? undefined, existsOn: asOf ?? context.today }
    const { items } = await context.store.readUnits(where, { first: 1, orderBy: 'NAME' })
    return items[0]?.node
  },
  organizations: async (_, { kinds, within, formerPlaces, text, asOf, orderBy, ...page }, context, info) => {
    const { store } = context
    const withCounts = asksForCounts(info)
    const order = orderBy ?? 'NAME'
    const list = `organizations:${order}`
    const pageWish = toPageWish(list, page)
    const place = await readWithin(context.loaders, within, placeTypes)
    const where = {
      kinds: kinds?.length ? kinds : undefined,
      ...(place && (await readPlacesOf(context.loaders, [place], formerPlaces))),
      text: text == null ? undefined : toSearchText('text', text),
      existsOn: asOf ?? undefined,
    }
    return toConnection(
      list,
      pageWish,
      (page) => store.readOrganizations(where, { ...page, orderBy: order, withCounts }),
      () => store.countOrganizations(where),
    )
  },
  administrativeUnits: async (_, { level, within, text, asOf, orderBy, ...page }, context, info) => {
    const { store } = context
    const withCounts = asksForCounts(info)
    const order = orderBy ?? 'NAME'
    const list = `administrativeUnits:${order}`
    const pageWish = toPageWish(list, page)
    const where = {
      level: level ?? undefined,
      within: await readWithin(context.loaders, within, ['AdministrativeUnit']),
      text: text == null ? undefined : toSearchText('text', text),
      existsOn: asOf ?? undefined,
    }
    return toConnection(
      list,
      pageWish,
      (page) => store.readUnits(where, { ...page, orderBy: order, withCounts }),
      () => store.countUnits(where),
    )
  },
  coordinations: async (_, { filter, asOf, orderBy, ...page }, context) => {
    const order = orderBy ?? 'NEWEST'
    const list = `coordinations:${order}`
    const pageWish = toPageWish(list, page)
    const wish = await readWish(context, filter, asOf)
    return toConnection(
      list,
      pageWish,
      (page) => readCoordinationPage(context, wish, page, order),
      () => countWanted(context, wish),
    )
  },
  cooperationAreas: async (_, __, { loaders }) => (await loaders.areas()).map(({ node }) => node),
  sources: (_, page, context) => sources(page, context),
  search,
  network: (_, args, context) => readNetworkAsked(args, context),
  paths: (_, args, context) => readPathsAsked(args, context),
  matrix: (_, args, context) => readMatrixAsked(args, context),
  coverage: (_, args, context) => readCoverageAsked(args, context),
  changes,
  orphanedAgreements,
  vocabulary: (_, { lists }) => toVocabulary(lists),
  dataset: async (_, __, { store }) => {
    const dataset = await store.readDataset()
    if (dataset) return dataset
    throw new NotFound('No data set is loaded yet. Load one with: npm run seed')
  },
}
