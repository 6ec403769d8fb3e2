import type { Id } from '../../schema/ids.ts'
import type { Relation } from '../../schema/nodes.ts'
import { createMeasures } from '../analysis/measures.ts'
import {
  coordinationsOf,
  degreeOf,
  isActorId,
  type Projection,
  partiesOf,
  type Surroundings,
  sharedBy,
} from '../analysis/network.ts'
import { type Evidence, edgeProperties, type NetworkEdgeModel, toEdges } from '../analysis/network-edges.ts'
import type { Context } from '../context.ts'
import { actorTypes, type CoordinationWish, coordinationTypes } from '../filter.ts'
import type { NodePortion } from '../graph/requests.ts'
import type { NetworkNodeModel } from '../resolvers/models.ts'
import { isUnconditional, readWanted } from './coordinations.ts'
import { takeStep, takeStepOverNewest } from './network-step.ts'
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
  /** What is read of the relations that lines stand for; all when absent. */
  readonly lines?: NodePortion
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
  const whole = createSurvey(context, wish, new Set(request.focus))
  const start = await readStart(context, request, whole)
  const survey = { ...whole, around: { ...whole.around, edgeTypes: request.edgeTypes } }
  const areCounted = canCount(request, survey)
  const { drawn, countHidden } = await chooseDrawn(context, start, request, survey, areCounted)
  if (projection === 'ACTORS') {
    await survey.lookAtParts([...drawn])
    await survey.lookAtParts([...drawn].flatMap((id) => coordinationsOf(survey.around, id, projection)))
  }
  const ids = [...drawn]
  const [hidden, found, shared] = await Promise.all([
    countHidden(),
    survey.readDrawn(ids, {
      portion: request.portion,
      lines: toLines(request),
      withCounts: areCounted,
      withParts: true,
    }),
    readShared(context, request, survey, drawn),
    survey.lookAtParts(areCounted ? ids.filter((id) => !isActorId(id)) : ids),
  ])
  const own = ids.flatMap((id) => found.get(id)?.within ?? [])
  const evidence = { ...shared, relations: [...shared.relations, ...own] }
  const edges = toEdges(evidence, drawn, request.edgeTypes)
  const measures = createMeasures(ids, edges)
  const nodes = ids.flatMap((id) => {
    const { node, coordinationCount } = found.get(id) ?? {}
    if (!isNodeOf(node, [...actorTypes, ...coordinationTypes])) return []
    const degree = degreeOf(survey.around, drawn, id, projection, coordinationCount)
    return [{ node, degree, asOf: wish.asOf, measures }]
  })
  return { nodes, edges, hidden, asOf: wish.asOf }
}

/** Of lines between actors that share coordinations all is read: they are made of several relations. */
function toLines({ projection, lines }: NetworkRequest): NodePortion {
  const asked = projection === 'BIPARTITE' ? lines?.properties : undefined
  return { properties: asked ? [...new Set([...alwaysRead, ...asked])] : edgeProperties }
}

/** What lines are put in order and measured by. */
const alwaysRead: ReadonlyArray<keyof Relation> = ['id', 'count']

/** Whether the coordinations of actors are only counted, as nothing is left out. */
function canCount({ projection, wish }: NetworkRequest, { around }: Survey): boolean {
  return projection === 'BIPARTITE' && isUnconditional(wish) && (around.edgeTypes?.has('PARTY_TO') ?? true)
}

/** Which nodes are drawn, and how many the limit leaves out. */
async function chooseDrawn(
  { store }: Context,
  start: Start,
  { depth, limit, projection }: NetworkRequest,
  survey: Survey,
  areCounted: boolean,
): Promise<{ drawn: ReadonlySet<Id>; countHidden: () => Promise<number> }> {
  const drawn = new Set(start.drawn.slice(0, limit))
  const beyondLimit = start.drawn.length - drawn.size
  const hidden: Array<() => Promise<number>> = []
  let frontier = start.frontier
  // The first step is made without room as well, to know how many neighbours that leaves out.
  for (let step = 0; step < depth && frontier.length > 0 && (step === 0 || drawn.size < limit); step++) {
    const ground = { frontier, drawn: new Set(drawn), room: limit - drawn.size, projection }
    const isFromActors = step === 0 && areCounted && frontier.every(isActorId)
    const { reached, countAll } = await (isFromActors ? takeStepOverNewest : takeStep)(store, survey, ground)
    const added = reached.slice(0, ground.room)
    hidden.push(async () => (await countAll()) - added.length)
    for (const id of added) drawn.add(id)
    frontier = added.filter(isActorId)
  }
  const countHidden = async () => {
    const counts = await Promise.all(hidden.map((count) => count()))
    return counts.reduce((sum, count) => sum + count, beyondLimit)
  }
  return { drawn, countHidden }
}

/** What drawn actors share, and their parts in it: nothing where coordinations are drawn themselves. */
async function readShared(
  { store, loaders }: Context,
  { projection }: NetworkRequest,
  { around }: Survey,
  drawn: ReadonlySet<Id>,
): Promise<Evidence> {
  if (projection !== 'ACTORS') return { relations: [], shared: [] }
  const ids = sharedBy(around, drawn)
  const query = { types: ['PARTY_TO'], direction: 'in', properties: edgeProperties } as const
  const [shared, relations] = await Promise.all([
    readNodesOf(loaders, ids, coordinationTypes),
    store.readRelations(ids, query),
  ])
  return { relations: [...relations.values()].flat(), shared }
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
