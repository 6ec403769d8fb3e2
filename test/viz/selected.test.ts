import { describe, expect, it } from 'vitest'
import { toPicture } from '../../viz/state/picture.ts'
import { toSelected } from '../../viz/state/selected.ts'
import { createNetwork, createNode, createPartyEdge, createView, statusesOf } from './network-fixture.ts'

const network = createNetwork(
  [createNode('org-a'), createNode('org-b'), createNode('agr-x')],
  [createPartyEdge('org-a', 'agr-x'), createPartyEdge('org-b', 'agr-x', { basis: 'INFERRED' })],
)
const statedOnly = { evidence: { mode: 'only', values: ['STATED'] } } as const
const select = (selection: readonly string[], given: Parameters<typeof createView>[0] = {}) => {
  const view = createView(given)
  return toSelected(selection, toPicture(network, view, statusesOf(network)), network)
}

describe('what is selected', () => {
  it('is a line between actors that is drawn', () => {
    expect(select(['org-a~org-b'], { projection: 'ACTORS' })).toMatchObject({
      what: 'edge',
      isDrawn: true,
      edge: { coordinations: ['agr-x'] },
    })
  })

  it.each(['ACTORS', 'BIPARTITE'] as const)(
    'stays a line, with what it rests on, where filters take it away: %s',
    (projection) => {
      expect(select(['org-a~org-b'], { projection, filters: statedOnly })).toMatchObject({
        what: 'edge',
        isDrawn: false,
        edge: { source: 'org-a', target: 'org-b', coordinations: ['agr-x'] },
      })
      expect(select(['rel-org-b-agr-x'], { projection, filters: statedOnly })).toMatchObject({
        what: 'edge',
        isDrawn: false,
        edge: { citations: ['cit-org-b-agr-x'] },
      })
    },
  )

  it('is no actor where the line is not loaded', () => {
    for (const id of ['org-a~org-z', 'rel-0123', 'grp~place~unit-x'])
      expect(select([id])).toEqual({ what: 'notInPicture' })
  })

  it('are the nodes of several, whatever lines are among them', () => {
    expect(select(['org-a', 'org-a~org-z', 'org-b'])).toEqual({ what: 'several', ids: ['org-a', 'org-b'] })
    expect(select(['org-a~org-b', 'org-a'])).toEqual({ what: 'node', id: 'org-a' })
  })

  it('is a node by its id, drawn or not', () => {
    expect(select(['unit-elsewhere'])).toEqual({ what: 'node', id: 'unit-elsewhere' })
  })
})
