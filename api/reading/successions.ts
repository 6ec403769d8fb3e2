import type { Id } from '../../schema/ids.ts'
import type { ActorNode } from '../../schema/nodes.ts'
import { type Day, earliest } from '../../schema/partial-date.ts'
import type { Basis, Extent } from '../../schema/vocabulary.ts'
import { byName } from '../analysis/orders.ts'
import { type Change, givingPlaceTo, takingPlaceOf } from '../analysis/taking-place.ts'
import type { ChangeByEvent } from '../graph/histories.ts'
import type { Loaders } from '../loading/loaders.ts'
import { sorted } from '../paging/page.ts'
import type { SuccessionModel } from '../resolvers/models.ts'
import { mayExistOn } from './nodes.ts'

/** Reorganizations that lead from one actor to another, which took its place or the place of which it took. */
interface Trail {
  readonly id: Id
  readonly eventIds: readonly Id[]
  readonly extent: Extent
  readonly basis: Basis
  readonly citationIds: readonly Id[]
  /** Whether a reorganization may lead further. */
  readonly goesOn: boolean
}

interface Step extends Trail {
  readonly actor: ActorNode
  /** When the later of the two took the place. */
  readonly on: Day
}

/** Which way reorganizations are followed, with the steps that one of them makes. */
interface Way {
  readChanges(loaders: Loaders, id: Id): Promise<readonly ChangeByEvent[]>
  /** Where the event leads to from the actor that it changed. */
  othersOf(changed: Change, changes: readonly Change[]): readonly Change[]
  /** The two in the order of time, given the one that is farther from where the way began. */
  inOrder<Item>(known: readonly Item[], farther: readonly Item[]): readonly Item[]
  /** When the later one took the place, given the days of the steps. */
  dayOf(known: Day | undefined, farther: Day): Day
}

const onwards: Way = {
  readChanges: (loaders, id) => loaders.endsByEvents(id),
  othersOf: ({ actor }, changes) => takingPlaceOf(actor, changes),
  inOrder: (known, farther) => [...known, ...farther],
  dayOf: (_, farther) => farther,
}

const backwards: Way = {
  readChanges: (loaders, id) => loaders.beginningsByEvents(id),
  othersOf: givingPlaceTo,
  inOrder: (known, farther) => [...farther, ...known],
  dayOf: (known, farther) => known ?? farther,
}

/**
 * Who stands in the actor's place on the day, over any number of reorganizations, which take a read for each step. One
 * that itself ended by then gives way to its own successors; one whose end nothing follows from is kept, as the last
 * known. By name.
 */
export async function readSuccessions(loaders: Loaders, id: Id, day: Day): Promise<SuccessionModel[]> {
  const found = await follow(onwards, loaders, id, day)
  return toModels(found.filter(({ step, isLast }) => isLast || mayExistOn(step.actor, day)))
}

/** In whose place the actor came by the day, over any number of reorganizations, in the same way. By name. */
export async function readPredecessions(loaders: Loaders, id: Id, day: Day): Promise<SuccessionModel[]> {
  return toModels(await follow(backwards, loaders, id, day))
}

interface Found {
  readonly step: Step
  /** Whether no reorganization leads further. */
  readonly isLast: boolean
}

function toModels(found: readonly Found[]): SuccessionModel[] {
  const order = { key: ({ step }: Found) => byName.key(step.actor), id: ({ step }: Found) => step.id }
  return sorted(found, order).map(({ step }) => toModel(step))
}

function toModel({ id: actorId, eventIds, extent, basis, citationIds, on }: Step): SuccessionModel {
  return { actorId, eventIds, extent, basis, citationIds, on }
}

/** What the way leads to by the day, each actor once. */
async function follow(way: Way, loaders: Loaders, id: Id, day: Day): Promise<Found[]> {
  const seen = new Set<Id>([id])
  const begin = { id, eventIds: [], extent: 'FULL', basis: 'STATED', citationIds: [], goesOn: true } as const
  const found: Found[] = []
  let steps = await readSteps(way, loaders, begin, day)
  while (steps.length > 0) {
    const latest = steps.filter((step) => !seen.has(step.id) && seen.add(step.id))
    const next = await Promise.all(latest.map((step) => readSteps(way, loaders, step, day)))
    found.push(...latest.map((step, index) => ({ step, isLast: next[index]?.length === 0 })))
    steps = next.flat()
  }
  return found
}

/** What one reorganization further leads to. */
async function readSteps(way: Way, loaders: Loaders, trail: Trail | Step, day: Day): Promise<Step[]> {
  if (!trail.goesOn) return []
  const changes = await way.readChanges(loaders, trail.id)
  return changes
    .filter(({ event }) => earliest(event.effectiveOn) <= day)
    .sort(byTime)
    .flatMap((change) => toSteps(way, trail, change))
}

/** The first event first, events of one day by the ids of the relations. */
function byTime(a: ChangeByEvent, b: ChangeByEvent): number {
  const [one, other] = [a, b].map(({ event, own }) => `${earliest(event.effectiveOn)} ${own.id}`)
  return (one ?? '') < (other ?? '') ? -1 : 1
}

function toSteps(way: Way, trail: Trail | Step, { own, event, changes }: ChangeByEvent): Step[] {
  const changed = changes.find(({ relation }) => relation.id === own.id)
  if (!changed) return []
  return way.othersOf(changed, changes).map(({ relation, actor, goesOn }) => {
    const ends = way.inOrder([own], [relation])
    const cited = [...ends, event].flatMap(({ citationIds }) => citationIds)
    const isOfOneType = actor.type === changed.actor.type
    return {
      id: actor.id,
      actor,
      eventIds: way.inOrder(trail.eventIds, [event.id]),
      extent: [trail, own, relation].some(({ extent }) => extent === 'PARTIAL') ? 'PARTIAL' : 'FULL',
      basis:
        isOfOneType && [trail, own, relation].every(({ basis }) => basis === 'STATED')
          ? 'STATED'
          : 'INFERRED',
      citationIds: [...new Set(way.inOrder(trail.citationIds, cited))],
      on: way.dayOf('on' in trail ? trail.on : undefined, earliest(event.effectiveOn)),
      goesOn,
    }
  })
}
