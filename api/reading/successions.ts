import type { Id } from '../../schema/ids.ts'
import type { ActorNode } from '../../schema/nodes.ts'
import { type Day, earliest } from '../../schema/partial-date.ts'
import type { Basis, Extent, OrganizationKind } from '../../schema/vocabulary.ts'
import { byName } from '../analysis/orders.ts'
import type { EndByEvent } from '../graph/histories.ts'
import type { Loaders } from '../loading/loaders.ts'
import { sorted } from '../paging/page.ts'
import type { SuccessionModel } from '../resolvers/models.ts'
import { mayExistOn } from './nodes.ts'

interface Trail {
  readonly actor: ActorNode
  readonly eventIds: readonly Id[]
  readonly extent: Extent
  readonly basis: Basis
  readonly citationIds: readonly Id[]
  readonly on?: Day
  /** Whether the actor may have ended by an event itself. */
  readonly hasEnd: boolean
}

/**
 * Who stands in the actor's place on the day, over any number of reorganizations, which take a read for each step. One
 * that itself ended by then gives way to its own successors; one whose end nothing follows from is kept, as the last
 * known. By name.
 */
export async function readSuccessions(
  loaders: Loaders,
  actor: ActorNode,
  day: Day,
): Promise<SuccessionModel[]> {
  const seen = new Set<Id>([actor.id])
  const found: Array<{ readonly node: ActorNode; readonly succession: SuccessionModel }> = []
  let trails: Trail[] = [
    { actor, eventIds: [], extent: 'FULL', basis: 'STATED', citationIds: [], hasEnd: true },
  ]
  while (trails.length > 0) {
    const steps = await Promise.all(trails.map((trail) => readSteps(loaders, trail, day)))
    for (const [index, { on, actor: node, hasEnd: _, ...trail }] of trails.entries()) {
      const goesOn = (steps[index]?.length ?? 0) > 0
      if (on && (!goesOn || mayExistOn(node, day)))
        found.push({ node, succession: { ...trail, actorId: node.id, on } })
    }
    trails = steps.flat().filter(({ actor: { id } }) => !seen.has(id) && seen.add(id))
  }
  return sorted(found, { key: ({ node }) => byName.key(node), id: ({ node }) => node.id }).map(
    ({ succession }) => succession,
  )
}

/** The successors of one reorganization further. */
async function readSteps(loaders: Loaders, trail: Trail, day: Day): Promise<Trail[]> {
  if (!trail.hasEnd) return []
  const ends = await loaders.endsByEvents(trail.actor.id)
  return ends
    .filter(({ event }) => earliest(event.effectiveOn) <= day)
    .sort(compareEnds)
    .flatMap((end) => toCreated(trail, end))
}

/** The first event first, events of one day by the ids of the relations. */
function compareEnds(a: EndByEvent, b: EndByEvent): number {
  const [one, other] = [a, b].map(({ event, ending }) => `${earliest(event.effectiveOn)} ${ending.id}`)
  return (one ?? '') < (other ?? '') ? -1 : 1
}

function toCreated(
  { actor, eventIds, extent, basis, citationIds }: Trail,
  { event, ending, changes }: EndByEvent,
): Trail[] {
  return takingPlaceOf(actor, changes).map(({ relation, actor: successor, hasEnd }) => ({
    actor: successor,
    eventIds: [...eventIds, event.id],
    extent: [extent, ending.extent, relation.extent].includes('PARTIAL') ? 'PARTIAL' : 'FULL',
    basis:
      [basis, ending.basis, relation.basis].includes('INFERRED') || successor.type !== actor.type
        ? 'INFERRED'
        : 'STATED',
    citationIds: [
      ...new Set([...citationIds, ...ending.citationIds, ...relation.citationIds, ...event.citationIds]),
    ],
    on: earliest(event.effectiveOn),
    hasEnd,
  }))
}

type Change = EndByEvent['changes'][number]

/**
 * What takes the place of the actor among what one event ends and creates: bodies of its own kind. Where
 * none of them is known, the units that the event creates take the place of a body, or else bodies of kinds
 * of which it ends none.
 */
function takingPlaceOf(actor: ActorNode, changes: readonly Change[]): readonly Change[] {
  const kind = kindOf(actor)
  const created = changes.filter((change) => !isEnding(change))
  const ofSameType = created.filter((change) => change.actor.type === actor.type)
  const ofSameKind = ofSameType.filter((change) => kindOf(change.actor) === kind)
  if (ofSameKind.length > 0) return ofSameKind
  const endedKinds = new Set(changes.filter(isEnding).map((change) => kindOf(change.actor)))
  const ofNewKind = ofSameType.filter((change) => !endedKinds.has(kindOf(change.actor)))
  const units = created.filter((change) => kindOf(change.actor) === 'UNIT')
  return units.length > 0 && kind !== 'UNIT' ? units : ofNewKind
}

function kindOf(actor: ActorNode): OrganizationKind | 'UNIT' {
  return actor.type === 'Organization' ? actor.kind : 'UNIT'
}

function isEnding({ relation }: Change): boolean {
  return relation.type === 'ENDED_BY'
}
