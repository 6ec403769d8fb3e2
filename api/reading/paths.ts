import type { Id } from '../../schema/ids.ts'
import type { Relation } from '../../schema/nodes.ts'
import { type Chain, shortestChains } from '../analysis/chains.ts'
import { createMeasures } from '../analysis/measures.ts'
import { degreeOf, isActorId, otherEnd } from '../analysis/network.ts'
import { type NetworkEdgeModel, toEdge } from '../analysis/network-edges.ts'
import { isCoordinating } from '../analysis/roles.ts'
import type { Context } from '../context.ts'
import { BadUserInput } from '../errors.ts'
import { actorTypes, type CoordinationWish, coordinationTypes } from '../filter.ts'
import type { Loaders } from '../loading/loaders.ts'
import type { NetworkNodeModel } from '../resolvers/models.ts'
import { isUnconditional, readWanted } from './coordinations.ts'
import { mayExistOn, readNodeOf, readNodesOf } from './nodes.ts'
import { createSurvey } from './survey.ts'

export interface PathRequest {
  readonly from: Id
  readonly to: Id
  /** Most edges of a chain. */
  readonly maxLength: number
  readonly first: number
  readonly wish: CoordinationWish
}

export interface PathModel {
  readonly nodes: NetworkNodeModel[]
  readonly edges: NetworkEdgeModel[]
  readonly length: number
}

/** More than any two actors of the country have between them; a search that goes on is stopped there. */
const maximumVisited = 20_000

/** One end of the search: what it has reached, and what it reached last. */
interface Side {
  readonly visited: Set<Id>
  frontier: Id[]
}

/** The shortest chains of coordination between two actors, ready to draw. @throws {BadUserInput} see `readChains` */
export async function readPaths(context: Context, request: PathRequest): Promise<PathModel[]> {
  const { wish } = request
  const { loaders } = context
  const chains = await readChains(loaders, request)
  const ids = [...new Set(chains.flatMap(({ nodes }) => nodes))]
  const { around, lookAtParts, lookAtLines } = createSurvey(context, wish, new Set(ids))
  await Promise.all([lookAtParts(ids), lookAtLines(ids)])
  const drawn = new Set(ids)
  const edges = chains.flatMap(({ relations }) => relations.map(toEdge))
  const measures = createMeasures(ids, edges)
  const toModel = async (id: Id): Promise<NetworkNodeModel> => ({
    node: await readNodeOf(loaders, id, [...actorTypes, ...coordinationTypes]),
    degree: degreeOf(around, drawn, id, 'BIPARTITE'),
    asOf: wish.asOf,
    measures,
  })
  return Promise.all(
    chains.map(async ({ nodes, relations }) => ({
      nodes: await Promise.all(nodes.map(toModel)),
      edges: relations.map(toEdge),
      length: relations.length,
    })),
  )
}

/**
 * The shortest chains of coordination between two actors. Both ends are searched in turn, the smaller one
 * first, one read of relations for each step. What a chain leads over is wanted and exists on the day; a
 * placeholder for several parties joins nobody, as nothing says that it is the same of them each time.
 *
 * @throws {BadUserInput} when more lies around the actors than can be searched
 */
async function readChains(loaders: Loaders, request: PathRequest): Promise<Chain[]> {
  const { from, to, maxLength, first, wish } = request
  const relations = new Map<string, Relation>()
  const here: Side = { visited: new Set([from]), frontier: [from] }
  const there: Side = { visited: new Set([to]), frontier: [to] }
  for (let length = 0; length < maxLength; length++) {
    const [side, other] = here.frontier.length <= there.frontier.length ? [here, there] : [there, here]
    if (side.frontier.length === 0) return []
    const links = await readLinks(loaders, side.frontier, [from, to], wish)
    for (const relation of links.flat()) relations.set(relation.id, relation)
    const reached = new Set(
      side.frontier.flatMap((id, index) => (links[index] ?? []).map((link) => otherEnd(id, link))),
    )
    side.frontier = [...reached].filter((id) => !side.visited.has(id))
    for (const id of side.frontier) side.visited.add(id)
    if (side.frontier.some((id) => other.visited.has(id))) {
      const coordinations = await readNodesOf(
        loaders,
        new Set([...relations.values()].map((relation) => relation.to)),
        coordinationTypes,
      )
      const inferred = new Set(coordinations.flatMap(({ id, basis }) => (basis === 'INFERRED' ? [id] : [])))
      return shortestChains(relations.values(), { from, to, first }, (id) => inferred.has(id))
    }
    if (here.visited.size + there.visited.size > maximumVisited)
      throw new BadUserInput(
        `More than ${maximumVisited.toLocaleString('en')} nodes lie around the two actors: ask with a smaller "maxLength", or for a day ("asOf").`,
      )
  }
  return []
}

/** The relations that lead on from each of the nodes. */
async function readLinks(
  loaders: Loaders,
  ids: readonly Id[],
  ends: readonly Id[],
  wish: CoordinationWish,
): Promise<Relation[][]> {
  const found = await Promise.all(
    ids.map((id) => loaders.relations(id, { types: ['PARTY_TO'], direction: isActorId(id) ? 'out' : 'in' })),
  )
  const links = found.map((relations) =>
    relations.filter(
      (relation) => isCoordinating(relation) && ((relation.count ?? 1) === 1 || ends.includes(relation.from)),
    ),
  )
  const others = new Set(ids.flatMap((id, index) => (links[index] ?? []).map((link) => otherEnd(id, link))))
  const passable = await readPassable(loaders, [...others], ends, wish)
  return links.map((list, index) =>
    list.filter((link) => passable.has(otherEnd(ids[index] ?? link.from, link))),
  )
}

async function readPassable(
  loaders: Loaders,
  ids: readonly Id[],
  ends: readonly Id[],
  wish: CoordinationWish,
): Promise<Set<Id>> {
  const { asOf } = wish
  const actors = ids.filter(isActorId)
  const coordinations = ids.filter((id) => !isActorId(id))
  const [existing, wanted] = await Promise.all([
    asOf ? readNodesOf(loaders, actors, actorTypes) : [],
    isUnconditional(wish) ? [] : readWanted(loaders, wish, coordinations),
  ])
  return new Set<Id>([
    ...ends,
    ...(asOf ? existing.filter((node) => mayExistOn(node, asOf)).map(({ id }) => id) : actors),
    ...(isUnconditional(wish) ? coordinations : wanted.map(({ id }) => id)),
  ])
}
