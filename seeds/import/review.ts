import { renderCsv } from '../csv.ts'
import type { NameUse } from './draft.ts'
import type { Candidate } from './match/match.ts'

/** The columns of the review file. A reader fills in the last one. */
export const reviewColumns = [
  'row',
  'column',
  'text',
  'candidate id',
  'candidate name',
  'place',
  'validity',
  'score',
  'reason',
  'decision',
] as const

/** A name that a reader has to decide on, or has decided on. */
export interface Question {
  readonly use: NameUse
  readonly candidates: readonly Candidate[]
  /** Why it is not plain, where no candidate's reason says so. */
  readonly reason: string
  readonly decision?: string
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
function neutralize(text: string): string {
  return /^['=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** The text that was neutralized; any other is left as it is. */
export function unneutralize(text: string): string {
  return /^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

function toRows(
  { use, candidates, reason, decision }: Question,
  placeOf: (candidate: Candidate) => string,
): string[][] {
  const lead = [String(use.row), use.column, use.query.text]
  if (decision !== undefined) {
    const chosen = candidates[0]
    return [[...lead, decision, chosen?.known.name ?? '', '', '', '', reason, decision]]
  }
  if (candidates.length === 0) return [[...lead, '', '', '', '', '', reason, '']]
  return candidates.map((candidate) => {
    const { id, name, validFrom, validTo } = candidate.known
    const validity = validFrom || validTo ? `${validFrom ?? ''} – ${validTo ?? ''}` : ''
    return [
      ...lead,
      id,
      name,
      placeOf(candidate),
      validity,
      candidate.score.toFixed(2),
      candidate.reason || reason,
      '',
    ]
  })
}

/** The lines of the review file for the questions, the headers not among them. */
export function renderQuestions(
  questions: readonly Question[],
  placeOf: (candidate: Candidate) => string,
): string {
  return renderCsv(
    questions.flatMap((question) => toRows(question, placeOf)).map((row) => row.map(neutralize)),
  )
}

/** The first line of the review file, with the mark that lets Excel read it as UTF-8. */
export function renderReviewHead(): string {
  return `\ufeff${renderCsv([reviewColumns])}`
}
