import { type Id, nodeTypeOf } from '../../schema/ids.ts'
import type { ActorNode, GraphNode, Relation } from '../../schema/nodes.ts'
import { type Day, earliest } from '../../schema/partial-date.ts'
import type { Basis, Extent } from '../../schema/vocabulary.ts'
import { byName } from '../analysis/orders.ts'
import { actorTypes } from '../filter.ts'
import type { Loaders } from '../loading/loaders.ts'
import { sorted } from '../paging/page.ts'
import type { SuccessionModel } from '../resolvers/models.ts'
import { mayExistOn, readActor, readNodesOf } from './nodes.ts'

interface Trail {
  readonly actorId: Id
  readonly eventIds: readonly Id[]
  readonly extent: Extent
  readonly basis: Basis
  readonly citationIds: readonly Id[]
  readonly on?: Day
}

/**
 * Who stands in the actor's place on the day, over any number of reorganizations. One that itself ended by
 * then gives way to its own successors; one whose end nothing follows from is kept, as the last known. By name.
 */
export async function readSuccessions(
  loaders: Loaders,
  actor: ActorNode,
  day: Day,
): Promise<SuccessionModel[]> {
  const seen = new Set<Id>([actor.id])
  const found: Array<{ readonly node: ActorNode; readonly succession: SuccessionModel }> = []
  let trails: Trail[] = [
    { actorId: actor.id, eventIds: [], extent: 'FULL', basis: 'STATED', citationIds: [] },
  ]
  while (trails.length > 0) {
    const steps = await Promise.all(trails.map((trail) => readSteps(loaders, trail, day)))
    const reached = await Promise.all(trails.map(({ actorId }) => readActor(loaders, actorId)))
    for (const [index, { on, ...trail }] of trails.entries()) {
      const node = reached[index]
      const goesOn = (steps[index]?.length ?? 0) > 0
      if (on && node && (!goesOn || mayExistOn(node, day))) found.push({ node, succession: { ...trail, on } })
    }
    trails = steps.flat().filter(({ actorId }) => !seen.has(actorId) && seen.add(actorId))
  }
  return sorted(found, { key: ({ node }) => byName.key(node), id: ({ node }) => node.id }).map(
    ({ succession }) => succession,
  )
}

/** The successors of one reorganization further. */
async function readSteps(loaders: Loaders, trail: Trail, day: Day): Promise<Trail[]> {
  const endings = await loaders.relations(trail.actorId, { types: ['ENDED_BY'], direction: 'out' })
  const events = await readNodesOf(
    loaders,
    endings.map(({ to }) => to),
    ['ReorganizationEvent'],
  )
  const effective = events
    .filter(({ effectiveOn }) => earliest(effectiveOn) <= day)
    .sort((a, b) => (earliest(a.effectiveOn) < earliest(b.effectiveOn) ? -1 : 1))
  const steps = await Promise.all(
    effective.map((event) =>
      readCreated(
        loaders,
        trail,
        event,
        endings.find(({ to }) => to === event.id),
      ),
    ),
  )
  return steps.flat()
}

async function readCreated(
  loaders: Loaders,
  { actorId, eventIds, extent, basis, citationIds }: Trail,
  event: GraphNode<'ReorganizationEvent'>,
  ending: Relation | undefined,
): Promise<Trail[]> {
  // It may end every district of the country, and creates nothing.
  if (event.kind === 'DISSOLUTION') return []
  const changes = await loaders.relations(event.id, { types: ['CREATED_BY', 'ENDED_BY'], direction: 'in' })
  const actors = await readNodesOf(
    loaders,
    changes.map(({ from }) => from),
    actorTypes,
  )
  const kinds = new Map(actors.map((node) => [node.id, node.type === 'Organization' ? node.kind : 'UNIT']))
  return takingPlaceOf(actorId, changes, kinds).map((creation) => ({
    actorId: creation.from,
    eventIds: [...eventIds, event.id],
    extent: [extent, ending?.extent, creation.extent].includes('PARTIAL') ? 'PARTIAL' : 'FULL',
    basis:
      [basis, ending?.basis, creation.basis].includes('INFERRED') ||
      nodeTypeOf(creation.from) !== nodeTypeOf(actorId)
        ? 'INFERRED'
        : 'STATED',
    citationIds: [
      ...new Set([
        ...citationIds,
        ...(ending?.citationIds ?? []),
        ...creation.citationIds,
        ...event.citationIds,
      ]),
    ],
    on: earliest(event.effectiveOn),
  }))
}

/**
 * What takes the place of the actor among what one event ends and creates: bodies of its own kind. Where
 * none of them is known, the units that the event creates take the place of a body, or else bodies of kinds
 * of which it ends none.
 */
function takingPlaceOf(
  actorId: Id,
  changes: readonly Relation[],
  kinds: ReadonlyMap<Id, string>,
): readonly Relation[] {
  const kind = kinds.get(actorId)
  const created = changes.filter((change) => !isEnding(change))
  const ofSameType = created.filter(({ from }) => nodeTypeOf(from) === nodeTypeOf(actorId))
  const ofSameKind = ofSameType.filter(({ from }) => kinds.get(from) === kind)
  if (ofSameKind.length > 0) return ofSameKind
  const endedKinds = new Set(changes.filter(isEnding).map(({ from }) => kinds.get(from)))
  const ofNewKind = ofSameType.filter(({ from }) => !endedKinds.has(kinds.get(from)))
  const units = created.filter(({ from }) => kinds.get(from) === 'UNIT')
  return units.length > 0 && kind !== 'UNIT' ? units : ofNewKind
}

function isEnding({ type }: Relation): boolean {
  return type === 'ENDED_BY'
}
