import { join } from 'node:path'
import { errorsAmong, type Problem } from '../problem.ts'
import { checkMade } from './check-made.ts'
import type { ImportedRow, MadeRecord } from './import-rows.ts'
import type { KnownRecords } from './known-records.ts'
import type { Candidate } from './match/match.ts'
import { type Question, renderQuestions, renderReviewHead } from './review.ts'
import type { OpenSheet } from './sheet/cell.ts'
import { toYamlText } from './yaml-text.ts'

/** What an import came to. */
export interface Summary {
  readonly rows: number
  readonly importedRows: number
  /** Records made, by the folder that they go to. */
  readonly made: Readonly<Record<string, number>>
  readonly written: number
  /** Names that wait for a decision, and the rows that they keep back. */
  readonly openNames: number
  readonly openRows: number
  readonly problems: readonly Problem[]
  readonly sheet?: OpenSheet
  readonly unusedDecisions: number
  readonly isComplete: boolean
}

/** Gathers what comes of the rows. */
export interface Results {
  begin(known: KnownRecords): void
  open(sheet: OpenSheet): void
  /** Takes in a row, and gives the files that it comes to. */
  add(row: ImportedRow): Array<{ readonly path: string; readonly content: string }>
  rows(): number
  unusedDecisions(count: number): void
  /** The review file, if anything was, or has to be, decided. */
  review(): string | undefined
  /** Holds the made records against all rules, together with the known ones. */
  check(): Summary
}

const folders: Readonly<Record<string, string>> = {
  Agreement: 'agreements',
  Organization: 'organizations',
  Source: 'sources',
}

function pathOf({ id, type }: MadeRecord): string {
  return `${folders[type] ?? ''}/${id}.yaml`
}

/** Results of nothing yet, of an import into the folder `out`. */
export function createResults({ out }: { readonly out: string }): Results {
  let known: KnownRecords | undefined
  let sheet: OpenSheet | undefined
  let rowCount = 0
  let importedRows = 0
  let openRows = 0
  let openNames = 0
  let unused = 0
  const problems: Problem[] = []
  const made: MadeRecord[] = []
  const counts: Record<string, number> = {}
  const review: string[] = []

  const placeOf = ({ known: { places } }: Candidate): string =>
    places
      .slice(0, 2)
      .map((place) =>
        [...(known?.names.lineage(place) ?? [])].map((id) => known?.names.get(id)?.name ?? id).join(', '),
      )
      .join(' | ')

  return {
    begin(records) {
      known = records
    },
    open(opened) {
      sheet = opened
    },
    rows: () => rowCount,
    add({ records, problems: found, open, decided }) {
      rowCount++
      if (records.length > 0) importedRows++
      if (open.length > 0) openRows++
      openNames += open.length
      problems.push(...found)
      const questions: Question[] = [...decided, ...open]
      if (questions.length > 0) review.push(renderQuestions(questions, placeOf))
      made.push(...records)
      return records.map((record) => {
        const folder = folders[record.type] ?? ''
        counts[folder] = (counts[folder] ?? 0) + 1
        return { path: pathOf(record), content: toYamlText(record.value) }
      })
    },
    unusedDecisions(count) {
      unused = count
    },
    review: () => (review.length > 0 ? `${renderReviewHead()}${review.join('')}` : undefined),
    check() {
      const found = known ? checkMade(made, known.read, (record) => join(out, pathOf(record))) : []
      const all = [...problems, ...found]
      return {
        rows: rowCount,
        importedRows,
        made: counts,
        written: made.length,
        openNames,
        openRows,
        problems: all,
        sheet,
        unusedDecisions: unused,
        isComplete: errorsAmong(all).length === 0 && openNames === 0 && importedRows === rowCount,
      }
    },
  }
}
