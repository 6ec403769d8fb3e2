import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayInVietNam,
  earliest,
  isPartialDate,
  latest,
  nextDay,
  partialDateProblem,
  toDay,
  toPartialDate,
} from '../../schema/partial-date.ts'

describe('partial dates', () => {
  it.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2021-05-17', '2021-05-17', '2021-05-17'],
  ])('%s spans %s to %s', (text, first, last) => {
    expect([earliest(toPartialDate(text)), latest(toPartialDate(text))]).toEqual([first, last])
  })

  it.each([
    ['2021-02-30', 'has 28 days'],
    ['2021-13', 'months go from 01 to 12'],
    ['2021-00', 'months go from 01 to 12'],
    ['2021-05-00', 'has 31 days'],
    ['0000', 'year 0'],
    ['17/5/2021', 'write 2021, 2021-05 or 2021-05-17'],
    ['2021-5', 'write 2021, 2021-05 or 2021-05-17'],
    ['', 'write 2021, 2021-05 or 2021-05-17'],
  ])('%s is refused with what is wrong', (text, reason) => {
    expect(partialDateProblem(text)).toContain(reason)
    expect(() => toPartialDate(text)).toThrow(reason)
  })

  it('a month is no day', () => {
    expect(() => toDay('2021-05')).toThrow('full day')
  })

  it('every real calendar day is one, and its bounds are itself', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10)
          expect(isPartialDate(text)).toBe(true)
          expect(earliest(toPartialDate(text))).toBe(text)
          expect(latest(toPartialDate(text))).toBe(text)
        },
      ),
    )
  })

  it('the day in Viet Nam begins seven hours before UTC’s', () => {
    expect(dayInVietNam(new Date('2025-06-30T16:59:59Z'))).toBe('2025-06-30')
    expect(dayInVietNam(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01')
  })

  it('the day after the last of a year is the first of the next', () => {
    expect(nextDay(toDay('2024-12-31'))).toBe('2025-01-01')
    expect(nextDay(toDay('2024-02-28'))).toBe('2024-02-29')
  })

  it('days are added and taken away over the ends of months and years', () => {
    expect(addDays(toDay('2025-01-01'), -1)).toBe('2024-12-31')
    expect(addDays(toDay('2024-02-28'), 2)).toBe('2024-03-01')
    expect(addDays(toDay('2025-07-01'), 0)).toBe('2025-07-01')
  })
})
