import type { Id } from '../../schema/ids.ts'
import type { Relation } from '../../schema/nodes.ts'
import type { Basis, PartyRole, RelationType } from '../../schema/vocabulary.ts'
import { sorted } from '../paging/page.ts'
import { coordinationsOf, partiesOf, relationsBetween, type Surroundings } from './network.ts'
import { coordinationOrders } from './orders.ts'
import { isCoordinating } from './roles.ts'

/** A line on the drawing, as the API tells it. */
export interface NetworkEdgeModel {
  readonly id: string
  readonly source: Id
  readonly target: Id
  readonly type: RelationType | 'COORDINATES_WITH'
  readonly role?: PartyRole
  readonly basis: Basis
  readonly weight: number
  readonly coordinations: Id[]
  readonly citations: Id[]
}

/** A relation as a line. */
export function toEdge(relation: Relation): NetworkEdgeModel {
  const { id, from, to, type, role, basis, count, citationIds } = relation
  const weight = type === 'PARTY_TO' ? (count ?? 1) : 1
  return {
    id,
    source: from,
    target: to,
    type,
    role,
    basis,
    weight,
    coordinations: [],
    citations: [...citationIds],
  }
}

/** Lines between drawn actors that share coordinations; each names them, newest first. */
export function toProjectedEdges(around: Surroundings, drawn: ReadonlySet<Id>): NetworkEdgeModel[] {
  const shared = new Map<string, { source: Id; target: Id; coordinations: Set<Id> }>()
  const coordinations = new Set([...drawn].flatMap((id) => coordinationsOf(around, id, 'ACTORS')))
  for (const coordination of coordinations) {
    const parties = [...new Set(partiesOf(around, coordination, 'ACTORS'))]
      .filter((id) => drawn.has(id))
      .sort()
    for (const [index, source] of parties.entries())
      for (const target of parties.slice(index + 1)) {
        const id = `${source}~${target}`
        const edge = shared.get(id) ?? { source, target, coordinations: new Set() }
        edge.coordinations.add(coordination)
        shared.set(id, edge)
      }
  }
  return [...shared]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, edge]) => ({ id, ...projected(around, edge.source, edge.target, edge.coordinations) }))
}

function projected(around: Surroundings, source: Id, target: Id, shared: ReadonlySet<Id>) {
  const nodes = [...shared].flatMap((id) => around.coordinations.get(id) ?? [])
  const restsOn = [...shared].flatMap((id) =>
    (around.relations.get(id) ?? []).filter(
      (relation) =>
        relation.type === 'PARTY_TO' &&
        (relation.from === source || relation.from === target) &&
        isCoordinating(relation),
    ),
  )
  const stated = [...nodes, ...restsOn].every(({ basis }) => basis === 'STATED')
  return {
    source,
    target,
    type: 'COORDINATES_WITH',
    basis: stated ? 'STATED' : 'INFERRED',
    weight: shared.size,
    coordinations: sorted(nodes, coordinationOrders.NEWEST).map(({ id }) => id),
    citations: [...new Set(restsOn.flatMap(({ citationIds }) => citationIds))].sort(),
  } as const
}

/** All lines of a drawing. */
export function toEdges(
  around: Surroundings,
  drawn: ReadonlySet<Id>,
  projection: 'BIPARTITE' | 'ACTORS',
): NetworkEdgeModel[] {
  const relations = relationsBetween(around, drawn).map(toEdge)
  return projection === 'ACTORS' ? [...toProjectedEdges(around, drawn), ...relations] : relations
}
