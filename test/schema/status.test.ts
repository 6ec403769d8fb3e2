import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextDay, type PartialDate, toDay, toPartialDate } from '../../schema/partial-date.ts'
import { agreementStatuses, type LifeFacts, statusOn } from '../../schema/status.ts'
import { reasonInWords, toVietnameseDate } from '../../schema/status-reasons.ts'

const silent: LifeFacts = {
  signedCitationIds: [],
  periodCitationIds: [],
  carriedOut: [],
  successors: [],
  endedParties: [],
}
const date = toPartialDate
const on = (facts: Partial<LifeFacts>, day: string) => statusOn({ ...silent, ...facts }, toDay(day))
const signed: Partial<LifeFacts> = { signedOn: date('2020-11-19'), signedCitationIds: ['cit-signed'] }
const period: Partial<LifeFacts> = {
  validFrom: date('2021'),
  validTo: date('2025'),
  periodCitationIds: ['cit-period'],
}
const lostDistrict: Partial<LifeFacts> = {
  endedParties: [
    { name: 'UBND huyện Sơn Thượng', validTo: date('2025-06-30'), citationIds: ['cit-district'] },
  ],
}

describe('the status of an agreement on a day', () => {
  it('is not yet before its signing, and rests on the signing’s citation', () => {
    expect(on(signed, '2020-11-18')).toMatchObject({ status: 'NOT_YET', citationIds: ['cit-signed'] })
    expect(on(signed, '2020-11-19').status).toBe('PRESUMED_IN_FORCE')
  })

  it('stays presumed in force when nothing newer is known: silence is not expiry', () => {
    expect(on(signed, '2099-01-01').status).toBe('PRESUMED_IN_FORCE')
  })

  it('is in force within a stated period and ended the day after', () => {
    expect(on(period, '2020-12-31').status).toBe('NOT_YET')
    expect(on(period, '2021-01-01').status).toBe('IN_FORCE')
    expect(on(period, '2025-12-31').status).toBe('IN_FORCE')
    expect(on(period, '2026-01-01')).toMatchObject({ status: 'PERIOD_ENDED', citationIds: ['cit-period'] })
  })

  it('is in force on all days up to a source that shows it being carried out', () => {
    const facts = { ...signed, carriedOut: [{ on: date('2023-06'), citationIds: ['cit-seen'] }] }
    expect(on(facts, '2022-01-01')).toMatchObject({ status: 'IN_FORCE', citationIds: ['cit-seen'] })
    expect(on(facts, '2023-06-30').status).toBe('IN_FORCE')
    expect(on(facts, '2023-07-01').status).toBe('PRESUMED_IN_FORCE')
  })

  it('is known only for the span that a source names when its start is not known', () => {
    const facts = { carriedOut: [{ from: date('2017'), on: date('2020'), citationIds: ['cit-seen'] }] }
    expect(on(facts, '2016-12-31').status).toBe('UNKNOWN')
    expect(on(facts, '2018-01-01').status).toBe('IN_FORCE')
    expect(on(facts, '2021-01-01').status).toBe('PRESUMED_IN_FORCE')
  })

  it('is renewed or superseded from the start of the later agreement', () => {
    for (const [relation, status] of [
      ['RENEWS', 'RENEWED'],
      ['SUPERSEDES', 'SUPERSEDED'],
    ] as const) {
      const successors = [
        { relation, title: 'Quy chế mới', start: date('2024-03'), citationIds: ['cit-new'] },
      ]
      expect(on({ ...period, successors }, '2024-02-29').status).toBe('IN_FORCE')
      expect(on({ ...period, successors }, '2024-03-01')).toMatchObject({ status, citationIds: ['cit-new'] })
    }
  })

  it('is ended by the first to begin of several later agreements, in whatever order they come', () => {
    const successors = [
      { relation: 'SUPERSEDES', title: 'Chưa rõ ngày', citationIds: ['cit-undated'] },
      { relation: 'SUPERSEDES', title: 'Sau', start: date('2024-03'), citationIds: ['cit-later'] },
      { relation: 'RENEWS', title: 'Trước', start: date('2023'), citationIds: ['cit-first'] },
    ] as const
    for (const given of [successors, successors.toReversed()])
      expect(on({ ...period, successors: given }, '2024-06-01')).toMatchObject({
        status: 'RENEWED',
        citationIds: ['cit-first'],
      })
  })

  it('has lost a party from the day after the party ended, even within its stated period', () => {
    expect(on({ ...period, ...lostDistrict }, '2025-06-30').status).toBe('IN_FORCE')
    expect(on({ ...period, ...lostDistrict }, '2025-07-01')).toMatchObject({
      status: 'PARTY_DISSOLVED',
      citationIds: ['cit-district'],
    })
    expect(on({ ...period, ...lostDistrict }, '2026-01-01').status).toBe('PERIOD_ENDED')
  })

  it('is in force in spite of a lost party when a later source shows it being carried out', () => {
    const facts = { ...signed, ...lostDistrict, carriedOut: [{ on: date('2025-09'), citationIds: ['c'] }] }
    expect(on(facts, '2025-08-01').status).toBe('IN_FORCE')
    expect(on(facts, '2025-10-01').status).toBe('PARTY_DISSOLVED')
  })

  it('is unknown when nothing dated is known', () => {
    expect(on({}, '2024-01-01')).toMatchObject({ status: 'UNKNOWN', citationIds: [] })
  })

  it('gives its reason in both languages', () => {
    const { reason } = on({ ...signed, ...lostDistrict }, '2025-07-01')
    const words = reasonInWords(reason)
    expect(words.vi).toContain('UBND huyện Sơn Thượng')
    expect(words.vi).toContain('30/06/2025')
    expect(words.en).toContain('2025-06-30')
  })
})

describe('a date in Vietnamese', () => {
  it.each([
    ['2025-07-01', '01/07/2025'],
    ['2021-12-31', '31/12/2021'],
    ['2021-05', '05/2021'],
    ['2021', '2021'],
  ])('is written with two digits for day and month: %s as %s', (written, told) => {
    expect(toVietnameseDate(date(written))).toBe(told)
  })
})

const year = fc.integer({ min: 2015, max: 2030 })
const partial = fc.oneof(
  year.map((y) => date(String(y))),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => date(`${y}-${String(m).padStart(2, '0')}`)),
)
const cited = { citationIds: fc.constant(['c']) }
const anyFacts: fc.Arbitrary<LifeFacts> = fc.record(
  {
    signedOn: partial,
    validFrom: partial,
    validTo: partial,
    signedCitationIds: fc.constant(['s']),
    periodCitationIds: fc.constant(['p']),
    carriedOut: fc.array(fc.record({ on: partial, ...cited }), { maxLength: 2 }),
    successors: fc.array(
      fc.record({
        relation: fc.constantFrom('RENEWS' as const, 'SUPERSEDES' as const),
        title: fc.constant('sau'),
        start: partial,
        ...cited,
      }),
      { maxLength: 2 },
    ),
    endedParties: fc.array(fc.record({ name: fc.constant('A'), validTo: partial, ...cited }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ['signedCitationIds', 'periodCitationIds', 'carriedOut', 'successors', 'endedParties'] },
)

/** The days on which a partial date begins and the day after it is over: the only ones on which a status may change. */
function turningDays(facts: LifeFacts): Set<string> {
  const dates: PartialDate[] = [
    facts.signedOn,
    facts.validFrom,
    facts.validTo,
    ...facts.carriedOut.flatMap((seen) => [seen.from, seen.on]),
    ...facts.successors.map((next) => next.start),
    ...facts.endedParties.map((party) => party.validTo),
  ].filter((value) => value !== undefined)
  return new Set(
    dates.flatMap((value) => {
      const [y, m] = value.split('-').map(Number) as [number, number?]
      const after = m ? new Date(Date.UTC(y, m, 1)) : new Date(Date.UTC(y + 1, 0, 1))
      return [`${value}-01-01`.slice(0, 10), after.toISOString().slice(0, 10)]
    }),
  )
}

describe('over time', () => {
  it('a status is one of the set, and changes only on days on which something happened', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turns = turningDays(facts)
        let day = toDay('2014-06-01')
        let previous = statusOn(facts, day).status
        while (day < '2031-06-01') {
          day = nextDay(day)
          const { status } = statusOn(facts, day)
          if (status === previous) continue
          expect(agreementStatuses).toContain(status)
          expect(turns).toContain(day)
          previous = status
        }
      }),
      { numRuns: 50 },
    )
  })
})
