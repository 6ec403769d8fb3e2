/** A calendar day, ISO 8601: `2021-05-17`. */
export type Day = string & { readonly __brand: 'Day' }
/** A day, month or year as far as it is known: `2021-05-17`, `2021-05`, `2021`. */
export type PartialDate = string & { readonly __brand: 'PartialDate' }

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** How many days the month has; months count from 1. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Why the text is no partial date, or undefined when it is one. */
export function partialDateProblem(text: string): string | undefined {
  const match = partial.exec(text)
  if (!match) return `"${text}" is not a date: write 2021, 2021-05 or 2021-05-17`
  const [, year, month, day] = match.map(Number) as [number, number, number, number]
  if (year === 0) return `"${text}" names the year 0, which does not exist`
  if (match[2] && (month < 1 || month > 12))
    return `"${text}" names month ${match[2]}: months go from 01 to 12`
  if (match[3] && (day < 1 || day > daysIn(year, month)))
    return `"${text}" names a day that does not exist: ${match[1]}-${match[2]} has ${daysIn(year, month)} days`
  return undefined
}

export function isPartialDate(text: string): text is PartialDate {
  return partialDateProblem(text) === undefined
}

export function isDay(text: string): text is Day {
  return text.length === 10 && isPartialDate(text)
}

/** @throws {RangeError} that says what is wrong with the text. */
export function toPartialDate(text: string): PartialDate {
  if (isPartialDate(text)) return text
  throw new RangeError(partialDateProblem(text))
}

/** @throws {RangeError} that says what is wrong with the text. */
export function toDay(text: string): Day {
  if (isDay(text)) return text
  throw new RangeError(
    (partial.test(text) && partialDateProblem(text)) || `"${text}" is not a full day: write it as 2021-05-17`,
  )
}

/** The first day that the partial date can mean. */
export function earliest(date: PartialDate): Day {
  const [year, month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}` as Day
}

/** The last day that the partial date can mean. */
export function latest(date: PartialDate): Day {
  const [year, month = '12', day] = date.split('-')
  return `${year}-${month}-${day ?? String(daysIn(Number(year), Number(month))).padStart(2, '0')}` as Day
}

/** The calendar day of an instant in Viet Nam (UTC+7, no summer time). */
export function dayInVietNam(instant: Date): Day {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10) as Day
}

/** The day so many days later, or earlier where they are negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as Day
}

/** The day after. */
export function nextDay(day: Day): Day {
  return addDays(day, 1)
}

/** A sort key behind every day, for what is not dated. */
export const afterAllDays = '9999-99-99'
