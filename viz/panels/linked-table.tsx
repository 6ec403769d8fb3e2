import { ArrowDown, ArrowUp } from 'lucide-react'
import { type Key, useMemo, useState } from 'react'
import type { SortDescriptor } from 'react-aria-components/Table'
import { Cell, Column as HeaderCell, Row, Table, TableBody, TableHeader } from 'react-aria-components/Table'
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import { useView } from '../app/use-view.tsx'
import { createCollator } from '../parts/format-day.ts'
import { NodeIcon } from '../parts/mark-icon.tsx'
import type { EdgeRow, NodeRow } from '../state/to-rows.ts'
import { useScrollToSelected } from './use-scroll-to-selected.ts'

export interface Column {
  readonly id: string
  readonly title: string
  readonly isNumber?: boolean
}
type AnyRow = NodeRow | EdgeRow

interface LinkedTableProps {
  readonly label: string
  readonly columns: readonly Column[]
  readonly rows: readonly AnyRow[]
  readonly cellOf: (row: AnyRow, column: string) => string | number
}

/** From as many rows, only those in sight are in the page. */
const virtualFrom = 200

/** A table whose selection is the canvas's; sorted by any column, in the reader's alphabet. */
export function LinkedTable({ label, columns, rows, cellOf }: LinkedTableProps) {
  const { view, dispatch } = useView()
  const [sort, setSort] = useState<SortDescriptor>()
  const sorted = useMemo(() => {
    if (!sort) return rows
    const collator = createCollator(view.language)
    const sign = sort.direction === 'descending' ? -1 : 1
    const by = String(sort.column)
    return [...rows].sort((a, b) => sign * collator.compare(String(cellOf(a, by)), String(cellOf(b, by))))
  }, [rows, sort, view.language, cellOf])
  useScrollToSelected(label, sorted, view.selection[0])
  const present = new Set(rows.map(({ id }) => id))
  // An edge is named by what joins what, a node by its name.
  const isNamed = (index: number) => index < (columns[0]?.id === 'name' ? 1 : 3)
  const expand = (key: Key) => dispatch({ type: 'expanded', id: String(key) })
  const table = (
    <Table
      className="table"
      aria-label={label}
      selectionMode="multiple"
      selectionBehavior="replace"
      selectedKeys={view.selection.filter((id) => present.has(id))}
      onSelectionChange={(keys) =>
        dispatch({ type: 'selected', ids: keys === 'all' ? [...present] : [...keys].map(String) })
      }
      onRowAction={rows.some((row) => 'node' in row) ? expand : undefined}
      sortDescriptor={sort}
      onSortChange={setSort}
    >
      <TableHeader>
        {columns.map(({ id, title, isNumber }, index) => (
          <HeaderCell
            key={id}
            id={id}
            allowsSorting
            isRowHeader={isNamed(index)}
            className={isNumber ? 'number' : ''}
          >
            {({ sortDirection }) => (
              <span>
                {title}
                {sortDirection === 'ascending' ? <ArrowUp size={12} aria-hidden="true" /> : null}
                {sortDirection === 'descending' ? <ArrowDown size={12} aria-hidden="true" /> : null}
              </span>
            )}
          </HeaderCell>
        ))}
      </TableHeader>
      <TableBody items={sorted} dependencies={[columns]}>
        {(row) => (
          <Row id={row.id} textValue={'node' in row ? row.fullName : `${row.from} ${row.relation} ${row.to}`}>
            {columns.map(({ id, isNumber }, index) => (
              <Cell key={id} className={isNumber ? 'number' : ''}>
                {index === 0 && 'node' in row ? (
                  <span className="cell-name" title={row.fullName}>
                    <NodeIcon node={row.node} />
                    {cellOf(row, id)}
                  </span>
                ) : (
                  cellOf(row, id)
                )}
              </Cell>
            ))}
          </Row>
        )}
      </TableBody>
    </Table>
  )
  if (rows.length <= virtualFrom) return table
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ estimatedRowHeight: 52, headingHeight: 36 }}>
      {table}
    </Virtualizer>
  )
}
