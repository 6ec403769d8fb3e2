import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { toId } from '../../schema/ids.ts'
import { CsvInvalid, type CsvRow, parseCsv } from '../csv.ts'
import { nearest } from '../nearest.ts'
import { type Path, type Problem, toPathText } from '../problem.ts'
import { problemOf, type RecordFile, readText } from './file.ts'
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
type Fields = Readonly<Record<string, unknown>>

const maximumBytes = 67_108_864
const separator = ' | '

interface Column {
  readonly index: number
  readonly field: string
  /** The field of the entry that a row adds to the list `field`. */
  readonly inner?: string
  /** Whether a cell holds several values. */
  readonly several: boolean
}

const columnShape = /^([A-Za-z]\w*)(?:\[\]\.([A-Za-z]\w*))?(\[\])?$/

function toColumns({ cells, line }: CsvRow, path: string): Column[] | Problem[] {
  const problems: Problem[] = []
  const columns: Column[] = []
  const known = new Set<string>()
  for (const [index, written] of cells.entries()) {
    const name = written.trim()
    const match = columnShape.exec(name)
    if (known.has(name))
      problems.push(problemOf(path, `has the column "${name}" twice`, 'Keep one of the two.', line))
    else if (!match)
      problems.push(
        problemOf(
          path,
          `has a column "${name}", which names no field`,
          'Write a field such as name, aliases[], partOf[].unit or ended[].cites[].',
          line,
        ),
      )
    else columns.push({ index, field: match[1] ?? '', inner: match[2], several: match[3] !== undefined })
    known.add(name)
  }
  if (!known.has('id')) {
    const near = nearest('id', [...known])
    const fix = near ? `Is "${near}" meant? Call the column id.` : 'Add a column that holds the ids.'
    problems.push(problemOf(path, 'has no column "id"', fix, line))
  }
  return problems.length > 0 ? problems : columns
}

/** The entry of a list that `each` gives as a pattern, or an empty one. */
function patternOf(each: Fields, field: string): Fields {
  const [pattern] = Array.isArray(each[field]) ? (each[field] as unknown[]) : []
  return typeof pattern === 'object' && pattern !== null ? (pattern as Fields) : {}
}

function toValue(cell: string, several: boolean, pattern: unknown): unknown {
  if (!several) return cell
  return [...(Array.isArray(pattern) ? pattern : []), ...cell.split(separator).map((part) => part.trim())]
}

/** One record in the making: its value, and the line that each entry of its lists is from. */
interface Draft {
  readonly id: string
  readonly line: number
  readonly value: Record<string, unknown>
  readonly lines: Map<string, number[]>
  /** Where each field that holds a single value or several is from. */
  readonly origins: Map<string, number>
  /** Fields of which a later row says something else, with the line that does. */
  readonly clashes: Array<{ readonly field: string; readonly line: number }>
}

function addRow(draft: Draft, columns: readonly Column[], each: Fields, { cells, line }: CsvRow): void {
  const entries = new Map<string, Record<string, unknown>>()
  for (const { index, field, inner, several } of columns) {
    const cell = (cells[index] ?? '').trim()
    if (cell === '' || field === 'id') continue
    if (inner === undefined) {
      const said = toValue(cell, several, each[field])
      if (!draft.origins.has(field)) draft.origins.set(field, line)
      else if (!isDeepStrictEqual(draft.value[field], said)) draft.clashes.push({ field, line })
      draft.value[field] = said
      continue
    }
    const pattern = patternOf(each, field)
    const entry = entries.get(field) ?? { ...pattern }
    entry[inner] = toValue(cell, several, pattern[inner])
    entries.set(field, entry)
  }
  for (const [field, entry] of entries) {
    const lines = draft.lines.get(field) ?? []
    const list = lines.length === 0 ? [] : (draft.value[field] as unknown[])
    list.push(entry)
    draft.value[field] = list
    draft.lines.set(field, [...lines, line])
  }
}

function toDrafts(rows: readonly CsvRow[], columns: readonly Column[], each: Fields): Draft[] {
  const lists = new Set(columns.flatMap(({ field, inner }) => (inner === undefined ? [] : [field])))
  const shared = Object.fromEntries(Object.entries(each).filter(([field]) => !lists.has(field)))
  const idColumn = columns.find(({ field }) => field === 'id')?.index ?? 0
  const drafts: Draft[] = []
  for (const row of rows) {
    const id = (row.cells[idColumn] ?? '').trim()
    let draft = drafts.at(-1)
    if (draft?.id !== id) {
      draft = { id, line: row.line, value: { ...shared }, lines: new Map(), origins: new Map(), clashes: [] }
      drafts.push(draft)
    }
    addRow(draft, columns, each, row)
  }
  return drafts
}

/** Keys of the citations that the value's facts name. */
function citedKeys(value: unknown, keys = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) citedKeys(item, keys)
  else if (typeof value === 'object' && value !== null)
    for (const [field, inner] of Object.entries(value))
      if (field === 'cites' && Array.isArray(inner)) for (const key of inner) keys.add(String(key))
      else if (field !== 'citations') citedKeys(inner, keys)
  return keys
}

/**
 * Leaves each record the citations that its own facts name, of those that `each` gives to all.
 *
 * @returns the keys that no record names.
 */
function shareCitations(drafts: readonly Draft[], each: Fields): Set<string> {
  const { citations } = each
  if (typeof citations !== 'object' || citations === null) return new Set()
  const unused = new Set(Object.keys(citations))
  const shared = new Map<string, Fields>()
  for (const { value } of drafts) {
    const cited = citedKeys(value)
    const entries = Object.entries(citations).filter(([key]) => cited.has(key))
    const name = entries.map(([key]) => key).join(' ')
    const kept = shared.get(name) ?? Object.fromEntries(entries)
    shared.set(name, kept)
    value.citations = kept
    for (const [key] of entries) unused.delete(key)
  }
  return unused
}

function toFile(path: string, table: RecordFile, columns: readonly Column[], draft: Draft): RecordFile {
  const own = new Set(columns.map(({ field }) => field))
  return {
    path,
    locate([field, index, ...rest]: Path) {
      if (typeof field !== 'string' || own.has(field) || Object.hasOwn(draft.value, field) === false) {
        const line = typeof index === 'number' ? draft.lines.get(String(field))?.[index] : undefined
        return { file: path, line: line ?? draft.line }
      }
      return table.locate(['each', field, ...(index === undefined ? [] : [index]), ...rest])
    },
  }
}

function toRecords(path: string, table: RecordFile, text: string, each: Fields): RawRecord[] | Problem[] {
  let rows: CsvRow[]
  try {
    rows = parseCsv(text)
  } catch (error) {
    if (!(error instanceof CsvInvalid)) throw error
    return [
      problemOf(
        path,
        `is not valid CSV: ${error.message}`,
        'Mend the row; put text with a comma in quotes.',
        error.line,
      ),
    ]
  }
  const [header, ...body] = rows
  if (!header) return [problemOf(path, 'is empty', 'Write a header and a row for each record.', 1)]
  const columns = toColumns(header, path)
  if (!isColumns(columns)) return columns
  const problems: Problem[] = []
  const records: RawRecord[] = []
  const drafts = toDrafts(body, columns, each)
  for (const key of shareCitations(drafts, each)) {
    const at = ['each', 'citations', key]
    const message = 'is a citation that no fact names'
    const fix = 'Name it under the cites of the fact that it proves, or delete it.'
    problems.push({ ...table.locate(at), path: toPathText(at), message, fix })
  }
  for (const draft of drafts) {
    for (const { field, line } of draft.clashes)
      problems.push({
        ...problemOf(
          path,
          `says something else of ${draft.id} than line ${draft.origins.get(field)}`,
          'Say it in one row of the record, and leave the cell of the others empty.',
          line,
        ),
        path: field,
      })
    const named = toRecordType(draft.id)
    if ('message' in named) problems.push(problemOf(path, named.message, named.fix, draft.line))
    else
      records.push({
        id: toId(draft.id),
        type: named.type,
        file: toFile(path, table, columns, draft),
        value: draft.value,
      })
  }
  return problems.length > 0 ? problems : records
}

function isColumns(found: Column[] | Problem[]): found is Column[] {
  return found.every((each) => 'index' in each)
}

/** The records of a table, or everything that keeps it from being read. */
export async function readTable(path: string): Promise<RawRecord[] | Problem[]> {
  const read = await readMap(path)
  if (Array.isArray(read)) return read
  const parsed = tableSchema.safeParse(read.value)
  if (!parsed.success)
    return parsed.error.issues.map((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
      const at = [...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)), ...unknown]
      return {
        ...read.file.locate(at),
        path: toPathText(at),
        message: unknown.length > 0 ? 'is no field of a table' : issue.message,
        fix: 'A table has the fields rows (a CSV file beside it) and each (what is said of every record).',
      }
    })
  const rows = join(dirname(path), parsed.data.rows)
  if (!existsSync(rows)) {
    const message = `names ${parsed.data.rows}, which is not there`
    const fix = 'Put the CSV file beside the table, or correct its name.'
    return [{ ...read.file.locate(['rows']), path: 'rows', message, fix }]
  }
  const text = await readText(rows, maximumBytes, 'Split it into several tables.')
  if ('problem' in text) return [text.problem]
  return toRecords(rows, read.file, text.text, parsed.data.each)
}
