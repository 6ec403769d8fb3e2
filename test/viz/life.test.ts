import { describe, expect, it } from 'vitest'
import { type Day, toDay } from '../../schema/partial-date.ts'
import { type DatedLife, toLife, toLifeLine } from '../../viz/state/life.ts'

const told = (life: DatedLife) => toLife(life).map(({ what, date }) => `${what} ${date}`)
const day = (text: string): Day => toDay(text)

describe('the life of a coordination', () => {
  it('is told in the order of days, whatever the order of what is known', () => {
    const life = {
      validTo: '2025',
      signedOn: '2020-11-19',
      validFrom: '2021',
      renewedBy: [{ id: 'agr-b', signedOn: '2025-03' }],
      supplementedBy: [{ id: 'agr-c', signedOn: null, validFrom: '2022-05' }],
      carriedOutOn: ['2023-07-01'],
    }
    expect(told(life)).toEqual([
      'signed 2020-11-19',
      'starts 2021',
      'supplemented 2022-05',
      'carriedOut 2023-07-01',
      'renewed 2025-03',
      'ends 2025',
    ])
  })

  it('tells a start that is the signing once', () => {
    expect(told({ signedOn: '2021-05', validFrom: '2021-05' })).toEqual(['signed 2021-05'])
  })

  it('loses a party on the first day on which one of them surely ended', () => {
    expect(told({ partiesEndedOn: ['2025', '2025-06-30', '2026-01-01'] })).toEqual(['partyEnds 2025-06-30'])
  })

  it('names the agreement that an event is', () => {
    expect(toLife({ supersededBy: [{ id: 'agr-b', signedOn: '2024' }] })).toEqual([
      { what: 'superseded', date: '2024', by: 'agr-b' },
    ])
  })

  it('has no line without dates', () => {
    expect(toLifeLine(toLife({}), day('2026-01-01'))).toBeUndefined()
  })
})

describe('a life on a line', () => {
  it('goes on to the day of the picture where nothing ends it', () => {
    const line = toLifeLine(toLife({ signedOn: '2020-01-01' }), day('2026-01-01'))
    expect(line).toMatchObject({ isOver: false, start: 4, until: 96, today: 96 })
  })

  it('stops where it ended, between its beginning and the day', () => {
    const line = toLifeLine(toLife({ signedOn: '2020-01-01', validTo: '2023-01-01' }), day('2026-01-01'))
    expect(line?.isOver).toBe(true)
    expect(line?.until).toBeCloseTo(50, 0)
  })

  it('shows a date that is known in part over all days that it may mean, and a day in its place', () => {
    const [signed, seen, end] =
      toLifeLine(
        toLife({ signedOn: '2020', carriedOutOn: ['2022-01-01'], validTo: '2024' }),
        day('2022-01-01'),
      )?.points ?? []
    expect([signed?.from, end?.to]).toEqual([4, 96])
    for (const point of [signed, end]) expect((point?.to ?? 0) - (point?.from ?? 0)).toBeGreaterThan(15)
    expect(seen?.to).toBe(seen?.from)
  })

  it('goes on after its stated end, or without a party, up to where a source last shows it carried out', () => {
    const dated = { signedOn: '2020-01-01', carriedOutOn: ['2024-01-01'] }
    for (const end of [{ validTo: '2022-01-01' }, { partiesEndedOn: ['2022-01-01'] }]) {
      const line = toLifeLine(toLife({ ...dated, ...end }), day('2028-01-01'))
      expect(line?.isOver).toBe(true)
      expect(line?.until).toBeCloseTo(50, 0)
    }
  })

  it('stops where another took its place, whatever is told of it later', () => {
    const life = {
      signedOn: '2020-01-01',
      carriedOutOn: ['2026-01-01'],
      renewedBy: [{ id: 'agr-b', signedOn: '2023-06-01', validFrom: '2024-01-01' }],
    }
    const line = toLifeLine(toLife(life), day('2028-01-01'))
    expect(line?.until).toBeCloseTo(50, 0)
  })

  it('keeps a day before the beginning on the line', () => {
    expect(toLifeLine(toLife({ signedOn: '2020-01-01' }), day('1990-01-01'))?.today).toBe(0)
  })
})
