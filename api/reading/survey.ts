import type { Id } from '../../schema/ids.ts'
import type { Relation } from '../../schema/nodes.ts'
import {
  hierarchyTypes,
  isActorId,
  lineTypes,
  otherEnd,
  renewalTypes,
  type Surroundings,
} from '../analysis/network.ts'
import { edgeProperties } from '../analysis/network-edges.ts'
import { actorTypes, type CoordinationWish } from '../filter.ts'
import type { Link } from '../graph/store.ts'
import type { Loaders } from '../loading/loaders.ts'
import { isUnconditional, readWanted } from './coordinations.ts'
import { mayExistOn, readNodesOf } from './nodes.ts'

/** Reads what lies around nodes, step by step, and keeps it for one drawing. */
export interface Survey {
  readonly around: Surroundings
  /** Reads who is a party to what, and which coordinations the filter or the day leaves out. */
  lookAtParts(ids: readonly Id[]): Promise<void>
  /** Reads the other links of the nodes, and what of the other ends is left out. */
  lookAtLines(ids: readonly Id[]): Promise<void>
}

/** `focus` is drawn whatever the filter and the day say. */
export function createSurvey(loaders: Loaders, wish: CoordinationWish, focus: ReadonlySet<Id>): Survey {
  const parts = new Map<Id, readonly Link[]>()
  const lines = new Map<Id, readonly Relation[]>()
  const leftOut = new Set<Id>()
  const tried = new Set<Id>(focus)
  const day = wish.asOf && { validOn: wish.asOf }

  const readParts = (id: Id) =>
    loaders.links(
      id,
      isActorId(id)
        ? { types: ['PARTY_TO'], direction: 'out', ...day }
        : { types: ['PARTY_TO'], direction: 'in' },
    )
  async function readLines(id: Id): Promise<Relation[]> {
    const query = {
      ...(isActorId(id) ? { types: lineTypes, ...day } : { types: renewalTypes }),
      properties: edgeProperties,
    }
    const [outward, inward] = await Promise.all([
      loaders.relations(id, { ...query, direction: 'out' }),
      loaders.relations(id, { ...query, direction: 'in' }),
    ])
    return [...outward, ...inward]
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
  async function look<One extends Link>(
    ids: readonly Id[],
    known: Map<Id, readonly One[]>,
    read: (id: Id) => Promise<readonly One[]>,
  ): Promise<Array<{ readonly other: Id; readonly link: One }>> {
    const fresh = [...new Set(ids)].filter((id) => !known.has(id))
    const found = await Promise.all(fresh.map(read))
    return fresh.flatMap((id, index) => {
      const links = found[index] ?? []
      known.set(id, links)
      return links.map((link) => ({ other: otherEnd(id, link), link }))
    })
  }

  return {
    around: { parts, lines, leftOut },
    async lookAtParts(ids) {
      const met = await look(ids, parts, readParts)
      await tryCoordinations(new Set(met.map(({ link }) => link.to)))
    },
    async lookAtLines(ids) {
      const met = await look(ids, lines, readLines)
      const coordinations = met.filter(({ other }) => !isActorId(other))
      const actors = met.filter(({ link }) => hierarchyTypes.includes(link.type))
      await Promise.all([
        tryCoordinations(new Set(coordinations.map(({ other }) => other))),
        tryActors(new Set(actors.map(({ other }) => other))),
      ])
    },
  }
}
