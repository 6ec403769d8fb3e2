import { type ReactNode, type Ref, useMemo } from 'react'
import { Cell, Column as HeaderCell, Row, Table, TableBody, TableHeader } from 'react-aria-components/Table'
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import { useIsLong } from '../parts/long-list.tsx'
import type { Sort } from './arrange.ts'
import { type Column, textOf } from './column.ts'
import { HeadingFace } from './heading-face.tsx'

/** Which rows are chosen: one that is open, or several that are selected elsewhere as well. */
export interface RowChoice {
  readonly mode: 'single' | 'multiple'
  /** Keys of the chosen rows; those that the table does not have say nothing. */
  readonly keys: readonly string[]
  readonly onChoose: (keys: readonly string[]) => void
}

export interface RowsTableProps<Item> {
  readonly label: string
  readonly columns: ReadonlyArray<Column<Item>>
  readonly rows: readonly Item[]
  readonly keyOf: (row: Item) => string
  readonly sort: Sort | undefined
  readonly onSort: (sort: Sort) => void
  readonly choice: RowChoice
  /** Enter or a double click on a row of which several can be chosen. */
  readonly onAct?: (key: string) => void
  /** On a page a narrow table becomes cards; beside the canvas it scrolls sideways. */
  readonly place?: 'page' | 'panel'
  readonly table?: Ref<HTMLTableElement>
}

/** A column of a virtual table is never narrower, in px for a share of 1; the table then scrolls sideways. */
const leastWidths = { page: 120, panel: 76 }
/** About the height of a row in px, for rows that are not in the page yet. */
export const rowHeight = 52

/** The rows as they stand, with headings that sort and rows that can be chosen; on paper, all of them. */
export function RowsTable<Item>({
  label,
  columns,
  rows,
  keyOf,
  sort,
  onSort,
  choice: { mode, keys, onChoose },
  onAct,
  place = 'page',
  table,
}: RowsTableProps<Item>) {
  const isVirtual = useIsLong(rows.length)
  const shares = columns.reduce((sum, { share = 1 }) => sum + share, 0)
  const items = useMemo(() => rows.map((row) => ({ id: keyOf(row), row })), [rows, keyOf])
  const chosen = useMemo(() => {
    const there = new Set(items.map(({ id }) => id))
    return keys.filter((key) => there.has(key))
  }, [items, keys])
  const body = (
    <Table
      ref={table}
      className={`table ${place}-table${isVirtual ? ' virtual' : ''}`}
      aria-label={label}
      selectionMode={mode}
      // To come by a row with the keys is not to open it; several are selected as on the canvas.
      selectionBehavior={mode === 'single' ? 'toggle' : 'replace'}
      selectedKeys={chosen}
      onSelectionChange={(next) =>
        onChoose(next === 'all' ? items.map(({ id }) => id) : [...next].map(String))
      }
      onRowAction={onAct && ((key) => onAct(String(key)))}
      sortDescriptor={sort}
      onSortChange={({ column, direction }) => onSort({ column: String(column), direction })}
    >
      <TableHeader>
        {columns.map(({ id, title, isNumber, isRowHeader, share = 1 }) => (
          <HeaderCell
            key={id}
            id={id}
            allowsSorting
            isRowHeader={isRowHeader}
            className={isNumber ? 'number' : ''}
            width={`${share}fr`}
            minWidth={leastWidths[place] * (place === 'page' ? Math.max(1, share) : share)}
            style={isVirtual || place === 'panel' ? undefined : { width: `${(100 * share) / shares}%` }}
          >
            {({ sortDirection }) => <HeadingFace direction={sortDirection}>{title}</HeadingFace>}
          </HeaderCell>
        ))}
      </TableHeader>
      <TableBody items={items} dependencies={[columns]}>
        {({ id, row }) => (
          <Row id={id} textValue={columns.map((column) => textOf(column, row)).join(' ')}>
            {columns.map((column) => (
              <Cell key={column.id} className={column.isNumber ? 'number' : ''} data-title={column.title}>
                {column.cellOf ? column.cellOf(row) : textOf(column, row)}
              </Cell>
            ))}
          </Row>
        )}
      </TableBody>
    </Table>
  )
  return isVirtual ? <VirtualRows>{body}</VirtualRows> : body
}

function VirtualRows({ children }: { readonly children: ReactNode }) {
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ estimatedRowHeight: rowHeight, headingHeight: 36 }}>
      {children}
    </Virtualizer>
  )
}
