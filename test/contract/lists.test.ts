import { beforeAll, describe, expect, it } from 'vitest'
import type {
  CoordinationConditions,
  GraphStore,
  OrganizationConditions,
  Page,
  Position,
  UnitConditions,
} from '../../api/graph/store.ts'
import { type Id, toId } from '../../schema/ids.ts'
import { foldName } from '../../schema/names.ts'
import { toDay } from '../../schema/partial-date.ts'
import { loadSmallWorld, smallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'

const ids = (...texts: string[]): Id[] => texts.map(toId)
const ofType = (...types: string[]) => smallWorld.nodes.filter(({ type }) => types.includes(type))
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** Ids of all elements, read page by page. */
async function readAll(
  readPage: (after: Position | undefined) => Promise<Page<{ readonly id: Id }>>,
): Promise<string[]> {
  const seen: string[] = []
  for (let after: Position | undefined; ; ) {
    const { items, hasNextPage } = await readPage(after)
    seen.push(...items.map(({ node }) => node.id))
    after = items.at(-1)?.position
    if (!hasNextPage) return seen
    expect(items.length).toBeGreaterThan(0)
  }
}

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

  it.each<[string, CoordinationConditions, string[]]>([
    ['ids', { ids: ids('act-tap-huan', 'agr-khong-co') }, ['act-tap-huan']],
    [
      'kinds',
      { kinds: ['TWINNING', 'PLAN'] },
      ['agr-ke-hoach-rung-2018', 'agr-ket-nghia-2022', 'agr-ket-nghia-2024'],
    ],
    ['an area', { areas: ids('area-bao-ve-rung') }, ['agr-ke-hoach-rung-2018']],
    [
      'areas with one coordination in both',
      { areas: ids('area-an-ninh', 'area-kinh-te') },
      ['agr-quy-che-thac-bac-2016', 'agr-quy-che-thac-bac-2021'],
    ],
    [
      'a party in two roles, once',
      { parties: ids('org-don-suoi-dan') },
      ['act-tap-huan', 'act-tuan-tra-2024', 'agr-chuong-trinh-2023'],
    ],
    ['a unit as party', { parties: ids('unit-xa-suoi-dan') }, ['agr-ket-nghia-2022', 'agr-ket-nghia-2024']],
    [
      'kinds of parties',
      { partyKinds: ['PEOPLES_COMMITTEE'] },
      ['agr-ke-hoach-rung-2018', 'agr-quy-che-thac-bac-2021'],
    ],
    [
      'a province, with all that lies within',
      { places: ids('unit-tinh-may-ngan') },
      [
        'act-tuan-tra-2024',
        'agr-chuong-trinh-2023',
        'agr-ke-hoach-rung-2018',
        'agr-ket-nghia-2022',
        'agr-ket-nghia-2024',
        'agr-quy-che-thac-bac-2016',
        'agr-quy-che-thac-bac-2021',
      ],
    ],
    [
      'a commune, without what is above it',
      { places: ids('unit-xa-suoi-dan') },
      ['act-tuan-tra-2024', 'agr-ket-nghia-2022', 'agr-ket-nghia-2024'],
    ],
    [
      'a place and one within it',
      { places: ids('unit-huyen-thac-bac', 'unit-xa-suoi-dan'), kinds: ['REGULATION', 'TWINNING'] },
      ['agr-ket-nghia-2022', 'agr-ket-nghia-2024', 'agr-quy-che-thac-bac-2016', 'agr-quy-che-thac-bac-2021'],
    ],
    ['an area of a project', { places: ids('zone-kinh-te-quoc-phong-may-ngan') }, ['agr-ke-hoach-rung-2018']],
    [
      'signing from a day on',
      { signedFrom: toDay('2021-05-18') },
      ['agr-ket-nghia-2022', 'agr-ket-nghia-2024'],
    ],
    [
      'signing in a month that may be before or after the day',
      { signedFrom: toDay('2016-05-31'), signedTo: toDay('2016-05-31') },
      ['agr-quy-che-thac-bac-2016'],
    ],
    ['signing up to a day', { signedTo: toDay('2016-04-30') }, []],
    ['sources', { sources: ids('src-cong-thong-tin') }, ['agr-chuong-trinh-2023', 'agr-ke-hoach-rung-2018']],
    ['basis', { basis: 'INFERRED' }, ['agr-khong-ro-ngay']],
    [
      'everything together',
      {
        ids: ids('agr-chuong-trinh-2023', 'agr-ket-nghia-2024'),
        kinds: ['PROGRAMME'],
        areas: ids('area-bao-ve-bien-gioi'),
        parties: ids('org-doan-999'),
        partyKinds: ['BORDER_GUARD_POST'],
        places: ids('unit-tinh-may-ngan'),
        sources: ids('src-bao-bien-cuong'),
        basis: 'STATED',
      },
      ['agr-chuong-trinh-2023'],
    ],
    ['an empty list, which nothing is of', { kinds: [] }, []],
    ['an empty list of parties', { parties: [] }, []],
  ])('keeps coordinations by %s', async (_, where, expected) => {
    const seen = await readAll((after) =>
      store.readCoordinations(where, { first: 2, after, orderBy: 'NEWEST' }),
    )
    expect(seen.sort()).toEqual(expected)
    expect(await store.countCoordinations(where)).toBe(expected.length)
    expect((await store.readLargestCoordinations(where, 100)).sort()).toEqual(expected)
  })

  it('reads the coordinations with most parties first, ties by id', async () => {
    expect(await store.readLargestCoordinations({}, 4)).toEqual([
      'agr-chuong-trinh-2023',
      'agr-quy-che-thac-bac-2021',
      'act-tuan-tra-2024',
      'agr-ke-hoach-rung-2018',
    ])
  })

  it.each<[string, OrganizationConditions, string[]]>([
    [
      'kinds',
      { kinds: ['ECONOMIC_DEFENCE_GROUP', 'BORDER_GUARD_COMMAND'] },
      ['org-bdbp-may-ngan', 'org-doan-999'],
    ],
    [
      'a province that they are tied to, each once',
      { within: toId('unit-tinh-may-ngan') },
      [
        'org-doan-999',
        'org-don-ban-suong',
        'org-don-hoa-ngan',
        'org-don-suoi-dan',
        'org-huyen-uy-thac-bac',
        'org-ubnd-huyen-thac-bac',
        'org-ubnd-xa-suoi-dan',
        'org-ubnd-xa-thac-bac',
      ],
    ],
    ['a project area', { within: toId('zone-kinh-te-quoc-phong-may-ngan') }, ['org-doan-999']],
    ['text with diacritics', { text: 'Bản Sương' }, ['org-don-ban-suong', 'org-don-ban-suong-hoa-song']],
    ['text in an alias', { text: 'Đồn 999' }, ['org-don-hoa-ngan']],
    [
      'text without a letter, which asks for nothing',
      { text: ' … ', kinds: ['BORDER_GUARD_COMMAND'] },
      ['org-bdbp-may-ngan'],
    ],
    [
      'the last day of some',
      { existsOn: toDay('2025-06-30'), kinds: ['PEOPLES_COMMITTEE'] },
      ['org-ubnd-huyen-thac-bac', 'org-ubnd-xa-suoi-dan'],
    ],
    [
      'the day after',
      { existsOn: toDay('2025-07-01'), kinds: ['PEOPLES_COMMITTEE'] },
      ['org-ubnd-xa-thac-bac'],
    ],
    [
      'everything together',
      {
        within: toId('unit-huyen-thac-bac'),
        kinds: ['PARTY_COMMITTEE', 'PEOPLES_COMMITTEE'],
        text: 'thac bac',
        existsOn: toDay('2020-01-01'),
      },
      ['org-huyen-uy-thac-bac', 'org-ubnd-huyen-thac-bac'],
    ],
    ['an unknown place', { within: toId('unit-khong-co') }, []],
  ])('keeps organizations by %s', async (_, where, expected) => {
    for (const orderBy of ['NAME', 'COORDINATIONS'] as const) {
      const seen = await readAll((after) => store.readOrganizations(where, { first: 3, after, orderBy }))
      expect(seen.sort()).toEqual(expected)
    }
    expect(await store.countOrganizations(where)).toBe(expected.length)
  })

  it.each<[string, UnitConditions, string[]]>([
    ['level', { level: 'PROVINCE' }, ['unit-tinh-hoa-song', 'unit-tinh-may-ngan']],
    [
      'the unit that they lie in at any depth, without itself',
      { within: toId('unit-tinh-may-ngan') },
      [
        'unit-huyen-hoa-ngan',
        'unit-huyen-thac-bac',
        'unit-xa-ban-suong',
        'unit-xa-suoi-dan',
        'unit-xa-thac-bac',
      ],
    ],
    ['a name that two units bear', { text: 'thác bạc' }, ['unit-huyen-thac-bac', 'unit-xa-thac-bac']],
    ['a code that was used again', { code: '901' }, ['unit-huyen-thac-bac', 'unit-xa-thac-bac']],
    ['a code on a day', { code: '901', existsOn: toDay('2025-07-01') }, ['unit-xa-thac-bac']],
    [
      'everything together',
      {
        code: '901',
        level: 'DISTRICT',
        within: toId('unit-tinh-may-ngan'),
        text: 'huyen',
        existsOn: toDay('2025-06-30'),
      },
      ['unit-huyen-thac-bac'],
    ],
  ])('keeps units by %s', async (_, where, expected) => {
    const seen = await readAll((after) =>
      store.readUnits(where, { first: 2, after, orderBy: 'COORDINATIONS' }),
    )
    expect(seen.sort()).toEqual(expected)
    expect(await store.countUnits(where)).toBe(expected.length)
  })
})
