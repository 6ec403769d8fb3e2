import type { GraphQLResolveInfo } from 'graphql'
import { isId, nodeTypeOf } from '../../schema/ids.ts'
import type { GraphNode } from '../../schema/nodes.ts'
import type { NodeType } from '../../schema/vocabulary.ts'
import type { Context } from '../context.ts'
import { BadUserInput, NotFound } from '../errors.ts'
import { placeTypes, toSearchText } from '../filter.ts'
import { beginFields } from '../look-ahead/begun.ts'
import { actorPortion, coordinationPortion } from '../look-ahead/portions.ts'
import { toConnection, toPageWish } from '../paging/page.ts'
import { countWanted, readCoordinationPage, readWish } from '../reading/coordinations.ts'
import { readPlacesOf } from '../reading/former-places.ts'
import { readWithin } from '../reading/named.ts'
import { isNodeOf, readNodesOf } from '../reading/nodes.ts'
import { changes } from './change.ts'
import { readCoverageAsked } from './coverage.ts'
import { sources } from './dataset.ts'
import type { QueryResolvers, ResolversTypes } from './generated.ts'
import { readMatrixAsked } from './matrix.ts'
import { readNetworkAsked } from './network.ts'
import { isShown } from './node.ts'
import { orphanedAgreements } from './orphan.ts'
import { readPathsAsked } from './paths.ts'
import { search } from './search.ts'
import { toVocabulary } from './vocabulary.ts'

const maximumNodes = 200

/** The node with the id, where it is of the type; any other text names nothing. */
async function readNode<T extends NodeType & keyof ResolversTypes>(
  context: Context,
  id: string,
  type: T,
  info: GraphQLResolveInfo,
): Promise<GraphNode<T> | undefined> {
  if (!isId(id) || nodeTypeOf(id) !== type) return undefined
  const node = await beginFields(id, type, context, info)
  if (isNodeOf(node, [type])) return node
  const [found] = await readNodesOf(context.loaders, [id], [type])
  return found
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
  organization: (_, { id }, context, info) => readNode(context, id, 'Organization', info),
  agreement: (_, { id }, context, info) => readNode(context, id, 'Agreement', info),
  administrativeUnit: async (_, { id, code, asOf }, context, info) => {
    if ((id == null) === (code == null))
      throw new BadUserInput('Give either "id" or "code" of the administrative unit: one of them, not both.')
    if (id != null) return readNode(context, id, 'AdministrativeUnit', info)
    const where = { code: code ?? undefined, existsOn: asOf ?? context.today }
    const { items } = await context.store.readUnits(where, { first: 1, orderBy: 'NAME' })
    return items[0]?.node
  },
  organizations: async (_, { kinds, within, formerPlaces, text, asOf, orderBy, ...page }, context, info) => {
    const { store, loaders } = context
    const portion = actorPortion(info)
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
      (page) => loaders.organizations(where, { ...page, orderBy: order, portion }),
      () => store.countOrganizations(where),
    )
  },
  administrativeUnits: async (_, { level, within, text, asOf, orderBy, ...page }, context, info) => {
    const { store, loaders } = context
    const portion = actorPortion(info)
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
      (page) => loaders.units(where, { ...page, orderBy: order, portion }),
      () => store.countUnits(where),
    )
  },
  coordinations: async (_, { filter, asOf, orderBy, ...page }, context, info) => {
    const order = orderBy ?? 'NEWEST'
    const list = `coordinations:${order}`
    const pageWish = toPageWish(list, page)
    const wish = await readWish(context, filter, asOf)
    return toConnection(
      list,
      pageWish,
      (page) => readCoordinationPage(context, wish, page, order, coordinationPortion(info)),
      () => countWanted(context, wish),
    )
  },
  cooperationAreas: async (_, __, { loaders }) => (await loaders.areas()).map(({ node }) => node),
  sources: (_, page, context) => sources(page, context),
  search,
  network: (_, args, context, info) => readNetworkAsked(args, context, info),
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
