import { toLegalText } from '../safe-text.ts'

/** Cells of comma-separated values. */

/**
 * The text so that no spreadsheet takes it for a formula: what begins like one gets an apostrophe before it, which
 * spreadsheets show and whoever reads the file takes away again: one apostrophe before others and the beginning of a formula.
 */
export function toHarmlessText(text: string): string {
  return /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
}

/** The cell as RFC 4180 has it: in quotes where it needs them. */
function toCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A line of the cells, with its end. */
export function toLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`
}

/** A text of a record as a cell for spreadsheets. */
export function toTextCell(text: string): string {
  return toHarmlessText(toLegalText(text))
}
