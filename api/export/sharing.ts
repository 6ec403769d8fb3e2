import type { Batches, NetworkFileEdge } from '../../schema/formats/network.ts'
import type { Id } from '../../schema/ids.ts'
import type { Relation } from '../../schema/nodes.ts'
import { isActorId, type Projection } from '../analysis/network.ts'
import { edgeProperties } from '../analysis/network-edges.ts'
import { isCoordinating } from '../analysis/roles.ts'
import type { Context } from '../context.ts'
import { type CoordinationWish, coordinationTypes } from '../filter.ts'
import type { Link } from '../graph/store.ts'
import { groupBy } from '../group-by.ts'
import { readNodesOf } from '../reading/nodes.ts'
import { toBatches } from './evidence.ts'
import type { Members } from './whole-network.ts'

/** Actors whose lines to others are made at once, and coordinations that are looked at for them at once. */
const atOnce = { actors: 100, coordinations: 500 } as const

/** What two actors share, as far as it has been looked at. */
interface Pair {
  readonly source: Id
  readonly target: Id
  readonly coordinations: Id[]
  readonly citations: Set<Id>
  isStated: boolean
}

/** Reads who has a part in what, for networks that are read batch by batch. */
export function createSharing({ store, loaders }: Context, { asOf }: CoordinationWish) {
  const ofActor = { types: ['PARTY_TO'], direction: 'out', ...(asOf && { validOn: asOf }) } as const
  const ofCoordination = { types: ['PARTY_TO'], direction: 'in' } as const

  /** Parts of the nodes; where only actors are drawn, those in what they coordinate in as well. */
  async function readParts(
    ids: readonly Id[],
    projection: Projection,
    { placeOf }: Members,
  ): Promise<Map<Id, readonly Link[]>> {
    const parts = new Map<Id, readonly Link[]>()
    const keep = (found: ReadonlyMap<Id, readonly Link[]>) => {
      for (const [id, links] of found) parts.set(id, links)
    }
    keep(await store.readLinks(ids.filter(isActorId), ofActor))
    const over = new Set(ids.filter((id) => !isActorId(id)))
    if (projection === 'ACTORS')
      for (const links of parts.values())
        for (const link of links) if (isCoordinating(link) && placeOf.has(link.to)) over.add(link.to)
    for (const batch of toBatches([...over], atOnce.coordinations))
      keep(await store.readLinks(batch, ofCoordination))
    return parts
  }

  /** Lines between actors that share coordinations, by their ids. */
  async function* readShared({ actors, placeOf }: Members): Batches<NetworkFileEdge> {
    for (const batch of toBatches(actors, atOnce.actors)) {
      const own = new Set(batch)
      const links = Array.from((await store.readLinks(batch, ofActor)).values()).flat()
      const met = new Set(
        links.filter((link) => isCoordinating(link) && placeOf.has(link.to)).map(({ to }) => to),
      )
      const inOrder = [...met].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0))
      const pairs = new Map<string, Pair>()
      for (const ids of toBatches(inOrder, atOnce.coordinations)) await addShared(pairs, ids, own)
      yield [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, pair]) => toLine(id, pair))
    }
  }

  /** Adds to the pairs what the coordinations join; a pair belongs to the lesser of its ends. */
  async function addShared(
    pairs: Map<string, Pair>,
    ids: readonly Id[],
    own: ReadonlySet<Id>,
  ): Promise<void> {
    const [relations, nodes] = await Promise.all([
      store.readRelations(ids, { ...ofCoordination, properties: edgeProperties }),
      readNodesOf(loaders, ids, coordinationTypes),
    ])
    const isStated = new Map(nodes.map(({ id, basis }) => [id, basis === 'STATED']))
    for (const id of ids) {
      const byParty = groupBy((relations.get(id) ?? []).filter(isCoordinating), ({ from }) => from)
      const parties = [...byParty].sort(([a], [b]) => (a < b ? -1 : 1))
      for (const [index, [source, parts]] of parties.entries()) {
        if (!own.has(source)) continue
        for (const [target, others] of parties.slice(index + 1)) {
          const key = `${source}~${target}`
          const pair = pairs.get(key) ?? {
            source,
            target,
            coordinations: [],
            citations: new Set<Id>(),
            isStated: true,
          }
          pairs.set(key, pair)
          addTo(pair, id, [...parts, ...others], isStated.get(id) ?? false)
        }
      }
    }
  }

  return { readParts, readShared }
}

function addTo(pair: Pair, id: Id, parts: readonly Relation[], isStated: boolean): void {
  pair.coordinations.push(id)
  for (const { citationIds, basis } of parts) {
    for (const citation of citationIds) pair.citations.add(citation)
    if (basis !== 'STATED') pair.isStated = false
  }
  if (!isStated) pair.isStated = false
}

function toLine(id: string, { source, target, coordinations, citations, isStated }: Pair): NetworkFileEdge {
  return {
    id,
    source,
    target,
    type: 'COORDINATES_WITH',
    basis: isStated ? 'STATED' : 'INFERRED',
    weight: coordinations.length,
    coordinations,
    citations: [...citations].sort(),
  }
}
