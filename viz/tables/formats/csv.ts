import { toLine } from '../../../schema/formats/csv/cells.ts'
import { type TableFile, type TableFormat, toHarmless } from './format.ts'

/** Comma-separated values as RFC 4180 has them: a line of headings, CRLF, quotes where they are needed. */
function toCsv({ columns, rows }: TableFile): string {
  const lines = [columns.map(({ title }) => title), ...rows]
  return lines.map((line) => toLine(line.map(toHarmless))).join('')
}

export const csvFormat: TableFormat = {
  id: 'csv',
  extension: 'csv',
  mimeType: 'text/csv;charset=utf-8',
  make: toCsv,
}

/** With a byte-order mark, without which Excel reads Vietnamese letters wrongly. */
export const csvBomFormat: TableFormat = {
  ...csvFormat,
  id: 'csvBom',
  make: (table) => `\uFEFF${toCsv(table)}`,
}
