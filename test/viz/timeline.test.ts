import { describe, expect, it } from 'vitest'
import type { Day } from '../../schema/partial-date.ts'
import { nextEvent, previousEvent, toTimeline } from '../../viz/state/timeline.ts'
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
    expect(of('ended')).toEqual([{ day: '2020-01-01', what: 'ended', ids: ['agr-first'] }])
  })

  it('tell what renewed or supplemented another, when it came', () => {
    expect(of('renewed')).toEqual([{ day: '2020-01-01', what: 'renewed', ids: ['agr-second'] }])
    expect(of('supplemented')).toEqual([{ day: '2021-05-06', what: 'supplemented', ids: ['agr-more'] }])
  })

  it('tell a reorganization where actors end and others begin on one day', () => {
    expect(of('reorganized')).toEqual([
      { day: '2025-07-01', what: 'reorganized', ids: ['org-district', 'org-commune'] },
    ])
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
