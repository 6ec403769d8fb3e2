import { describe, expect, it } from 'vitest'
import { ask, at, list, refusal } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const actor = 'actor { ... on Organization { id } ... on AdministrativeUnit { id } }'
const query = `query ($asOf: Date!, $filter: CoordinationFilter, $first: Int, $after: String) {
  orphanedAgreements(asOf: $asOf, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { agreement { id status(asOf: $asOf) { status } }
      lost { endedOn party { role ${actor} } successors { on extent ${actor} under { id } } } } } }`

describeApi((app) => {
  const orphans = async (asOf: string, filter: Record<string, unknown> = {}) =>
    list(await ask(app(), query, { asOf, filter }), 'orphanedAgreements.nodes.*.agreement.id')

  describe('orphaned agreements', () => {
    it('name the parties that ended, and who takes their place under which instrument, newest first', async () => {
      const under = [{ id: 'law-nghi-quyet-sap-xep' }]
      const on = '2025-07-01'
      const lost = (id: string, role: string, successor: string, extent: string) => ({
        endedOn: '2025-06-30',
        party: { role, actor: { id } },
        successors: [{ on, extent, actor: { id: successor }, under }],
      })
      expect(at(await ask(app(), query, { asOf: '2025-07-01' }), 'orphanedAgreements')).toMatchObject({
        totalCount: 2,
        nodes: [
          {
            agreement: { id: 'agr-ket-nghia-2024', status: { status: 'PARTY_DISSOLVED' } },
            lost: [lost('unit-xa-suoi-dan', 'SIGNATORY', 'unit-xa-thac-bac', 'PARTIAL')],
          },
          {
            agreement: { id: 'agr-quy-che-thac-bac-2021', status: { status: 'PARTY_DISSOLVED' } },
            lost: [
              lost('org-huyen-uy-thac-bac', 'SIGNATORY', 'unit-xa-thac-bac', 'FULL'),
              lost('org-ubnd-huyen-thac-bac', 'IMPLEMENTER', 'org-ubnd-xa-thac-bac', 'FULL'),
            ],
          },
        ],
      })
    })

    it('are none on the last day of the parties', async () => {
      expect(await orphans('2025-06-30')).toEqual([])
    })

    it('leave out those that had ended, been renewed or been superseded', async () => {
      const all = await orphans('2026-01-15')
      for (const id of ['agr-ke-hoach-rung-2018', 'agr-quy-che-thac-bac-2016', 'agr-ket-nghia-2022'])
        expect(all).not.toContain(id)
    })

    it.each([
      ['kinds', { kinds: ['TWINNING'] }, ['agr-ket-nghia-2024']],
      ['kinds that are no agreement', { kinds: ['JOINT_ACTIVITY'] }, []],
      ['parties', { parties: ['org-ubnd-huyen-thac-bac'] }, ['agr-quy-che-thac-bac-2021']],
      ['places', { places: ['unit-xa-suoi-dan'] }, ['agr-ket-nghia-2024']],
      ['statuses', { status: ['PARTY_DISSOLVED'] }, ['agr-ket-nghia-2024', 'agr-quy-che-thac-bac-2021']],
      ['statuses that no orphan has', { status: ['RENEWED', 'IN_FORCE'] }, []],
    ])('are kept to the given %s', async (_, filter, expected) => {
      expect(await orphans('2026-01-15', filter)).toEqual(expected)
    })

    it('are given once over pages of one', async () => {
      const seen: unknown[] = []
      let after: unknown
      do {
        const data = await ask(app(), query, { asOf: '2026-01-15', first: 1, after })
        seen.push(...list(data, 'orphanedAgreements.nodes.*.agreement.id'))
        after =
          at(data, 'orphanedAgreements.pageInfo.hasNextPage') &&
          at(data, 'orphanedAgreements.pageInfo.endCursor')
      } while (after)
      expect(seen).toEqual(await orphans('2026-01-15'))
    })

    it.each([
      ['a month for a day', { asOf: '2025-07' }, /"2025-07" is not a full day/],
      ['a page of none', { asOf: '2025-07-01', first: 0 }, /"first" is 0: ask for 1 to 100/],
      ['a page too large', { asOf: '2025-07-01', first: 101 }, /"first" is 101/],
      ['a wrong cursor', { asOf: '2025-07-01', after: 'abc' }, /"abc" is not a cursor/],
      [
        'an id of no shape',
        { asOf: '2025-07-01', filter: { parties: ['Đồn'] } },
        /"filter.parties" takes ids that begin with org- or unit-, and not "Đồn"/,
      ],
    ])('refuse %s and say what would be right', async (_, variables, expected) => {
      const answer = await refusal(app(), query, variables)
      expect(answer).toMatch(/^BAD_USER_INPUT: /)
      expect(answer).toMatch(expected)
    })
  })
})
