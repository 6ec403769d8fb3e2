import { describe, expect, it } from 'vitest'
import type { Day } from '../../schema/partial-date.ts'
import { mergeNetworks } from '../../viz/state/network.ts'
import { toPicture } from '../../viz/state/picture.ts'
import {
  createNetwork,
  createNode,
  createPartyEdge,
  createView,
  smallNetwork,
  statusesOf,
  today,
} from './network-fixture.ts'

const draw = (given: Parameters<typeof createView>[0] = {}, network = smallNetwork) =>
  toPicture(network, createView(given), statusesOf(network, given?.day ?? today))
const drawnIds = (picture: ReturnType<typeof draw>) => picture.nodes.map(({ id }) => id).sort()

describe('the picture of a day', () => {
  it('leaves out what has not begun, and says how much', () => {
    const picture = draw({ day: '2020-01-01' as Day })
    expect(drawnIds(picture)).not.toContain('agr-border')
    expect(picture.hiddenBy.day).toBe(1)
  })

  it('counts an agreement as begun from the first day that its date can mean', () => {
    expect(drawnIds(draw({ day: '2021-04-30' as Day }))).not.toContain('agr-border')
    expect(drawnIds(draw({ day: '2021-05-01' as Day }))).toContain('agr-border')
  })

  it('keeps a party that is over, faded with its edges, as long as its agreement is drawn', () => {
    const picture = draw()
    const district = picture.nodes.find(({ id }) => id === 'org-district')
    expect(district?.onDay.ended).toBe(true)
    expect(picture.edges.find(({ source }) => source === 'org-district')?.ended).toBe(true)
    expect(picture.nodes.find(({ id }) => id === 'agr-economy')?.onDay.ended).toBe(false)
  })

  it('leaves out an actor that is over and party to nothing', () => {
    const network = createNetwork([createNode('org-gone', { validTo: '2020' }), createNode('org-here')], [])
    expect(drawnIds(draw({}, network))).toEqual(['org-here'])
    expect(drawnIds(draw({ day: '2020-12-31' as Day }, network))).toEqual(['org-gone', 'org-here'])
  })

  it('fades an agreement by the server’s word on the day', () => {
    const network = createNetwork([createNode('agr-a', { status: 'RENEWED' })], [])
    expect(draw({}, network).nodes[0]?.onDay).toEqual({ begun: true, ended: true, status: 'RENEWED' })
  })

  it('leaves out a line that has not begun, and fades one that is over, whatever its ends do', () => {
    const [post, region] = [createNode('org-a'), createNode('org-b')]
    const command = {
      type: 'SUBORDINATE_TO',
      role: null,
      validFrom: '2019-06',
      validTo: '2022-03-31',
    } as const
    const network = createNetwork([post, region], [createPartyEdge('org-a', 'org-b', command)])
    const endedOn = (day: string) => draw({ day: day as Day }, network).edges.map(({ ended }) => ended)
    expect(endedOn('2019-05-31')).toEqual([])
    expect(endedOn('2019-06-01')).toEqual([false])
    expect(endedOn('2022-03-31')).toEqual([false])
    expect(endedOn('2022-04-01')).toEqual([true])
    expect(drawnIds(draw({ day: '2019-05-31' as Day }, network))).toEqual(['org-a', 'org-b'])
  })

  it('knows for how many a placeholder stands', () => {
    expect(draw().nodes.find(({ id }) => id === 'org-communes')?.count).toBe(17)
  })
})

describe('filters', () => {
  it('take the actors along whose coordinations they all take away', () => {
    const picture = draw({ filters: { area: { mode: 'only', values: ['area-border'] } } })
    expect(drawnIds(picture)).toEqual(['agr-border', 'org-commune', 'org-communes', 'org-post', 'org-region'])
    expect(picture.hiddenBy.filters).toBe(2)
  })

  it('hide inferred edges, and what hung on them alone', () => {
    const picture = draw({ filters: { evidence: { mode: 'except', values: ['INFERRED'] } } })
    expect(picture.edges.every(({ basis }) => basis === 'STATED')).toBe(true)
    expect(drawnIds(picture)).not.toContain('org-communes')
  })

  it('keep what was put in by hand', () => {
    const filters = { area: { mode: 'only', values: ['area-border'] } } as const
    const picture = draw({ filters, additions: [{ id: 'org-district', expanded: false }] })
    expect(drawnIds(picture)).toContain('org-district')
  })

  it('are counted apart from what was hidden by hand', () => {
    const picture = draw({
      hidden: ['org-region'],
      filters: { kind: { mode: 'except', values: ['state'] } },
    })
    expect(picture.hiddenBy).toMatchObject({ hand: 1, filters: 1, day: 0 })
  })
})

describe('actors alone', () => {
  it('are joined once a pair, weighted by what they share, with the coordinations behind', () => {
    const network = createNetwork(
      [createNode('agr-a'), createNode('agr-b'), createNode('org-x'), createNode('org-y')],
      ['agr-a', 'agr-b'].flatMap((id) => [createPartyEdge('org-x', id), createPartyEdge('org-y', id)]),
    )
    const picture = draw({ projection: 'ACTORS' }, network)
    expect(drawnIds(picture)).toEqual(['org-x', 'org-y'])
    expect(picture.edges).toMatchObject([
      { id: 'org-x~org-y', type: 'COORDINATES_WITH', weight: 2, coordinations: ['agr-a', 'agr-b'] },
    ])
  })

  it('does not join witnesses and superiors, who do not coordinate', () => {
    const network = createNetwork(
      [createNode('agr-a'), createNode('org-a'), createNode('org-b'), createNode('org-seen')],
      [
        createPartyEdge('org-a', 'agr-a'),
        createPartyEdge('org-b', 'agr-a'),
        createPartyEdge('org-seen', 'agr-a', { role: 'WITNESS' }),
      ],
    )
    expect(draw({ projection: 'ACTORS' }, network).edges.map(({ id }) => id)).toEqual(['org-a~org-b'])
  })

  it('is stated only where every shared coordination states both parts', () => {
    const network = createNetwork(
      [createNode('agr-a'), createNode('agr-b'), createNode('org-a'), createNode('org-b')],
      [
        createPartyEdge('org-a', 'agr-a'),
        createPartyEdge('org-b', 'agr-a'),
        createPartyEdge('org-a', 'agr-b'),
        createPartyEdge('org-b', 'agr-b', { basis: 'INFERRED' }),
      ],
    )
    expect(draw({ projection: 'ACTORS' }, network).edges).toMatchObject([{ weight: 2, basis: 'INFERRED' }])
  })

  it('are joined by an inferred line where one part of each shared coordination is inferred', () => {
    const edges = draw({ projection: 'ACTORS' }).edges
    const basisOf = (id: string) => edges.find((edge) => edge.id === id)?.basis
    expect(basisOf('org-commune~org-post')).toBe('STATED')
    expect(basisOf('org-communes~org-post')).toBe('INFERRED')
  })

  it('keep their lines of command', () => {
    expect(draw({ projection: 'ACTORS' }).edges.map(({ type }) => type)).toContain('SUBORDINATE_TO')
  })

  it('lose the share of a coordination that is filtered away', () => {
    const filters = { coordination: { mode: 'except', values: ['PROGRAMME'] } } as const
    expect(draw({ projection: 'ACTORS', filters }).edges.map(({ id }) => id)).not.toContain(
      'org-district~org-post',
    )
  })
})

describe('putting nodes in by hand', () => {
  const more = createNetwork(
    [createNode('agr-new'), createNode('org-post'), createNode('org-far'), createNode('org-else')],
    [
      createPartyEdge('org-post', 'agr-new'),
      createPartyEdge('org-far', 'agr-new'),
      createPartyEdge('org-else', 'agr-new'),
    ],
  )
  const idsAfter = (additions: Parameters<typeof mergeNetworks>[2]) =>
    [...mergeNetworks(smallNetwork, more, additions).nodes.keys()].filter((id) => !smallNetwork.nodes.has(id))

  it('brings the node alone, with its edges to what is there', () => {
    const merged = mergeNetworks(smallNetwork, more, [{ id: 'agr-new', expanded: false }])
    expect(idsAfter([{ id: 'agr-new', expanded: false }])).toEqual(['agr-new'])
    expect(merged.edges.has('rel-org-post-agr-new')).toBe(true)
    expect(merged.edges.has('rel-org-far-agr-new')).toBe(false)
  })

  it('brings the neighbours of an expanded node', () => {
    expect(idsAfter([{ id: 'org-post', expanded: true }])).toEqual(['agr-new'])
    expect(idsAfter([{ id: 'agr-new', expanded: true }])).toEqual(['agr-new', 'org-far', 'org-else'])
  })
})
