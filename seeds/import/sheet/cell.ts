import type { PartialDate } from '../../../schema/partial-date.ts'

/** A date that the spreadsheet itself keeps as one, no more exact than it shows it. */
export interface DateCell {
  readonly date: PartialDate
}
/** A cell whose value cannot be taken: an error, or a formula that was never worked out. */
export interface BadCell {
  readonly bad: string
  readonly fix: string
}
/** What stands in a cell; `null` is an empty one. */
export type Cell = string | number | boolean | DateCell | BadCell | null

/** One row of the sheet, with the number that a spreadsheet shows beside it. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** A sheet that is being read. */
export interface OpenSheet {
  /** Name of the sheet; absent where the file has but one and no name for it. */
  readonly name?: string
  /** All rows from the first one on, in order; empty ones may be left out. */
  readonly rows: AsyncIterable<SheetRow> | Iterable<SheetRow>
  /** Addresses (`C5`) of cells that hold a formula: of them the value kept in the file is taken. */
  readonly formulas: readonly string[]
  /** How many areas of merged cells there are. */
  readonly mergedAreas: number
}

export function isBad(cell: Cell): cell is BadCell {
  return typeof cell === 'object' && cell !== null && 'bad' in cell
}

export function isDate(cell: Cell): cell is DateCell {
  return typeof cell === 'object' && cell !== null && 'date' in cell
}

/** `0` → `A`, `26` → `AA` */
export function toColumnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${toColumnLetters(Math.floor(index / 26) - 1)}${letter}`
}

/** `C5` → column 2, row 5; columns count from 0, rows from 1. Undefined when it is no address. */
export function fromAddress(address: string): { column: number; row: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address)
  if (!match) return undefined
  const [, letters = '', row] = match
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(row) }
}
