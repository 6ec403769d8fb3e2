import { type Id, nodeTypeOf } from '../../schema/ids.ts'
import type { RelationType } from '../../schema/vocabulary.ts'
import { comparePositions } from '../graph/pages.ts'
import type { Line, Link } from '../graph/store.ts'
import { isCoordinating } from './roles.ts'

export type Projection = 'BIPARTITE' | 'ACTORS'

/** What has been read of the graph around the nodes of a drawing. */
export interface Surroundings {
  /** Parts in coordinations, by each actor and each coordination that was looked at. */
  readonly parts: ReadonlyMap<Id, readonly Link[]>
  /** Every other link that a drawing shows, likewise. */
  readonly lines: ReadonlyMap<Id, readonly Line[]>
  /** Coordinations that the filter or the day leaves out, and actors that do not exist on the day. */
  readonly leftOut: ReadonlySet<Id>
  /** Types of the lines that are drawn and followed; all when absent. */
  readonly edgeTypes?: ReadonlySet<EdgeType>
}

/** Where only actors are drawn, parts in coordinations stand for lines between them. */
export type EdgeType = RelationType | 'COORDINATES_WITH'

function isDrawn({ edgeTypes }: Surroundings, type: EdgeType): boolean {
  return !edgeTypes || edgeTypes.has(type)
}

/** Lines of a hierarchy that lead from a drawn actor to others. */
export const hierarchyTypes: readonly RelationType[] = ['SUBORDINATE_TO', 'PARTY_COMMITTEE_OF']
/** All lines between actors that a drawing shows. */
export const lineTypes: readonly RelationType[] = ['GOVERNS', ...hierarchyTypes]
export const renewalTypes: readonly RelationType[] = ['RENEWS', 'SUPPLEMENTS', 'SUPERSEDES']

export function isActorId(id: Id): boolean {
  const type = nodeTypeOf(id)
  return type === 'Organization' || type === 'AdministrativeUnit'
}

export const otherEnd = (id: Id, { from, to }: Pick<Line, 'from' | 'to'>): Id => (from === id ? to : from)

/** Coordinations that an actor is a party to; where only actors are drawn, those that it coordinates in. */
export function coordinationsOf(around: Surroundings, actor: Id, projection: Projection): Id[] {
  return partsOf(around, actor, projection).map(({ to }) => to)
}

/** Actors that are a party to a coordination; where only actors are drawn, those that coordinate. */
export function partiesOf(around: Surroundings, coordination: Id, projection: Projection): Id[] {
  return partsOf(around, coordination, projection).map(({ from }) => from)
}

function partsOf(around: Surroundings, id: Id, projection: Projection): Link[] {
  if (!isDrawn(around, projection === 'ACTORS' ? 'COORDINATES_WITH' : 'PARTY_TO')) return []
  const own = around.parts.get(id) ?? []
  return own.filter(
    (part) => !around.leftOut.has(part.to) && (projection === 'BIPARTITE' || isCoordinating(part)),
  )
}

/** Coordinations that a step from the frontier leads over: its own, then those of its actors, newest first. */
export function coordinationsFrom(
  around: Surroundings,
  frontier: readonly Id[],
  projection: Projection,
): Id[] {
  const met = new Map<Id, string>()
  for (const part of frontier.filter(isActorId).flatMap((id) => partsOf(around, id, projection)))
    met.set(part.to, part.newestKey ?? '')
  const newestFirst = Array.from(met, ([id, key]) => ({ id, key })).sort((a, b) =>
    comparePositions(a, b, true),
  )
  return [...frontier.filter((id) => !isActorId(id)), ...newestFirst.map(({ id }) => id)]
}

/**
 * What one step from the frontier leads to, in the order of drawing: the coordinations that it leads over, each
 * followed by its parties; then the actors directly above and below.
 */
export function stepFrom(
  around: Surroundings,
  frontier: readonly Id[],
  projection: Projection,
  over: readonly Id[] = coordinationsFrom(around, frontier, projection),
): Id[] {
  const actors = frontier.filter(isActorId)
  const reached = over.flatMap((id) => {
    const parties = partiesOf(around, id, projection).sort()
    return projection === 'BIPARTITE' ? [id, ...parties] : parties
  })
  return [...new Set([...reached, ...actors.flatMap((id) => aboveAndBelow(around, id).sort())])]
}

/** Actors directly above and below, in no order. */
export function aboveAndBelow(around: Surroundings, actor: Id): Id[] {
  const own = around.lines.get(actor) ?? []
  return own
    .filter(({ type }) => hierarchyTypes.includes(type) && isDrawn(around, type))
    .map((line) => otherEnd(actor, line))
    .filter((id) => !around.leftOut.has(id))
}

/**
 * How many neighbours the node would have on a drawing without a limit. `counted` is the number of coordinations
 * of an actor, where they were counted and not looked at.
 */
export function degreeOf(
  around: Surroundings,
  drawn: ReadonlySet<Id>,
  id: Id,
  projection: Projection,
  counted?: number,
): number {
  const neighbours = new Set(aboveAndBelow(around, id))
  if (!isActorId(id)) for (const party of partiesOf(around, id, projection)) neighbours.add(party)
  else if (counted === undefined) {
    const coordinations = coordinationsOf(around, id, projection)
    const partners = projection === 'ACTORS' ? partnersIn(around, coordinations) : coordinations
    for (const neighbour of partners) neighbours.add(neighbour)
  }
  for (const line of around.lines.get(id) ?? []) {
    const other = otherEnd(id, line)
    const counts = renewalTypes.includes(line.type)
      ? !around.leftOut.has(other)
      : line.type === 'GOVERNS' && drawn.has(other)
    if (counts && isDrawn(around, line.type)) neighbours.add(other)
  }
  neighbours.delete(id)
  return neighbours.size + (counted ?? 0)
}

function partnersIn(around: Surroundings, coordinations: readonly Id[]): Id[] {
  return coordinations.flatMap((id) => partiesOf(around, id, 'ACTORS'))
}

/** Coordinations that join at least two of the drawn actors. */
export function sharedBy(around: Surroundings, drawn: ReadonlySet<Id>): Id[] {
  const met = new Set([...drawn].flatMap((id) => coordinationsOf(around, id, 'ACTORS')))
  return [...met].filter(
    (id) => new Set(partiesOf(around, id, 'ACTORS').filter((party) => drawn.has(party))).size > 1,
  )
}
