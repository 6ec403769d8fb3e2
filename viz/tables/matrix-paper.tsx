import { useView } from '../app/use-view.tsx'
import { formatNumber } from '../parts/format-day.ts'
import { type Column, textOf } from './column.ts'
import { type MatrixRow, toParts } from './matrix-rows.ts'

interface MatrixPaperProps {
  readonly label: string
  readonly columns: ReadonlyArray<Column<MatrixRow>>
  readonly rows: readonly MatrixRow[]
}

/** As many columns as fit beside the names on a sheet of A4. */
const columnsOfSheet = 8

/** A matrix on paper, where nothing can be scrolled into sight: a table for every few of its columns. */
export function MatrixPaper({ label, columns: [name, ...numbers], rows }: MatrixPaperProps) {
  const { language } = useView().view
  if (!name) return null
  return toParts(numbers, columnsOfSheet).map((columns) => (
    <table key={columns[0]?.id} className="matrix-paper" aria-label={label}>
      <thead>
        <tr>
          {[name, ...columns].map(({ id, title, isNumber }) => (
            <th key={id} scope="col" className={isNumber ? 'number' : ''}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .filter((row) => columns.some((column) => column.valueOf(row)))
          .map((row) => (
            <tr key={row.heading.id}>
              <th scope="row">{textOf(name, row)}</th>
              {columns.map((column) => {
                const count = Number(column.valueOf(row))
                return (
                  <td key={column.id} className="number">
                    {count > 0 ? formatNumber(count, language) : '·'}
                  </td>
                )
              })}
            </tr>
          ))}
      </tbody>
    </table>
  ))
}
