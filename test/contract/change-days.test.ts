import { beforeAll, describe, expect, it } from 'vitest'
import type { CoordinationConditions, PageWish, Position } from '../../api/graph/requests.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { type Id, toId } from '../../schema/ids.ts'
import { toDay } from '../../schema/partial-date.ts'
import { loadSmallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'
import { readAll, readAllFromEnd } from '../setup/pages.ts'

const always = ['1900-01-01', '2100-12-31'] as const

forEachEngine((engine) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await engine.open()
    await loadSmallWorld(store)
  })
  const read = async (from: string, to: string, where: CoordinationConditions = {}, first = 100) => {
    const days = { from: toDay(from), to: toDay(to) }
    const readPage = async (page: PageWish) => {
      const { items, ...rest } = await store.readChangeDays(where, days, page)
      const toNode = ({ key, id }: Position) => ({ id: `${key} ${id}` as Id })
      return { ...rest, items: items.map(({ position }) => ({ node: toNode(position), position })) }
    }
    const seen = await readAll((after) => readPage({ first, after }))
    expect(await readAllFromEnd((before) => readPage({ last: first, before }))).toEqual(seen)
    return seen
  }

  describe('the days on which something may have happened', () => {
    const all = [
      '2016-06-01 agr-quy-che-thac-bac-2016',
      '2018-03-01 agr-ke-hoach-rung-2018',
      '2019-12-31 agr-ke-hoach-rung-2018',
      '2020-01-01 agr-quy-che-thac-bac-2016',
      '2021-05-17 agr-quy-che-thac-bac-2016',
      '2021-05-17 agr-quy-che-thac-bac-2021',
      '2022-09-02 agr-ket-nghia-2022',
      '2023-01-01 agr-chuong-trinh-2023',
      '2024-03-10 act-tuan-tra-2024',
      '2024-03-12 act-tuan-tra-2024',
      '2024-09-02 agr-ket-nghia-2022',
      '2024-09-02 agr-ket-nghia-2024',
      '2025-06-30 agr-ke-hoach-rung-2018',
      '2025-06-30 agr-ket-nghia-2022',
      '2025-06-30 agr-ket-nghia-2024',
      '2025-06-30 agr-quy-che-thac-bac-2016',
      '2025-06-30 agr-quy-che-thac-bac-2021',
      '2027-01-01 agr-chuong-trinh-2023',
    ]

    it.each([1, 2, 7, 100])('are read once and in order in batches of %i', async (first) => {
      expect(await read(...always, {}, first)).toEqual(all)
    })

    it.each([
      ['2020-12-31', '2020-12-31', ['2020-01-01 agr-quy-che-thac-bac-2016']],
      ['2021-01-01', '2021-05-16', []],
      ['2023-12-31', '2024-03-09', ['2023-01-01 agr-chuong-trinh-2023']],
      ['2027-12-31', '2100-01-01', ['2027-01-01 agr-chuong-trinh-2023']],
      ['2028-01-01', '2100-01-01', []],
    ])('are those that may fall between %s and %s', async (from, to, expected) => {
      expect(await read(from, to)).toEqual(expected)
    })

    it.each<[string, CoordinationConditions, string[]]>([
      ['kinds', { kinds: ['PLAN'] }, all.filter((row) => row.includes('ke-hoach'))],
      ['a party', { parties: [toId('org-huyen-uy-thac-bac')] }, all.filter((row) => row.includes('quy-che'))],
      ['a place', { places: [toId('unit-tinh-hoa-song')] }, []],
    ])('are those of %s', async (_, where, expected) => {
      expect(await read(...always, where)).toEqual(expected)
    })
  })

  it.each([
    ['2025-06-30', []],
    [
      '2025-07-01',
      [
        'agr-ke-hoach-rung-2018',
        'agr-ket-nghia-2022',
        'agr-ket-nghia-2024',
        'agr-quy-che-thac-bac-2016',
        'agr-quy-che-thac-bac-2021',
      ],
    ],
  ])('coordinations that lost a party before %s are found', async (day, expected) => {
    const page = { first: 100, orderBy: 'TITLE' } as const
    const idsOf = async (where: CoordinationConditions) =>
      (await store.readCoordinations(where, page)).items.map(({ node }) => node.id).sort()
    const where = { lostPartyBefore: toDay(day) }
    expect(await idsOf(where)).toEqual(expected)
    const ids = [toId('agr-ket-nghia-2024'), toId('agr-chuong-trinh-2023')]
    expect(await idsOf({ ...where, ids })).toEqual(expected.filter((id) => id === 'agr-ket-nghia-2024'))
  })
})
