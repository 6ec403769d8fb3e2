import { type Id, isId } from '../../schema/ids.ts'
import type { ActorNode, GraphNode, Relation } from '../../schema/nodes.ts'
import { type Day, latest, type PartialDate } from '../../schema/partial-date.ts'
import { type LifeFacts, type StatusOnDay, statusOn } from '../../schema/status.ts'
import { bindingRoles } from '../../schema/vocabulary.ts'
import { type LaterAgreement, toLifeFacts } from '../analysis/life.ts'
import { renewalTypes } from '../analysis/network.ts'
import { actorTypes } from '../filter.ts'
import type { Loaders } from '../loading/loaders.ts'
import { readNodesOf } from './nodes.ts'

/** How the agreement stands on the day. */
export async function readStatus(
  loaders: Loaders,
  agreement: GraphNode<'Agreement'>,
  day: Day,
): Promise<StatusOnDay & { readonly asOf: Day; readonly citationIds: readonly Id[] }> {
  const relations = await loaders.relations(agreement.id, {
    types: ['PARTY_TO', 'RENEWS', 'SUPERSEDES'],
    direction: 'in',
  })
  const [later, endedParties] = await Promise.all([
    readLater(loaders, relations),
    readEndedParties(loaders, relations, day),
  ])
  const found = statusOn({ ...toLifeFacts(agreement, later), endedParties }, day)
  return { ...found, asOf: day, citationIds: found.citationIds.filter(isId) }
}

/** The later agreements among what the relations come from. */
export async function readLater(loaders: Loaders, relations: readonly Relation[]): Promise<LaterAgreement[]> {
  const later = relations.filter(({ type }) => renewalTypes.includes(type))
  const nodes = await readNodesOf(
    loaders,
    later.map(({ from }) => from),
    ['Agreement'],
  )
  return later.flatMap((relation) => {
    const agreement = nodes.find(({ id }) => id === relation.from)
    return agreement ? [{ relation, agreement }] : []
  })
}

/** A part in an agreement whose actor has an end. */
export interface EndedParty {
  readonly party: Relation
  readonly actor: ActorNode
  readonly endedOn: PartialDate
}

/** Parties with an end that the agreement binds, in their record's order; an actor once for each of its roles. */
export async function readPartiesWithEnd(
  loaders: Loaders,
  relations: readonly Relation[],
): Promise<EndedParty[]> {
  const binding = relations
    .filter(({ role }) => role && bindingRoles.includes(role))
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
  const actors = await readNodesOf(
    loaders,
    binding.map(({ from }) => from),
    actorTypes,
  )
  return binding.flatMap((party) => {
    const actor = actors.find(({ id }) => id === party.from)
    return actor?.validTo ? [{ party, actor, endedOn: actor.validTo }] : []
  })
}

async function readEndedParties(
  loaders: Loaders,
  relations: readonly Relation[],
  day: Day,
): Promise<LifeFacts['endedParties']> {
  const parties = await readPartiesWithEnd(loaders, relations)
  const ended = new Map(parties.map((party) => [party.actor.id, party]))
  return Promise.all(
    [...ended.values()]
      .filter(({ endedOn }) => day > latest(endedOn))
      .map(async ({ actor, endedOn }) => ({
        name: actor.name,
        validTo: endedOn,
        citationIds: await readEnd(loaders, actor),
      })),
  )
}

/** What an actor's end rests on: the reorganization's word where one is known, else the actor's own. */
export async function readEnd(loaders: Loaders, { id, citationIds }: ActorNode): Promise<readonly Id[]> {
  const endings = await loaders.relations(id, { types: ['ENDED_BY'], direction: 'out' })
  return endings.length ? [...new Set(endings.flatMap((ending) => ending.citationIds))] : citationIds
}
