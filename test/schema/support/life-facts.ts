import fc from 'fast-check'
import {
  addDays,
  type Day,
  earliest,
  latest,
  nextDay,
  type PartialDate,
  toDay,
  toPartialDate,
} from '../../../schema/partial-date.ts'
import type { LifeFacts } from '../../../schema/status.ts'

/** A day of the years 2020 to 2022, or its month or year. */
const date = fc
  .tuple(fc.nat(1_095), fc.constantFrom(10, 10, 7, 4))
  .map(([days, length]) => toPartialDate(addDays(toDay('2020-01-01'), days).slice(0, length)))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const citing = fc.nat(99).map((number) => [`cit-${number}`])

const sighting = fc.tuple(maybe(date), date, citing).map(([from, on, citationIds]) => ({
  from: from && earliest(from) <= earliest(on) ? from : undefined,
  on,
  citationIds,
}))

/** What sources may say of an agreement; periods end after they begin, as the records' do. */
export const lifeFacts: fc.Arbitrary<LifeFacts> = fc
  .record({
    signedOn: maybe(date),
    signedCitationIds: citing,
    validFrom: fc.option(date, { nil: undefined, freq: 1 }),
    validTo: maybe(date),
    periodCitationIds: citing,
    carriedOut: fc.array(sighting, { maxLength: 3 }),
    successors: fc.uniqueArray(
      fc.record({
        relation: fc.constantFrom('RENEWS' as const, 'SUPERSEDES' as const),
        title: fc.constantFrom('Quy chế Mây', 'Kế hoạch Gió'),
        start: maybe(date),
        citationIds: citing,
      }),
      // Of two that begin on one day, neither is the first.
      { maxLength: 3, selector: ({ start }) => (start ? earliest(start) : '') },
    ),
    endedParties: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('Huyện ủy Mây', 'UBND huyện Mây', 'Đồn Gió'),
        validTo: date,
        citationIds: citing,
      }),
      { maxLength: 3, selector: ({ name }) => name },
    ),
  })
  .filter(({ signedOn, validFrom = signedOn, validTo }) =>
    validTo && validFrom ? earliest(validFrom) <= latest(validTo) : true,
  )

function datesOf({ signedOn, validFrom, validTo, carriedOut, successors, endedParties }: LifeFacts) {
  const dates: Array<PartialDate | undefined> = [signedOn, validFrom, validTo]
  dates.push(...carriedOut.flatMap(({ from, on }) => [from, on]))
  dates.push(...successors.map(({ start }) => start), ...endedParties.map((party) => party.validTo))
  return dates.filter((each) => each !== undefined)
}

/** Days on which something may change: bounds of the dates among the facts, and the days after these. */
export function daysOf(facts: LifeFacts): Day[] {
  const bounds = datesOf(facts).flatMap((each) => [earliest(each), latest(each)])
  const days = new Set([...bounds, ...bounds.map(nextDay), toDay('2019-12-31'), toDay('2030-01-01')])
  return [...days].sort()
}

const span = { from: toDay('2019-12-01'), to: toDay('2023-02-01') }
/** Every day of the years that the facts speak of, and some before and after. */
export const days: Day[] = []
for (let day = span.from; day <= span.to; day = nextDay(day)) days.push(day)
export const someDay = fc.constantFrom(...days)
