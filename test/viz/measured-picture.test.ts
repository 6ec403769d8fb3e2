import { describe, expect, it } from 'vitest'
import { fullSize } from '../../viz/diagram/model.ts'
import { vi } from '../../viz/locales/vi.ts'
import { measure } from '../../viz/measures/registry.ts'
import { toMeasuredGraph, toMeasuredPicture } from '../../viz/state/measured-picture.ts'
import { toPicture } from '../../viz/state/picture.ts'
import { toCommunities, toRanking } from '../../viz/state/rankings.ts'
import { toDiagramElements, toLayoutElements } from '../../viz/state/to-diagram.ts'
import { toFurtherColumns, toNodeRows } from '../../viz/state/to-rows.ts'
import type { ViewState } from '../../viz/state/view-state.ts'
import { createNetwork, createNode, createPartyEdge, createView, statusesOf } from './network-fixture.ts'

/** Two agreements between a command and its post, one command below the other; and one that stands alone. */
const network = createNetwork(
  ['agr-1', 'agr-2', 'org-a', 'org-b', 'org-c', 'org-d', 'org-alone'].map((id) => createNode(id)),
  [
    createPartyEdge('org-a', 'agr-1'),
    createPartyEdge('org-b', 'agr-1'),
    createPartyEdge('org-c', 'agr-2'),
    createPartyEdge('org-d', 'agr-2'),
    createPartyEdge('org-b', 'org-a', { type: 'SUBORDINATE_TO', role: null }),
    createPartyEdge('org-d', 'org-c', { type: 'SUBORDINATE_TO', role: null }),
    createPartyEdge('org-a', 'org-c', { id: 'rel-joins', type: 'SUBORDINATE_TO', role: null }),
  ],
)
const picture = toPicture(network, createView(), statusesOf(network))
const measures = measure(toMeasuredGraph(picture))
const measuredBy = (given: Partial<ViewState>) => toMeasuredPicture(picture, measures, createView(given))

describe('a measured picture', () => {
  it('draws the greatest largest and what has nothing as it is', () => {
    const { nodes } = measuredBy({ sizeBy: 'degree' })
    const sizes = new Map(nodes.map(({ id, size }) => [id, size]))
    expect(sizes.get('org-a')).toBe(fullSize)
    expect(sizes.get('agr-1')).toBeGreaterThan(1)
    expect(sizes.get('agr-1')).toBeLessThan(fullSize)
    expect(sizes.get('org-alone')).toBe(1)
  })

  it('numbers communities from the largest, and none for what is alone', () => {
    const { nodes } = measuredBy({ colourBy: 'communities' })
    const communities = new Map(nodes.map(({ id, community }) => [id, community]))
    expect(communities.get('agr-1')).toBe(communities.get('org-b'))
    expect(communities.get('agr-1')).not.toBe(communities.get('agr-2'))
    expect([...new Set(communities.values())].sort()).toEqual([1, 2, undefined])
    expect(communities.get('org-alone')).toBeUndefined()
  })

  it('shows what holds it together only when that is asked for', () => {
    const { nodes, edges } = measuredBy({ colourBy: 'bridges' })
    expect(edges.filter(({ isBridge }) => isBridge).map(({ id }) => id)).toEqual(['rel-joins'])
    expect(nodes.filter(({ isCut }) => isCut).map(({ id }) => id)).toEqual(['org-a', 'org-c'])
    const plain = measuredBy({})
    expect(toDiagramElements(plain, 'vi')).toEqual(toDiagramElements(picture, 'vi'))
  })

  it('is laid out as it was: layouts know nothing of measures', () => {
    const { nodes } = toLayoutElements(network, 'BIPARTITE')
    expect(nodes.some((node) => 'size' in node || 'community' in node)).toBe(false)
  })
})

describe('rankings', () => {
  it('list the greatest first, without what has nothing', () => {
    expect(toRanking(picture.nodes, measures.degree.nodes).map(({ one, value }) => [one.id, value])).toEqual([
      ['org-a', 3],
      ['org-c', 3],
      ['agr-1', 2],
      ['agr-2', 2],
      ['org-b', 2],
      ['org-d', 2],
    ])
  })

  it('name each community by the member that is joined to most, and count what stands alone', () => {
    const { communities, alone } = toCommunities(picture.nodes, measures)
    expect(communities.map(({ number, members }) => [number, members.length])).toEqual([
      [1, 3],
      [2, 3],
    ])
    expect(communities.map(({ middle }) => middle.id)).toEqual(['org-a', 'org-c'])
    expect(alone).toBe(1)
  })
})

describe('the list of a measured picture', () => {
  it('has the numbers as columns, with shares in percent', () => {
    const measured = measuredBy({})
    expect(toFurtherColumns(measured, false, vi).map(({ id }) => id)).toEqual([
      'drawnDegree',
      'betweenness',
      'cutsOff',
      'community',
    ])
    const row = toNodeRows(measured, 'vi', vi).find(({ id }) => id === 'org-a')
    expect(row).toMatchObject({ drawnDegree: 3, betweenness: 40, cutsOff: 2, community: 1 })
  })

  it('has no further columns where nothing is measured or compared', () => {
    expect(toFurtherColumns(picture, false, vi)).toEqual([])
    expect(toFurtherColumns(picture, true, vi).map(({ id }) => id)).toEqual(['change'])
  })
})
