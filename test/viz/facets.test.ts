import { describe, expect, it } from 'vitest'
import type { Day } from '../../schema/partial-date.ts'
import { toFacetCounts } from '../../viz/state/facet-counts.ts'
import { type Filters, noValue, passes, showOnly, toggle } from '../../viz/state/filters.ts'
import { toPicture } from '../../viz/state/picture.ts'
import { toAreaTree } from '../../viz/state/taxonomy.ts'
import {
  createNetwork,
  createNode,
  createPartyEdge,
  createView,
  smallNetwork,
  statusesOf,
  today,
} from './network-fixture.ts'

const countsOf = (filters: Filters, day: Day = today, projection: 'BIPARTITE' | 'ACTORS' = 'BIPARTITE') =>
  toFacetCounts(
    toPicture(smallNetwork, createView({ filters, day, projection }), statusesOf(smallNetwork, day)),
    filters,
  )

describe('the legend', () => {
  it('counts what is drawn and what could be', () => {
    const { kind } = countsOf(toggle({}, 'kind', 'party'))
    expect(kind).toEqual([
      { value: 'army', drawn: 1, possible: 1, on: true },
      { value: 'borderGuard', drawn: 1, possible: 1, on: true },
      { value: 'party', drawn: 0, possible: 2, on: false },
      { value: 'state', drawn: 1, possible: 1, on: true },
    ])
  })

  it('counts stated and inferred by edges', () => {
    expect(countsOf({}).evidence).toEqual([
      { value: 'STATED', drawn: 5, possible: 5, on: true },
      { value: 'INFERRED', drawn: 1, possible: 1, on: true },
    ])
  })

  it('keeps a line that is filtered on though the day has none of it', () => {
    const filters = showOnly({}, 'coordination', 'REGULATION')
    expect(countsOf(filters, '2020-01-01' as Day).coordination).toContainEqual({
      value: 'REGULATION',
      drawn: 0,
      possible: 0,
      on: true,
    })
  })

  it('counts the agreements behind the edges when only actors are drawn', () => {
    const { coordination } = countsOf({}, today, 'ACTORS')
    expect(coordination.map(({ drawn }) => drawn)).toEqual([1, 1])
  })
})

describe('a filter', () => {
  it('is gone when its last value is switched back on', () => {
    expect(toggle(toggle({}, 'area', 'a'), 'area', 'a')).toEqual({})
  })

  it('shows only one value, and all again when asked twice', () => {
    const only = showOnly({}, 'area', 'a')
    expect([passes(only, 'area', ['a']), passes(only, 'area', ['b'])]).toEqual([true, false])
    expect(showOnly(only, 'area', 'a')).toEqual({})
  })

  it('lets through what bears one value that is on, among others that are off', () => {
    const filters = toggle({}, 'area', 'a')
    expect(passes(filters, 'area', ['a', 'b'])).toBe(true)
    expect(passes(filters, 'area', ['a'])).toBe(false)
  })

  it('treats what bears no value as a value of its own', () => {
    expect(passes(toggle({}, 'area', 'none'), 'area', [])).toBe(false)
    expect(passes(showOnly({}, 'area', 'a'), 'area', [])).toBe(false)
  })
})

describe('areas in the legend', () => {
  const taxonomy = new Map([
    ['area-patrol', 'area-border'],
    ['area-border', 'area-security'],
  ])
  const network = createNetwork(
    [
      createNode('org-a'),
      createNode('agr-1', { areas: ['area-patrol'] }),
      createNode('agr-2', { areas: ['area-security'] }),
      createNode('agr-3', { areas: ['area-health'] }),
      createNode('agr-4'),
    ],
    ['agr-1', 'agr-2', 'agr-3', 'agr-4'].map((id) => createPartyEdge('org-a', id)),
  )
  const pictureOf = (filters: Filters) =>
    toPicture(network, createView({ filters }), statusesOf(network), taxonomy)
  const drawn = (filters: Filters) =>
    pictureOf(filters)
      .nodes.map(({ id }) => id)
      .filter((id) => id.startsWith('agr-'))
  const counts = (filters: Filters) => toFacetCounts(pictureOf(filters), filters, taxonomy).area

  it('count what is within a broader one, too', () => {
    expect(counts({}).map(({ value, possible }) => [value, possible])).toEqual([
      ['area-security', 2],
      ['area-border', 1],
      ['area-health', 1],
      ['area-patrol', 1],
      [noValue, 1],
    ])
  })

  it('are shown alone with all that is narrower', () => {
    expect(drawn(showOnly({}, 'area', 'area-security'))).toEqual(['agr-1', 'agr-2'])
    expect(drawn(showOnly({}, 'area', 'area-patrol'))).toEqual(['agr-1'])
  })

  it('are hidden with all that is narrower, which then is off as well', () => {
    const filters = toggle({}, 'area', 'area-security')
    expect(drawn(filters)).toEqual(['agr-3', 'agr-4'])
    expect(
      counts(filters)
        .filter(({ on }) => !on)
        .map(({ value }) => value),
    ).toEqual(['area-security', 'area-border', 'area-patrol'])
    expect(drawn(toggle({}, 'area', 'area-patrol'))).toEqual(['agr-2', 'agr-3', 'agr-4'])
  })

  it('stand as a tree, the commonest first', () => {
    const lines = toAreaTree(counts({}), taxonomy).map(
      ({ line, depth }) => `${'-'.repeat(depth)}${line.value}`,
    )
    expect(lines).toEqual(['area-security', '-area-border', '--area-patrol', 'area-health', noValue])
  })
})
