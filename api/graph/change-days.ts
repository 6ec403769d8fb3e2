import type { Id } from '../../schema/ids.ts'
import type { Row } from './engine.ts'
import type { Page } from './store.ts'

/** Rows (`id`, `day`) of several facts as one list by day and id, each pair once. */
export function toChangeDays(rows: readonly Row[]): Page<Id>['items'] {
  const days = new Map(
    rows.map(({ id, day }) => [
      `${day} ${id}`,
      { node: id as Id, position: { key: String(day), id: id as Id } },
    ]),
  )
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
}
