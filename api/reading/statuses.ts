import { type Id, isId } from '../../schema/ids.ts'
import type { GraphNode } from '../../schema/nodes.ts'
import { type Day, latest } from '../../schema/partial-date.ts'
import { type LifeFacts, type StatusOnDay, statusOn } from '../../schema/status.ts'
import { toLifeFacts } from '../analysis/life.ts'
import type { EndedParty } from '../graph/histories.ts'
import type { Loaders } from '../loading/loaders.ts'

/** How the agreement stands on the day. */
export async function readStatus(
  loaders: Loaders,
  agreement: GraphNode<'Agreement'>,
  day: Day,
): Promise<StatusOnDay & { readonly asOf: Day; readonly citationIds: readonly Id[] }> {
  const { later, ended } = await loaders.life(agreement.id)
  const found = statusOn({ ...toLifeFacts(agreement, later), endedParties: toEndedActors(ended, day) }, day)
  return { ...found, asOf: day, citationIds: found.citationIds.filter(isId) }
}

/** The actors that ended before the day, each once. */
function toEndedActors(ended: readonly EndedParty[], day: Day): LifeFacts['endedParties'] {
  const actors = new Map(ended.map((party) => [party.actor.id, party]))
  return [...actors.values()]
    .filter(({ endedOn }) => day > latest(endedOn))
    .map(({ actor, endedOn, citationIds }) => ({ name: actor.name, validTo: endedOn, citationIds }))
}
