import { type TableFile, type TableFormat, toHarmless } from './format.ts'

/** Comma-separated values as RFC 4180 has them: a line of headings, CRLF, quotes where they are needed. */
function toCsv({ columns, rows }: TableFile): string {
  const toField = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = [columns.map(({ title }) => title), ...rows]
  return lines.map((line) => `${line.map((cell) => toField(toHarmless(cell))).join(',')}\r\n`).join('')
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
