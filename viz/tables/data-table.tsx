import { type ReactNode, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import { ArrangedTable } from './arranged-table.tsx'
import type { Column } from './column.ts'
import { EvidencePane } from './evidence-pane.tsx'
import { useArranged } from './use-arranged.ts'
import { useTableParams } from './use-table-params.ts'

export interface DataTableProps<Row> {
  /** What the table is, for whoever hears it and as the title of its files. */
  readonly label: string
  /** First part of the names of its files, in English. */
  readonly report: string
  readonly columns: ReadonlyArray<Column<Row>>
  readonly rows: readonly Row[]
  /** Tells a row from all others, whatever the order; stands in the address when the row is open. */
  readonly keyOf: (row: Row) => string
  /** What a row rests on. */
  readonly paneOf: (row: Row) => ReactNode
  /** Where not all was read: how many of how many, and what reads on. */
  readonly cut?: { readonly read: number; readonly total: number; readonly onReadOn: () => void }
  /** Shown while the rows are those of the question before. */
  readonly isStale?: boolean
}

/** A table that sorts, filters, is copied and exported, and of which each row opens its evidence. The address holds it all. */
export function DataTable<Row>({
  label,
  report,
  columns,
  rows,
  keyOf,
  paneOf,
  cut,
  isStale,
}: DataTableProps<Row>) {
  const { words } = useView()
  const { sort, find, row, setSort, setFind, setRow } = useTableParams(
    columns.filter(({ isOnlyExported }) => !isOnlyExported).map(({ id }) => id),
  )
  const arranged = useArranged({ rows, columns, find, sort })
  const table = useRef<HTMLTableElement>(null)
  const open = row === undefined ? undefined : rows.find((candidate) => keyOf(candidate) === row)
  return (
    <section className="data-table" aria-label={label} aria-busy={isStale}>
      <ArrangedTable
        label={label}
        report={report}
        columns={columns}
        rows={rows}
        arranged={arranged}
        keyOf={keyOf}
        find={find}
        onFind={setFind}
        sort={sort}
        onSort={setSort}
        table={table}
        choice={{
          mode: 'single',
          keys: row === undefined ? [] : [row],
          onChoose: ([key]) => setRow(key),
        }}
        note={
          cut ? (
            <p className="soft table-cut" role="status">
              {words.tables.cut(cut.read, cut.total)}{' '}
              <Button className="link" onPress={cut.onReadOn}>
                {words.tables.readOn}
              </Button>
            </p>
          ) : null
        }
        frame={(body) => (
          <div className="table-area" data-open={row !== undefined}>
            {body}
            {row === undefined ? null : (
              <EvidencePane
                key={row}
                onClose={() => setRow(undefined)}
                returnTo={() =>
                  table.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row)}"]`) ??
                  table.current
                }
              >
                {open === undefined ? undefined : paneOf(open)}
              </EvidencePane>
            )}
          </div>
        )}
      />
    </section>
  )
}
