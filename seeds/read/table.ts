import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { toId } from '../../schema/ids.ts'
import { CsvInvalid, type CsvRow, parseCsv } from '../csv.ts'
import type { Path, Problem } from '../problem.ts'
import { type Column, type Fields, toColumns } from './columns.ts'
import { type Draft, shareCitations, toDrafts } from './draft.ts'
import { problemAt, problemOf, type RecordFile, readText } from './file.ts'
import { type RawRecord, readMap, toRecordType } from './record.ts'

/**
 * A table of records: a CSV file whose rows are records, and beside it a `….table.yaml` that names the file
 * under `rows` and gives under `each` what is said of every record.
 *
 * Columns are called after fields: `name` holds a value, `aliases[]` several with ` | ` between them,
 * `partOf[].unit` a field of an entry that the row adds to a list, `ended[].cites[]` several in such a field.
 * What `each` has under a list is one entry, and is said of every entry that a row adds. An empty cell says
 * nothing. The column `id` is needed; rows that follow one another with the same id are one record.
 */
const tableSchema = z.strictObject({
  rows: z
    .string('names no CSV file')
    .regex(/^[^/\\]+\.csv$/, 'names no CSV file: write the name of one in the same folder'),
  each: z.record(z.string(), z.unknown(), 'is not a map of fields').default({}),
})

const maximumBytes = 67_108_864

/** What a table came to. */
interface TableRead {
  readonly records: readonly RawRecord[]
  readonly problems: readonly Problem[]
  /** Ids of rows that cannot be used. */
  readonly unreadable: readonly string[]
}

function failed(...problems: Problem[]): TableRead {
  return { records: [], problems, unreadable: [] }
}

function toFile(path: string, table: RecordFile, columns: readonly Column[], draft: Draft): RecordFile {
  const own = new Set(columns.map(({ field }) => field))
  return {
    path,
    locate([field, index, ...rest]: Path) {
      if (typeof field !== 'string' || own.has(field) || !Object.hasOwn(draft.value, field)) {
        const line = typeof index === 'number' ? draft.lines.get(String(field))?.[index] : undefined
        return { file: path, line: line ?? draft.line }
      }
      return table.locate(['each', field, ...(index === undefined ? [] : [index]), ...rest])
    },
  }
}

function* clashesIn(path: string, { id, origins, clashes }: Draft): Generator<Problem> {
  for (const { field, line } of clashes) {
    const message = `says something else of ${id} than line ${origins.get(field)}`
    const fix = 'Say it in one row of the record, and leave the cell of the others empty.'
    yield { ...problemOf(path, message, fix, line), path: field }
  }
}

function toTable(path: string, table: RecordFile, rows: readonly CsvRow[], each: Fields): TableRead {
  const [header, ...body] = rows
  const missing = 'Write a header and a row for each record.'
  if (!header) return failed(problemOf(path, 'is empty', missing, 1))
  if (body.length === 0) return failed(problemOf(path, 'has a header and no row', missing, header.line))
  const { columns, problems } = toColumns(header, path)
  if (problems.length > 0) return failed(...problems)
  const records: RawRecord[] = []
  const unreadable: string[] = []
  const drafts = toDrafts(body, columns, each)
  for (const key of shareCitations(drafts, each)) {
    const at = ['each', 'citations', key]
    const message = 'is a citation that no fact names'
    const fix = 'Name it under the cites of the fact that it proves, or delete it.'
    problems.push(problemAt(table, at, message, fix))
  }
  for (const draft of drafts) {
    problems.push(...clashesIn(path, draft))
    const named = toRecordType(draft.id)
    if ('message' in named) {
      problems.push(problemOf(path, named.message, named.fix, draft.line))
      unreadable.push(draft.id)
      continue
    }
    const { value } = draft
    records.push({ id: toId(draft.id), type: named.type, file: toFile(path, table, columns, draft), value })
  }
  return { records, problems, unreadable }
}

/** The records of a table, with everything that keeps it or one of its rows from being read. */
export async function readTable(path: string): Promise<TableRead> {
  const read = await readMap(path)
  if (Array.isArray(read)) return failed(...read)
  const parsed = tableSchema.safeParse(read.value)
  if (!parsed.success)
    return failed(
      ...parsed.error.issues.map((issue) => {
        const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
        const at = [...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)), ...unknown]
        const message = unknown.length > 0 ? 'is no field of a table' : issue.message
        const fix =
          'A table has the fields rows (a CSV file beside it) and each (what is said of every record).'
        return problemAt(read.file, at, message, fix)
      }),
    )
  const rows = join(dirname(path), parsed.data.rows)
  if (!existsSync(rows)) {
    const message = `names ${parsed.data.rows}, which is not there`
    const fix = 'Put the CSV file beside the table, or correct its name.'
    return failed(problemAt(read.file, ['rows'], message, fix))
  }
  const text = await readText(rows, maximumBytes, 'Split it into several tables.')
  if ('problem' in text) return failed(text.problem)
  try {
    return toTable(rows, read.file, parseCsv(text.text), parsed.data.each)
  } catch (error) {
    if (!(error instanceof CsvInvalid)) throw error
    const fix = 'Mend the row; put text with a comma in quotes.'
    return failed(problemOf(rows, `is not valid CSV: ${error.message}`, fix, error.line))
  }
}
