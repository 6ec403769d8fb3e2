import { describe, expect, it } from 'vitest'
import { createNode } from '../fixtures/builders.ts'
import { ask, createTestApp } from './support/ask.ts'
import { watch } from './support/counting.ts'
import { describeApi } from './support/world.ts'

describeApi((_, store) => {
  /** An application that has answered before, with a count of its reads since. */
  async function createCounting() {
    let reads = 0
    const app = createTestApp({
      store: watch(store(), () => {
        reads++
      }),
      limits: { cost: 1_000_000 },
    })
    await ask(app, '{ dataset { version } }')
    reads = 0
    return { app, reads: () => reads }
  }

  /** How many reads the query takes for so many rows. */
  async function readsOf(query: string, first: number): Promise<number> {
    const { app, reads } = await createCounting()
    await ask(app, `query ($first: Int) { ${query} }`, { first })
    return reads()
  }

  describe('the reads of the store', () => {
    const parties = 'parties { role actor { id name citations { id source { title } } } }'
    // One for each field that is asked for below which others stand, but for what a connection is made of; and one
    // for what an argument names. Fields of one level that read alike share one.
    it.each([
      [
        10,
        'coordinations with parties and evidence',
        `coordinations(first: $first) { nodes { id ${parties} areas { id broader { id } } places { id } results { id } notes { id } implements { id } citations { id } } }`,
      ],
      [
        2,
        'statuses of agreements',
        'coordinations(first: $first, filter: { kinds: [REGULATION, PROGRAMME, PLAN, TWINNING] }) { nodes { ... on Agreement { status { status } } } }',
      ],
      [
        4,
        'coordinations of each actor',
        `organizations(first: $first, orderBy: COORDINATIONS) { nodes { coordinations { totalCount nodes { id ${parties} } } } }`,
      ],
      [
        5,
        'filtered coordinations of each actor',
        'organizations(first: $first, orderBy: COORDINATIONS) { nodes { coordinations(filter: { areas: ["area-an-ninh"], kinds: [PROGRAMME, REGULATION] }) { nodes { id } } } }',
      ],
      [
        4,
        'partners of each actor',
        'organizations(first: $first, orderBy: COORDINATIONS) { nodes { partners { edges { weight node { id } coordinations { id } } } } }',
      ],
      [
        5,
        'successors of each actor',
        'administrativeUnits(first: $first, within: "unit-tinh-may-ngan") { nodes { successors { actor { id } under { id } } } }',
      ],
      [
        6,
        'hierarchy and places of each actor',
        'organizations(first: $first) { nodes { superiors { organization { id } } subordinates { nodes { id } } basedIn { id } responsibleFor { id } } }',
      ],
      [
        5,
        'what is within each unit',
        'administrativeUnits(first: $first) { nodes { parent { id } children { nodes { id } } organizations { nodes { id } } } }',
      ],
      [
        5,
        'changes with their actors and evidence',
        'changes(from: "1900-01-01", to: "2100-01-01", first: $first) { nodes { on kind actor { id: __typename } by { title } coordination { __typename } citations { id source { id } } } }',
      ],
      [
        6,
        'orphaned agreements with the successors of lost parties',
        'orphanedAgreements(asOf: "2026-01-15", first: $first) { nodes { agreement { id } lost { party { role } successors { actor { __typename } under { id } } } } }',
      ],
      [
        3,
        'evidence of each source',
        'sources(first: $first) { nodes { citations { nodes { id source { id } } } } }',
      ],
      [
        5,
        'what rests on each citation of each source',
        'sources(first: $first) { nodes { citations { nodes { supports(first: 20) { totalCount nodes { kind basis subject { id } object { id } citations { id } } } } } } }',
      ],
    ])('are at most %i for %s, however many rows there are', async (most, _, query) => {
      expect(await readsOf(query, 2)).toBeLessThanOrEqual(most)
      expect(await readsOf(query, 100)).toBeLessThanOrEqual(most)
    })

    it('are one for the parties of all rows with their actors', async () => {
      expect(
        await readsOf('coordinations(first: $first) { nodes { parties { actor { name } } } }', 100),
      ).toBe(1)
    })

    it.each([
      [
        'an actor with a page of its coordinations',
        'coordinations(first: $first) { nodes { title parties { actor { name } } } }',
      ],
      ['an actor with a page of its partners', 'partners(first: $first) { edges { weight node { name } } }'],
    ])('are one for %s', async (_, field) => {
      expect(await readsOf(`organization(id: "org-don-suoi-dan") { name ${field} }`, 1)).toBe(1)
    })

    it('are shared by requests under way at the same time', async () => {
      const { app, reads } = await createCounting()
      const query = '{ organization(id: "org-doan-999") { name citations { id } } }'
      await Promise.all(Array.from({ length: 20 }, () => ask(app, query)))
      expect(reads()).toBeLessThan(10)
    })

    it('are one more for all requests under way where something was committed, to see what it was', async () => {
      const { app, reads } = await createCounting()
      const query = '{ organization(id: "org-doan-999") { name } }'
      await ask(app, query)
      expect(reads()).toBe(1)
      await store().write({ nodes: [createNode('Source', 'src-another', { title: 'Khác' })] })
      await Promise.all(Array.from({ length: 20 }, () => ask(app, query)))
      expect(reads()).toBe(3)
      await ask(app, query)
      expect(reads()).toBe(4)
    })

    it.each([
      ['a page alone', 'coordinations(first: $first) { nodes { id } pageInfo { endCursor } }', 1],
      ['a total alone', 'coordinations(first: $first) { totalCount }', 1],
      ['a page and its total', 'coordinations(first: $first) { totalCount nodes { id } }', 2],
      ['totals of each actor', 'organizations(first: $first) { nodes { coordinations { totalCount } } }', 1],
      [
        'totals of each actor, under a fragment',
        'administrativeUnits(first: $first) { edges { node { ... on Actor { coordinations { totalCount } } } } }',
        1,
      ],
      [
        'totals of each actor beside the first of them',
        'organizations(first: $first) { nodes { coordinations(first: 1) { totalCount nodes { id } } } }',
        2,
      ],
      [
        'partners with the number of coordinations that they share',
        'organizations(first: $first) { nodes { partners { edges { weight node { name } } } } }',
        2,
      ],
    ])('are made for what is asked for alone: %s', async (_, query, expected) => {
      expect(await readsOf(query, 5)).toBe(expected)
    })
  })
})
