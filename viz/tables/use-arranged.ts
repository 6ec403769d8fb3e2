import { useMemo } from 'react'
import { useView } from '../app/use-view.tsx'
import { createCollator } from '../state/collator.ts'
import { type Sort, toFound, toSorted } from './arrange.ts'
import type { Column } from './column.ts'

interface ToArrange<Row> {
  readonly rows: readonly Row[]
  readonly columns: ReadonlyArray<Column<Row>>
  readonly find: string
  readonly sort: Sort | undefined
}

/** The columns that a page shows, and the rows that have the text in one of them, in the order that is asked for. */
export function useArranged<Row>({ rows, columns, find, sort }: ToArrange<Row>) {
  const { language } = useView().view
  const shownColumns = useMemo(() => columns.filter(({ isOnlyExported }) => !isOnlyExported), [columns])
  const found = useMemo(() => toFound(rows, columns, find), [rows, columns, find])
  const { column, direction } = sort ?? {}
  const shown = useMemo(
    () =>
      toSorted(
        found,
        shownColumns,
        column && direction ? { column, direction } : undefined,
        createCollator(language),
      ),
    [found, shownColumns, column, direction, language],
  )
  return { shownColumns, shown }
}
