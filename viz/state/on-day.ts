import { type Day, earliest, isPartialDate, latest } from '../../schema/partial-date.ts'
import { statusesNotCurrent } from '../../schema/status.ts'
import type { AgreementStatus } from '../client/generated.ts'
import { isCoordination, type LoadedNetwork, type NetworkEdge, type NetworkNode } from './network.ts'

/** How a node stands on the day of the picture. */
export interface OnDay {
  /** Has begun, as far as is known. */
  readonly begun: boolean
  /** Is over. */
  readonly ended: boolean
  /** Of an agreement; undefined until the server has answered for the day. */
  readonly status?: AgreementStatus
}

/** Statuses that the server gave for one day, by id of the agreement. */
export interface Statuses {
  readonly day: Day
  readonly byId: ReadonlyMap<string, AgreementStatus>
}

type Dated = Pick<NetworkEdge, 'validFrom' | 'validTo'>

/** Whether what has such dates has begun and is over on the day, as far as is known. */
export function toSpan({ validFrom, validTo }: Dated, day: Day): { begun: boolean; ended: boolean } {
  const from = validFrom && isPartialDate(validFrom) ? earliest(validFrom) : undefined
  const to = validTo && isPartialDate(validTo) ? latest(validTo) : undefined
  return { begun: from === undefined || from <= day, ended: to !== undefined && to < day }
}

/** How the node stands on the day: by its own dates, and for an agreement by the server's word. */
export function toOnDay(node: NetworkNode, day: Day, statuses: Statuses): OnDay {
  const { begun, ended: over } = toSpan(node, day)
  const status = statuses.byId.get(node.id)
  if (node.type !== 'Agreement') return { begun, ended: over }
  if (statuses.day !== day || !status) return { begun, ended: false, status }
  return { begun: begun && status !== 'NOT_YET', ended: begun && statusesNotCurrent.has(status), status }
}

/**
 * Who and what has a place in the picture of the day: coordinations that have begun, and actors that exist
 * or are party to one of those. What is over stays, faded; what had ended without a trace does not.
 */
export function existingOn(network: LoadedNetwork, day: Day, statuses: Statuses): ReadonlyMap<string, OnDay> {
  const all = new Map([...network.nodes.values()].map((node) => [node.id, toOnDay(node, day, statuses)]))
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
