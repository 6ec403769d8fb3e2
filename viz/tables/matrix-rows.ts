import type { MatrixAxis, MatrixCountsQuery } from '../client/generated.ts'
import type { Language } from '../diagram/model.ts'
import type { Column } from './column.ts'

export type Matrix = MatrixCountsQuery['matrix']
export type MatrixHeading = Matrix['rows'][number]
export type MatrixCell = Matrix['cells'][number]

/** What rows and columns can be. */
export const matrixAxes = [
  'ACTOR',
  'AREA',
  'PROVINCE',
  'ACTOR_KIND',
  'KIND',
  'YEAR',
  'PLACE',
] as const satisfies readonly MatrixAxis[]

/** A row with its cells by the id of the column; a column that it shares nothing with has none. */
export interface MatrixRow {
  readonly heading: MatrixHeading
  readonly cells: ReadonlyMap<string, MatrixCell>
}

export function headingOf({ label, labelEn }: MatrixHeading, language: Language): string {
  return (language === 'en' && labelEn) || label
}

export function toMatrixRows({ rows, cells }: Pick<Matrix, 'rows' | 'cells'>): MatrixRow[] {
  const byRow = new Map<string, Map<string, MatrixCell>>()
  for (const cell of cells) {
    const own = byRow.get(cell.row) ?? new Map<string, MatrixCell>()
    byRow.set(cell.row, own.set(cell.column, cell))
  }
  return rows.map((heading) => ({ heading, cells: byRow.get(heading.id) ?? new Map() }))
}

/** The columns of a matrix as those of a table: what a row is, its total, and a number for each heading. */
export function toMatrixColumns(
  headings: readonly MatrixHeading[],
  language: Language,
  titles: { readonly rows: string; readonly total: string },
): Array<Column<MatrixRow>> {
  return [
    {
      id: 'name',
      title: titles.rows,
      isRowHeader: true,
      valueOf: ({ heading }) => headingOf(heading, language),
    },
    { id: 'total', title: titles.total, isNumber: true, valueOf: ({ heading }) => heading.total },
    ...headings.map(
      (column): Column<MatrixRow> => ({
        id: column.id,
        title: headingOf(column, language),
        isNumber: true,
        valueOf: ({ cells }) => cells.get(column.id)?.count ?? 0,
      }),
    ),
  ]
}

/** The side of a cell's square, 0 to 1, so that its surface is as the count is to the greatest. */
export function toSide(count: number, most: number): number {
  return most > 0 ? Math.sqrt(count / most) : 0
}

/** `row~column`, as the address names a cell. */
export function toCellKey({ row, column }: Pick<MatrixCell, 'row' | 'column'>): string {
  return `${row}~${column}`
}

/** The list in parts of so many, the last one with what is left. */
export function toParts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  )
}
