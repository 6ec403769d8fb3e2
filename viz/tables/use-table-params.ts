import { useView } from '../app/use-view.tsx'
import { readSort, type Sort, writeSort } from './arrange.ts'

/** How a table is looked at, which the address holds: order, filter, and the row whose evidence is open. */
export interface TableParams {
  readonly sort: Sort | undefined
  readonly find: string
  readonly row: string | undefined
  readonly setSort: (sort: Sort) => void
  readonly setFind: (find: string) => void
  readonly setRow: (row: string | undefined) => void
}

/** @param columns ids of the columns that the table can be sorted by. */
export function useTableParams(columns: readonly string[]): TableParams {
  const { route, setParams } = useView()
  const { sort, find, row } = route.params
  return {
    sort: readSort(sort, columns),
    find: find ?? '',
    row: row || undefined,
    setSort: (next) => setParams({ sort: writeSort(next) }),
    setFind: (next) => setParams({ find: next || undefined }),
    setRow: (next) => setParams({ row: next }),
  }
}
