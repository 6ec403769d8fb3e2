import { Button } from 'react-aria-components/Button'
import { Cell, Column as HeaderCell, Row, Table, TableBody, TableHeader } from 'react-aria-components/Table'
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import { useIsPrinting } from '../app/use-is-printing.ts'
import { useMedia } from '../app/use-theme.ts'
import { useView } from '../app/use-view.tsx'
import { formatNumber } from '../parts/format-day.ts'
import type { Sort } from './arrange.ts'
import { type Column, textOf } from './column.ts'
import { HeadingFace } from './heading-face.tsx'
import { MatrixPaper } from './matrix-paper.tsx'
import { type MatrixCell, type MatrixRow, toCellKey, toSide } from './matrix-rows.ts'

interface MatrixGridProps {
  readonly label: string
  readonly columns: ReadonlyArray<Column<MatrixRow>>
  readonly rows: readonly MatrixRow[]
  /** The greatest count of a cell. */
  readonly most: number
  readonly sort: Sort | undefined
  readonly onSort: (sort: Sort) => void
  readonly openCell: string | undefined
  readonly onOpen: (cell: string) => void
}

const sizes = { rowHeight: 38, headingHeight: 92 }
const cellWidth = 96
const totalWidth = 76
/** Of the names of rows, where there is room and where there is little. */
const nameWidths = { wide: 216, narrow: 132 }

/** The names of rows stay in sight while their numbers are scrolled. */
class StickyNames<Item> extends TableLayout<Item> {
  override isStickyColumn({ index, colIndex }: { index: number; colIndex?: number | null }): boolean {
    return (colIndex ?? index) === 0
  }
}

/** Counts as numbers and as the sizes of squares; only what is in sight is in the page. */
export function MatrixGrid({ label, columns, rows, most, sort, onSort, openCell, onOpen }: MatrixGridProps) {
  const isNarrow = useMedia('(max-width: 700px)')
  const isPrinting = useIsPrinting()
  const widths: Readonly<Record<string, number>> = {
    name: isNarrow ? nameWidths.narrow : nameWidths.wide,
    total: totalWidth,
  }
  // An actor can be both a row and a column; the table knows both by one set of keys.
  const items = rows.map((row) => ({ id: `row ${row.heading.id}`, row }))
  if (isPrinting) return <MatrixPaper label={label} columns={columns} rows={rows} />
  return (
    <Virtualizer layout={StickyNames} layoutOptions={sizes}>
      <Table
        className="table page-table virtual matrix-grid"
        aria-label={label}
        sortDescriptor={sort}
        onSortChange={({ column, direction }) => onSort({ column: String(column), direction })}
      >
        <TableHeader>
          {columns.map(({ id, title, isRowHeader }) => (
            <HeaderCell
              key={id}
              id={id}
              allowsSorting
              isRowHeader={isRowHeader}
              width={widths[id] ?? cellWidth}
              className={isRowHeader ? '' : 'number'}
            >
              {({ sortDirection }) => (
                <HeadingFace direction={sortDirection} title={title}>
                  <span className="matrix-heading">{title}</span>
                </HeadingFace>
              )}
            </HeaderCell>
          ))}
        </TableHeader>
        <TableBody items={items} dependencies={[columns, openCell, most]}>
          {({ id, row }) => (
            <Row id={id} textValue={columns[0] ? textOf(columns[0], row) : id}>
              {columns.map((column) => (
                <Cell key={column.id} className={column.isRowHeader ? 'matrix-name' : 'number'}>
                  <CellFace
                    column={column}
                    row={row}
                    name={columns[0] ? textOf(columns[0], row) : id}
                    most={most}
                    openCell={openCell}
                    onOpen={onOpen}
                  />
                </Cell>
              ))}
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  )
}

interface CellFaceProps extends Pick<MatrixGridProps, 'most' | 'openCell' | 'onOpen'> {
  readonly column: Column<MatrixRow>
  readonly row: MatrixRow
  /** What the row is. */
  readonly name: string
}

function CellFace({ column, row, name, most, openCell, onOpen }: CellFaceProps) {
  const { view, words } = useView()
  if (column.isRowHeader) return <span title={name}>{name}</span>
  if (column.id === 'total') return <strong>{formatNumber(row.heading.total, view.language)}</strong>
  const cell: MatrixCell | undefined = row.cells.get(column.id)
  if (!cell) return <span className="matrix-nought">·</span>
  const key = toCellKey(cell)
  return (
    <Button
      className="matrix-cell"
      aria-label={words.matrix.cell(name, column.title, cell.count)}
      data-open={key === openCell}
      onPress={() => onOpen(key)}
    >
      <span className="matrix-square" aria-hidden="true">
        <span style={{ scale: toSide(cell.count, most) }} />
      </span>
      {formatNumber(cell.count, view.language)}
    </Button>
  )
}
