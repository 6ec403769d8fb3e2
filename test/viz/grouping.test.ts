import { describe, expect, it } from 'vitest'
import type { Positions } from '../../viz/diagram/model.ts'
import { type GroupNames, toGroupedPicture } from '../../viz/state/grouping.ts'
import { toPicture } from '../../viz/state/picture.ts'
import { placeGroups } from '../../viz/state/place-groups.ts'
import type { Grouping } from '../../viz/state/view-state.ts'
import { createNetwork, createNode, createPartyEdge, createView, statusesOf } from './network-fixture.ts'

const names: GroupNames = {
  topOf: (place) => (place === 'unit-commune' ? 'unit-province' : place),
  place: (id) => (id === 'unit-province' ? 'tỉnh Điện Biên' : undefined),
  kind: (group) => group,
}

/** Two posts of one province, directly and by a commune, sign with a committee of another; one line is inferred. */
const network = createNetwork(
  [
    createNode('agr-a'),
    createNode('org-post', { kind: 'BORDER_GUARD_POST', parent: 'unit-province' }),
    createNode('org-other', { kind: 'BORDER_GUARD_POST', parent: 'unit-commune' }),
    createNode('org-party', { parent: 'unit-far' }),
    createNode('org-alone', { kind: 'MILITARY_REGION' }),
  ],
  [
    createPartyEdge('org-post', 'agr-a'),
    createPartyEdge('org-other', 'agr-a', { basis: 'INFERRED' }),
    createPartyEdge('org-party', 'agr-a'),
    createPartyEdge('org-post', 'org-alone', { type: 'SUBORDINATE_TO', role: null }),
  ],
)

const group = (grouping: Grouping | undefined, given: Parameters<typeof createView>[0] = {}) => {
  const view = createView(given)
  return toGroupedPicture(toPicture(network, view, statusesOf(network)), grouping, network, names)
}
const byPlace = (...open: string[]): Grouping => ({ by: 'place', open })
const province = 'grp~place~unit-province'

describe('a grouped picture', () => {
  it('has one mark for the nodes of a province, with its name and how many there are', () => {
    const { nodes, groups } = group(byPlace())
    expect(nodes.find(({ id }) => id === province)).toMatchObject({
      label: 'tỉnh Điện Biên',
      count: 2,
      members: ['org-post', 'org-other'],
    })
    expect(nodes.map(({ id }) => id)).toEqual(['agr-a', 'org-party', 'org-alone', province])
    expect(groups.get(province)?.isOpen).toBe(false)
  })

  it('joins lines of one type to one line, with the evidence and the coordinations of all', () => {
    const { edges } = group({ by: 'kind', open: [] })
    expect(edges.find(({ source }) => source === 'grp~kind~borderguard')).toMatchObject({
      target: 'agr-a',
      basis: 'INFERRED',
      weight: 2,
      citations: ['cit-org-post-agr-a', 'cit-org-other-agr-a'],
      coordinations: ['agr-a'],
      standsFor: ['rel-org-post-agr-a', 'rel-org-other-agr-a'],
    })
  })

  it('draws no line within a closed group, and leaves lines between others as they are', () => {
    const { edges } = group(byPlace())
    expect(edges.every(({ source, target }) => source !== target)).toBe(true)
    expect(group(byPlace('unit-province')).edges.map(({ id }) => id)).toEqual(
      group(undefined).edges.map(({ id }) => id),
    )
  })

  it('draws the nodes of an open group, and knows that they belong to it', () => {
    const { nodes, groupOf } = group(byPlace('unit-province'))
    expect(nodes.map(({ id }) => id)).toContain('org-post')
    expect(nodes.map(({ id }) => id)).not.toContain(province)
    expect(groupOf.get('org-post')).toBe(province)
  })

  it('does not gather a node that is alone of its kind', () => {
    expect(group({ by: 'kind', open: [] }).nodes.map(({ id }) => id)).toContain('org-alone')
  })

  it('takes a coordination in only where all its parties are of the place', () => {
    const within = createNetwork(
      [...network.nodes.values()].filter(({ id }) => id !== 'org-party'),
      [...network.edges.values()].filter(({ source }) => source !== 'org-party'),
    )
    const picture = toPicture(within, createView(), statusesOf(within))
    const { groups } = toGroupedPicture(picture, byPlace(), within, names)
    expect(groups.get(province)?.members).toEqual(['agr-a', 'org-post', 'org-other'])
  })

  it('counts only what would be drawn', () => {
    const { groups } = group({ by: 'kind', open: [] }, { hidden: ['org-other'] })
    expect([...groups.keys()]).toEqual([])
  })

  it('is the picture itself without a grouping', () => {
    expect(group(undefined).nodes.map(({ id }) => id)).toEqual([...network.nodes.keys()])
  })
})

describe('the place of a closed group', () => {
  const positions: Positions = new Map([
    ['agr-a', { x: 0, y: 0 }],
    ['org-post', { x: 300, y: 0 }],
    ['org-other', { x: 0, y: 300 }],
    ['org-party', { x: 900, y: 0 }],
    ['org-alone', { x: 0, y: 900 }],
  ])

  it('is the middle of its members, and nothing else moves', () => {
    const placed = placeGroups(positions, group(byPlace()), {})
    expect(placed.get(province)).toEqual({ x: 150, y: 150 })
    for (const [id, at] of positions) expect(placed.get(id)).toEqual(at)
  })

  it('is beside the middle where something stands there', () => {
    const taken = new Map([...positions, ['org-alone', { x: 150, y: 150 }] as const])
    const at = placeGroups(taken, group(byPlace()), {}).get(province)
    expect(Math.hypot((at?.x ?? 150) - 150, (at?.y ?? 150) - 150)).toBeGreaterThan(30)
  })

  it('is where it was moved to by hand', () => {
    const placed = placeGroups(positions, group(byPlace()), { [province]: { x: 7, y: 8 } })
    expect(placed.get(province)).toEqual({ x: 7, y: 8 })
  })
})
