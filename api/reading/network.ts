import type { Id } from '../../schema/ids.ts'
import { createMeasures } from '../analysis/measures.ts'
import {
  coordinationsOf,
  degreeOf,
  isActorId,
  type Projection,
  partiesOf,
  type Surroundings,
  stepFrom,
} from '../analysis/network.ts'
import { type NetworkEdgeModel, toEdges } from '../analysis/network-edges.ts'
import type { Context } from '../context.ts'
import { actorTypes, type CoordinationWish, coordinationTypes } from '../filter.ts'
import type { NetworkNodeModel } from '../resolvers/models.ts'
import { readWanted } from './coordinations.ts'
import { readNodesOf } from './nodes.ts'
import { createSurvey, type Survey } from './survey.ts'

export interface NetworkRequest {
  readonly focus: readonly Id[]
  readonly depth: number
  readonly wish: CoordinationWish
  readonly projection: Projection
  readonly limit: number
  /** Types of the lines that are drawn and followed; all when absent. */
  readonly edgeTypes?: Surroundings['edgeTypes']
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
  const { depth, limit, projection, wish } = request
  const { loaders } = context
  const survey = createSurvey(loaders, wish, new Set(request.focus))
  const { look, lookAtCoordinations } = survey
  const around = { ...survey.around, edgeTypes: request.edgeTypes }
  const start = await readStart(context, request, survey)
  const drawn = new Set(start.drawn.slice(0, limit))
  let hidden = start.drawn.length - drawn.size
  let frontier = start.frontier
  for (let step = 0; step < depth && frontier.length > 0 && drawn.size < limit; step++) {
    await look(frontier)
    const met = frontier.filter(isActorId).flatMap((id) => coordinationsOf(around, id, projection))
    await Promise.all([look(met), lookAtCoordinations(met)])
    const reached = stepFrom(around, frontier, projection).filter((id) => !drawn.has(id))
    const added = reached.slice(0, limit - drawn.size)
    hidden += reached.length - added.length
    for (const id of added) drawn.add(id)
    frontier = added.filter(isActorId)
  }
  await look([...drawn])
  if (projection === 'ACTORS') {
    const met = [...drawn].flatMap((id) => coordinationsOf(around, id, projection))
    await Promise.all([look(met), lookAtCoordinations(met)])
  }
  const nodes = await readNodesOf(loaders, drawn, [...actorTypes, ...coordinationTypes])
  const edges = toEdges(around, drawn, projection)
  const measures = createMeasures([...drawn], edges)
  return {
    nodes: nodes.map((node) => ({
      node,
      degree: degreeOf(around, drawn, node.id, projection),
      asOf: wish.asOf,
      measures,
    })),
    edges,
    hidden,
    asOf: wish.asOf,
  }
}

/** What a drawing begins with: drawn at once, and where its first step starts from. */
async function readStart(
  { store, loaders }: Context,
  { focus, wish, projection }: NetworkRequest,
  { around, look }: Survey,
): Promise<{ drawn: Id[]; frontier: Id[] }> {
  if (focus.length > 0) {
    const coordinations = focus.filter((id) => !isActorId(id))
    if (projection === 'BIPARTITE' || coordinations.length === 0)
      return { drawn: [...focus], frontier: [...focus] }
    // Where only actors are drawn, the parties of a coordination stand for it.
    await look(coordinations)
    const parties = focus.flatMap((id) => (isActorId(id) ? [id] : partiesOf(around, id, projection).sort()))
    const drawn = [...new Set(parties)]
    return { drawn, frontier: drawn }
  }
  const largest = await store.readLargestCoordinations(wish.where, maximumNodes)
  const wanted = await readWanted(loaders, wish, largest)
  return { drawn: [], frontier: wanted.map(({ id }) => id) }
}
