import type { Id } from '../../schema/ids.ts'
import type { CoordinationGraphNode, Relation } from '../../schema/nodes.ts'
import type { PartialDate } from '../../schema/partial-date.ts'
import type { Basis, PartyRole } from '../../schema/vocabulary.ts'
import { groupBy } from '../group-by.ts'
import { sorted } from '../paging/page.ts'
import type { EdgeType } from './network.ts'
import { coordinationOrders } from './orders.ts'
import { isCoordinating } from './roles.ts'

/** A line on the drawing, as the API tells it. */
export interface NetworkEdgeModel {
  readonly id: string
  readonly source: Id
  readonly target: Id
  readonly type: EdgeType
  readonly role?: PartyRole
  readonly basis: Basis
  readonly weight: number
  readonly validFrom?: PartialDate
  readonly validTo?: PartialDate
  readonly coordinations: Id[]
  readonly citations: Id[]
}

/** What a line is made of, besides the type and the ends of its relation. */
export const edgeProperties: ReadonlyArray<keyof Relation> = [
  'id',
  'role',
  'basis',
  'count',
  'validFrom',
  'validTo',
  'citationIds',
]

/** What was read of a relation: its citations may not have been. */
type ReadRelation = Omit<Relation, 'citationIds'> & Partial<Pick<Relation, 'citationIds'>>

/** A relation as a line, which tells what was read of it. */
export function toEdge(relation: ReadRelation): NetworkEdgeModel {
  const { id, from, to, type, role, basis, count, validFrom, validTo, citationIds } = relation
  const weight = type === 'PARTY_TO' ? (count ?? 1) : 1
  return {
    id,
    source: from,
    target: to,
    type,
    role,
    basis,
    weight,
    validFrom,
    validTo,
    coordinations: [],
    citations: citationIds ? [...citationIds] : [],
  }
}

/** What the lines of a drawing are made of. */
export interface Evidence {
  /** Relations between what is drawn and, where only actors are, the parts in what they share. */
  readonly relations: readonly Relation[]
  /** What drawn actors share, where only actors are drawn. */
  readonly shared: readonly CoordinationGraphNode[]
}

/**
 * The lines of a drawing: those between actors that share coordinations, then the relations, by id; of the types
 * given, or of all.
 */
export function toEdges(
  { relations, shared }: Evidence,
  drawn: ReadonlySet<Id>,
  edgeTypes?: ReadonlySet<EdgeType>,
): NetworkEdgeModel[] {
  const between = new Map(
    relations
      .filter(({ type, from, to }) => drawn.has(from) && drawn.has(to) && (edgeTypes?.has(type) ?? true))
      .map((one) => [one.id, one]),
  )
  return [
    ...toProjectedEdges(relations, sorted(shared, coordinationOrders.NEWEST), drawn),
    ...[...between.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(toEdge),
  ]
}

/** What two actors share, and their parts in it. */
interface Pair {
  readonly source: Id
  readonly target: Id
  readonly coordinations: CoordinationGraphNode[]
  readonly parts: Relation[]
}

/** Lines between drawn actors that share coordinations; each names them in the order given. */
function toProjectedEdges(
  relations: readonly Relation[],
  shared: readonly CoordinationGraphNode[],
  drawn: ReadonlySet<Id>,
): NetworkEdgeModel[] {
  const parts = relations.filter(
    (one) => one.type === 'PARTY_TO' && drawn.has(one.from) && isCoordinating(one),
  )
  const partsIn = groupBy(parts, ({ to }) => to)
  const pairs = new Map<string, Pair>()
  for (const coordination of shared) {
    const byParty = groupBy(partsIn.get(coordination.id) ?? [], ({ from }) => from)
    const parties = [...byParty].sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [index, [source, own]] of parties.entries())
      for (const [target, others] of parties.slice(index + 1)) {
        const id = `${source}~${target}`
        const pair = pairs.get(id) ?? { source, target, coordinations: [], parts: [] }
        pair.coordinations.push(coordination)
        pair.parts.push(...own, ...others)
        pairs.set(id, pair)
      }
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, pair]) => ({ id, ...toProjected(pair) }))
}

function toProjected({ source, target, coordinations, parts }: Pair) {
  const isStated = [...coordinations, ...parts].every(({ basis }) => basis === 'STATED')
  return {
    source,
    target,
    type: 'COORDINATES_WITH',
    basis: isStated ? 'STATED' : 'INFERRED',
    weight: coordinations.length,
    coordinations: coordinations.map(({ id }) => id),
    citations: [...new Set(parts.flatMap(({ citationIds }) => citationIds))].sort(),
  } as const
}
