import { describe, expect, it } from 'vitest'
import { at, list } from './ask.ts'

/** Asks a server that is at hand. Gives the data of its answer; fails where it has errors. */
export type Question = (query: string, variables?: Record<string, unknown>) => Promise<unknown>

/** Questions of planners, asked of the project's own records on the engine at hand. */
export function describeRealQuestions(question: Question): void {
  describe('the reorganization of 2025', () => {
    const actor = 'actor { ... on Organization { id } ... on AdministrativeUnit { id } }'

    it('shows in what began, ended, was renewed or lost a party in June and July', async () => {
      const data = await question(`{ changes(from: "2025-06-01", to: "2025-07-31") {
        totalCount nodes { on kind coordination { ... on Agreement { id } } ${actor} citations { id } } } }`)
      const changes = list(data, 'changes.nodes')
      const ofKind = (kind: string) => changes.filter((change) => at(change, 'kind') === kind)
      expect(at(data, 'changes.totalCount')).toBe(changes.length)
      expect([ofKind('BEGAN').length, ofKind('ENDED').length, ofKind('LOST_PARTY').length]).toEqual([
        2, 11, 74,
      ])
      const lost = ofKind('LOST_PARTY').filter(
        (change) => at(change, 'coordination.id') === 'agr-doan-ktqp-379-bon-huyen-2020',
      )
      expect(lost.map((change) => [at(change, 'on'), at(change, 'actor.id')])).toEqual([
        ['2025-06-30', 'org-ubnd-huyen-muong-cha'],
        ['2025-06-30', 'org-ubnd-huyen-muong-nhe'],
        ['2025-06-30', 'org-ubnd-huyen-muong-te'],
        ['2025-06-30', 'org-ubnd-huyen-nam-po'],
      ])
      for (const change of changes) expect(list(change, 'citations')).not.toEqual([])
      expect(new Set(changes.map((change) => at(change, 'coordination.id')))).not.toContain(
        'agr-don-bp-ra-mai-hai-xa-truoc-2021',
      )
    })

    it('leaves agreements whose districts ended, with the communes that take their place, to sign again', async () => {
      const data = await question(`{ orphanedAgreements(asOf: "2025-07-01", first: 100) {
        totalCount nodes { agreement { id } lost { endedOn party { ${actor} }
          successors { extent actor { ... on AdministrativeUnit { name level } } under { number } } } } } }`)
      expect(at(data, 'orphanedAgreements.totalCount')).toBe(42)
      const group = list(data, 'orphanedAgreements.nodes').find(
        (orphan) => at(orphan, 'agreement.id') === 'agr-doan-ktqp-379-bon-huyen-2020',
      )
      expect(at(group, 'lost.*.party.actor.id')).toEqual([
        'org-ubnd-huyen-nam-po',
        'org-ubnd-huyen-muong-nhe',
        'org-ubnd-huyen-muong-cha',
        'org-ubnd-huyen-muong-te',
      ])
      expect(list(group, 'lost.*.successors').map((each) => list(each, '').length)).toEqual([6, 5, 6, 8])
      const [first] = list(group, 'lost.*.successors')
      expect(list(first, '*.actor.name')).toContain('xã Nà Hỳ')
      expect(new Set(list(first, '*.actor.level'))).toEqual(new Set(['COMMUNE']))
      expect(new Set(list(first, '*.under').flatMap((under) => list(under, '*.number')))).toEqual(
        new Set(['1661/NQ-UBTVQH15']),
      )
    })
  })

  describe('How are two bodies connected?', () => {
    it('is told by the chain over the national border guard, with the evidence of each step', async () => {
      const data = await question(`{ paths(from: "org-bo-gd-dt", to: "org-bdbp-dien-bien") {
        length nodes { id } edges { evidence { source { id } } } } }`)
      expect(list(data, 'paths').length).toBeGreaterThan(0)
      expect(at(data, 'paths.0.length')).toBe(4)
      expect(list(data, 'paths.0.nodes.*.id')).toEqual([
        'org-bo-gd-dt',
        expect.stringMatching(/^agr-/),
        'org-bo-tu-lenh-bdbp',
        'agr-thoa-thuan-bo-doi-bien-phong-viet-nam-lao-2018',
        'org-bdbp-dien-bien',
      ])
      for (const evidence of list(data, 'paths.0.edges.*.evidence')) expect(evidence).not.toEqual([])
    })
  })

  describe('Which posts have no agreement with a commune of their sector?', () => {
    const coverage = (asOf: string) =>
      question(`{ coverage(rule: POST_AND_COMMUNES, asOf: "${asOf}") {
        counts { state count } nodes { state basis actor { id } counterpart { id } coordinations { id } citations { id } } } }`)
    const pairs = (data: unknown, actor: string) =>
      list(data, 'coverage.nodes')
        .filter((row) => at(row, 'actor.id') === actor)
        .map((row) => [at(row, 'counterpart.id'), at(row, 'state')])

    it('before the reorganization: Ra Mai was covered in both of its communes', async () => {
      const data = await coverage('2024-06-01')
      expect(pairs(data, 'org-don-bp-ra-mai')).toEqual([
        ['unit-xa-thanh-hoa-18958-2025-01', 'COVERED'],
        ['unit-xa-trong-hoa-18907-2025-01', 'COVERED'],
      ])
    })

    it('after it: the regulation ended with the two, and no source speaks of their successors', async () => {
      const data = await coverage('2026-01-01')
      expect(pairs(data, 'org-don-bp-ra-mai')).toEqual([
        ['unit-xa-dan-hoa-18904-2025-07', 'ENDED'],
        ['unit-xa-tuyen-lam-18958-2025-07', 'ENDED'],
      ])
      expect(pairs(data, 'org-don-bp-ckqt-lao-cai')).toEqual([
        ['unit-phuong-lao-cai-02647-2025-07', 'NO_SOURCE'],
      ])
      for (const row of list(data, 'coverage.nodes')) {
        expect(at(row, 'basis')).toBe('INFERRED')
        expect(at(row, 'citations')).not.toEqual([])
      }
    })
  })

  describe('What applies in a place of today?', () => {
    const count = async (place: string, former: boolean) =>
      at(
        await question(
          `{ coordinations(filter: { places: ["${place}"], formerPlaces: ${former} }) { totalCount } }`,
        ),
        'coordinations.totalCount',
      )

    it('what was agreed for the communes that it was made of', async () => {
      expect(await count('unit-xa-tuyen-lam-18958-2025-07', false)).toBe(0)
      expect(await count('unit-xa-tuyen-lam-18958-2025-07', true)).toBe(4)
    })

    it('what was agreed for the district that a part of it was, and not for the rest of that district', async () => {
      const data = await question(
        '{ coordinations(filter: { places: ["unit-xa-na-hy-03169-2025-07"] }) { nodes { id places { id } } } }',
      )
      expect(list(data, 'coordinations.nodes.*.id')).toContain('agr-doan-ktqp-379-bon-huyen-2020')
    })
  })

  describe('Who works together on which field?', () => {
    it('adds up: each cell is what the filter finds for its row and column', async () => {
      const data = await question(
        '{ matrix(rows: KIND, columns: AREA, limit: 5) { cells { row column count } total } all: coordinations { totalCount } }',
      )
      expect(at(data, 'matrix.total')).toBe(at(data, 'all.totalCount'))
      const cells = list(data, 'matrix.cells')
      expect(cells.length).toBeGreaterThan(10)
      const counted = await question(
        `{ ${cells
          .slice(0, 10)
          .map(
            (cell, index) =>
              `c${index}: coordinations(filter: { kinds: [${at(cell, 'row')}], areas: ["${at(cell, 'column')}"] }) { totalCount }`,
          )
          .join(' ')} }`,
      )
      for (const [index, cell] of cells.slice(0, 10).entries())
        expect(at(counted, `c${index}.totalCount`)).toBe(at(cell, 'count'))
    })
  })
}
