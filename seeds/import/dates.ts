import { normalizeName } from '../../schema/names.ts'
import { earliest, latest, type PartialDate, partialDateProblem } from '../../schema/partial-date.ts'

/** Why a text is no date, and what to write. */
export interface NotADate {
  readonly message: string
  readonly fix: string
}
/** A period, of which an end that is not given is unknown. */
export interface Period {
  readonly from?: PartialDate
  readonly to?: PartialDate
}

const forms = 'Write it as 19/11/2020, 5/2021 or 2021: the day first, then the month.'
const periodForms = 'Write it as 2021-2025, “từ 5/2021 đến 12/2025” or “đến hết năm 2025”.'

/** Lower case, plain letters, single spaces, one kind of dash without spaces around it. */
function fold(text: string): string {
  return normalizeName(text)
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/\s*([/.])\s*/g, '$1')
    .replace(/[.,;]$/, '')
}

interface Parts {
  readonly day?: string
  readonly month?: string
  readonly year: string
}

/** Each form of a date, folded. Separators are the same within one date. */
const dateForms: readonly RegExp[] = [
  /^(?:ngay )?(?<day>\d{1,2})([/.-])(?<month>\d{1,2})\2(?<year>\d{4})$/,
  /^(?:ngay )?(?<day>\d{1,2}) thang (?<month>\d{1,2})(?:,? nam |, ?| |\/)(?<year>\d{4})$/,
  /^(?:ngay )?(?<day>\d{1,2})[/.-](?<month>\d{1,2})(?:,? nam |, ?)(?<year>\d{4})$/,
  /^(?<year>\d{4})([/.-])(?<month>\d{2})\2(?<day>\d{2})$/,
  /^(?:thang )?(?<month>\d{1,2})(?:[/.-]|,? nam |, ?)(?<year>\d{4})$/,
  /^thang (?<month>\d{1,2}) (?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{2})$/,
  /^(?:nam )?(?<year>\d{4})$/,
]

function partsOf(folded: string): Parts | undefined {
  for (const form of dateForms) {
    const groups = form.exec(folded)?.groups
    if (groups?.year) return { day: groups.day, month: groups.month, year: groups.year }
  }
  return undefined
}

function toDate({ day, month, year }: Parts): PartialDate | NotADate {
  const text = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
  const problem = partialDateProblem(text)
  if (problem === undefined) return text as PartialDate
  const swapped = day !== undefined && Number(month) > 12 && Number(day) <= 12
  return {
    message: `is no date that exists: ${problem}`,
    fix: swapped ? 'The day comes first, then the month: dd/MM/yyyy.' : forms,
  }
}

/** What in the folded text makes it less exact than any date. */
const vague: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bquy\b|\bq[1-4]\b/, 'names a quarter, which is no exact date'],
  [/\b(dau|giua|cuoi|khoang|gan|truoc|sau)\b/, 'is not exact'],
  [/^\D*\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/, 'gives the year with two digits'],
  [/^(ngay )?\d{1,2}([/.-]| thang )\d{1,2}$/, 'gives no year'],
]

function notADate(what: string, text: string, folded: string, fix: string): NotADate {
  const [, why = `is not a ${what} that can be read`] = vague.find(([pattern]) => pattern.test(folded)) ?? []
  return { message: `“${text.trim()}” ${why}`, fix }
}

function isDate(result: PartialDate | NotADate): result is PartialDate {
  return typeof result === 'string'
}

/** The date that the text gives as Vietnamese writes it, never more exact than that; or why it is none. */
export function fromVietnameseDate(text: string): PartialDate | NotADate {
  const folded = fold(text)
  const parts = partsOf(folded)
  return parts ? toDate(parts) : notADate('date', text, folded, forms)
}

const opening = /^(?:(?:trong )?(?:giai doan|thoi ky|thoi gian|nhiem ky)[: ]+)?/
const until = /^(?:den|toi)(?: het)? /
const since = /^(?:tu|ke tu)(?: het)? /
const between = /(?: ?(?:den|toi)(?: het)? | ?- ?)/g

interface Ends {
  readonly from?: Parts
  readonly to?: Parts
}

/** Every way to cut the text into two dates. */
function cuts(folded: string): Ends[] {
  const text = folded.replace(since, '')
  return [...text.matchAll(between)].flatMap((match) => {
    const from = partsOf(text.slice(0, match.index))
    const to = partsOf(text.slice(match.index + match[0].length).replace(/^het /, ''))
    return from && to ? [{ from, to }] : []
  })
}

function endsOf(folded: string): Ends | undefined {
  if (until.test(folded)) {
    const to = partsOf(folded.replace(until, ''))
    return to && { to }
  }
  const whole = partsOf(folded)
  if (whole) return whole.day === undefined ? { from: whole, to: whole } : undefined
  const found = cuts(folded)
  if (found.length > 0) return found.length === 1 ? found[0] : undefined
  const from = since.test(folded) ? partsOf(folded.replace(since, '')) : undefined
  return from && { from }
}

/**
 * The period that the text gives: `2021-2025`, `từ tháng 5/2021 đến tháng 12/2025`, `đến hết năm 2025`; a
 * month or year alone is a period too. Or why it is none.
 */
export function fromVietnamesePeriod(text: string): Period | NotADate {
  const folded = fold(text).replace(opening, '')
  const ends = endsOf(folded)
  if (!ends) return notADate('period', text, folded, periodForms)
  const from = ends.from && toDate(ends.from)
  const to = ends.to && toDate(ends.to)
  if (from !== undefined && !isDate(from)) return from
  if (to !== undefined && !isDate(to)) return to
  return orderProblem({ from, to }) ?? { from, to }
}

/** Why the period cannot be: it ends before it begins. */
export function orderProblem({ from, to }: Period): NotADate | undefined {
  return from && to && latest(to) < earliest(from)
    ? { message: `ends on ${to}, before it begins on ${from}`, fix: periodForms }
    : undefined
}
