import type { Id } from '../../schema/ids.ts'
import {
  aboveAndBelow,
  coordinationsFrom,
  isActorId,
  type Projection,
  stepFrom,
} from '../analysis/network.ts'
import type { GraphReader } from '../graph/store.ts'
import type { Survey } from './survey.ts'

/** Where a drawing goes on from, and how much it still has room for. */
export interface Ground {
  readonly frontier: readonly Id[]
  readonly drawn: ReadonlySet<Id>
  readonly room: number
  readonly projection: Projection
}

export interface Step {
  /** What the step leads to and is not drawn, in the order of drawing; what there is no room for may be missing. */
  readonly reached: readonly Id[]
  /** How many nodes that are not drawn it leads to, with those that are missing. */
  countAll(): Promise<number>
}

/** A step that looks at all that it leads over, as what is left out has to be known. */
export async function takeStep(
  store: Pick<GraphReader, 'readOtherEnds'>,
  { around, lookAtParts, lookAtLines }: Survey,
  { frontier, drawn, room, projection }: Ground,
): Promise<Step> {
  await Promise.all([lookAtParts(frontier), lookAtLines(frontier.filter(isActorId))])
  const over = coordinationsFrom(around, frontier, projection)
  // A coordination fills a place at least, so that of those beyond the room it is enough to know who they lead to.
  const far = projection === 'BIPARTITE' ? over.filter((id) => !drawn.has(id)).slice(room) : []
  const isFar = new Set(far)
  const [beyond] = await Promise.all([
    store.readOtherEnds(far, { types: ['PARTY_TO'], direction: 'in' }),
    lookAtParts(over.filter((id) => !isFar.has(id))),
  ])
  const reached = stepFrom(around, frontier, projection, over).filter((id) => !drawn.has(id))
  const all = new Set([...reached, ...beyond.filter((id) => !drawn.has(id))])
  return { reached, countAll: async () => all.size }
}

/**
 * The same from actors of which nothing is left out, where coordinations are drawn: only the newest of these, for which
 * there may be room, are read, and the others counted.
 */
export async function takeStepOverNewest(
  store: Pick<GraphReader, 'countStep'>,
  { around, lookAtNewest, lookAtLines }: Survey,
  { frontier, drawn, room, projection }: Ground,
): Promise<Step> {
  const [over] = await Promise.all([lookAtNewest(frontier, room), lookAtLines(frontier)])
  const reached = stepFrom(around, frontier, projection, over).filter((id) => !drawn.has(id))
  const known = new Set([...drawn, ...frontier.flatMap((id) => aboveAndBelow(around, id))])
  const beside = known.size - drawn.size
  return { reached, countAll: async () => beside + (await store.countStep(frontier, [...known])) }
}
