import { describe, expect, it } from 'vitest'
import type { Day } from '../../schema/partial-date.ts'
import { toInsights } from '../../viz/state/insights.ts'
import { toPicture } from '../../viz/state/picture.ts'
import { toShared } from '../../viz/state/shared.ts'
import { nextEvent, placeOf, toTimeline } from '../../viz/state/timeline.ts'
import { createNetwork, createNode, createView, smallNetwork, statusesOf, today } from './network-fixture.ts'

describe('what is worth a look', () => {
  it('names the agreements that lost a party and the actors with most coordinations', () => {
    const picture = toPicture(smallNetwork, createView(), statusesOf(smallNetwork))
    const { orphaned, connected } = toInsights(picture, today, 1)
    expect(orphaned.map(({ id }) => id)).toEqual(['agr-economy'])
    expect(connected.map(({ node, coordinations }) => [node.id, coordinations])).toEqual([['org-post', 2]])
  })

  it('names periods that end within a year of the day, the soonest first', () => {
    const network = createNetwork(
      [
        createNode('agr-late', { validTo: '2027-10' }),
        createNode('agr-soon', { validTo: '2026-12-31' }),
        createNode('agr-past', { validTo: '2025', status: 'PERIOD_ENDED' }),
        createNode('agr-far', { validTo: '2030' }),
      ],
      [],
    )
    const picture = toPicture(network, createView(), statusesOf(network))
    expect(toInsights(picture, today).endingSoon.map(({ id }) => id)).toEqual(['agr-soon', 'agr-late'])
  })
})

describe('the timeline', () => {
  const network = createNetwork(
    [
      createNode('agr-a', { validFrom: '2017-09', validTo: '2020' }),
      createNode('agr-b', { validFrom: '2017-09-01' }),
      createNode('org-x', { validFrom: '1975' }),
    ],
    [],
  )

  it('spans from the year of the first beginning to the end of this one', () => {
    expect(toTimeline(network, today)).toMatchObject({ from: '2017-01-01', to: '2027-01-01' })
  })

  it('tells what began or ended when, as far as its day is known, and leaves actors out', () => {
    expect(toTimeline(network, today).events).toEqual([
      {
        day: '2017-09-01',
        date: '2017-09',
        from: '2017-09-01',
        until: '2017-09-30',
        what: 'began',
        ids: ['agr-a'],
      },
      {
        day: '2017-09-01',
        date: '2017-09-01',
        from: '2017-09-01',
        until: '2017-09-01',
        what: 'began',
        ids: ['agr-b'],
      },
      {
        day: '2021-01-01',
        date: '2020',
        from: '2020-01-02',
        until: '2021-01-01',
        what: 'ended',
        ids: ['agr-a'],
      },
    ])
  })

  it('plays from one event to the next, and stops after the last', () => {
    const timeline = toTimeline(network, today)
    expect(nextEvent(timeline, '2017-09-01' as Day)?.day).toBe('2021-01-01')
    expect(nextEvent(timeline, '2021-01-01' as Day)).toBeUndefined()
  })

  it('places its own ends at 0 and 1', () => {
    const timeline = toTimeline(network, today)
    expect([placeOf(timeline, timeline.from), placeOf(timeline, timeline.to)]).toEqual([0, 1])
  })
})

describe('several selected', () => {
  it('share the coordinations and areas that all of them have', () => {
    expect(toShared(smallNetwork, ['org-post', 'org-commune'])).toMatchObject({
      coordinations: [{ id: 'agr-border' }],
      neighbours: [],
      areas: ['area-border'],
    })
  })

  it('share nothing when nothing joins them', () => {
    expect(toShared(smallNetwork, ['org-commune', 'org-district'])).toEqual({
      coordinations: [],
      neighbours: [],
      areas: [],
    })
  })
})
