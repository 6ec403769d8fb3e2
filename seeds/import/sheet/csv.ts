import { createReadStream, promises as fs } from 'node:fs'
import { Readable } from 'node:stream'
import { foldName } from '../../../schema/names.ts'
import { CsvError, type CsvOptions, createCsvParser, parseDialect } from '../../csv.ts'
import { refuse, refuseUnreadable } from '../refused.ts'
import type { OpenSheet, SheetRow } from './cell.ts'
import { decodeText } from './encoding.ts'
import { assertFileSize, assertRow, limits } from './limits.ts'

/** What tells the separator: the row that holds the headers, from 1, and the headers that are looked for. */
export interface Expected {
  readonly headerRow: number
  readonly headers: readonly string[]
}

const separators = [',', ';', '\t']
const sampleLength = 65_536

const options: CsvOptions = {
  relax_column_count: true,
  // A row of the limits' widest cells; a quote that is never closed ends here too.
  max_record_size: 4 * limits.cellLength + limits.columns,
}

/** The separator under which the header row has most of the headers, or else most cells. */
function detectSeparator(sample: string, { headerRow, headers }: Expected): string {
  const wanted = new Set(headers.map(foldName))
  const scored = separators.map((delimiter) => {
    let rows: string[][] = []
    try {
      rows = parseDialect(sample, { ...options, delimiter, to: headerRow, relax_quotes: true }) as string[][]
    } catch {
      // A sample may end within quotes; it is then worth nothing under this separator.
    }
    const cells = rows[headerRow - 1] ?? []
    const found = cells.filter((cell) => wanted.has(foldName(cell))).length
    return { delimiter, score: found * 1_000 + cells.length }
  })
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

function refuseCsv(file: string, error: CsvError): never {
  const line = typeof error.lines === 'number' ? error.lines : undefined
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return refuse(
        file,
        'ends within a quoted cell',
        'Close the quote; if the file was cut off, fetch it again.',
        line,
      )
    case 'CSV_MAX_RECORD_SIZE':
      return refuse(
        file,
        `has a row of more than ${(options.max_record_size ?? 0).toLocaleString('en')} characters`,
        'Close the quote that may be open there, or shorten its cells.',
        line,
      )
    default:
      return refuse(
        file,
        `has a quote where none can stand (${error.code})`,
        'Put the whole cell in quotes and write each quote in it twice.',
        line,
      )
  }
}

async function* readRows(file: string, expected: Expected): AsyncGenerator<SheetRow> {
  const pieces = decodeText(file, createReadStream(file, { highWaterMark: 262_144 }))
  let sample = ''
  while (sample.length < sampleLength) {
    const next = await pieces.next()
    if (next.done) break
    sample += next.value
  }
  const delimiter = detectSeparator(sample.slice(0, sampleLength * 4), expected)
  async function* text() {
    yield sample
    yield* pieces
  }
  const parser = createCsvParser({ ...options, delimiter })
  const source = Readable.from(text(), { objectMode: false })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++
      const read = { row, cells: cells.map((cell) => (cell === '' ? null : cell)) }
      assertRow(file, read)
      yield read
    }
  } catch (error) {
    if (error instanceof CsvError) refuseCsv(file, error)
    throw error
  } finally {
    source.destroy()
    parser.destroy()
  }
}

/**
 * The rows of a CSV file, read as they are asked for. Separators are the comma, the semicolon and the tab,
 * whichever fits the headers; a quoted cell may have line breaks and is in one row all the same.
 *
 * @throws {ImportRefused} now or while reading: not there, too large, in another encoding, or broken.
 */
export async function openCsv(file: string, expected: Expected): Promise<OpenSheet> {
  try {
    const status = await fs.stat(file)
    if (status.isDirectory()) refuse(file, 'is a folder', 'Name a file in it.')
    assertFileSize(file, status.size)
  } catch (error) {
    if (error instanceof Error && 'code' in error) refuseUnreadable(file, error)
    throw error
  }
  return { rows: readRows(file, expected), formulas: [], mergedAreas: 0 }
}
