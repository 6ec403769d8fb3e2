import { type Counts, countPairs } from '../analysis/matrix.ts'
import type { Context } from '../context.ts'
import { BadUserInput } from '../errors.ts'
import type { CoordinationWish } from '../filter.ts'
import type { Loaders } from '../loading/loaders.ts'
import type { MatrixAxis } from '../resolvers/generated.ts'
import { axes } from './axes.ts'
import { readCoordinationPage } from './coordinations.ts'

export interface MatrixRequest {
  readonly rows: MatrixAxis
  readonly columns: MatrixAxis
  readonly wish: CoordinationWish
  /** Most headings of an axis. */
  readonly limit: number
  /** Whether places include the units that they took the place of. */
  readonly formerPlaces: boolean
}

export interface MatrixHeadingModel {
  readonly id: string
  readonly label: string
  readonly labelEn?: string
  readonly total: number
}
export interface MatrixModel {
  readonly rows: MatrixHeadingModel[]
  readonly columns: MatrixHeadingModel[]
  readonly cells: Array<{
    readonly row: string
    readonly column: string
    readonly count: number
    readonly coordinations: string[]
  }>
  readonly hiddenRows: number
  readonly hiddenColumns: number
  readonly total: number
}

/** More than this at once would take longer than a reader waits. */
const maximumCounted = 20_000
const maximumNamed = 200

/** Counts of the wanted coordinations by two axes. @throws {BadUserInput} when there are too many to count. */
export async function readMatrix(context: Context, request: MatrixRequest): Promise<MatrixModel> {
  const { loaders } = context
  const page = await readCoordinationPage(context, request.wish, { first: maximumCounted }, 'NEWEST')
  if (page.hasNextPage)
    throw new BadUserInput(
      `More than ${maximumCounted.toLocaleString('en')} coordinations would be counted: narrow them with "filter" or "asOf".`,
    )
  const coordinations = page.items.map(({ node }) => node)
  const isSameAxis = request.rows === request.columns
  const rows = await axes[request.rows].readHeadings(loaders, coordinations, request)
  const columns = isSameAxis
    ? rows
    : await axes[request.columns].readHeadings(loaders, coordinations, request)
  const counts = countPairs(
    coordinations.map(({ id }, index) => ({ id, rows: rows[index] ?? [], columns: columns[index] ?? [] })),
    isSameAxis,
  )
  const [rowHeadings, columnHeadings] = await Promise.all([
    readHeadings(loaders, request.rows, counts.rows, request.limit),
    readHeadings(loaders, request.columns, counts.columns, request.limit),
  ])
  return {
    rows: rowHeadings,
    columns: columnHeadings,
    cells: toCells(counts, rowHeadings, columnHeadings),
    hiddenRows: counts.rows.size - rowHeadings.length,
    hiddenColumns: counts.columns.size - columnHeadings.length,
    total: coordinations.length,
  }
}

async function readHeadings(
  loaders: Loaders,
  axis: MatrixAxis,
  totals: Counts['rows'],
  limit: number,
): Promise<MatrixHeadingModel[]> {
  const most = [...totals].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, limit)
  // Digits come before letters, so that what is undated comes last.
  if (axis === 'YEAR') most.sort(([a], [b]) => (a < b ? -1 : 1))
  const labels = await axes[axis].readLabels(
    loaders,
    most.map(([id]) => id),
  )
  return most.map(([id, total]) => ({ id, total, ...(labels.get(id) ?? { label: id }) }))
}

/** Cells of the headings that are shown, row by row. */
function toCells(
  { cells }: Counts,
  rows: readonly MatrixHeadingModel[],
  columns: readonly MatrixHeadingModel[],
): MatrixModel['cells'] {
  const rowPlaces = new Map(rows.map(({ id }, place) => [id, place]))
  const columnPlaces = new Map(columns.map(({ id }, place) => [id, place]))
  return cells
    .filter(({ row, column }) => rowPlaces.has(row) && columnPlaces.has(column))
    .sort(
      (a, b) =>
        (rowPlaces.get(a.row) ?? 0) - (rowPlaces.get(b.row) ?? 0) ||
        (columnPlaces.get(a.column) ?? 0) - (columnPlaces.get(b.column) ?? 0),
    )
    .map(({ row, column, coordinations }) => ({
      row,
      column,
      count: coordinations.length,
      coordinations: coordinations.slice(0, maximumNamed),
    }))
}
