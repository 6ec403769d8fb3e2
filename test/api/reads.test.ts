import { describe, expect, it } from 'vitest'
import { ask, createTestApp } from './support/ask.ts'
import { watch } from './support/counting.ts'
import { describeApi } from './support/world.ts'

describeApi((_, store) => {
  /** How many reads the query takes for so many rows. */
  async function readsOf(query: string, first: number): Promise<number> {
    let reads = 0
    const app = createTestApp({
      store: watch(store(), () => {
        reads++
      }),
      limits: { cost: 1_000_000 },
    })
    await ask(app, `query ($first: Int) { ${query} }`, { first })
    return reads
  }

  describe('the reads of the store', () => {
    const parties = 'parties { role actor { id name citations { id source { title } } } }'
    it.each([
      [
        'coordinations with parties and evidence',
        `coordinations(first: $first) { nodes { id ${parties} areas { id broader { id } } places { id } results { id } notes { id } implements { id } citations { id } } }`,
      ],
      [
        'statuses of agreements',
        'coordinations(first: $first, filter: { kinds: [REGULATION, PROGRAMME, PLAN, TWINNING] }) { nodes { ... on Agreement { status { status } } } }',
      ],
      [
        'coordinations of each actor',
        `organizations(first: $first, orderBy: COORDINATIONS) { nodes { coordinations { totalCount nodes { id ${parties} } } } }`,
      ],
      [
        'filtered coordinations of each actor',
        'organizations(first: $first, orderBy: COORDINATIONS) { nodes { coordinations(filter: { areas: ["area-an-ninh"], kinds: [PROGRAMME, REGULATION] }) { nodes { id } } } }',
      ],
      [
        'partners of each actor',
        'organizations(first: $first, orderBy: COORDINATIONS) { nodes { partners { edges { weight node { id } coordinations { id } } } } }',
      ],
      [
        'successors of each actor',
        'administrativeUnits(first: $first, within: "unit-tinh-may-ngan") { nodes { successors { actor { id } under { id } } } }',
      ],
      [
        'hierarchy and places of each actor',
        'organizations(first: $first) { nodes { superiors { organization { id } } subordinates { nodes { id } } basedIn { id } responsibleFor { id } } }',
      ],
      [
        'what is within each unit',
        'administrativeUnits(first: $first) { nodes { parent { id } children { nodes { id } } organizations { nodes { id } } } }',
      ],
      [
        'changes with their actors and evidence',
        'changes(from: "1900-01-01", to: "2100-01-01", first: $first) { nodes { on kind actor { id: __typename } by { title } coordination { __typename } citations { id source { id } } } }',
      ],
      [
        'orphaned agreements with the successors of lost parties',
        'orphanedAgreements(asOf: "2026-01-15", first: $first) { nodes { agreement { id } lost { party { role } successors { actor { __typename } under { id } } } } }',
      ],
      [
        'evidence of each source',
        'sources(first: $first) { nodes { citations { nodes { id source { id } } } } }',
      ],
      [
        'what rests on each citation of each source',
        'sources(first: $first) { nodes { citations { nodes { supports(first: 20) { totalCount nodes { kind basis subject { id } object { id } citations { id } } } } } } }',
      ],
    ])('for %s do not grow with the number of rows', async (_, query) => {
      const few = await readsOf(query, 2)
      const many = await readsOf(query, 100)
      // A batch may leave before the last field of its level has asked, and two rows may lead nowhere; a
      // read for each row would be ten more for every field of the query.
      expect(many).toBeLessThanOrEqual(few + 6)
      expect(many).toBeLessThanOrEqual(20)
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
      let reads = 0
      const app = createTestApp({
        store: watch(store(), () => {
          reads++
        }),
      })
      const query = '{ organization(id: "org-doan-999") { name citations { id } } }'
      await Promise.all(Array.from({ length: 20 }, () => ask(app, query)))
      expect(reads).toBeLessThan(10)
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
