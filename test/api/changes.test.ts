import { describe, expect, it } from 'vitest'
import { ask, at, list, refusal } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const query = `query ($from: Date!, $to: Date!, $filter: CoordinationFilter, $first: Int, $after: String) {
  changes(from: $from, to: $to, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor }
    nodes { on kind coordination { ${idOf('Agreement', 'JointActivity')} } by { id }
      actor { ${idOf('Organization', 'AdministrativeUnit')} } citations { id } } } }`
const always = { from: '1900-01-01', to: '2100-12-31' }
const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

function idOf(...types: string[]): string {
  return types.map((type) => `... on ${type} { id }`).join(' ')
}

/** What happened, as `day kind coordination other`. */
function toldIn(data: unknown): string[] {
  return list(data, 'changes.nodes').map((change) =>
    ['on', 'kind', 'coordination.id', 'actor.id', 'by.id']
      .map((path) => at(change, path))
      .filter(Boolean)
      .join(' '),
  )
}

describeApi((app) => {
  const told = async (variables: Record<string, unknown>) => toldIn(await ask(app(), query, variables))

  describe('what changed between two days', () => {
    it('is all that began, ended, was renewed or superseded, or lost a party, oldest first', async () => {
      expect(await told(always)).toEqual([
        '2016-06-01 BEGAN agr-quy-che-thac-bac-2016',
        '2018-03-01 BEGAN agr-ke-hoach-rung-2018',
        '2019-12-31 ENDED agr-ke-hoach-rung-2018',
        '2020 ENDED agr-quy-che-thac-bac-2016',
        '2021-05-17 RENEWED agr-quy-che-thac-bac-2016 agr-quy-che-thac-bac-2021',
        '2021-05-17 BEGAN agr-quy-che-thac-bac-2021',
        '2022-09-02 BEGAN agr-ket-nghia-2022',
        '2023 BEGAN agr-chuong-trinh-2023',
        '2024-03-10 BEGAN act-tuan-tra-2024',
        '2024-03-12 ENDED act-tuan-tra-2024',
        '2024-09-02 SUPERSEDED agr-ket-nghia-2022 agr-ket-nghia-2024',
        '2024-09-02 BEGAN agr-ket-nghia-2024',
        '2025-06-30 LOST_PARTY agr-ket-nghia-2024 unit-xa-suoi-dan',
        '2025-06-30 LOST_PARTY agr-quy-che-thac-bac-2021 org-huyen-uy-thac-bac',
        '2025-06-30 LOST_PARTY agr-quy-che-thac-bac-2021 org-ubnd-huyen-thac-bac',
        '2027 ENDED agr-chuong-trinh-2023',
      ])
    })

    it.each([
      ['2025-06-30', '2025-06-30', 3],
      ['2025-07-01', '2025-12-31', 0],
      ['2020-02-29', '2020-02-29', 1],
      ['2024-03-11', '2024-09-01', 1],
    ])(
      'counts both days, and a date known in part wherever it may fall: %s to %s',
      async (from, to, count) => {
        const data = await ask(app(), query, { from, to })
        expect(at(data, 'changes.totalCount')).toBe(count)
        expect(list(data, 'changes.nodes')).toHaveLength(count)
      },
    )

    it('rests on the sources of the fact: of the period, the renewal, the end of the party', async () => {
      const data = await ask(app(), query, { from: '2024-03-01', to: '2025-12-31' })
      expect(list(data, 'changes.nodes.*.citations.*.id').flat()).toContain('cit-bao-bien-cuong-2')
      for (const citations of list(data, 'changes.nodes.*.citations')) expect(citations).not.toEqual([])
    })

    it.each([
      ['kinds', { kinds: ['PLAN', 'JOINT_ACTIVITY'] }, 4],
      ['parties', { parties: ['unit-xa-suoi-dan'] }, 4],
      ['fields, the narrower ones included', { areas: ['area-kinh-te'] }, 5],
      ['places with those within', { places: ['unit-xa-suoi-dan'] }, 6],
      ['statuses on the last day', { status: ['PARTY_DISSOLVED'] }, 5],
      ['several conditions', { kinds: ['TWINNING'], status: ['PARTY_DISSOLVED'] }, 2],
    ])('is kept to coordinations of the given %s', async (_, filter, count) => {
      const data = await ask(app(), query, { from: '1900-01-01', to: '2025-12-31', filter })
      expect(list(data, 'changes.nodes')).toHaveLength(count)
      expect(at(data, 'changes.totalCount')).toBe(count)
    })

    it('takes statuses on the last day, not on another', async () => {
      const filter = { status: ['PARTY_DISSOLVED'] }
      expect(await told({ from: '2025-06-01', to: '2025-06-30', filter })).toEqual([])
      expect(await told({ from: '2025-06-01', to: '2025-07-01', filter })).toHaveLength(3)
    })

    it.each([1, 2, 5])('is given once over pages of %i, also between changes of one day', async (first) => {
      const seen: string[] = []
      let after: unknown
      do {
        const data = await ask(app(), query, { ...always, first, after })
        seen.push(...toldIn(data))
        expect(at(data, 'changes.totalCount')).toBe(16)
        after = at(data, 'changes.pageInfo.hasNextPage') && at(data, 'changes.pageInfo.endCursor')
      } while (after)
      expect(seen).toEqual(await told(always))
    })
  })

  it.each([
    [
      'days the wrong way round',
      { from: '2025-07-31', to: '2025-06-01' },
      /"from" 2025-07-31 is after "to" 2025-06-01: give the earlier day as "from"/,
    ],
    ['a month for a day', { ...always, from: '2025-06' }, /"2025-06" is not a full day/],
    ['a day that does not exist', { ...always, to: '2025-06-31' }, /2025-06 has 30 days/],
    ['a page of none', { ...always, first: 0 }, /"first" is 0: ask for 1 to 100/],
    ['a page too large', { ...always, first: 101 }, /"first" is 101/],
    ['a wrong cursor', { ...always, after: 'abc' }, /"abc" is not a cursor/],
    [
      'a cursor of another list',
      { ...always, after: cursor('coordinations:NEWEST', '', 'agr-a') },
      /another list or order/,
    ],
    [
      'an id of the wrong type',
      { ...always, filter: { areas: ['org-doan-999'] } },
      /"filter.areas" .* area-, and not "org-doan-999"/,
    ],
  ])('changes refuse %s and say what would be right', async (_, variables, expected) => {
    const answer = await refusal(app(), query, variables)
    expect(answer).toMatch(/^BAD_USER_INPUT: /)
    expect(answer).toMatch(expected)
  })

  it('changes have nothing after a cursor that is behind all of them', async () => {
    expect(await told({ ...always, after: cursor('changes', 'zzz', 'agr-a') })).toEqual([])
  })
})
