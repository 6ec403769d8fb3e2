import type { ReactNode } from 'react'
import { NothingFound } from './nothing-found.tsx'
import { RowsTable, type RowsTableProps } from './rows-table.tsx'
import { TableTools } from './table-tools.tsx'
import type { useArranged } from './use-arranged.ts'

interface ArrangedTableProps<Row> extends Omit<RowsTableProps<Row>, 'rows'> {
  /** First part of the names of its files, in English. */
  readonly report: string
  /** All of the rows, and those of them that are shown in their order. */
  readonly rows: readonly Row[]
  readonly arranged: ReturnType<typeof useArranged<Row>>
  readonly find: string
  readonly onFind: (find: string) => void
  /** Between the tools and the rows. */
  readonly note?: ReactNode
  /** Puts what stands around them about the rows. */
  readonly frame: (rows: ReactNode) => ReactNode
}

/** The tools of a table and its rows as they are filtered and sorted, or that there are none of them. */
export function ArrangedTable<Row>({
  report,
  rows,
  columns,
  arranged: { shownColumns, shown },
  find,
  onFind,
  note,
  frame,
  ...table
}: ArrangedTableProps<Row>) {
  return (
    <>
      <TableTools
        label={table.label}
        report={report}
        columns={columns}
        rows={shown}
        all={rows.length}
        find={find}
        onFind={onFind}
      />
      {note}
      {frame(
        shown.length === 0 ? (
          <NothingFound onClear={() => onFind('')} />
        ) : (
          <RowsTable {...table} columns={shownColumns} rows={shown} />
        ),
      )}
    </>
  )
}
