import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, earliest, toPartialDate } from '../../schema/partial-date.ts'
import { agreementStatuses, type StatusOnDay, statusOn } from '../../schema/status.ts'
import { reasonInWords } from '../../schema/status-reasons.ts'
import { contradictionOf } from './support/contradictions.ts'
import { days, daysOf, lifeFacts, someDay } from './support/life-facts.ts'

describe('the status of an agreement over time', () => {
  it('is one of the set every day, for a reason that says something', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(lifeFacts, (facts) => {
        for (const day of daysOf(facts)) {
          const { status, reason } = statusOn(facts, day)
          expect(agreementStatuses).toContain(status)
          seen.add(status).add(reason.rule)
          for (const words of Object.values(reasonInWords(reason))) expect(words).toMatch(/^\S.+\.$/)
        }
      }),
      { numRuns: 500 },
    )
    // Every status and every one of the ten rules has come up.
    expect(agreementStatuses.filter((status) => !seen.has(status))).toEqual([])
    expect(seen.size).toBe(agreementStatuses.length + 10)
  })

  it('changes only where something happened: on a bound of a date, or the day after one', () => {
    let changes = 0
    fc.assert(
      fc.property(lifeFacts, (facts) => {
        const happened = new Set(daysOf(facts))
        let before: StatusOnDay | undefined
        for (const day of days) {
          const now = statusOn(facts, day)
          if (before && before.status !== now.status) {
            changes++
            expect(happened, `${before.status} to ${now.status} on ${day}`).toContain(day)
          }
          before = now
        }
      }),
      { numRuns: 200 },
    )
    expect(changes).toBeGreaterThan(100)
  })

  it('never contradicts its reason', () => {
    fc.assert(
      fc.property(lifeFacts, (facts) => {
        for (const day of daysOf(facts))
          expect(contradictionOf(statusOn(facts, day), facts, day)).toBeUndefined()
      }),
      { numRuns: 1_000 },
    )
  })

  it('is NOT_YET before the start and at no other time', () => {
    fc.assert(
      fc.property(lifeFacts, fc.array(someDay, { minLength: 5 }), (facts, asked) => {
        const start = facts.validFrom ?? facts.signedOn
        for (const day of [...asked, ...(start ? [earliest(start), addDays(earliest(start), -1)] : [])])
          expect(statusOn(facts, day).status === 'NOT_YET').toBe(start !== undefined && day < earliest(start))
      }),
      { numRuns: 500 },
    )
  })

  it('stays as it is once renewed or superseded', () => {
    fc.assert(
      fc.property(lifeFacts, someDay, fc.nat(800), (facts, day, later) => {
        const now = statusOn(facts, day)
        fc.pre(now.status === 'RENEWED' || now.status === 'SUPERSEDED')
        expect(statusOn(facts, addDays(day, later))).toEqual(now)
      }),
      { numRuns: 300 },
    )
  })

  it('is IN_FORCE up to a day on which it was seen, where it had begun and nothing followed', () => {
    fc.assert(
      fc.property(lifeFacts, someDay, fc.nat(400), (facts, day, later) => {
        const start = facts.validFrom ?? facts.signedOn
        fc.pre(start !== undefined && earliest(start) <= day)
        const sighting = { on: toPartialDate(addDays(day, later)), citationIds: ['cit-seen'] }
        const seen = { ...facts, successors: [], carriedOut: [...facts.carriedOut, sighting] }
        expect(statusOn(seen, day).status).toBe('IN_FORCE')
      }),
      { numRuns: 300 },
    )
  })

  it('rests on citations that the facts have, and does not depend on their order', () => {
    fc.assert(
      fc.property(lifeFacts, (facts) => {
        const { signedCitationIds, periodCitationIds, carriedOut, successors, endedParties } = facts
        const cited = [...carriedOut, ...successors, ...endedParties].flatMap((fact) => fact.citationIds)
        const known = new Set([...signedCitationIds, ...periodCitationIds, ...cited])
        const turned = {
          ...facts,
          carriedOut: carriedOut.toReversed(),
          successors: successors.toReversed(),
          endedParties: endedParties.toReversed(),
        }
        for (const day of daysOf(facts)) {
          const { status, reason, citationIds } = statusOn(facts, day)
          for (const id of citationIds) expect(known).toContain(id)
          expect(citationIds.length > 0).toBe(reason.rule !== 'NOTHING_DATED')
          expect(new Set(citationIds).size).toBe(citationIds.length)
          expect(statusOn(turned, day).status).toBe(status)
        }
      }),
      { numRuns: 500 },
    )
  })
})
