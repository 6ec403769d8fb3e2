import { foldName } from '../../schema/names.ts'
import { type CellValue, type Column, textOf } from './column.ts'

/** By which column rows stand, and which way. */
export interface Sort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** `name`, or `-name` from the last to the first; undefined where there is no such column. */
export function readSort(text: string | undefined, columns: readonly string[]): Sort | undefined {
  if (!text) return undefined
  const [direction, column] = text.startsWith('-')
    ? (['descending', text.slice(1)] as const)
    : (['ascending', text] as const)
  return columns.includes(column) ? { column, direction } : undefined
}

export function writeSort({ column, direction }: Sort): string {
  return direction === 'descending' ? `-${column}` : column
}

/** Rows that have the wanted text in a cell, whatever its case and diacritics. */
export function toFound<Row>(
  rows: readonly Row[],
  columns: ReadonlyArray<Column<Row>>,
  wanted: string,
): readonly Row[] {
  const folded = foldName(wanted)
  if (!folded) return rows
  const looked = columns.filter(({ isOnlyExported, isFound }) => isFound || !isOnlyExported)
  return rows.filter((row) => looked.some((column) => foldName(textOf(column, row)).includes(folded)))
}

/**
 * Rows in the order of a column: numbers by size, all else by the language's alphabet. What is not known comes last
 * both ways; rows that are alike stay as they were.
 */
export function toSorted<Row>(
  rows: readonly Row[],
  columns: ReadonlyArray<Column<Row>>,
  sort: Sort | undefined,
  collator: Intl.Collator,
): readonly Row[] {
  const column = sort && columns.find(({ id }) => id === sort.column)
  if (!column) return rows
  const sign = sort.direction === 'descending' ? -1 : 1
  return rows
    .map((row) => ({ row, value: column.valueOf(row) }))
    .sort((a, b) => compare(a.value, b.value, sign, collator))
    .map(({ row }) => row)
}

const isKnown = (value: CellValue): value is string | number => value !== undefined && value !== ''

function compare(a: CellValue, b: CellValue, sign: number, collator: Intl.Collator): number {
  if (!isKnown(a) || !isKnown(b)) return Number(isKnown(b)) - Number(isKnown(a))
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(`${a}`, `${b}`))
}
