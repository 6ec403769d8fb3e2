import { ArrowDown, ArrowUp } from 'lucide-react'
import { Cell, Column as HeaderCell, Row, Table, TableBody, TableHeader } from 'react-aria-components/Table'
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import type { Sort } from './arrange.ts'
import { type Column, textOf } from './column.ts'

interface RowsTableProps<Item> {
  readonly label: string
  readonly columns: ReadonlyArray<Column<Item>>
  readonly rows: readonly Item[]
  readonly keyOf: (row: Item) => string
  readonly sort: Sort | undefined
  readonly onSort: (sort: Sort) => void
  readonly openKey: string | undefined
  readonly onOpen: (key: string | undefined) => void
}

/** From as many rows, only those in sight are in the page. */
export const virtualFrom = 200
/** A column of a virtual table is never narrower; the table then scrolls sideways. */
const leastWidth = 120

/** The rows as they stand, with headings that sort and rows that open. */
export function RowsTable<Item>({
  label,
  columns,
  rows,
  keyOf,
  sort,
  onSort,
  openKey,
  onOpen,
}: RowsTableProps<Item>) {
  const isVirtual = rows.length > virtualFrom
  const shares = columns.reduce((sum, { share = 1 }) => sum + share, 0)
  const items = rows.map((row) => ({ id: keyOf(row), row }))
  const isOpenThere = items.some(({ id }) => id === openKey)
  const table = (
    <Table
      className={`table page-table${isVirtual ? ' virtual' : ''}`}
      aria-label={label}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={openKey !== undefined && isOpenThere ? [openKey] : []}
      onSelectionChange={(keys) => onOpen(keys === 'all' ? undefined : [...keys].map(String)[0])}
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
            minWidth={leastWidth * Math.max(1, share)}
            style={isVirtual ? undefined : { width: `${(100 * share) / shares}%` }}
          >
            {({ sortDirection }) => (
              <span className="heading">
                {title}
                {sortDirection === 'ascending' ? <ArrowUp size={12} aria-hidden="true" /> : null}
                {sortDirection === 'descending' ? <ArrowDown size={12} aria-hidden="true" /> : null}
              </span>
            )}
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
  if (!isVirtual) return table
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ estimatedRowHeight: 52, headingHeight: 36 }}>
      {table}
    </Virtualizer>
  )
}
