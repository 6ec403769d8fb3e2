import { beforeAll, describe, expect, it } from 'vitest'
import type { GraphStore } from '../../api/graph/store.ts'
import { foldName } from '../../schema/names.ts'
import { loadSmallWorld, smallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'
import { readAll } from '../setup/pages.ts'

const ofType = (...types: string[]) => smallWorld.nodes.filter(({ type }) => types.includes(type))
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

forEachEngine((engine) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await engine.open()
    await loadSmallWorld(store)
  })

  describe.each([1, 2, 3, 100])('pages of %i reach the end once and in order', (first) => {
    const firstDay: Record<string, string> = {
      'agr-ket-nghia-2024': '2024-09-02',
      'act-tuan-tra-2024': '2024-03-10',
      'agr-chuong-trinh-2023': '2023-01-01',
      'agr-ket-nghia-2022': '2022-09-02',
      'agr-quy-che-thac-bac-2021': '2021-05-17',
      'agr-ke-hoach-rung-2018': '2018-03-01',
      'agr-quy-che-thac-bac-2016': '2016-06-01',
    }
    const dated = Object.keys(firstDay)
    const undated = ['act-tap-huan', 'agr-khong-ro-ngay']

    it('newest first, undated ones last', async () => {
      const seen = await readAll((after) => store.readCoordinations({}, { first, after, orderBy: 'NEWEST' }))
      expect(seen).toEqual([...dated, ...undated])
    })

    it('oldest first, undated ones last', async () => {
      const seen = await readAll((after) => store.readCoordinations({}, { first, after, orderBy: 'OLDEST' }))
      expect(seen).toEqual([...dated.toReversed(), ...undated])
    })

    it('by title, in the order of the folded alphabet', async () => {
      const seen = await readAll((after) => store.readCoordinations({}, { first, after, orderBy: 'TITLE' }))
      const expected = ofType('Agreement', 'JointActivity')
        .toSorted((a, b) =>
          compare(foldName(String(a.properties.title)), foldName(String(b.properties.title))),
        )
        .map(({ id }) => id)
      expect(seen).toEqual(expected)
    })

    it('organizations by name, those of one name by id', async () => {
      const seen = await readAll((after) => store.readOrganizations({}, { first, after, orderBy: 'NAME' }))
      const expected = ofType('Organization')
        .toSorted(
          (a, b) =>
            compare(foldName(String(a.properties.name)), foldName(String(b.properties.name))) ||
            compare(a.id, b.id),
        )
        .map(({ id }) => id)
      expect(seen).toEqual(expected)
      expect(seen.indexOf('org-don-ban-suong-hoa-song')).toBe(seen.indexOf('org-don-ban-suong') + 1)
    })

    it('organizations by their parts in coordinations, most first, ties by id', async () => {
      const parts = (id: string) =>
        smallWorld.relations.filter(({ type, from }) => type === 'PARTY_TO' && from === id).length
      const seen = await readAll((after) =>
        store.readOrganizations({}, { first, after, orderBy: 'COORDINATIONS' }),
      )
      const expected = ofType('Organization')
        .map(({ id }) => id)
        .sort((a, b) => parts(b) - parts(a) || compare(a, b))
      expect(seen).toEqual(expected)
    })

    it('units and sources by name', async () => {
      const units = await readAll((after) => store.readUnits({}, { first, after, orderBy: 'NAME' }))
      expect(units).toHaveLength(9)
      expect(units.slice(0, 3)).toEqual([
        'unit-huyen-dao-trang-non',
        'unit-huyen-hoa-ngan',
        'unit-huyen-thac-bac',
      ])
      const sources = await readAll((after) => store.readSources({ first, after, orderBy: 'TITLE' }))
      expect(sources).toEqual(['src-cong-thong-tin', 'src-danh-muc', 'src-bao-bien-cuong'])
      expect(await store.countSources()).toBe(3)
    })
  })

  it('says whether there is more when the page is exactly full', async () => {
    const { items, hasNextPage } = await store.readSources({ first: 3, orderBy: 'TITLE' })
    expect([items.length, hasNextPage]).toEqual([3, false])
  })

  it('reads the coordinations with most parties first, ties by id', async () => {
    expect(await store.readLargestCoordinations({}, 4)).toEqual([
      'agr-chuong-trinh-2023',
      'agr-quy-che-thac-bac-2021',
      'act-tuan-tra-2024',
      'agr-ke-hoach-rung-2018',
    ])
  })
})
