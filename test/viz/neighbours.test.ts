import { describe, expect, it } from 'vitest'
import type { Day } from '../../schema/partial-date.ts'
import { isWorthExpanding, toHiddenCount, toNeighbourIds, toNeighbours } from '../../viz/state/neighbours.ts'
import { mergeNetworks } from '../../viz/state/network.ts'
import { toPicture } from '../../viz/state/picture.ts'
import { reduceView } from '../../viz/state/reducer.ts'
import type { ViewState } from '../../viz/state/view-state.ts'
import {
  createNetwork,
  createNode,
  createPartyEdge,
  createView,
  smallNetwork,
  statusesOf,
} from './network-fixture.ts'

/** What the server gives around the post: two coordinations and its region, of which the picture has all, and one more. */
const around = createNetwork(
  [
    createNode('org-post', { kind: 'BORDER_GUARD_POST', degree: 6 }),
    createNode('agr-border', { areas: ['area-border'], validFrom: '2021-05' }),
    createNode('agr-economy', { kind: 'PROGRAMME', validFrom: '2019', status: 'PARTY_DISSOLVED' }),
    createNode('agr-new'),
    createNode('org-region', { kind: 'MILITARY_REGION' }),
    createNode('org-far'),
  ],
  [
    createPartyEdge('org-post', 'agr-border'),
    createPartyEdge('org-post', 'agr-economy'),
    createPartyEdge('org-post', 'agr-new'),
    createPartyEdge('org-far', 'agr-new'),
    createPartyEdge('org-post', 'org-region', { type: 'SUBORDINATE_TO', role: null }),
  ],
)

const count = (given: Partial<ViewState>, network = smallNetwork) => {
  const view = createView(given)
  return toNeighbours(around, network, toPicture(network, view, statusesOf(network, view.day)), 'org-post')
}
const groupOf = (given: Partial<ViewState>, group: string, network = smallNetwork) =>
  count(given, network).groups.find((one) => one.group === group)

describe('the neighbours of a node by kind', () => {
  it('count what is drawn, and what is not loaded', () => {
    expect(groupOf({}, 'agreement')).toMatchObject({ total: 3, drawn: 2, hiddenBy: { notLoaded: 1 } })
    expect(groupOf({}, 'army')).toMatchObject({ total: 1, drawn: 1 })
  })

  it('leave out what is further away than one step', () => {
    expect(count({}).groups.map(({ group }) => group)).toEqual(['army', 'agreement'])
  })

  it('say what the filters, the day and the hand keep away', () => {
    const filters = { coordination: { mode: 'except', values: ['PROGRAMME'] } } as const
    expect(groupOf({ filters }, 'agreement')).toMatchObject({ drawn: 1, hiddenBy: { filters: 1, day: 0 } })
    expect(groupOf({ day: '2020-01-01' as Day }, 'agreement')).toMatchObject({
      drawn: 1,
      hiddenBy: { day: 1 },
    })
    expect(groupOf({ hidden: ['org-region'] }, 'army')).toMatchObject({
      drawn: 0,
      hiddenBy: { hand: 1 },
      byHand: ['org-region'],
    })
  })

  it('say how many there are beyond those that the server gave', () => {
    expect(count({}).beyondLimit).toBe(2)
  })

  it('count agreements as drawn where they are lines between actors', () => {
    expect(groupOf({ projection: 'ACTORS' }, 'agreement')).toMatchObject({ drawn: 2 })
  })

  it('are worth adding only where that brings some of them', () => {
    const filters = { kind: { mode: 'except', values: ['army'] } } as const
    expect(isWorthExpanding({ hiddenBy: { notLoaded: 0, filters: 1, day: 1, hand: 0 } })).toBe(false)
    expect(groupOf({ filters }, 'army')?.hiddenBy.filters).toBe(1)
    expect(isWorthExpanding({ hiddenBy: { notLoaded: 0, filters: 0, day: 0, hand: 1 } })).toBe(true)
  })
})

describe('the number of hidden neighbours', () => {
  const hiddenOf = (given: Partial<ViewState>) => {
    const view = createView(given)
    const picture = toPicture(smallNetwork, view, statusesOf(smallNetwork, view.day))
    return toHiddenCount(smallNetwork, picture, toNeighbourIds(smallNetwork), 'org-post')
  }

  it('counts those that a filter, the day or the hand takes out of the picture', () => {
    expect(hiddenOf({})).toBe(0)
    expect(hiddenOf({ hidden: ['org-region'] })).toBe(1)
    expect(hiddenOf({ filters: { coordination: { mode: 'only', values: ['PROGRAMME'] } } })).toBe(1)
    expect(hiddenOf({ day: '2018-01-01' as Day })).toBe(2)
  })
})

describe('expanding by kind', () => {
  const added = ({ additions }: Pick<ViewState, 'additions'>) =>
    [...mergeNetworks(smallNetwork, around, additions).nodes.keys()].filter(
      (id) => !smallNetwork.nodes.has(id),
    )

  it('brings the neighbours of that kind alone', () => {
    const view = reduceView(createView(), { type: 'expanded', id: 'org-post', kinds: ['agreement'] })
    expect(added(view)).toEqual(['agr-new'])
    const other = reduceView(createView(), { type: 'expanded', id: 'org-post', kinds: ['army'] })
    expect(added(other)).toEqual([])
  })

  it('grows behind what was there, kind by kind, and asks nothing twice', () => {
    const one = reduceView(createView(), { type: 'expanded', id: 'org-post', kinds: ['army'] })
    const two = reduceView(one, { type: 'expanded', id: 'org-post', kinds: ['army', 'agreement'] })
    expect(two.additions).toEqual([
      { id: 'org-post', expanded: ['army'] },
      { id: 'org-post', expanded: ['agreement'] },
    ])
    expect(reduceView(two, { type: 'expanded', id: 'org-post', kinds: ['army'] }).additions).toBe(
      two.additions,
    )
    const all = reduceView(two, { type: 'expanded', id: 'org-post' })
    expect(reduceView(all, { type: 'expanded', id: 'org-post' }).additions).toBe(all.additions)
  })

  it('shows again what was hidden of it, and leaves what else was hidden', () => {
    const view = createView({ hidden: ['org-region', 'org-commune'] })
    const shown = reduceView(view, { type: 'expanded', id: 'org-post', shown: ['org-region'] })
    expect(shown.hidden).toEqual(['org-commune'])
  })

  it('is taken back by collapsing, which keeps the node itself where it came by hand', () => {
    const view = reduceView(createView(), { type: 'expanded', id: 'agr-new' })
    expect(added(view)).toEqual(['agr-new', 'org-far'])
    expect(added(reduceView(view, { type: 'collapsed', id: 'agr-new' }))).toEqual(['agr-new'])
    expect(reduceView(createView(), { type: 'collapsed', id: 'agr-new' }).additions).toEqual([])
  })
})
