import type { Id } from '../../schema/ids.ts'
import type { Relation } from '../../schema/nodes.ts'
import { partyRoles } from '../../schema/vocabulary.ts'
import { otherEnd } from './network.ts'

/** A chain of coordination: nodes in turn, and the relation that joins each to the next. */
export interface Chain {
  readonly nodes: readonly Id[]
  readonly relations: readonly Relation[]
}

interface Tail extends Chain {
  /** How many of its relations and coordinations no source states. */
  readonly inferred: number
}

/**
 * All shortest chains from one node to another over the relations, at most `first`: those with the fewest
 * inferred parts first, equal ones by the ids on their way. None where the nodes are not joined.
 *
 * @param isInferred whether a node itself rests on inference
 */
export function shortestChains(
  relations: Iterable<Relation>,
  { from, to, first }: { readonly from: Id; readonly to: Id; readonly first: number },
  isInferred: (id: Id) => boolean,
): Chain[] {
  const links = toLinks(relations)
  const distances = distancesTo(links, to)
  const tails = new Map<Id, readonly Tail[]>()
  const chainsFrom = (id: Id): readonly Tail[] => {
    const known = tails.get(id)
    if (known) return known
    const found = id === to ? [{ nodes: [to], relations: [], inferred: 0 }] : extend(id)
    tails.set(id, found)
    return found
  }
  const extend = (id: Id): Tail[] => {
    const left = distances.get(id)
    if (left === undefined) return []
    return [...(links.get(id) ?? [])]
      .filter(([next]) => distances.get(next) === left - 1)
      .flatMap(([next, relation]) =>
        chainsFrom(next).map((tail) => ({
          nodes: [id, ...tail.nodes],
          relations: [relation, ...tail.relations],
          inferred:
            tail.inferred + Number(relation.basis === 'INFERRED') + Number(next !== to && isInferred(next)),
        })),
      )
      .sort((a, b) => a.inferred - b.inferred || compareIds(a.nodes, b.nodes))
      .slice(0, first)
  }
  return chainsFrom(from).map(({ nodes, relations: steps }) => ({ nodes, relations: steps }))
}

/** The relation that joins two nodes, by either; of parallel ones a stated one, then the weightiest role. */
function toLinks(relations: Iterable<Relation>): Map<Id, Map<Id, Relation>> {
  const links = new Map<Id, Map<Id, Relation>>()
  const strongestFirst = [...relations].sort(
    (a, b) =>
      Number(a.basis === 'INFERRED') - Number(b.basis === 'INFERRED') ||
      rankOf(a) - rankOf(b) ||
      (a.id < b.id ? -1 : 1),
  )
  for (const relation of strongestFirst)
    for (const end of [relation.from, relation.to]) {
      const others = links.get(end) ?? new Map<Id, Relation>()
      links.set(end, others)
      const other = otherEnd(end, relation)
      if (!others.has(other)) others.set(other, relation)
    }
  return links
}

function rankOf({ role }: Relation): number {
  return role ? partyRoles.indexOf(role) : partyRoles.length
}

function distancesTo(links: ReadonlyMap<Id, ReadonlyMap<Id, Relation>>, to: Id): Map<Id, number> {
  const distances = new Map<Id, number>([[to, 0]])
  // A map hands out what is added while it is walked, which makes it the queue.
  for (const [id, distance] of distances)
    for (const next of links.get(id)?.keys() ?? [])
      if (!distances.has(next)) distances.set(next, distance + 1)
  return distances
}

function compareIds(a: readonly Id[], b: readonly Id[]): number {
  const index = a.findIndex((id, place) => id !== b[place])
  return index < 0 ? 0 : String(a[index]) < String(b[index]) ? -1 : 1
}
