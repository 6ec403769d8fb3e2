import { beforeAll, expect, it } from 'vitest'
import type {
  CoordinationConditions,
  OrganizationConditions,
  UnitConditions,
} from '../../api/graph/requests.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { type Id, toId } from '../../schema/ids.ts'
import { toDay } from '../../schema/partial-date.ts'
import { loadSmallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'
import { readAll } from '../setup/pages.ts'

const ids = (...texts: string[]): Id[] => texts.map(toId)

forEachEngine((engine) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await engine.open()
    await loadSmallWorld(store)
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
    [
      'a district by itself, and a commune with what lies within',
      {
        places: ids('unit-huyen-thac-bac', 'unit-xa-dao-trang-non'),
        placesAlone: ids('unit-huyen-thac-bac'),
      },
      ['act-tap-huan', 'agr-quy-che-thac-bac-2016', 'agr-quy-che-thac-bac-2021'],
    ],
    [
      'a district by itself, of what a party is in',
      {
        parties: ids('org-dang-uy-doan-999', 'unit-xa-suoi-dan'),
        places: ids('unit-huyen-thac-bac'),
        placesAlone: ids('unit-huyen-thac-bac'),
      },
      ['agr-quy-che-thac-bac-2016', 'agr-quy-che-thac-bac-2021'],
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
      'an instrument that they implement',
      { implements: ids('prog-nong-thon-moi', 'law-nghi-quyet-sap-xep') },
      ['act-tuan-tra-2024', 'agr-ke-hoach-rung-2018'],
    ],
    [
      'an instrument and a party',
      { implements: ids('prog-nong-thon-moi'), parties: ids('org-doan-999') },
      ['agr-ke-hoach-rung-2018'],
    ],
    [
      'an instrument and a party that has another',
      { implements: ids('prog-nong-thon-moi'), parties: ids('org-bdbp-may-ngan') },
      [],
    ],
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

  it.each<[string, OrganizationConditions, string[]]>([
    [
      'kinds',
      { kinds: ['ECONOMIC_DEFENCE_GROUP', 'BORDER_GUARD_COMMAND'] },
      ['org-bdbp-may-ngan', 'org-doan-999'],
    ],
    [
      'a province that they are tied to, each once',
      { places: [toId('unit-tinh-may-ngan')] },
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
    ['a project area', { places: [toId('zone-kinh-te-quoc-phong-may-ngan')] }, ['org-doan-999']],
    [
      'a district by itself, and a commune with what lies within',
      {
        places: [toId('unit-huyen-thac-bac'), toId('unit-xa-ban-suong')],
        placesAlone: [toId('unit-huyen-thac-bac')],
      },
      [
        'org-don-ban-suong',
        'org-don-hoa-ngan',
        'org-don-suoi-dan',
        'org-huyen-uy-thac-bac',
        'org-ubnd-huyen-thac-bac',
      ],
    ],
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
        places: [toId('unit-huyen-thac-bac')],
        kinds: ['PARTY_COMMITTEE', 'PEOPLES_COMMITTEE'],
        text: 'thac bac',
        existsOn: toDay('2020-01-01'),
      },
      ['org-huyen-uy-thac-bac', 'org-ubnd-huyen-thac-bac'],
    ],
    ['an unknown place', { places: [toId('unit-khong-co')] }, []],
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
