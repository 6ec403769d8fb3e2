import { describe, expect, it } from 'vitest'
import type { Day } from '../../schema/partial-date.ts'
import type { AgreementStatus } from '../../viz/client/generated.ts'
import { toChangeCounts, toComparison } from '../../viz/state/comparison.ts'
import { toFacetCounts } from '../../viz/state/facet-counts.ts'
import { showOnly, toggle } from '../../viz/state/filters.ts'
import { toPicture } from '../../viz/state/picture.ts'
import { reduceView } from '../../viz/state/reducer.ts'
import type { ViewState } from '../../viz/state/view-state.ts'
import { createNetwork, createNode, createPartyEdge, createView } from './network-fixture.ts'

const [first, second] = ['2024-01-01', '2025-07-01'] as const satisfies readonly string[] as unknown as [
  Day,
  Day,
]

/** A regulation ran out, another lost a district, a third began, a fourth stands; an exercise was between the days. */
const network = createNetwork(
  [
    createNode('agr-over', { validFrom: '2020' }),
    createNode('agr-orphan', { validFrom: '2020' }),
    createNode('agr-new', { validFrom: '2025-01' }),
    createNode('agr-same', { validFrom: '2019' }),
    createNode('act-between', { validFrom: '2024-05', validTo: '2024-05' }),
    createNode('org-post'),
    createNode('org-district', { validTo: '2025-06-30' }),
    createNode('org-commune', { validFrom: '2025-07-01' }),
  ],
  [
    createPartyEdge('org-post', 'agr-over'),
    createPartyEdge('org-post', 'agr-orphan'),
    createPartyEdge('org-district', 'agr-orphan'),
    createPartyEdge('org-post', 'agr-new'),
    createPartyEdge('org-commune', 'agr-new'),
    createPartyEdge('org-post', 'agr-same'),
    createPartyEdge('org-district', 'agr-same'),
    createPartyEdge('org-post', 'act-between'),
    createPartyEdge('org-commune', 'agr-same'),
  ],
)
const standing: Record<string, AgreementStatus> = {
  'agr-over': 'IN_FORCE',
  'agr-orphan': 'PRESUMED_IN_FORCE',
  'agr-new': 'NOT_YET',
  'agr-same': 'IN_FORCE',
}
const later: Record<string, AgreementStatus> = {
  'agr-over': 'PERIOD_ENDED',
  'agr-orphan': 'PARTY_DISSOLVED',
  'agr-new': 'IN_FORCE',
  'agr-same': 'IN_FORCE',
}

function compare(given: Partial<ViewState> = {}, before = standing, after = later) {
  const view = createView(given)
  const of = (day: Day, statuses: Record<string, AgreementStatus>) =>
    toPicture(network, { ...view, day }, { day, byId: new Map(Object.entries(statuses)) })
  return { view, pictures: [of(first, before), of(second, after)] as const }
}
function comparisonOf(given: Partial<ViewState> = {}, before = standing, after = later) {
  const { view, pictures } = compare(given, before, after)
  return toComparison(...pictures, view)
}
const told = (all: ReadonlyArray<{ readonly id: string; readonly change?: string }>) =>
  Object.fromEntries(all.flatMap(({ id, change }) => (change ? [[id, change]] : [])))

describe('the comparison of two days', () => {
  it('tells of lines with days of their own what became of them, although their ends are the same', () => {
    const command = (target: string, validFrom: string | null, validTo: string | null) =>
      createPartyEdge('org-a', target, { type: 'SUBORDINATE_TO', role: null, validFrom, validTo })
    const commands = createNetwork(
      ['org-a', 'org-began', 'org-ended', 'org-same', 'org-long-over'].map((id) => createNode(id)),
      [
        command('org-began', '2025-03', null),
        command('org-ended', '2019', '2024-12-31'),
        command('org-same', '2019', null),
        command('org-long-over', null, '2020'),
      ],
    )
    const of = (day: Day) => toPicture(commands, createView({ day }), { day, byId: new Map() })
    const { nodes, edges } = toComparison(of(first), of(second), createView())
    expect(told(nodes)).toEqual({})
    expect(told(edges)).toEqual({ 'rel-org-a-org-began': 'BEGAN', 'rel-org-a-org-ended': 'ENDED' })
    const over = edges.flatMap(({ target, ended }) => (ended ? [target] : []))
    expect(over.sort()).toEqual(['org-ended', 'org-long-over'])
  })

  it('tells what began, ended and changed of all that either day has', () => {
    const { nodes } = comparisonOf()
    expect(told(nodes)).toEqual({
      'agr-over': 'ENDED',
      'agr-orphan': 'CHANGED',
      'agr-new': 'BEGAN',
      'act-between': 'BEGAN',
      'org-district': 'ENDED',
      'org-commune': 'BEGAN',
    })
    expect(nodes.map(({ id }) => id).sort()).toEqual([...network.nodes.keys()].sort())
  })

  it('tells the same of edges', () => {
    expect(told(comparisonOf().edges)).toEqual({
      'rel-org-post-agr-over': 'ENDED',
      'rel-org-district-agr-orphan': 'ENDED',
      'rel-org-post-agr-new': 'BEGAN',
      'rel-org-commune-agr-new': 'BEGAN',
      'rel-org-district-agr-same': 'ENDED',
      'rel-org-post-act-between': 'BEGAN',
      'rel-org-commune-agr-same': 'BEGAN',
    })
  })

  it('tells of projected edges that they end with their parties, and nothing of parties that never met', () => {
    const { edges } = comparisonOf({ projection: 'ACTORS' })
    expect(told(edges)).toEqual({
      'org-commune~org-post': 'BEGAN',
      'org-district~org-post': 'ENDED',
    })
  })

  it('tells of projected edges that they rest on other coordinations or on changed ones', () => {
    const unlike = { ...later, 'agr-same': 'PRESUMED_IN_FORCE' as const }
    const lasting = createNetwork(
      ['agr-same', 'org-post', 'org-other'].map((id) => createNode(id)),
      ['org-post', 'org-other'].map((id) => createPartyEdge(id, 'agr-same')),
    )
    const view = createView({ projection: 'ACTORS' })
    const [before, after] = [standing, unlike].map((statuses, index) => {
      const day = index === 0 ? first : second
      return toPicture(lasting, { ...view, day }, { day, byId: new Map(Object.entries(statuses)) })
    })
    expect(before && after && told(toComparison(before, after, view).edges)).toEqual({
      'org-other~org-post': 'CHANGED',
    })
  })

  it('tells in the order of the days, however things stand in the picture that is shown', () => {
    const { view, pictures } = compare()
    const shown = toComparison(...pictures, view, pictures[0])
    expect(told(shown.nodes)).toEqual(told(comparisonOf().nodes))
    expect(shown.nodes.find(({ id }) => id === 'agr-orphan')?.onDay.status).toBe('PRESUMED_IN_FORCE')
  })

  it('does not judge an agreement of which the status on a day is not known yet', () => {
    const { nodes } = comparisonOf({}, {})
    expect(told(nodes)).not.toHaveProperty('agr-orphan')
    expect(told(nodes)).not.toHaveProperty('agr-over')
    expect(told(nodes)).toMatchObject({ 'org-district': 'ENDED', 'agr-new': 'BEGAN' })
  })

  it('has nothing to tell of a day compared with itself', () => {
    const { view, pictures } = compare()
    expect(toChangeCounts(toComparison(pictures[1], pictures[1], view))).toEqual([0, 0, 0])
  })
})

describe('the legend of a comparison', () => {
  it('counts nodes and edges by what became of them', () => {
    const picture = comparisonOf()
    expect(toChangeCounts(picture)).toEqual([7, 5, 1])
    expect(toFacetCounts(picture, {}).change.map(({ value, drawn }) => [value, drawn])).toEqual([
      ['BEGAN', 7],
      ['ENDED', 5],
      ['CHANGED', 1],
      ['SAME', 4],
    ])
  })

  it('has no such lines where no days are compared', () => {
    expect(toFacetCounts(compare().pictures[1], {}).change).toEqual([])
  })

  it('filters to one kind of change, with what it is joined to, and counts what is away', () => {
    const filters = showOnly({}, 'change', 'ENDED')
    const picture = comparisonOf({ filters })
    expect(picture.nodes.map(({ id }) => id).sort()).toEqual([
      'agr-orphan',
      'agr-over',
      'agr-same',
      'org-district',
      'org-post',
    ])
    expect(picture.edges.every(({ change }) => change === 'ENDED')).toBe(true)
    expect(picture.hiddenBy.filters).toBe(3)
    expect(toFacetCounts(picture, filters).change).toContainEqual({
      value: 'BEGAN',
      drawn: 0,
      possible: 7,
      on: false,
    })
  })

  it('filters away what did not change', () => {
    const { nodes, edges } = comparisonOf({ filters: toggle({}, 'change', 'SAME') })
    expect(edges.filter(({ change }) => !change)).toEqual([])
    expect(nodes.map(({ id }) => id)).toContain('org-post')
  })
})

describe('comparing', () => {
  it('is gone with its own filter when it ends, and the other filters stay', () => {
    const filters = toggle(toggle({}, 'change', 'SAME'), 'kind', 'party')
    const view = reduceView(createView({ filters }), { type: 'comparedWith', day: first })
    expect(view.comparedWith).toBe(first)
    const ended = reduceView(view, { type: 'comparisonEnded' })
    expect(ended).toEqual(createView({ filters: toggle({}, 'kind', 'party') }))
  })
})
