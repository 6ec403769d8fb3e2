import type { Id } from '../../schema/ids.ts'
import type { ActorNode, CoordinationGraphNode } from '../../schema/nodes.ts'
import { createMeasures } from '../analysis/measures.ts'
import {
  coordinationsOf,
  degreeOf,
  isActorId,
  type Projection,
  partiesOf,
  type Surroundings,
  sharedBy,
  stepFrom,
} from '../analysis/network.ts'
import { type Evidence, edgeProperties, type NetworkEdgeModel, toEdges } from '../analysis/network-edges.ts'
import type { Context } from '../context.ts'
import { actorTypes, type CoordinationWish, coordinationTypes } from '../filter.ts'
import type { NodePortion } from '../graph/requests.ts'
import type { Loaders } from '../loading/loaders.ts'
import type { NetworkNodeModel } from '../resolvers/models.ts'
import { isUnconditional, readWanted } from './coordinations.ts'
import { isNodeOf, readNodesOf } from './nodes.ts'
import { createSurvey, type Survey } from './survey.ts'

export interface NetworkRequest {
  readonly focus: readonly Id[]
  readonly depth: number
  readonly wish: CoordinationWish
  readonly projection: Projection
  readonly limit: number
  /** Types of the lines that are drawn and followed; all when absent. */
  readonly edgeTypes?: Surroundings['edgeTypes']
  /** What is read of the nodes; all when absent. */
  readonly portion?: NodePortion
}

export interface NetworkModel {
  readonly nodes: NetworkNodeModel[]
  readonly edges: NetworkEdgeModel[]
  readonly hidden: number
  readonly asOf?: CoordinationWish['asOf']
}

export const maximumNodes = 2_000

/** The part of the graph around the focus, or without one around the coordinations with most parties. */
export async function readNetwork(context: Context, request: NetworkRequest): Promise<NetworkModel> {
  const { projection, wish } = request
  const { loaders } = context
  const whole = createSurvey(loaders, wish, new Set(request.focus))
  const start = await readStart(context, request, whole)
  const survey = { ...whole, around: { ...whole.around, edgeTypes: request.edgeTypes } }
  const { drawn, hidden } = await readDrawn(start, request, survey)
  if (projection === 'ACTORS') {
    await survey.lookAtParts([...drawn])
    await survey.lookAtParts([...drawn].flatMap((id) => coordinationsOf(survey.around, id, projection)))
  }
  const [nodes, degrees, parts] = await Promise.all([
    readDrawnNodes(loaders, drawn, request),
    readDegrees(loaders, request, survey, drawn),
    readParts(loaders, request, survey, drawn),
  ])
  const lines = [...drawn].flatMap((id) => survey.around.lines.get(id) ?? [])
  const edges = toEdges({ ...parts, relations: [...parts.relations, ...lines] }, drawn, request.edgeTypes)
  const measures = createMeasures([...drawn], edges)
  return {
    nodes: nodes.map((node) => ({ node, degree: degrees(node.id), asOf: wish.asOf, measures })),
    edges,
    hidden,
    asOf: wish.asOf,
  }
}

/** Which nodes are drawn, and how many the limit leaves out. */
async function readDrawn(
  start: Start,
  { depth, limit, projection }: NetworkRequest,
  { around, lookAtParts, lookAtLines }: Survey,
): Promise<{ drawn: ReadonlySet<Id>; hidden: number }> {
  const drawn = new Set(start.drawn.slice(0, limit))
  let hidden = start.drawn.length - drawn.size
  let frontier = start.frontier
  for (let step = 0; step < depth && frontier.length > 0 && drawn.size < limit; step++) {
    const actors = frontier.filter(isActorId)
    await Promise.all([lookAtParts(frontier), lookAtLines(actors)])
    await lookAtParts(actors.flatMap((id) => coordinationsOf(around, id, projection)))
    const reached = stepFrom(around, frontier, projection).filter((id) => !drawn.has(id))
    const added = reached.slice(0, limit - drawn.size)
    hidden += reached.length - added.length
    for (const id of added) drawn.add(id)
    frontier = added.filter(isActorId)
  }
  return { drawn, hidden }
}

/** The degree of each drawn node. Where nothing is left out, the coordinations of actors are counted unread. */
async function readDegrees(
  loaders: Loaders,
  { projection, wish }: NetworkRequest,
  { around, lookAtParts, lookAtLines }: Survey,
  drawn: ReadonlySet<Id>,
): Promise<(id: Id) => number> {
  const ids = [...drawn]
  const areCounted =
    projection === 'BIPARTITE' && isUnconditional(wish) && (around.edgeTypes?.has('PARTY_TO') ?? true)
  const counted = areCounted ? ids.filter(isActorId) : []
  const [counts] = await Promise.all([
    Promise.all(counted.map(loaders.countCoordinationsOf)),
    lookAtLines(ids),
    lookAtParts(areCounted ? ids.filter((id) => !isActorId(id)) : ids),
  ])
  const countOf = new Map(counted.map((id, index) => [id, counts[index]]))
  return (id) => degreeOf(around, drawn, id, projection, countOf.get(id))
}

/** The drawn nodes, as much of them as is asked for. */
async function readDrawnNodes(
  { nodePart }: Loaders,
  drawn: ReadonlySet<Id>,
  { portion }: NetworkRequest,
): Promise<Array<ActorNode | CoordinationGraphNode>> {
  const nodes = await Promise.all([...drawn].map((id) => nodePart(id, portion ?? {})))
  return nodes.filter((node) => isNodeOf(node, [...actorTypes, ...coordinationTypes]))
}

/** Parts in the drawn coordinations and, where only actors are drawn, in what they share. */
async function readParts(
  loaders: Loaders,
  { projection }: NetworkRequest,
  { around }: Survey,
  drawn: ReadonlySet<Id>,
): Promise<Evidence> {
  const shared = projection === 'ACTORS' ? sharedBy(around, drawn) : []
  const coordinations = [...drawn].filter((id) => !isActorId(id))
  const query = { types: ['PARTY_TO'], direction: 'in', properties: edgeProperties } as const
  const [nodes, ...relations] = await Promise.all([
    readNodesOf(loaders, shared, coordinationTypes),
    ...[...coordinations, ...shared].map((id) => loaders.relations(id, query)),
  ])
  return { relations: relations.flat(), shared: nodes }
}

/** What a drawing begins with: drawn at once, and where its first step starts from. */
interface Start {
  readonly drawn: readonly Id[]
  readonly frontier: Id[]
}

async function readStart(
  { store, loaders }: Context,
  { focus, wish, projection }: NetworkRequest,
  { around, lookAtParts }: Survey,
): Promise<Start> {
  if (focus.length > 0) {
    const coordinations = focus.filter((id) => !isActorId(id))
    if (projection === 'BIPARTITE' || coordinations.length === 0)
      return { drawn: [...focus], frontier: [...focus] }
    // Where only actors are drawn, the parties of a coordination stand for it.
    await lookAtParts(coordinations)
    const parties = focus.flatMap((id) => (isActorId(id) ? [id] : partiesOf(around, id, projection).sort()))
    const drawn = [...new Set(parties)]
    return { drawn, frontier: drawn }
  }
  const largest = await store.readLargestCoordinations(wish.where, maximumNodes)
  const wanted = isUnconditional(wish)
    ? largest
    : (await readWanted(loaders, wish, largest)).map(({ id }) => id)
  return { drawn: [], frontier: wanted }
}
