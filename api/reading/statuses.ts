import { type Id, isId } from '../../schema/ids.ts'
import type { GraphNode, Relation } from '../../schema/nodes.ts'
import { type Day, isPartialDate, latest } from '../../schema/partial-date.ts'
import { type LifeFacts, type StatusOnDay, statusOn } from '../../schema/status.ts'
import { actorTypes } from '../filter.ts'
import type { Loaders } from '../loaders.ts'
import { readNodesOf } from './nodes.ts'

/** Those whose end can leave an agreement without a party. */
const bindingRoles: ReadonlySet<unknown> = new Set(['SIGNATORY', 'PARTICIPANT', 'IMPLEMENTER'])

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
  const [successors, endedParties] = await Promise.all([
    readSuccessors(loaders, relations),
    readEndedParties(loaders, relations, day),
  ])
  const found = statusOn({ ...ownFacts(agreement), successors, endedParties }, day)
  return { ...found, asOf: day, citationIds: found.citationIds.filter(isId) }
}

function ownFacts(agreement: GraphNode<'Agreement'>): Omit<LifeFacts, 'successors' | 'endedParties'> {
  return {
    signedOn: agreement.signedOn,
    signedCitationIds: agreement.signedCitationIds,
    validFrom: agreement.validFrom,
    validTo: agreement.validTo,
    periodCitationIds: agreement.periodCitationIds,
    carriedOut: agreement.carriedOutOn.map((on, index) => {
      const from = agreement.carriedOutFrom[index] ?? ''
      const citationIds = agreement.carriedOutCitationIds[index]?.split(' ') ?? []
      return { on, citationIds, from: isPartialDate(from) ? from : undefined }
    }),
  }
}

async function readSuccessors(
  loaders: Loaders,
  relations: readonly Relation[],
): Promise<LifeFacts['successors']> {
  const later = relations.filter(({ type }) => type !== 'PARTY_TO')
  const nodes = await readNodesOf(
    loaders,
    later.map(({ from }) => from),
    ['Agreement'],
  )
  return later.flatMap(({ type, from, citationIds }) => {
    const node = nodes.find(({ id }) => id === from)
    const relation = type === 'RENEWS' ? 'RENEWS' : 'SUPERSEDES'
    return node
      ? [{ relation, title: node.title, start: node.validFrom ?? node.signedOn, citationIds } as const]
      : []
  })
}

async function readEndedParties(
  loaders: Loaders,
  relations: readonly Relation[],
  day: Day,
): Promise<LifeFacts['endedParties']> {
  const binding = relations
    .filter(({ role }) => bindingRoles.has(role))
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ from }) => from)
  const parties = await readNodesOf(loaders, binding, actorTypes)
  return Promise.all(
    parties.flatMap((party) => {
      const { validTo } = party
      return validTo && day > latest(validTo)
        ? [readEnd(loaders, party).then((citationIds) => ({ name: party.name, validTo, citationIds }))]
        : []
    }),
  )
}

/** What an actor's end rests on: the reorganization's word where one is known, else the actor's own. */
async function readEnd(loaders: Loaders, { id, citationIds }: { id: Id; citationIds: readonly Id[] }) {
  const endings = await loaders.relations(id, { types: ['ENDED_BY'], direction: 'out' })
  return endings.length ? [...new Set(endings.flatMap((ending) => ending.citationIds))] : citationIds
}
