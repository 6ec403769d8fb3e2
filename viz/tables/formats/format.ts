import { toTextCell } from '../../../schema/formats/csv/cells.ts'
import type { CellValue } from '../column.ts'

/** A table that leaves the viewer: what is shown, in the order in which it is shown. */
export interface TableFile {
  readonly columns: ReadonlyArray<{ readonly id: string; readonly title: string }>
  readonly rows: ReadonlyArray<readonly CellValue[]>
  /** What the table is, in the reader's words. */
  readonly title: string
  /** Its address, which shows it again. */
  readonly permalink: string
  readonly now: Date
}

/** A format that tables are exported as. */
export interface TableFormat {
  readonly id: TableFormatId
  readonly extension: string
  readonly mimeType: string
  readonly make: (table: TableFile) => string
}

export const tableFormatIds = ['csv', 'csvBom', 'tsv', 'json'] as const
export type TableFormatId = (typeof tableFormatIds)[number]

/** A cell that no spreadsheet takes for a formula. Numbers of our own stay numbers. */
export function toHarmless(value: CellValue): string {
  if (value === undefined) return ''
  return typeof value === 'number' ? String(value) : toTextCell(value)
}
