import { nearest } from '../../schema/nearest.ts'
import type { CsvRow } from '../csv.ts'
import type { Problem } from '../problem.ts'
import { problemOf } from './file.ts'

/** Fields of a record, or of an entry of one of its lists. */
export type Fields = Readonly<Record<string, unknown>>

/** A column of a table and the field that its cells fill. */
export interface Column {
  readonly index: number
  readonly field: string
  /** The field of the entry that a row adds to the list `field`. */
  readonly inner?: string
  /** Whether a cell holds several values. */
  readonly several: boolean
}

const shape = /^([A-Za-z]\w*)(?:\[\]\.([A-Za-z]\w*))?(\[\])?$/
const separator = ' | '

function problemsOf(name: string, known: ReadonlySet<string>): { message: string; fix: string } | undefined {
  if (known.has(name)) return { message: `has the column "${name}" twice`, fix: 'Keep one of the two.' }
  if (shape.test(name)) return undefined
  const fix = 'Write a field such as name, aliases[], partOf[].unit or ended[].cites[].'
  return { message: `has a column "${name}", which names no field`, fix }
}

/** The columns that the header names, with everything that is wrong with it. */
export function toColumns({ cells, line }: CsvRow, path: string): { columns: Column[]; problems: Problem[] } {
  const problems: Problem[] = []
  const columns: Column[] = []
  const known = new Set<string>()
  for (const [index, written] of cells.entries()) {
    const name = written.trim()
    const problem = problemsOf(name, known)
    const [, field = '', inner, several] = shape.exec(name) ?? []
    if (problem) problems.push(problemOf(path, problem.message, problem.fix, line))
    else columns.push({ index, field, inner, several: several !== undefined })
    known.add(name)
  }
  if (!known.has('id')) {
    const near = nearest('id', known)
    const fix = near ? `Is "${near}" meant? Call the column id.` : 'Add a column that holds the ids.'
    problems.push(problemOf(path, 'has no column "id"', fix, line))
  }
  return { columns, problems }
}

/** What a cell says, after what the pattern says of every entry. */
export function toValue(cell: string, { several }: Column, pattern: unknown): unknown {
  if (!several) return cell
  return [...(Array.isArray(pattern) ? pattern : []), ...cell.split(separator).map((part) => part.trim())]
}
