import type { Day } from '../../schema/partial-date.ts'
import type { AgreementStatus } from '../client/generated.ts'
import { type OnDay, toOnDay } from '../diagram/on-day.ts'
import { isCoordination, type LoadedNetwork, type NetworkNode } from './network.ts'

/** Statuses that the server gave for one day, by id of the agreement. */
export interface Statuses {
  readonly day: Day
  readonly byId: ReadonlyMap<string, AgreementStatus>
}

/**
 * Who and what has a place in the picture of the day: coordinations that have begun, and actors that exist
 * or are party to one of those. What is over stays, faded; what had ended without a trace does not.
 */
export function existingOn(network: LoadedNetwork, day: Day, statuses: Statuses): ReadonlyMap<string, OnDay> {
  const statusOf = (id: string) => (statuses.day === day ? statuses.byId.get(id) : undefined)
  const all = new Map(
    [...network.nodes.values()].map((node) => [node.id, toOnDay(node, day, statusOf(node.id))]),
  )
  const parties = new Set<string>()
  for (const { type, source, target } of network.edges.values())
    if (type === 'PARTY_TO' && all.get(target)?.begun) parties.add(source)
  const isThere = (node: NetworkNode) => {
    const { begun, ended } = all.get(node.id) ?? { begun: false, ended: false }
    return begun && (isCoordination(node) || !ended || parties.has(node.id))
  }
  return new Map(
    [...all].filter(([id]) => {
      const node = network.nodes.get(id)
      return node !== undefined && isThere(node)
    }),
  )
}
