import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import { createCollator } from '../state/collator.ts'
import { toFound, toSorted } from './arrange.ts'
import { BehindExport } from './behind-export.tsx'
import { CellPane } from './cell-pane.tsx'
import { EvidencePane } from './evidence-pane.tsx'
import { MatrixGrid } from './matrix-grid.tsx'
import { headingOf, type Matrix, toCellKey, toMatrixColumns, toMatrixRows } from './matrix-rows.ts'
import { NothingFound } from './nothing-found.tsx'
import { TableTools } from './table-tools.tsx'
import { useTableParams } from './use-table-params.ts'

interface MatrixTableProps {
  readonly matrix: Matrix
  /** What the rows are. */
  readonly rowsName: string
  /** What the columns are. */
  readonly columnsName: string
  /** Whether columns stand in the alphabet, and not by their totals. */
  readonly isByName: boolean
  readonly isStale: boolean
  /** Shows more rows and columns; absent where there are no more to be had. */
  readonly onMore?: () => void
}

/** A matrix with its tools, and the coordinations behind the number that is open. */
export function MatrixTable({ matrix, rowsName, columnsName, isByName, isStale, onMore }: MatrixTableProps) {
  const { view, words, route, setParams } = useView()
  const { language } = view
  const say = words.matrix
  const collator = useMemo(() => createCollator(language), [language])
  const columns = useMemo(() => {
    const headings = isByName
      ? [...matrix.columns].sort((a, b) => collator.compare(headingOf(a, language), headingOf(b, language)))
      : matrix.columns
    return toMatrixColumns(headings, language, { rows: rowsName, total: say.total })
  }, [matrix.columns, isByName, collator, language, rowsName, say])
  const rows = useMemo(() => toMatrixRows(matrix), [matrix])
  const { sort, find, setSort, setFind } = useTableParams(columns.map(({ id }) => id))
  const shown = useMemo(
    () => toSorted(toFound(rows, columns.slice(0, 1), find), columns, sort, collator),
    [rows, columns, find, sort, collator],
  )
  const seen = useMemo(() => {
    const headings = shown.map(({ heading }) => heading)
    const ids = new Set(headings.map(({ id }) => id))
    return {
      rows: headings,
      columns: matrix.columns,
      cells: matrix.cells.filter(({ row }) => ids.has(row)),
    }
  }, [shown, matrix])
  const most = useMemo(() => Math.max(1, ...matrix.cells.map(({ count }) => count)), [matrix.cells])
  const openKey = route.params.cell
  const open = openKey ? matrix.cells.find((cell) => toCellKey(cell) === openKey) : undefined
  const nameOf = (headings: Matrix['rows'], id: string) => {
    const heading = headings.find((candidate) => candidate.id === id)
    return heading ? headingOf(heading, language) : id
  }
  return (
    <section className="data-table matrix" aria-label={say.title} aria-busy={isStale}>
      <TableTools
        label={say.title}
        report="matrix"
        columns={columns}
        rows={shown}
        all={rows.length}
        find={find}
        onFind={setFind}
      >
        <BehindExport matrix={seen} titles={{ rows: rowsName, columns: columnsName }} />
      </TableTools>
      <p className="soft matrix-told" role="status">
        {say.counted(matrix.total)}{' '}
        {matrix.hiddenRows + matrix.hiddenColumns > 0 ? (
          <>
            {say.hidden(matrix.hiddenRows, matrix.hiddenColumns)}{' '}
            {onMore ? (
              <Button className="link" onPress={onMore}>
                {say.more}
              </Button>
            ) : (
              say.most
            )}
          </>
        ) : null}
      </p>
      <div className="table-area" data-open={openKey !== undefined}>
        {shown.length === 0 ? (
          <NothingFound onClear={() => setFind('')} />
        ) : (
          <MatrixGrid
            label={say.title}
            columns={columns}
            rows={shown}
            most={most}
            sort={sort}
            onSort={setSort}
            openCell={openKey}
            onOpen={(cell) => setParams({ cell })}
          />
        )}
        {openKey === undefined ? null : (
          <EvidencePane
            key={openKey}
            onClose={() => setParams({ cell: undefined })}
            returnTo={() => document.querySelector<HTMLElement>('.matrix-cell[data-open="true"]')}
          >
            {open ? (
              <CellPane
                row={nameOf(matrix.rows, open.row)}
                column={nameOf(matrix.columns, open.column)}
                cell={open}
              />
            ) : undefined}
          </EvidencePane>
        )}
      </div>
    </section>
  )
}
