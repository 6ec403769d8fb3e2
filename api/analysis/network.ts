import { type Id, nodeTypeOf } from '../../schema/ids.ts'
import type { CoordinationGraphNode, Relation } from '../../schema/nodes.ts'
import type { RelationType } from '../../schema/vocabulary.ts'
import { sorted } from '../paging/page.ts'
import { coordinationOrders } from './orders.ts'
import { isCoordinating } from './roles.ts'

export type Projection = 'BIPARTITE' | 'ACTORS'

/** What has been read of the graph around the nodes of a drawing. */
export interface Surroundings {
  /** Relations that a drawing shows, by each node at either end that was looked at. */
  readonly relations: ReadonlyMap<Id, readonly Relation[]>
  /** Coordinations that the filter or the day leaves out, and actors that do not exist on the day. */
  readonly leftOut: ReadonlySet<Id>
  readonly coordinations: ReadonlyMap<Id, CoordinationGraphNode>
  /** Types of the lines that are drawn and followed; all when absent. */
  readonly edgeTypes?: ReadonlySet<RelationType | 'COORDINATES_WITH'>
}

/** Whether relations of the type are drawn; where only actors are, parts in coordinations stand for lines between them. */
function isDrawn({ edgeTypes }: Surroundings, type: RelationType, projection: Projection): boolean {
  return (
    !edgeTypes || edgeTypes.has(type === 'PARTY_TO' && projection === 'ACTORS' ? 'COORDINATES_WITH' : type)
  )
}

/** Lines of a hierarchy that lead from a drawn actor to others. */
export const hierarchyTypes: readonly RelationType[] = ['SUBORDINATE_TO', 'PARTY_COMMITTEE_OF']
export const renewalTypes: readonly RelationType[] = ['RENEWS', 'SUPPLEMENTS', 'SUPERSEDES']

export function isActorId(id: Id): boolean {
  const type = nodeTypeOf(id)
  return type === 'Organization' || type === 'AdministrativeUnit'
}

export const otherEnd = (id: Id, { from, to }: Relation): Id => (from === id ? to : from)

/** Coordinations that an actor is a party to; where only actors are drawn, those that it coordinates in. */
export function coordinationsOf(around: Surroundings, actor: Id, projection: Projection): Id[] {
  return linked(around, actor, projection).map(({ to }) => to)
}

/** Actors that are a party to a coordination; where only actors are drawn, those that coordinate. */
export function partiesOf(around: Surroundings, coordination: Id, projection: Projection): Id[] {
  return linked(around, coordination, projection).map(({ from }) => from)
}

function linked(around: Surroundings, id: Id, projection: Projection): Relation[] {
  return relationsOf(around, id).filter(
    (relation) =>
      relation.type === 'PARTY_TO' &&
      isDrawn(around, relation.type, projection) &&
      !around.leftOut.has(relation.to) &&
      (projection === 'BIPARTITE' || isCoordinating(relation)),
  )
}

function relationsOf({ relations }: Surroundings, id: Id): readonly Relation[] {
  return relations.get(id) ?? []
}

/**
 * What one step from the frontier leads to, in the order of drawing: the coordinations, newest first, each
 * followed by its parties; then the actors directly above and below.
 */
export function stepFrom(around: Surroundings, frontier: readonly Id[], projection: Projection): Id[] {
  const actors = frontier.filter(isActorId)
  const met = new Set(actors.flatMap((id) => coordinationsOf(around, id, projection)))
  const nodes = [...met].flatMap((id) => around.coordinations.get(id) ?? [])
  const coordinations = [
    ...frontier.filter((id) => !isActorId(id)),
    ...sorted(nodes, coordinationOrders.NEWEST).map(({ id }) => id),
  ]
  const reached = coordinations.flatMap((id) => {
    const parties = partiesOf(around, id, projection).sort()
    return projection === 'BIPARTITE' ? [id, ...parties] : parties
  })
  return [...new Set([...reached, ...actors.flatMap((id) => aboveAndBelow(around, id).sort())])]
}

function aboveAndBelow(around: Surroundings, actor: Id): Id[] {
  return relationsOf(around, actor)
    .filter(({ type }) => hierarchyTypes.includes(type) && isDrawn(around, type, 'BIPARTITE'))
    .map((relation) => otherEnd(actor, relation))
    .filter((id) => !around.leftOut.has(id))
}

/** How many neighbours the node would have on a drawing without a limit. */
export function degreeOf(
  around: Surroundings,
  drawn: ReadonlySet<Id>,
  id: Id,
  projection: Projection,
): number {
  const neighbours = new Set<Id>()
  if (isActorId(id)) {
    const coordinations = coordinationsOf(around, id, projection)
    const partners = projection === 'ACTORS' ? partnersIn(around, coordinations) : coordinations
    for (const neighbour of [...partners, ...aboveAndBelow(around, id)]) neighbours.add(neighbour)
  } else for (const party of partiesOf(around, id, projection)) neighbours.add(party)
  for (const relation of relationsOf(around, id)) {
    const other = otherEnd(id, relation)
    const counts = renewalTypes.includes(relation.type)
      ? !around.leftOut.has(other)
      : relation.type === 'GOVERNS' && drawn.has(other)
    if (counts && isDrawn(around, relation.type, projection)) neighbours.add(other)
  }
  neighbours.delete(id)
  return neighbours.size
}

function partnersIn(around: Surroundings, coordinations: readonly Id[]): Id[] {
  return coordinations.flatMap((id) => partiesOf(around, id, 'ACTORS'))
}

/** Relations between drawn nodes, each once, by id. */
export function relationsBetween(around: Surroundings, drawn: ReadonlySet<Id>): Relation[] {
  const between = new Map<string, Relation>()
  for (const id of drawn)
    for (const relation of relationsOf(around, id))
      if (drawn.has(relation.from) && drawn.has(relation.to) && isDrawn(around, relation.type, 'BIPARTITE'))
        between.set(relation.id, relation)
  return [...between.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
