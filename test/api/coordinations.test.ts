import { describe, expect, it } from 'vitest'
import { ask, at, list, refusal } from './support/ask.ts'
import { describeApi } from './support/world.ts'

describeApi((app) => {
  describe('the list of coordinations', () => {
    const query = `query ($filter: CoordinationFilter, $asOf: Date, $orderBy: CoordinationOrder, $first: Int, $after: String) {
    coordinations(filter: $filter, asOf: $asOf, orderBy: $orderBy, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } nodes { id } } }`
    const ids = async (variables: Record<string, unknown>) =>
      list(await ask(app(), query, variables), 'coordinations.nodes.*.id')

    it('holds all of them where nothing is asked, newest first and undated last', async () => {
      expect(await ids({})).toEqual([
        'agr-ket-nghia-2024',
        'act-tuan-tra-2024',
        'agr-chuong-trinh-2023',
        'agr-ket-nghia-2022',
        'agr-quy-che-thac-bac-2021',
        'agr-ke-hoach-rung-2018',
        'agr-quy-che-thac-bac-2016',
        'act-tap-huan',
        'agr-khong-ro-ngay',
      ])
    })

    it.each([
      [
        'kinds',
        { kinds: ['TWINNING', 'PLAN'] },
        ['agr-ket-nghia-2024', 'agr-ket-nghia-2022', 'agr-ke-hoach-rung-2018'],
      ],
      [
        'fields, the narrower ones included',
        { areas: ['area-kinh-te'] },
        ['agr-quy-che-thac-bac-2021', 'agr-ke-hoach-rung-2018'],
      ],
      [
        'parties',
        { parties: ['unit-xa-suoi-dan', 'org-ubnd-xa-suoi-dan'] },
        ['agr-ket-nghia-2024', 'agr-ket-nghia-2022', 'agr-ke-hoach-rung-2018'],
      ],
      [
        'kinds of parties',
        { partyKinds: ['PEOPLES_COMMITTEE'] },
        ['agr-quy-che-thac-bac-2021', 'agr-ke-hoach-rung-2018'],
      ],
      [
        'places with those within',
        { places: ['unit-huyen-thac-bac'] },
        [
          'agr-ket-nghia-2024',
          'act-tuan-tra-2024',
          'agr-ket-nghia-2022',
          'agr-quy-che-thac-bac-2021',
          'agr-ke-hoach-rung-2018',
          'agr-quy-che-thac-bac-2016',
        ],
      ],
      [
        'places with the units that they took the place of',
        { places: ['unit-xa-thac-bac'], kinds: ['REGULATION', 'TWINNING'] },
        [
          'agr-ket-nghia-2024',
          'agr-ket-nghia-2022',
          'agr-quy-che-thac-bac-2021',
          'agr-quy-che-thac-bac-2016',
        ],
      ],
      ['places as they are alone', { places: ['unit-xa-thac-bac'], formerPlaces: false }, []],
      [
        'days of signing',
        { signedFrom: '2016-05-31', signedTo: '2021-05-17' },
        ['agr-quy-che-thac-bac-2021', 'agr-quy-che-thac-bac-2016'],
      ],
      ['sources', { sources: ['src-cong-thong-tin'] }, ['agr-chuong-trinh-2023', 'agr-ke-hoach-rung-2018']],
      [
        'what they implement',
        { implements: ['prog-nong-thon-moi', 'law-nghi-quyet-sap-xep'] },
        ['act-tuan-tra-2024', 'agr-ke-hoach-rung-2018'],
      ],
      ['basis', { basis: 'INFERRED' }, ['agr-khong-ro-ngay']],
      [
        'several conditions, which hold together',
        { kinds: ['TWINNING'], signedFrom: '2023-01-01' },
        ['agr-ket-nghia-2024'],
      ],
      [
        'lists that are empty, which ask for nothing',
        { kinds: [], parties: [], basis: 'INFERRED' },
        ['agr-khong-ro-ngay'],
      ],
    ])('keeps those of the given %s', async (_, filter, expected) => {
      expect(await ids({ filter })).toEqual(expected)
    })

    it.each([
      ['RENEWED', ['agr-quy-che-thac-bac-2016']],
      ['SUPERSEDED', ['agr-ket-nghia-2022']],
      ['PARTY_DISSOLVED', ['agr-ket-nghia-2024', 'agr-quy-che-thac-bac-2021']],
      ['IN_FORCE', ['agr-chuong-trinh-2023']],
      ['PERIOD_ENDED', ['agr-ke-hoach-rung-2018']],
      ['UNKNOWN', ['agr-khong-ro-ngay']],
      ['NOT_YET', []],
    ])('keeps those that are %s today, and no joint activity', async (status, expected) => {
      expect(await ids({ filter: { status: [status] } })).toEqual(expected)
    })

    it('derives statuses on the day asked for', async () => {
      expect(await ids({ filter: { status: ['NOT_YET'] }, asOf: '2022-01-01' })).toEqual([
        'agr-ket-nghia-2024',
        'agr-chuong-trinh-2023',
        'agr-ket-nghia-2022',
      ])
    })

    it('leaves out on a day what has ended or has not begun, joint activities among them', async () => {
      for (const [asOf, isKept] of [
        ['2024-03-09', false],
        ['2024-03-10', true],
        ['2024-03-12', true],
        ['2024-03-13', false],
      ] as const)
        expect((await ids({ asOf, first: 100 })).includes('act-tuan-tra-2024')).toBe(isKept)
      expect(await ids({ asOf: '2022-12-01' })).toEqual([
        'agr-ket-nghia-2022',
        'agr-quy-che-thac-bac-2021',
        'act-tap-huan',
        'agr-khong-ro-ngay',
      ])
    })

    it.each(['NEWEST', 'OLDEST', 'TITLE'])(
      'gives each once over pages of two in the order %s',
      async (orderBy) => {
        for (const asOf of [undefined, '2025-08-01']) {
          const whole = await ids({ orderBy, asOf, first: 100 })
          const paged: unknown[] = []
          let after: unknown
          for (let page = 0; page < 20; page++) {
            const data = await ask(app(), query, { orderBy, asOf, first: 2, after })
            paged.push(...list(data, 'coordinations.nodes.*.id'))
            expect(at(data, 'coordinations.totalCount')).toBe(whole.length)
            expect(at(data, 'coordinations.pageInfo.hasPreviousPage')).toBe(page > 0)
            after = at(data, 'coordinations.pageInfo.endCursor')
            if (!at(data, 'coordinations.pageInfo.hasNextPage')) break
          }
          expect(paged).toEqual(whole)
        }
      },
    )

    it('is not asked for by what does not exist, as an empty list would say that nothing is known', async () => {
      const filter = {
        areas: ['area-khong-co'],
        parties: ['org-doan-999', 'org-khong-co'],
        implements: ['law-khong-co', 'prog-nong-thon-moi'],
      }
      expect(await refusal(app(), query, { filter })).toBe(
        'NOT_FOUND: The filter names what does not exist: area-khong-co, org-khong-co, law-khong-co.',
      )
    })
  })
})
