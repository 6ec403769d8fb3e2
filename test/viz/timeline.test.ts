import { describe, expect, it } from 'vitest'
import type { Day } from '../../schema/partial-date.ts'
import { nextEvent, placeOf, previousEvent, toTimeline } from '../../viz/state/timeline.ts'
import { createNetwork, createNode, createPartyEdge, today } from './network-fixture.ts'

const network = createNetwork(
  [
    createNode('agr-first', { validFrom: '2015-03-02', validTo: '2019' }),
    createNode('agr-second', { validFrom: '2020-01' }),
    createNode('agr-more', { validFrom: '2021-05-06' }),
    createNode('org-district', { validTo: '2025-06-30' }),
    createNode('org-commune', { validFrom: '2025-07-01' }),
    createNode('org-old', { validFrom: '1959-03-03' }),
  ],
  [
    createPartyEdge('agr-second', 'agr-first', { type: 'RENEWS', role: null }),
    createPartyEdge('agr-more', 'agr-second', { type: 'SUPPLEMENTS', role: null }),
  ],
)
const timeline = toTimeline(network, today)
const of = (what: string) => timeline.events.filter((event) => event.what === what)

describe('the events of the time bar', () => {
  it('tell what began and what ended, on the day after its last', () => {
    expect(of('began').map(({ day }) => day)).toEqual(['2015-03-02', '2020-01-01', '2021-05-06'])
    expect(of('ended')).toMatchObject([{ day: '2020-01-01', ids: ['agr-first'] }])
  })

  it('tell what renewed or supplemented another, when it came', () => {
    expect(of('renewed')).toMatchObject([{ day: '2020-01-01', what: 'renewed', ids: ['agr-second'] }])
    expect(of('supplemented')).toMatchObject([{ day: '2021-05-06', what: 'supplemented', ids: ['agr-more'] }])
  })

  it('tell a reorganization where actors end and others begin on one day', () => {
    expect(of('reorganized')).toMatchObject([
      { day: '2025-07-01', what: 'reorganized', ids: ['org-district', 'org-commune'] },
    ])
  })

  it('say as much of their date as is known, and between which days they lie', () => {
    const spans = timeline.events.map(({ date, from, until, what }) => [what, date, from, until])
    expect(spans).toContainEqual(['began', '2015-03-02', '2015-03-02', '2015-03-02'])
    expect(spans).toContainEqual(['began', '2020-01', '2020-01-01', '2020-01-31'])
    expect(spans).toContainEqual(['ended', '2019', '2019-01-02', '2020-01-01'])
  })

  it('are told apart where one is known by its day and another by its year alone', () => {
    const nodes = [
      createNode('agr-day', { validFrom: '2021-01-01' }),
      createNode('agr-year', { validFrom: '2021' }),
    ]
    const { events } = toTimeline(createNetwork(nodes, []), today)
    expect(events.map(({ date, ids }) => [date, ids])).toEqual([
      ['2021-01-01', ['agr-day']],
      ['2021', ['agr-year']],
    ])
  })

  it.each([1995, 2005, 2014, 2025])('have few enough years to be read, round ones, from %d on', (first) => {
    const since = toTimeline(createNetwork([createNode('agr-a', { validFrom: String(first) })], []), today)
    expect(since.years.length).toBeGreaterThan(3)
    expect(since.years.length).toBeLessThanOrEqual(8)
    const numbers = since.years.map((year) => Number(year.slice(0, 4)))
    const step = (numbers[1] ?? 0) - (numbers[0] ?? 0)
    expect(numbers.every((year) => year % step === 0)).toBe(true)
    expect(since.years.every((year) => placeOf(since, year) >= 0 && placeOf(since, year) <= 1)).toBe(true)
  })

  it('have years from the first coordination on, however old its parties are', () => {
    expect(timeline.from).toBe('2015-01-01')
  })

  it('lead from one to the next and back, in the range of the bar', () => {
    expect(nextEvent(timeline, '2020-01-01' as Day)?.day).toBe('2021-05-06')
    expect(previousEvent(timeline, '2020-01-01' as Day)?.day).toBe('2015-03-02')
    expect(previousEvent(timeline, '2015-03-02' as Day)).toBeUndefined()
    expect(nextEvent(timeline, '2025-07-01' as Day)).toBeUndefined()
  })
})
