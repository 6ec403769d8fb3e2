import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPartialDate, type PartialDate } from '../../../schema/partial-date.ts'
import { fromVietnameseDate, fromVietnamesePeriod } from '../../../seeds/import/dates.ts'

const dates: Readonly<Record<string, string>> = {
  '19/11/2020': '2020-11-19',
  '19-11-2020': '2020-11-19',
  '19.11.2020': '2020-11-19',
  '1/7/2021': '2021-07-01',
  'ngày 19 tháng 11 năm 2020': '2020-11-19',
  'Ngày 19 tháng 11, 2020': '2020-11-19',
  'tháng 5/2021': '2021-05',
  'tháng 5 năm 2021': '2021-05',
  '5/2021': '2021-05',
  '05-2021': '2021-05',
  'năm 2021': '2021',
  '2021': '2021',
  '2020-11-19': '2020-11-19',
  '29/2/2024': '2024-02-29',
}

const periods: Readonly<Record<string, { from?: string; to?: string }>> = {
  'giai đoạn 2021-2025': { from: '2021', to: '2025' },
  '2021–2025': { from: '2021', to: '2025' },
  '2021 - 2025': { from: '2021', to: '2025' },
  'từ 2021 đến 2025': { from: '2021', to: '2025' },
  'từ tháng 5/2021 đến tháng 12/2025': { from: '2021-05', to: '2025-12' },
  'từ ngày 1/7/2021 đến 30/6/2026': { from: '2021-07-01', to: '2026-06-30' },
  '01-07-2021 - 30-06-2026': { from: '2021-07-01', to: '2026-06-30' },
  'đến hết năm 2025': { to: '2025' },
  'từ năm 2021': { from: '2021' },
  'năm 2021': { from: '2021', to: '2021' },
}

/** Every way to write the same text that a spreadsheet may hold. */
const spellings = (text: string) => [
  text,
  text.normalize('NFD'),
  text.replaceAll(' ', '\u00a0'),
  `  ${text.toUpperCase()} `,
]

describe('a date as Vietnamese writes it', () => {
  it.each(Object.entries(dates))('reads %s as %s', (text, date) => {
    for (const spelling of spellings(text)) expect(fromVietnameseDate(spelling)).toBe(date)
  })

  it.each([
    ['11/19/2020', /day comes first/],
    ['31/6/2021', /2021-06 has 30 days/],
    ['29/2/2021', /28 days/],
    ['0/2021', /months go from 01 to 12/],
    ['quý I/2021', /quarter/],
    ['19/11/20', /two digits/],
    ['19/11', /no year/],
    ['khoảng năm 2021', /not exact/],
    ['19/11-2020', /not a date that can be read/],
    ['hôm qua', /not a date that can be read/],
  ])('refuses %s', (text, why) => {
    const read = fromVietnameseDate(text)
    expect(typeof read === 'string' ? read : `${read.message} ${read.fix}`).toMatch(why)
  })
})

describe('a period as Vietnamese writes it', () => {
  it.each(Object.entries(periods))('reads %s', (text, period) => {
    for (const spelling of spellings(text)) {
      const read = fromVietnamesePeriod(spelling)
      expect({ ...read }).toEqual({ from: undefined, to: undefined, ...period })
    }
  })

  it.each([
    ['2025-2021', /ends on 2021, before it begins/],
    ['quý I/2021 - quý II/2022', /quarter/],
    ['từ 31/6/2021 đến 2022', /30 days/],
    ['2021-05-2025', /not a period that can be read/],
    ['19/11/2020', /not a period that can be read/],
  ])('refuses %s', (text, why) => {
    expect(fromVietnamesePeriod(text)).toMatchObject({ message: expect.stringMatching(why) })
  })
})

const year = fc.integer({ min: 1900, max: 2099 })
const month = fc.integer({ min: 1, max: 12 })
const day = fc.integer({ min: 1, max: 31 })
const pad = (value: number) => String(value).padStart(2, '0')
const anyDate: fc.Arbitrary<PartialDate> = fc
  .oneof(
    year.map(String),
    fc.tuple(year, month).map(([y, m]) => `${y}-${pad(m)}`),
    fc.tuple(year, month, day).map(([y, m, d]) => `${y}-${pad(m)}-${pad(d)}`),
  )
  .filter(isPartialDate)

/** The date in every form of its exactness. */
function formsOf(date: PartialDate): string[] {
  const [y = '', m, d] = date.split('-')
  if (m === undefined) return [y, `năm ${y}`]
  const short = Number(m)
  if (d === undefined)
    return [`${m}/${y}`, `${short}/${y}`, `tháng ${short}/${y}`, `tháng ${short} năm ${y}`, `${m}-${y}`, date]
  const shortDay = Number(d)
  return [
    `${d}/${m}/${y}`,
    `${shortDay}/${short}/${y}`,
    `${d}-${m}-${y}`,
    `${d}.${m}.${y}`,
    `ngày ${shortDay} tháng ${short} năm ${y}`,
    `ngày ${shortDay}/${short}/${y}`,
    date,
  ]
}

describe('any date', () => {
  it('comes back as exact as it was written, in whatever form', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        for (const form of formsOf(date))
          for (const spelling of spellings(form)) expect(fromVietnameseDate(spelling)).toBe(date)
      }),
    )
  })

  it('comes back from a period with any other that is not before it', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.nat(), fc.nat(), (from, to, i, j) => {
        fc.pre(from.slice(0, 4) < to.slice(0, 4))
        const pick = (date: PartialDate, n: number) => formsOf(date)[n % formsOf(date).length] ?? ''
        const text = `từ ${pick(from, i)} đến hết ${pick(to, j)}`
        expect(fromVietnamesePeriod(text)).toEqual({ from, to })
      }),
    )
  })

  it('is never made of text that names none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = fromVietnameseDate(text)
        if (typeof read === 'string') expect(isPartialDate(read)).toBe(true)
        else expect(read.message).not.toBe('')
      }),
    )
  })
})
