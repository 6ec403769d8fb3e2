import type { Id } from '../../schema/ids.ts'
import { foldName } from '../../schema/names.ts'
import type { CoordinationGraphNode } from '../../schema/nodes.ts'
import { afterAllDays, earliest, type PartialDate } from '../../schema/partial-date.ts'
import type { CoordinationOrder } from '../graph/requests.ts'
import type { Ordering } from '../paging/page.ts'
import { beginningOf } from './life.ts'

/** When a coordination was signed or began, as far as known. */
export function startOf(node: CoordinationGraphNode): PartialDate | undefined {
  return (node.type === 'Agreement' ? node.signedOn : undefined) ?? node.validFrom
}

/** The orders of coordinations for lists in memory; undated ones come last in both orders by time. */
export const coordinationOrders: Readonly<Record<CoordinationOrder, Ordering<CoordinationGraphNode>>> = {
  NEWEST: { key: (node) => day(node) ?? '', id: ({ id }) => id, descending: true },
  OLDEST: { key: (node) => day(node) ?? afterAllDays, id: ({ id }) => id },
  TITLE: { key: ({ title }) => foldName(title), id: ({ id }) => id },
}

/** By name, in the order of the folded alphabet. */
export const byName: Ordering<{ readonly id: Id; readonly name: string }> = {
  key: ({ name }) => foldName(name),
  id: ({ id }) => id,
}

/** The day by which lists in the store are ordered as well. */
function day(node: CoordinationGraphNode): string | undefined {
  const start = beginningOf(node)
  return start && earliest(start)
}
