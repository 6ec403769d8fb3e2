import { describe, expect, it } from 'vitest'
import { at, list } from './ask.ts'
import type { Question } from './real-questions.ts'

const texts = ['src-text-000', 'src-text-001', 'src-text-002', 'src-text-003', 'src-text-004']

/** What the records of the five texts say, asked of a server that has them. */
export function describeRealTexts(question: Question): void {
  describe('the records of the five texts', () => {
    it('name nine agreements', async () => {
      const data = await question(
        `query ($texts: [ID!]) { coordinations(first: 100, filter: { sources: $texts, kinds: [REGULATION, PLAN, TWINNING, INTERNATIONAL, PROGRAMME, ISSUED_DECISION] }, orderBy: TITLE) { nodes { id kind } } }`,
        { texts },
      )
      expect(list(data, 'coordinations.nodes.*.id').sort()).toEqual([
        'agr-bch-ptkv-1-cam-duong-17-xa-phuong-2025',
        'agr-dang-uy-bdbp-lai-chau-bon-huyen-uy',
        'agr-doan-ktqp-379-bon-huyen-2020',
        'agr-don-bp-ra-mai-hai-xa-2021-2025',
        'agr-don-bp-ra-mai-hai-xa-truoc-2021',
        'agr-hiep-dinh-quy-che-bien-gioi-lai-chau',
        'agr-ke-hoach-don-bp-ra-mai-hai-xa',
        'agr-ket-nghia-cum-dan-cu-lai-chau',
        'agr-ket-nghia-don-tram-lai-chau',
      ])
    })

    it('say that Economic-Defence Group 379 signed with four districts, before Military Region 2', async () => {
      const data = await question(`{
        agreement(id: "agr-doan-ktqp-379-bon-huyen-2020") {
          signedOn signedAt { name }
          signatories: parties(roles: [SIGNATORY]) { actor { shortName } basis citations { paragraph } }
          witnesses: parties(roles: [WITNESS]) { actor { id } representatives { office } }
        }
      }`)
      expect(at(data, 'agreement.signedOn')).toBe('2020-11-19')
      expect(at(data, 'agreement.signedAt.name')).toBe('huyện Nậm Pồ')
      expect(at(data, 'agreement.signatories.*.actor.shortName')).toEqual([
        'Đoàn KT-QP 379',
        'UBND h. Nậm Pồ',
        'UBND h. Mường Nhé',
        'UBND h. Mường Chà',
        'UBND h. Mường Tè',
      ])
      expect(at(data, 'agreement.signatories.0.citations.*.paragraph')).toContain(18)
      expect(at(data, 'agreement.witnesses.0.actor.id')).toBe('org-quan-khu-2')
      expect(at(data, 'agreement.witnesses.0.representatives.0.office')).toContain('Chủ nhiệm Chính trị')
    })

    it.each([
      ['agr-doan-ktqp-379-bon-huyen-2020', '2020-11-18', 'NOT_YET'],
      ['agr-doan-ktqp-379-bon-huyen-2020', '2024-06-01', 'PRESUMED_IN_FORCE'],
      ['agr-doan-ktqp-379-bon-huyen-2020', '2025-07-01', 'PARTY_DISSOLVED'],
      ['agr-don-bp-ra-mai-hai-xa-2021-2025', '2023-09-30', 'IN_FORCE'],
      ['agr-don-bp-ra-mai-hai-xa-2021-2025', '2026-01-01', 'PERIOD_ENDED'],
      ['agr-don-bp-ra-mai-hai-xa-truoc-2021', '2021-06-01', 'RENEWED'],
      ['agr-bch-ptkv-1-cam-duong-17-xa-phuong-2025', '2026-11-22', 'PRESUMED_IN_FORCE'],
      ['agr-ket-nghia-don-tram-lai-chau', '1999-01-01', 'UNKNOWN'],
    ])('give %s on %s the status %s, with a reason', async (id, day, status) => {
      const data = await question(
        `query ($id: ID!, $day: Date!) { agreement(id: $id) { status(asOf: $day) { status reason reasonEn } } }`,
        { id, day },
      )
      expect(at(data, 'agreement.status.status')).toBe(status)
      expect(at(data, 'agreement.status.reasonEn')).toMatch(/\S/)
    })

    it('count what they do not name: 17 committees, 4 districts, 5 pairs of posts, 6 pairs of clusters', async () => {
      const data = await question(`{
        nodes(ids: ["agr-bch-ptkv-1-cam-duong-17-xa-phuong-2025", "agr-dang-uy-bdbp-lai-chau-bon-huyen-uy",
                    "agr-ket-nghia-don-tram-lai-chau", "agr-ket-nghia-cum-dan-cu-lai-chau"]) {
          ... on Agreement { parties { count actor { unnamed } } }
        }
      }`)
      const counts = list(data, 'nodes').map((node) =>
        list(node, 'parties')
          .filter((party) => at(party, 'actor.unnamed') && Number(at(party, 'count')) > 1)
          .map((party) => at(party, 'count')),
      )
      expect(counts).toEqual([[17], [4], [5, 5], [6, 6]])
    })

    it('read the results of 2017–2020 with their numbers right', async () => {
      const data = await question(
        `{ agreement(id: "agr-don-bp-ra-mai-hai-xa-truoc-2021") { results { value quantifier period { from to } citations { basis } } } }`,
      )
      expect(list(data, 'agreement.results.*.value')).toEqual(
        expect.arrayContaining([274, 7500, 624, 2677, 19, 455, 9, 149, 480]),
      )
      expect(at(data, 'agreement.results.0.period')).toEqual({ from: '2017', to: '2020' })
    })

    it('cite a place with its fingerprint for every party of an agreement', async () => {
      const data = await question(
        `query ($texts: [ID!]) { coordinations(first: 100, filter: { sources: $texts }) { nodes { id parties { citations { paragraph start end passageSha256 } } } } }`,
        { texts },
      )
      const places = list(data, 'coordinations.nodes.*.parties').flat()
      expect(places.length).toBeGreaterThan(90)
      for (const party of places) {
        const citations = list(party, 'citations')
        expect(citations).not.toEqual([])
        for (const citation of citations) expect(at(citation, 'passageSha256')).toMatch(/^[0-9a-f]{64}$/)
      }
    })
  })
}
