import { type Id, nodeTypeOf } from '../../schema/ids.ts'
import type { ActorNode, GraphNode, Relation } from '../../schema/nodes.ts'
import { type Day, earliest } from '../../schema/partial-date.ts'
import type { Extent } from '../../schema/vocabulary.ts'
import { actorTypes } from '../filter.ts'
import type { Loaders } from '../loaders.ts'
import type { SuccessionModel } from '../resolvers/models.ts'
import { mayExistOn, readActor, readNodesOf } from './nodes.ts'

interface Trail {
  readonly actorId: Id
  readonly eventIds: readonly Id[]
  readonly extent: Extent
  readonly on?: Day
}

/**
 * Who stands in the actor's place on the day, over any number of reorganizations. One that itself ended by
 * then gives way to its own successors; one whose end nothing follows from is kept, as the last known.
 */
export async function readSuccessions(
  loaders: Loaders,
  actor: ActorNode,
  day: Day,
): Promise<SuccessionModel[]> {
  const seen = new Set<Id>([actor.id])
  const found: SuccessionModel[] = []
  let trails: Trail[] = [{ actorId: actor.id, eventIds: [], extent: 'FULL' }]
  while (trails.length > 0) {
    const steps = await Promise.all(trails.map((trail) => readSteps(loaders, trail, day)))
    const reached = await Promise.all(trails.map(({ actorId }) => readActor(loaders, actorId)))
    for (const [index, { actorId, eventIds, extent, on }] of trails.entries()) {
      const node = reached[index]
      const goesOn = (steps[index]?.length ?? 0) > 0
      if (on && node && (!goesOn || mayExistOn(node, day))) found.push({ actorId, eventIds, extent, on })
    }
    trails = steps.flat().filter(({ actorId }) => !seen.has(actorId) && seen.add(actorId))
  }
  return found
}

/**
 * The successors of one reorganization further. One event may end and create bodies of several kinds: what
 * it creates takes the place of what ends of its own kind, or of every kind where none of its own ends.
 */
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
  { actorId, eventIds, extent }: Trail,
  event: GraphNode<'ReorganizationEvent'>,
  ending: Relation | undefined,
): Promise<Trail[]> {
  const changes = await loaders.relations(event.id, { types: ['CREATED_BY', 'ENDED_BY'], direction: 'in' })
  const actors = await readNodesOf(
    loaders,
    changes.map(({ from }) => from),
    actorTypes,
  )
  const kinds = new Map(actors.map((node) => [node.id, node.type === 'Organization' ? node.kind : 'UNIT']))
  const endedKinds = new Set(changes.filter(isEnding).map(({ from }) => kinds.get(from)))
  const kind = kinds.get(actorId)
  return changes
    .filter((change) => !isEnding(change) && nodeTypeOf(change.from) === nodeTypeOf(actorId))
    .filter(({ from }) => kinds.get(from) === kind || !endedKinds.has(kinds.get(from)))
    .map((creation) => ({
      actorId: creation.from,
      eventIds: [...eventIds, event.id],
      extent: [extent, ending?.extent, creation.extent].includes('PARTIAL') ? 'PARTIAL' : 'FULL',
      on: earliest(event.effectiveOn),
    }))
}

function isEnding({ type }: Relation): boolean {
  return type === 'ENDED_BY'
}
