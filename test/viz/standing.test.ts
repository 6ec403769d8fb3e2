import { describe, expect, it } from 'vitest'
import { toDay } from '../../schema/partial-date.ts'
import { standingOn } from '../../viz/state/standing.ts'

describe('a thing with a first and a last day', () => {
  const on = (day: string, validFrom?: string, validTo?: string) =>
    standingOn({ validFrom, validTo }, toDay(day))

  it('is there from the first to the last', () => {
    const stands = ['2025-06-30', '2025-07-01', '2026-12-31', '2027-01-01'].map((day) =>
      on(day, '2025-07-01', '2026-12-31'),
    )
    expect(stands).toEqual(['notYet', 'there', 'there', 'over'])
  })

  it('may be there on any day of a date that is known in part', () => {
    expect([on('2025-01-01', '2025'), on('2025-12-31', undefined, '2025')]).toEqual(['there', 'there'])
    expect([on('2024-12-31', '2025'), on('2026-01-01', undefined, '2025')]).toEqual(['notYet', 'over'])
  })

  it('is there where nothing is known', () => {
    expect(on('1900-01-01')).toBe('there')
  })
})
