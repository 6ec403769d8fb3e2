import type { GraphQLResolveInfo } from 'graphql'
import type { Id } from '../../schema/ids.ts'
import type { ActorNode, CoordinationGraphNode, Relation } from '../../schema/nodes.ts'
import type { RelationType } from '../../schema/vocabulary.ts'
import type { NetworkEdgeModel } from '../analysis/network-edges.ts'
import { startOf } from '../analysis/orders.ts'
import type { Context } from '../context.ts'
import { BadUserInput, NotFound } from '../errors.ts'
import { actorTypes, coordinationTypes, toIds } from '../filter.ts'
import { drawnPortion, linePortion } from '../look-ahead/portions.ts'
import { takingOfNode } from '../look-ahead/taking.ts'
import { readWish } from '../reading/coordinations.ts'
import { maximumNodes, type NetworkModel, readNetwork } from '../reading/network.ts'
import { kindOf, readNodesOf } from '../reading/nodes.ts'
import { readStatus } from '../reading/statuses.ts'
import type { NetworkEdgeResolvers, NetworkNodeResolvers, QueryNetworkArgs } from './generated.ts'
import type { NetworkNodeModel } from './models.ts'

const maximumDepth = 4

/** @throws {BadUserInput} for wrong arguments. @throws {NotFound} naming the ids of the focus that are nowhere. */
export async function readNetworkAsked(
  args: QueryNetworkArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<NetworkModel> {
  const depth = args.depth ?? 1
  const limit = args.limit ?? 500
  if (depth < 1 || depth > maximumDepth)
    throw new BadUserInput(`"depth" is ${depth}: ask for 1 to ${maximumDepth} steps.`)
  if (limit < 1 || limit > maximumNodes)
    throw new BadUserInput(`"limit" is ${limit}: ask for 1 to ${maximumNodes} nodes.`)
  const focus = toIds('focus', args.focus ?? [], [...actorTypes, ...coordinationTypes])
  const wish = await readWish(context, args.filter, args.asOf)
  const read = (around: readonly Id[]) =>
    readNetwork(context, {
      focus: around,
      depth,
      limit,
      wish,
      projection: args.projection ?? 'BIPARTITE',
      edgeTypes: args.edgeTypes?.length ? new Set(args.edgeTypes) : undefined,
      portion: drawnPortion(info),
      lines: linePortion(info),
    })
  // Begun while it is looked up what the focus names, as that is seldom a former id.
  const network = read(focus)
  network.catch(() => undefined)
  const found = await Promise.all(focus.map(context.loaders.node))
  const unknown = focus.filter((_, index) => !found[index])
  if (unknown.length > 0) throw new NotFound(`The focus names what does not exist: ${unknown.join(', ')}.`)
  const current = found.flatMap((node) => (node ? [node.id] : []))
  return current.every((id, index) => id === focus[index]) ? network : read(current)
}

type Drawn = ActorNode | CoordinationGraphNode

function isActor(node: Drawn): node is ActorNode {
  return node.type === 'Organization' || node.type === 'AdministrativeUnit'
}

const placesOf: Readonly<Record<'actor' | 'coordination', readonly RelationType[]>> = {
  actor: ['GOVERNS', 'BASED_IN', 'RESPONSIBLE_FOR'],
  coordination: ['APPLIES_IN'],
}

/** A field that is made of what is named of the drawn node. */
const drawing = <Answer>(names: readonly DrawnProperty[], resolve: (node: Drawn) => Answer) =>
  takingOfNode(names, ({ node }: NetworkNodeModel) => resolve(node))
/** A property of actors or of coordinations. */
type DrawnProperty = Drawn extends infer One ? (One extends Drawn ? keyof One & string : never) : never

export const NetworkNode: NetworkNodeResolvers = {
  id: drawing([], ({ id }) => id),
  type: drawing([], ({ type }) => type),
  kind: drawing(['kind', 'level'], kindOf),
  label: drawing(['shortName', 'name', 'shortTitle', 'title'], (node) =>
    isActor(node) ? (node.shortName ?? node.name) : (node.shortTitle ?? node.title),
  ),
  labelEn: drawing(['nameEn', 'shortTitleEn', 'titleEn'], (node) =>
    isActor(node) ? node.nameEn : (node.shortTitleEn ?? node.titleEn),
  ),
  name: drawing(['name', 'title'], (node) => (isActor(node) ? node.name : node.title)),
  nameEn: drawing(['nameEn', 'titleEn'], (node) => (isActor(node) ? node.nameEn : node.titleEn)),
  unnamed: drawing(['unnamed'], (node) => isActor(node) && node.unnamed),
  basis: drawing(['basis'], (node) => (isActor(node) ? 'STATED' : node.basis)),
  validFrom: drawing(['validFrom', 'signedOn'], (node) => (isActor(node) ? node.validFrom : startOf(node))),
  validTo: drawing(['validTo'], ({ validTo }) => validTo),
  degree: takingOfNode([], ({ degree }) => degree),
  parent: takingOfNode([], async ({ node }, _, { loaders }) =>
    isActor(node) ? loaders.home(node.id) : null,
  ),
  status: async ({ node, asOf: drawnOn }, { asOf }, { loaders, today }) =>
    node.type === 'Agreement' ? (await readStatus(loaders, node, asOf ?? drawnOn ?? today)).status : null,
  areas: takingOfNode([], async ({ node }, _, { loaders }) => {
    if (isActor(node)) return []
    const relations = await loaders.relations(node.id, { types: ['COVERS'], direction: 'out' })
    return [...new Set(relations.map(({ to }) => to))].sort()
  }),
  places: takingOfNode([], async ({ node, asOf }, _, { loaders }) => {
    if (node.type === 'AdministrativeUnit') return [node.id]
    const types = isActor(node) ? placesOf.actor : placesOf.coordination
    const relations = await loaders.relations(node.id, { types, direction: 'out', validOn: asOf })
    return [...new Set(relations.map(({ to }) => to))].sort()
  }),
  betweenness: takingOfNode([], ({ node, measures }) => measures.betweenness().get(node.id) ?? 0),
  community: takingOfNode([], ({ node, measures }) => measures.communities().get(node.id) ?? 0),
}

/** A field that is made of what is named of the relation that the line stands for. */
const line = <Answer>(names: ReadonlyArray<keyof Relation>, resolve: (edge: NetworkEdgeModel) => Answer) =>
  takingOfNode(names, resolve)

export const NetworkEdge: NetworkEdgeResolvers = {
  id: line(['id'], ({ id }) => id),
  source: line([], ({ source }) => source),
  target: line([], ({ target }) => target),
  type: line([], ({ type }) => type),
  role: line(['role'], ({ role }) => role),
  basis: line(['basis'], ({ basis }) => basis),
  weight: line(['count'], ({ weight }) => weight),
  validFrom: line(['validFrom'], ({ validFrom }) => validFrom),
  validTo: line(['validTo'], ({ validTo }) => validTo),
  coordinations: line([], ({ coordinations }) => coordinations),
  citations: line(['citationIds'], ({ citations }) => citations),
  evidence: takingOfNode(['citationIds'], ({ citations }: NetworkEdgeModel, _, { loaders }) =>
    readNodesOf(loaders, citations, ['Citation']),
  ),
}
