import { CsvError, parse as createCsvParser, type Options } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

/** The library’s own, for what is read as a stream or in other dialects than ours. */
export { CsvError, createCsvParser, type Options as CsvOptions, parse as parseDialect }

const lineFeed = 10
const carriageReturn = 13

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
  const bytes = Buffer.from(text.replace(/^\uFEFF/, ''))
  const rows: CsvRow[] = []
  let line = 1
  let end = 0
  const passBlankLines = () => {
    for (; bytes[end] === lineFeed || bytes[end] === carriageReturn; end++)
      if (bytes[end] === lineFeed) line++
  }
  try {
    parse(bytes, {
      skip_empty_lines: true,
      onRecord(cells: string[], { bytes: next }: { readonly bytes: number }) {
        passBlankLines()
        rows.push({ cells, line })
        for (; end < next; end++) if (bytes[end] === lineFeed) line++
        return null
      },
    })
    return rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    passBlankLines()
    throw new CsvInvalid(error.message, line)
  }
}

/** Rows as CSV text with a line feed after each. */
export function renderCsv(rows: ReadonlyArray<readonly string[]>): string {
  return stringify(rows.map((row) => [...row]))
}
