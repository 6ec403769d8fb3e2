import { beforeAll, describe, expect, it } from 'vitest'
import { createOrganization, createRelation } from '../fixtures/builders.ts'
import { ask, at, list, refusal } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const query = `query ($rule: CoverageRule!, $asOf: Date!, $within: ID, $areas: [ID!], $states: [CoverageState!], $first: Int, $after: String) {
  coverage(rule: $rule, asOf: $asOf, within: $within, areas: $areas, states: $states, first: $first, after: $after) {
    totalCount counts { state count } pageInfo { hasNextPage endCursor }
    nodes { state basis reason reasonEn actor { id } counterpart { id } coordinations { id } citations { id } } } }`

const before = '2024-06-01'
const after = '2026-01-15'

describeApi((app, store) => {
  /** A post that no source speaks of together with what became of its commune. */
  beforeAll(async () => {
    const elsewhere = { citationIds: ['cit-suy-luan'] }
    await store().write({
      nodes: [
        createOrganization('org-don-xa', {
          kind: 'BORDER_GUARD_POST',
          name: 'Đồn Biên phòng Xa Xôi',
          ...elsewhere,
        }),
      ],
      relations: [createRelation('RESPONSIBLE_FOR', 'org-don-xa', 'unit-xa-suoi-dan', elsewhere)],
    })
  })

  const read = async (variables: Record<string, unknown>) =>
    at(await ask(app(), query, variables), 'coverage')
  const rows = async (variables: Record<string, unknown>) =>
    list(await read(variables), 'nodes').map((row) =>
      [at(row, 'actor.id'), at(row, 'counterpart.id'), at(row, 'state')].join(' '),
    )

  describe('Which posts and communes would one expect to have an agreement, and have they?', () => {
    it('is told for each commune of the sector, before the reorganization', async () => {
      expect(await rows({ rule: 'POST_AND_COMMUNES', asOf: before })).toEqual([
        'org-don-ban-suong unit-xa-ban-suong NONE_KNOWN',
        'org-don-ban-suong unit-xa-suoi-dan COVERED',
        'org-don-hoa-ngan unit-xa-ban-suong NONE_KNOWN',
        'org-don-suoi-dan unit-xa-ban-suong NONE_KNOWN',
        'org-don-suoi-dan unit-xa-suoi-dan NONE_KNOWN',
        'org-don-xa unit-xa-suoi-dan NONE_KNOWN',
      ])
    })

    it('is told after it for what took the place of the commune, and no source is no absence', async () => {
      expect(await rows({ rule: 'POST_AND_COMMUNES', asOf: after })).toEqual([
        'org-don-ban-suong unit-xa-thac-bac ENDED',
        'org-don-suoi-dan unit-xa-thac-bac NONE_KNOWN',
        'org-don-xa unit-xa-thac-bac NO_SOURCE',
      ])
    })

    it('names the agreements that the state rests on, and none that began later', async () => {
      const [, covered] = list(await read({ rule: 'POST_AND_COMMUNES', asOf: before }), 'nodes')
      expect(covered).toMatchObject({
        basis: 'STATED',
        coordinations: [{ id: 'agr-ket-nghia-2022' }],
        citations: [{ id: 'cit-bao-bien-cuong-1' }],
        reason: 'Đồn Biên phòng Bản Sương phụ trách Xã Suối Đàn.',
        reasonEn: 'Đồn Biên phòng Bản Sương is responsible for Suoi Dan Commune.',
      })
    })

    it('says why a pair is expected through a reorganization, with the evidence of each step', async () => {
      const [ended] = list(await read({ rule: 'POST_AND_COMMUNES', asOf: after }), 'nodes')
      expect(ended).toMatchObject({
        basis: 'INFERRED',
        coordinations: [{ id: 'agr-ket-nghia-2024' }, { id: 'agr-ket-nghia-2022' }],
        reason:
          'Đồn Biên phòng Bản Sương phụ trách Xã Suối Đàn. Xã Thác Bạc thay cho một phần Xã Suối Đàn cũ từ 01/07/2025.',
        citations: [{ id: 'cit-bao-bien-cuong-1' }, { id: 'cit-bao-bien-cuong-2' }],
      })
    })
  })

  describe('Which groups and units, which party committees?', () => {
    it('are told by the zone, where party committees and governing bodies act for both', async () => {
      expect(await rows({ rule: 'GROUP_AND_UNITS', asOf: before })).toEqual([
        'org-doan-999 unit-huyen-thac-bac COVERED',
      ])
      expect(await rows({ rule: 'GROUP_AND_UNITS', asOf: after })).toEqual([
        'org-doan-999 unit-xa-thac-bac ENDED',
      ])
    })

    it('are told by committees, where a unit stands for one that is not known', async () => {
      expect(await rows({ rule: 'PARTY_COMMITTEES', asOf: before })).toContain(
        'org-dang-uy-doan-999 org-huyen-uy-thac-bac COVERED',
      )
      expect(await rows({ rule: 'PARTY_COMMITTEES', asOf: after })).toContain(
        'org-dang-uy-doan-999 unit-xa-thac-bac ENDED',
      )
    })

    it('are covered in the fields asked for alone, a broader one with its narrower ones', async () => {
      const on = (area: string) => rows({ rule: 'GROUP_AND_UNITS', asOf: before, areas: [area] })
      expect(await on('area-kinh-te')).toEqual(['org-doan-999 unit-huyen-thac-bac COVERED'])
      expect(await on('area-bao-ve-rung')).toEqual(['org-doan-999 unit-huyen-thac-bac NONE_KNOWN'])
    })
  })

  describe('a coverage list', () => {
    const posts = { rule: 'POST_AND_COMMUNES', asOf: before }

    it('counts the states, and keeps those asked for', async () => {
      const all = await read(posts)
      expect(at(all, 'totalCount')).toBe(6)
      expect(at(all, 'counts')).toEqual([
        { state: 'COVERED', count: 1 },
        { state: 'ENDED', count: 0 },
        { state: 'NONE_KNOWN', count: 5 },
        { state: 'NO_SOURCE', count: 0 },
      ])
      const covered = await read({ ...posts, states: ['COVERED'] })
      expect(at(covered, 'totalCount')).toBe(1)
      expect(at(covered, 'counts')).toEqual(at(all, 'counts'))
    })

    it('keeps pairs whose unit lies within another', async () => {
      expect(await rows({ ...posts, within: 'unit-huyen-thac-bac' })).toEqual([
        'org-don-ban-suong unit-xa-suoi-dan COVERED',
        'org-don-suoi-dan unit-xa-suoi-dan NONE_KNOWN',
        'org-don-xa unit-xa-suoi-dan NONE_KNOWN',
      ])
      expect(await rows({ ...posts, within: 'unit-tinh-hoa-song' })).toEqual([])
    })

    it('goes on where a page ended', async () => {
      const first = await read({ ...posts, first: 4 })
      expect(at(first, 'pageInfo.hasNextPage')).toBe(true)
      const rest = await rows({ ...posts, first: 4, after: at(first, 'pageInfo.endCursor') })
      expect(rest).toEqual((await rows(posts)).slice(4))
    })

    it('is refused for what is no unit, no field or no day, or is nowhere', async () => {
      expect(await refusal(app(), query, { ...posts, within: 'org-doan-999' })).toMatch(
        /^BAD_USER_INPUT: "within" takes ids that begin with unit-, and not "org-doan-999"/,
      )
      expect(await refusal(app(), query, { ...posts, areas: ['area'] })).toMatch(
        /^BAD_USER_INPUT: "areas" takes ids that begin with area-, and not "area"/,
      )
      const areas = ['area-an-ninh', 'area-khong-co', 'area-chua-co']
      expect(await refusal(app(), query, { ...posts, areas })).toBe(
        'NOT_FOUND: "areas" names what does not exist: area-khong-co, area-chua-co.',
      )
      expect(await refusal(app(), query, { ...posts, asOf: '2025-02-30' })).toMatch(
        /^BAD_USER_INPUT: .*2025-02 has 28 days/,
      )
    })
  })
})
