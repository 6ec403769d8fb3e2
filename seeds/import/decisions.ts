import { normalizeName } from '../../schema/names.ts'
import type { Problem } from '../problem.ts'
import type { NameUse } from './draft.ts'
import type { KnownNames } from './match/known.ts'
import { ImportRefused, refuse } from './refused.ts'
import { reviewColumns, unneutralize } from './review.ts'
import { openCsv } from './sheet/csv.ts'
import { excerpt, toPlainText } from './text.ts'

/** What a reader decided on a name: the id of the one who is meant, or that it is somebody new. */
export interface Decision {
  /** An id, or `NEW`. */
  readonly chosen: string
  readonly line: number
}

/** What the reader decided, by the name's row, column and text. */
export interface Decisions {
  find(use: NameUse): Decision | undefined
  /** How many decisions no name was found for. To be asked after the last row. */
  unused(): number
}

export const noDecisions: Decisions = { find: () => undefined, unused: () => 0 }

const keyOf = (row: number | string, column: string, text: string) =>
  [row, normalizeName(column), normalizeName(text)].join('\n')

interface Columns {
  readonly row: number
  readonly column: number
  readonly text: number
  readonly decision: number
}

function findReviewColumns(file: string, headers: readonly string[]): Columns {
  const at = (name: (typeof reviewColumns)[number]): number => {
    const index = headers.findIndex((header) => header.trim().toLowerCase() === name)
    if (index < 0) refuse(file, `has no column “${name}”`, 'Give the review.csv that an import wrote.', 1)
    return index
  }
  return { row: at('row'), column: at('column'), text: at('text'), decision: at('decision') }
}

function toDecision(
  chosen: string,
  names: KnownNames,
  ids: ReadonlySet<string>,
): { chosen: string } | { message: string } {
  if (chosen.toUpperCase() === 'NEW') return { chosen: 'NEW' }
  if (names.get(chosen)) return { chosen }
  return ids.has(chosen)
    ? { message: `${chosen} is the id of a record that no name in a sheet can mean` }
    : { message: `there is no record “${chosen}”` }
}

interface Filled {
  readonly line: number
  /** `*` for every row. */
  readonly row: string
  readonly column: string
  readonly text: string
  readonly chosen: string
}

/** The lines of the review file whose decision is filled in. */
async function* readFilled(file: string): AsyncGenerator<Filled> {
  const { rows } = await openCsv(file, { headerRow: 1, headers: reviewColumns })
  let columns: Columns | undefined
  for await (const { row: line, cells } of rows) {
    const texts = cells.map((cell) => unneutralize(String(cell ?? '')))
    if (!columns) {
      columns = findReviewColumns(file, texts)
      continue
    }
    const chosen = toPlainText(texts[columns.decision] ?? '')
    if (chosen === '') continue
    yield {
      line,
      row: (texts[columns.row] ?? '').trim() || '*',
      column: texts[columns.column] ?? '',
      text: toPlainText(texts[columns.text] ?? ''),
      chosen,
    }
  }
  if (!columns) refuse(file, 'is empty', 'Give the review.csv that an import wrote.')
}

/** Whether the file is a review file in which a reader decided on anything. */
export async function hasDecisions(file: string): Promise<boolean> {
  try {
    const first = await readFilled(file).next()
    return !first.done
  } catch (error) {
    if (error instanceof ImportRefused) return false
    throw error
  }
}

/**
 * The decisions in a review file that a reader filled in. The row may be left empty, or be `*`, for every row
 * that has the name in the column.
 *
 * @throws {ImportRefused} with every decision that names no record or contradicts another one.
 */
export async function readDecisions(
  file: string,
  names: KnownNames,
  ids: ReadonlySet<string>,
): Promise<Decisions> {
  const decisions = new Map<string, Decision>()
  const problems: Problem[] = []
  for await (const { line, row, column, text, chosen } of readFilled(file)) {
    const path = `row ${row}, “${excerpt(text)}”`
    const decided = toDecision(chosen, names, ids)
    if ('message' in decided) {
      const fix = 'Write the id of an actor, a place or a cooperation area, or NEW.'
      problems.push({ file, line, path, message: decided.message, fix })
      continue
    }
    const key = keyOf(row, column, text)
    const other = decisions.get(key)
    if (!other) decisions.set(key, { chosen: decided.chosen, line })
    else if (other.chosen !== decided.chosen)
      problems.push({
        file,
        line,
        path,
        message: `is decided as ${decided.chosen}, and on line ${other.line} as ${other.chosen}`,
        fix: 'Keep one of the two.',
      })
  }
  if (problems.length > 0) throw new ImportRefused(problems)
  const used = new Set<string>()
  return {
    find({ row, column, query: { text } }) {
      for (const key of [keyOf(row, column, text), keyOf('*', column, text)]) {
        const decision = decisions.get(key)
        if (!decision) continue
        used.add(key)
        return decision
      }
      return undefined
    },
    unused: () => decisions.size - used.size,
  }
}
