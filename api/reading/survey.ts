import type { Id } from '../../schema/ids.ts'
import {
  hierarchyTypes,
  isActorId,
  lineTypes,
  otherEnd,
  renewalTypes,
  type Surroundings,
} from '../analysis/network.ts'
import type { Context } from '../context.ts'
import { actorTypes, type CoordinationWish } from '../filter.ts'
import type { NodePortion } from '../graph/requests.ts'
import type { DrawnNode, Line, Link } from '../graph/store.ts'
import { isUnconditional, readWanted } from './coordinations.ts'
import { mayExistOn, readNodesOf } from './nodes.ts'

/** Reads what lies around nodes, step by step, and keeps it for one drawing. */
export interface Survey {
  readonly around: Surroundings
  /** Reads who is a party to what, and which coordinations the filter or the day leaves out. */
  lookAtParts(ids: readonly Id[]): Promise<void>
  /** The newest coordinations of the actors, at most so many, newest first, with who is a party to them. */
  lookAtNewest(actors: readonly Id[], limit: number): Promise<Id[]>
  /** Reads the other links of the nodes, and what of the other ends is left out. */
  lookAtLines(ids: readonly Id[]): Promise<void>
  /** Reads nodes that are drawn, with all that joins them. */
  readDrawn(ids: readonly Id[], wanted: DrawnWish): Promise<ReadonlyMap<Id, DrawnNode>>
}

/** What is wanted of the nodes of a drawing. */
export interface DrawnWish {
  readonly portion?: NodePortion
  /** What is wanted of the lines between them. */
  readonly lines: NodePortion
  /** Whether the coordinations of actors are counted. */
  readonly withCounts: boolean
  /** Whether the parts in coordinations are drawn as lines. */
  readonly withParts: boolean
}

/** `focus` is drawn whatever the filter and the day say. */
export function createSurvey(
  { store, loaders }: Pick<Context, 'store' | 'loaders'>,
  wish: CoordinationWish,
  focus: ReadonlySet<Id>,
): Survey {
  const parts = new Map<Id, readonly Link[]>()
  const lines = new Map<Id, readonly Line[]>()
  const leftOut = new Set<Id>()
  const tried = new Set<Id>(focus)
  const day = wish.asOf && { validOn: wish.asOf }

  // Read for the drawing alone: so many nodes that what others ask for meanwhile would not make it quicker.
  async function readPartsOf(ids: readonly Id[]): Promise<Map<Id, readonly Link[]>> {
    const [ofActors, ofCoordinations] = await Promise.all([
      store.readLinks(ids.filter(isActorId), { types: ['PARTY_TO'], direction: 'out', ...day }),
      store.readLinks(ids.filter(isNoActorId), { types: ['PARTY_TO'], direction: 'in' }),
    ])
    return new Map([...ofActors, ...ofCoordinations])
  }
  async function readLinesOf(ids: readonly Id[]): Promise<Map<Id, readonly Line[]>> {
    const drawn = await store.readDrawn(ids, {
      portion: { properties: [] },
      withCounts: false,
      ofActors: lineTypes,
      ofCoordinations: renewalTypes,
      ...day,
    })
    return new Map(Array.from(drawn, ([id, { lines: own }]) => [id, own]))
  }

  /** Tries each once, as trying may take the reading of a status. */
  function untried(ids: ReadonlySet<Id>): Id[] {
    const fresh = [...ids].filter((id) => !tried.has(id))
    for (const id of fresh) tried.add(id)
    return fresh
  }

  async function tryCoordinations(ids: ReadonlySet<Id>): Promise<void> {
    if (isUnconditional(wish)) return
    const fresh = untried(ids)
    const wanted = new Set((await readWanted(loaders, wish, fresh)).map(({ id }) => id))
    for (const id of fresh) if (!wanted.has(id)) leftOut.add(id)
  }

  async function tryActors(ids: ReadonlySet<Id>): Promise<void> {
    const { asOf } = wish
    if (!asOf) return
    for (const node of await readNodesOf(loaders, untried(ids), actorTypes))
      if (!mayExistOn(node, asOf)) leftOut.add(node.id)
  }

  /** Reads what is not known yet; the other ends of what was read are told. */
  async function look<One extends Line>(
    ids: readonly Id[],
    known: Map<Id, readonly One[]>,
    read: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, readonly One[]>>,
  ): Promise<Array<{ readonly other: Id; readonly link: One }>> {
    const fresh = [...new Set(ids)].filter((id) => !known.has(id))
    const parts = await Promise.all([...toBatches(fresh)].map(read))
    return parts.flatMap((found) =>
      Array.from(found).flatMap(([id, links]) => {
        known.set(id, links)
        return links.map((link) => ({ other: otherEnd(id, link), link }))
      }),
    )
  }

  return {
    around: { parts, lines, leftOut },
    async lookAtParts(ids) {
      const met = await look(ids, parts, readPartsOf)
      await tryCoordinations(new Set(met.map(({ link }) => link.to)))
    },
    async lookAtNewest(actors, limit) {
      const newest = await store.readNewestOf(actors, limit)
      for (const [to, parties] of newest)
        parts.set(
          to,
          parties.map((from) => ({ type: 'PARTY_TO', from, to })),
        )
      return [...newest.keys()]
    },
    async lookAtLines(ids) {
      await tryOthers(await look(ids, lines, readLinesOf))
    },
    async readDrawn(ids, { withParts, ...wanted }) {
      const drawn = await store.readDrawn(ids, {
        ...wanted,
        ...day,
        ofActors: lineTypes,
        ofCoordinations: withParts ? [...renewalTypes, 'PARTY_TO'] : renewalTypes,
      })
      const met = Array.from(drawn).flatMap(([id, { lines: own }]) => {
        const others = own.filter(({ type }) => type !== 'PARTY_TO')
        lines.set(id, others)
        return others.map((link) => ({ other: otherEnd(id, link), link }))
      })
      await tryOthers(met)
      return drawn
    },
  }

  /** What other ends of lines are left out. */
  async function tryOthers(met: ReadonlyArray<{ readonly other: Id; readonly link: Line }>): Promise<void> {
    const coordinations = met.filter(({ other }) => !isActorId(other))
    const actors = met.filter(({ link }) => hierarchyTypes.includes(link.type))
    await Promise.all([
      tryCoordinations(new Set(coordinations.map(({ other }) => other))),
      tryActors(new Set(actors.map(({ other }) => other))),
    ])
  }
}

const isNoActorId = (id: Id) => !isActorId(id)

/** Nodes of which the links are read at once. */
const mostNodes = 5_000

function* toBatches(ids: readonly Id[]): Generator<readonly Id[]> {
  for (let from = 0; from < ids.length; from += mostNodes) yield ids.slice(from, from + mostNodes)
}
