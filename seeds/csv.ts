import { CsvError, parse as createCsvParser, type Options } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

/** The library’s own, for what is read as a stream or in other dialects than ours. */
export { CsvError, createCsvParser, type Options as CsvOptions, parse as parseDialect }

/** A row of a CSV text, with the 1-based line that it begins on. */
export interface CsvRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** The text is no CSV; `line` is the 1-based one where that shows. */
export class CsvInvalid extends Error {
  override readonly name = 'CsvInvalid'
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

/**
 * The rows of a text with commas between cells (RFC 4180), the header's among them. A byte-order mark is
 * passed over, and so are lines with nothing in them.
 *
 * @throws {CsvInvalid} when quotes are not closed or rows differ in length.
 */
export function parseCsv(text: string): CsvRow[] {
  try {
    const rows = parse(text, { bom: true, info: true, skip_empty_lines: true }) as unknown as Array<{
      record: string[]
      info: { lines: number }
    }>
    return rows.map(({ record, info }) => {
      // The library counts lines up to the end of the row; a quoted cell may hold several.
      const breaks = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
      return { cells: record, line: info.lines - breaks }
    })
  } catch (error) {
    if (error instanceof CsvError) throw new CsvInvalid(error.message, Number(error.lines ?? 1))
    throw error
  }
}

/** Rows as CSV text with a line feed after each. */
export function renderCsv(rows: ReadonlyArray<readonly string[]>): string {
  return stringify(rows.map((row) => [...row]))
}
