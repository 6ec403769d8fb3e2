import type { Id } from '../../schema/ids.ts'
import type { Day } from '../../schema/partial-date.ts'
import type { Row } from './engine.ts'
import type { ChangeDay } from './store.ts'

/** Rows (`id`, `day`) of several facts as one list by day and id, each pair once. */
export function toChangeDays(rows: readonly Row[]): ChangeDay[] {
  const days = new Map(rows.map(({ id, day }) => [`${day} ${id}`, { day: day as Day, id: id as Id }]))
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day)
}
