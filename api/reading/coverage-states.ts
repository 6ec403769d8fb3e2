import type { Id } from '../../schema/ids.ts'
import type { GraphNode, Relation } from '../../schema/nodes.ts'
import type { Day } from '../../schema/partial-date.ts'
import { statusesNotCurrent } from '../../schema/status.ts'
import { coordinationOrders } from '../analysis/orders.ts'
import { isCoordinating } from '../analysis/roles.ts'
import { actorTypes, coordinationTypes } from '../filter.ts'
import type { Loaders } from '../loading/loaders.ts'
import { sorted } from '../paging/page.ts'
import type { CoverageRowModel } from '../resolvers/models.ts'
import type { ExpectedPair } from './coverage.ts'
import { mayExistOn, readNodesOf } from './nodes.ts'
import { readStatus } from './statuses.ts'

type Agreement = GraphNode<'Agreement'>

/**
 * What is known of a pair on the day.
 *
 * @param areas fields of which an agreement has to cover one; all when absent
 */
export async function readCoverage(
  loaders: Loaders,
  pair: ExpectedPair,
  day: Day,
  areas: readonly Id[] | undefined,
): Promise<Pick<CoverageRowModel, 'state' | 'coordinations'>> {
  const [ours, current, former] = await Promise.all([
    readParts(loaders, pair.actorBodies),
    readParts(loaders, pair.counterpartBodies),
    readParts(loaders, pair.formerBodies),
  ])
  const theirs = [...current, ...former]
  const shared = new Set(ours.map(({ to }) => to).filter((id) => theirs.some(({ to }) => to === id)))
  const coordinations = await readNodesOf(loaders, shared, coordinationTypes)
  const agreements = coordinations.filter((node): node is Agreement => node.type === 'Agreement')
  const onAreas = await Promise.all(
    agreements.map(({ id }) => (areas ? loaders.coordination(id, { areas }) : true)),
  )
  const judged = await Promise.all(
    agreements
      .filter((_, index) => onAreas[index])
      .map(async (agreement) => ({
        agreement,
        standing: await readStanding(loaders, agreement, day, ours, theirs),
      })),
  )
  const of = (standing: Standing) =>
    sorted(
      judged.filter((entry) => entry.standing === standing).map(({ agreement }) => agreement),
      coordinationOrders.NEWEST,
    )
  const [covering, ended] = [of('COVERS'), of('ENDED')]
  if (covering.length > 0) return { state: 'COVERED', coordinations: covering }
  if (ended.length > 0) return { state: 'ENDED', coordinations: ended }
  // What a source says of a unit that ended is nothing said of what took its place.
  const isSpokenOf =
    pair.basis === 'STATED' ||
    current.some(({ to }) => shared.has(to)) ||
    (await readHasCommonSource(loaders, pair))
  return { state: isSpokenOf ? 'NONE_KNOWN' : 'NO_SOURCE', coordinations: [] }
}

/** What the bodies coordinate in. */
async function readParts(loaders: Loaders, bodies: readonly Id[]): Promise<Relation[]> {
  const parts = await Promise.all(
    bodies.map((id) => loaders.relations(id, { types: ['PARTY_TO'], direction: 'out' })),
  )
  return parts.flat().filter(isCoordinating)
}

type Standing = 'COVERS' | 'ENDED' | 'NOT_YET'

/** Whether the agreement covers the pair. Where a party of it ended, it does if both of the pair go on. */
async function readStanding(
  loaders: Loaders,
  agreement: Agreement,
  day: Day,
  ours: readonly Relation[],
  theirs: readonly Relation[],
): Promise<Standing> {
  const { status } = await readStatus(loaders, agreement, day)
  if (status === 'NOT_YET') return 'NOT_YET'
  if (statusesNotCurrent.has(status)) return 'ENDED'
  if (status !== 'PARTY_DISSOLVED') return 'COVERS'
  const goOn = async (parts: readonly Relation[]) => {
    const bodies = parts.filter(({ to }) => to === agreement.id).map(({ from }) => from)
    return (await readNodesOf(loaders, bodies, actorTypes)).some((actor) => mayExistOn(actor, day))
  }
  const [oneDoes, otherDoes] = await Promise.all([goOn(ours), goOn(theirs)])
  return oneDoes && otherDoes ? 'COVERS' : 'ENDED'
}

/** Whether one source is cited for both. Lists of units are cited for units alone, and so count for nothing. */
async function readHasCommonSource(loaders: Loaders, pair: ExpectedPair): Promise<boolean> {
  const [ours, theirs] = await Promise.all(
    [pair.actorBodies, pair.counterpartBodies].map((bodies) => readSources(loaders, bodies)),
  )
  return ours !== undefined && theirs !== undefined && [...ours].some((id) => theirs.has(id))
}

async function readSources(loaders: Loaders, bodies: readonly Id[]): Promise<Set<Id>> {
  const actors = await readNodesOf(loaders, bodies, actorTypes)
  const citations = await readNodesOf(
    loaders,
    actors.flatMap(({ citationIds }) => citationIds),
    ['Citation'],
  )
  return new Set(citations.map(({ sourceId }) => sourceId))
}
