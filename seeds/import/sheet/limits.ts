import { refuse } from '../refused.ts'
import type { SheetRow } from './cell.ts'

/** What a spreadsheet may come to. Beyond it is no list that a person keeps, or an attack. */
export const limits = {
  /** Bytes of the file. */
  fileBytes: 104_857_600,
  /** Bytes of all parts of a workbook that are read, unpacked. */
  unpackedBytes: 402_653_184,
  /** Entries of the archive that a workbook is. */
  entries: 4_096,
  rows: 200_000,
  columns: 256,
  /** Characters of a cell: what Excel itself allows. */
  cellLength: 32_767,
} as const

const inWords = (count: number) => count.toLocaleString('en')

/** @throws {ImportRefused} when the file is larger than is read. */
export function assertFileSize(file: string, bytes: number): void {
  if (bytes > limits.fileBytes)
    refuse(
      file,
      `has ${inWords(bytes)} bytes; at most ${inWords(limits.fileBytes)} are read`,
      'Split it into several files.',
    )
}

/** @throws {ImportRefused} when the sheet goes on beyond the limits, by its last row and column from 1. */
export function assertExtent(file: string, row: number, columns: number): void {
  if (row > limits.rows)
    refuse(
      file,
      `has more than ${inWords(limits.rows)} rows`,
      'Split it into several files, or delete what stands far below the list.',
      row,
    )
  if (columns > limits.columns)
    refuse(
      file,
      `has ${inWords(columns)} columns in row ${row}; at most ${limits.columns} are read`,
      'Delete the columns that the list does not need.',
      row,
    )
}

/** @throws {ImportRefused} when the row is beyond the limits. */
export function assertRow(file: string, { row, cells }: SheetRow): void {
  assertExtent(file, row, cells.length)
  for (const [index, cell] of cells.entries())
    if (typeof cell === 'string' && cell.length > limits.cellLength)
      refuse(
        file,
        `has ${inWords(cell.length)} characters in column ${index + 1} of row ${row}; a cell has at most ${inWords(limits.cellLength)}`,
        'Shorten the cell.',
        row,
      )
}
