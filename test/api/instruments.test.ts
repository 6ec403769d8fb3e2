import { describe, expect, it } from 'vitest'
import { ask, at, createTestApp, list, refusal } from './support/ask.ts'
import { watch } from './support/counting.ts'
import { describeApi } from './support/world.ts'

describeApi((app, store) => {
  describe('an instrument', () => {
    it('has the coordinations that carry it out, newest first, be it a programme or a law', async () => {
      const data = await ask(
        app(),
        `{ nodes(ids: ["prog-nong-thon-moi", "law-nghi-quyet-sap-xep"]) { ... on Instrument {
          coordinations(first: 1) { totalCount nodes { id implements { id } } pageInfo { hasNextPage } } } } }`,
      )
      expect(list(data, 'nodes.*.coordinations')).toEqual([
        {
          totalCount: 2,
          nodes: [{ id: 'act-tuan-tra-2024', implements: [{ id: 'prog-nong-thon-moi' }] }],
          pageInfo: { hasNextPage: true },
        },
        { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } },
      ])
    })

    it('has them read once, however many instruments are asked', async () => {
      const reads: string[] = []
      const watched = createTestApp({ store: watch(store(), (name) => reads.push(name)) })
      await ask(
        watched,
        `{ nodes(ids: ["prog-nong-thon-moi", "law-nghi-quyet-sap-xep"]) { ... on Instrument {
          coordinations { totalCount nodes { id } } reorganizations { nodes { id } } } } }`,
      )
      expect(reads.toSorted()).toEqual([
        'countCoordinationsOf',
        'readCoordinationsOf',
        'readDataset',
        'readNodes',
        'readRelated',
      ])
    })

    it('has the reorganizations that it ordered', async () => {
      const data = await ask(
        app(),
        `{ nodes(ids: ["prog-nong-thon-moi", "law-nghi-quyet-sap-xep"]) { ... on Instrument {
          reorganizations { totalCount nodes { id kind name nameEn effectiveOn under { id } citations { id } } } } } }`,
      )
      expect(list(data, 'nodes.*.reorganizations')).toEqual([
        { totalCount: 0, nodes: [] },
        {
          totalCount: 1,
          nodes: [
            {
              id: 'evt-sap-xep-2025',
              kind: 'MERGER',
              name: 'Sắp xếp huyện Thác Bạc thành xã Thác Bạc',
              nameEn: 'Thac Bac District becomes Thac Bac Commune',
              effectiveOn: '2025-07-01',
              under: [{ id: 'law-nghi-quyet-sap-xep' }],
              citations: [{ id: 'cit-bao-bien-cuong-2' }],
            },
          ],
        },
      ])
    })

    it('narrows a network and a matrix to what carries it out', async () => {
      const data = await ask(
        app(),
        `{ network(filter: { implements: ["prog-nong-thon-moi"] }) { nodes { id } }
           matrix(rows: KIND, columns: KIND, filter: { implements: ["prog-nong-thon-moi"] }) { total } }`,
      )
      const drawn = list(data, 'network.nodes.*.id').map(String)
      expect(drawn.filter((id) => /^(?:agr|act)-/.test(id)).toSorted()).toEqual([
        'act-tuan-tra-2024',
        'agr-ke-hoach-rung-2018',
      ])
      expect(at(data, 'matrix.total')).toBe(2)
    })

    it('is one by its id alone in a filter', async () => {
      const query = '{ coordinations(filter: { implements: ["org-doan-999"] }) { totalCount } }'
      expect(await refusal(app(), query)).toMatch(
        /^BAD_USER_INPUT: "filter.implements" takes ids that begin with prog- or law-, and not "org-doan-999"/,
      )
    })
  })

  describe('a reorganization', () => {
    it('tells whom it ends and creates, in whole or in part, by name', async () => {
      const actors = 'totalCount edges { extent basis node { id name } citations { id } }'
      const data = await ask(
        app(),
        `{ node(id: "evt-sap-xep-2025") { ... on ReorganizationEvent {
          ended(first: 2) { ${actors} } created { ${actors} } rest: ended(last: 2) { edges { extent node { id } } } } } }`,
      )
      const own = { basis: 'STATED', citations: [{ id: 'cit-bao-bien-cuong-1' }] }
      expect(at(data, 'node.ended')).toEqual({
        totalCount: 4,
        edges: [
          { ...own, extent: 'FULL', node: { id: 'unit-huyen-thac-bac', name: 'Huyện Thác Bạc' } },
          { ...own, extent: 'FULL', node: { id: 'org-huyen-uy-thac-bac', name: 'Huyện ủy Thác Bạc' } },
        ],
      })
      expect(list(data, 'node.rest.edges')).toEqual([
        { extent: 'FULL', node: { id: 'org-ubnd-huyen-thac-bac' } },
        { extent: 'PARTIAL', node: { id: 'unit-xa-suoi-dan' } },
      ])
      expect(list(data, 'node.created.edges.*.node.id')).toEqual(['org-ubnd-xa-thac-bac', 'unit-xa-thac-bac'])
    })
  })
})
