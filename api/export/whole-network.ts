import { setImmediate as letOthersWork } from 'node:timers/promises'
import type { Batches, NetworkFileEdge, NetworkFileNode } from '../../schema/formats/network.ts'
import type { Id } from '../../schema/ids.ts'
import type { Relation } from '../../schema/nodes.ts'
import {
  degreeOf,
  type EdgeType,
  hierarchyTypes,
  isActorId,
  lineTypes,
  otherEnd,
  renewalTypes,
  type Surroundings,
} from '../analysis/network.ts'
import { edgeProperties, toEdge } from '../analysis/network-edges.ts'
import { isCoordinating } from '../analysis/roles.ts'
import type { Context } from '../context.ts'
import { actorTypes, type CoordinationWish, coordinationTypes } from '../filter.ts'
import type { Line, Link } from '../graph/store.ts'
import { once } from '../once.ts'
import { readWantedIds } from '../reading/coordinations.ts'
import { isNodeOf, mayExistOn, readNodesOf } from '../reading/nodes.ts'
import { type Telling, toFileEdge, toFileNodes } from './elements.ts'
import { type Elements, toBatches } from './evidence.ts'
import type { Asked } from './parameters.ts'
import { createSharing } from './sharing.ts'

/** Nodes of which everything is read at once: so few that nobody waits for long while what is read is looked through. */
const atOnce = 200
/** Nodes of which only links are read at once. */
const linksAtOnce = 1_000

/** Which nodes a network has: the only thing of it that is kept, as ids. */
export interface Members {
  readonly actors: readonly Id[]
  /** In the order asked for. */
  readonly coordinations: readonly Id[]
  readonly isActor: ReadonlySet<Id>
  /** The place of each coordination in the order. */
  readonly placeOf: ReadonlyMap<Id, number>
}

/**
 * Everything that the wish is for, with the parties of it, however much it is: read batch by batch, as it is written. It is
 * what `network` gives where its limit is never reached.
 */
export function readWhole(
  context: Context,
  asked: Asked,
  wish: CoordinationWish,
  telling: Telling,
): Elements {
  const { projection, edgeTypes } = asked
  const types = edgeTypes.length > 0 ? new Set<EdgeType>(edgeTypes) : undefined
  const isDrawn = (type: EdgeType) => !types || types.has(type)
  const readMembers = once(() => collectMembers(context, asked, wish))
  const sharing = createSharing(context, wish)
  const { store } = context
  const day = wish.asOf && { validOn: wish.asOf }

  async function* nodes(): Batches<NetworkFileNode> {
    const members = await readMembers()
    const ids = projection === 'ACTORS' ? members.actors : [...members.actors, ...members.coordinations]
    for (const batch of toBatches(ids, atOnce)) {
      const found = await store.readDrawn(batch, {
        withCounts: false,
        ofActors: lineTypes,
        ofCoordinations: renewalTypes,
        ...day,
      })
      const parts = await sharing.readParts(batch, projection, members)
      await letOthersWork()
      const lines = new Map(Array.from(found, ([id, one]) => [id, one.lines]))
      const leftOut = await findLeftOut(context, members, wish, parts, lines)
      await letOthersWork()
      const around: Surroundings = { parts, lines, leftOut, edgeTypes: types }
      const counted = batch.flatMap((id) => {
        const { node } = found.get(id) ?? {}
        if (!isNodeOf(node, [...actorTypes, ...coordinationTypes])) return []
        return [{ node, degree: degreeOf(around, members.isActor, id, projection) }]
      })
      yield await toFileNodes(context, counted, telling)
    }
  }

  async function* edges(): Batches<NetworkFileEdge> {
    const members = await readMembers()
    const { actors, coordinations, isActor, placeOf } = members
    if (projection === 'ACTORS' && isDrawn('COORDINATES_WITH')) yield* sharing.readShared(members)
    for (const batch of toBatches(actors, atOnce))
      yield toDrawn(
        await store.readRelations(batch, {
          types: lineTypes,
          direction: 'out',
          properties: edgeProperties,
          ...day,
        }),
        ({ to }) => isActor.has(to),
      )
    if (projection === 'ACTORS') return
    for (const batch of toBatches(coordinations, atOnce)) {
      const [parts, renewals] = await Promise.all([
        store.readRelations(batch, { types: ['PARTY_TO'], direction: 'in', properties: edgeProperties }),
        store.readRelations(batch, { types: renewalTypes, direction: 'out', properties: edgeProperties }),
      ])
      yield [
        ...toDrawn(parts, ({ from }) => isActor.has(from)),
        ...toDrawn(renewals, ({ to }) => placeOf.has(to)),
      ]
    }
  }

  function toDrawn(
    found: ReadonlyMap<Id, readonly Relation[]>,
    isWithin: (relation: Relation) => boolean,
  ): NetworkFileEdge[] {
    return Array.from(found.values()).flatMap((relations) =>
      relations.filter((one) => isDrawn(one.type) && isWithin(one)).map((one) => toFileEdge(toEdge(one))),
    )
  }

  return { nodes, edges }
}

async function collectMembers(
  context: Context,
  { projection, edgeTypes, orderBy }: Asked,
  wish: CoordinationWish,
): Promise<Members> {
  const coordinations: Id[] = []
  const actors = new Set<Id>()
  const isFollowed =
    edgeTypes.length === 0 || edgeTypes.includes(projection === 'ACTORS' ? 'COORDINATES_WITH' : 'PARTY_TO')
  for await (const ids of readWantedIds(context, wish, orderBy)) {
    coordinations.push(...ids)
    if (!isFollowed) continue
    for (const batch of toBatches(ids, linksAtOnce))
      for (const id of await readParties(context, batch, projection)) actors.add(id)
  }
  return {
    actors: [...actors].sort(),
    coordinations,
    isActor: actors,
    placeOf: new Map(coordinations.map((id, place) => [id, place])),
  }
}

async function readParties(
  { store }: Context,
  ids: readonly Id[],
  projection: Asked['projection'],
): Promise<Iterable<Id>> {
  const query = { types: ['PARTY_TO'], direction: 'in' } as const
  if (projection === 'BIPARTITE') return store.readOtherEnds(ids, query)
  const links = await store.readLinks(ids, query)
  return Array.from(links.values()).flatMap((own) => own.filter(isCoordinating).map(({ from }) => from))
}

/** What of the neighbours the filter or the day leaves out. */
async function findLeftOut(
  { loaders }: Context,
  { placeOf }: Members,
  { asOf }: CoordinationWish,
  parts: ReadonlyMap<Id, readonly Link[]>,
  lines: ReadonlyMap<Id, readonly Line[]>,
): Promise<Set<Id>> {
  const leftOut = new Set<Id>()
  for (const own of parts.values()) for (const { to } of own) if (!placeOf.has(to)) leftOut.add(to)
  const others = new Set<Id>()
  for (const [id, own] of lines)
    for (const line of own) {
      const other = otherEnd(id, line)
      if (!isActorId(other)) {
        if (!placeOf.has(other)) leftOut.add(other)
      } else if (hierarchyTypes.includes(line.type)) others.add(other)
    }
  if (asOf)
    for (const node of await readNodesOf(loaders, others, actorTypes))
      if (!mayExistOn(node, asOf)) leftOut.add(node.id)
  return leftOut
}
