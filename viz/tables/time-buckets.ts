import {
  addDays,
  type Day,
  earliest,
  latest,
  type PartialDate,
  toPartialDate,
} from '../../schema/partial-date.ts'

/** A stretch of time of which what happened is counted together. */
export interface TimeBucket {
  /** The day, the month or the year, or the first and the last of several years. */
  readonly name: PartialDate | readonly [PartialDate, PartialDate]
  /** Its first and last day within what is asked about. */
  readonly from: Day
  readonly to: Day
  readonly count: number
}

/** More columns than these are too narrow to be pressed. */
const mostBuckets = 36

/**
 * Counts dates from the first to the last of them, by day where that is a short time, by month where it is
 * longer, by one or more years else; a stretch in which nothing happened is there as well. A date that is known
 * as a month or year alone counts for its first day.
 */
export function toTimeBuckets(dates: readonly string[], from: Day, to: Day): TimeBucket[] {
  const clip = (day: Day) => (day < from ? from : day > to ? to : day)
  const days = dates.map((date) => clip(earliest(date as PartialDate))).sort()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  return toNames(first, last).map((name) => {
    const [begin, end] = typeof name === 'string' ? [name, name] : name
    const own = { from: clip(earliest(begin)), to: clip(latest(end)) }
    return { name, ...own, count: days.filter((day) => own.from <= day && day <= own.to).length }
  })
}

function toNames(first: Day, last: Day): TimeBucket['name'][] {
  if (addDays(first, mostBuckets - 1) >= last) return toDays(first, last)
  const [firstMonth, lastMonth] = [toMonth(first), toMonth(last)]
  if (lastMonth - firstMonth < mostBuckets)
    return Array.from({ length: lastMonth - firstMonth + 1 }, (_, at) => fromMonth(firstMonth + at))
  const [firstYear, lastYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  const years = Math.ceil((lastYear - firstYear + 1) / mostBuckets)
  return Array.from({ length: Math.ceil((lastYear - firstYear + 1) / years) }, (_, at) => {
    const begin = firstYear + at * years
    return years === 1 ? fromYear(begin) : [fromYear(begin), fromYear(Math.min(begin + years - 1, lastYear))]
  })
}

function toDays(first: Day, last: Day): PartialDate[] {
  const days: PartialDate[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(toPartialDate(day))
  return days
}

/** Months since the year 0. */
const toMonth = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const fromYear = (year: number) => String(year).padStart(4, '0') as PartialDate
const fromMonth = (month: number) =>
  `${fromYear(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}` as PartialDate
