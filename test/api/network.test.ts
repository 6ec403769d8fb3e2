import { describe, expect, it } from 'vitest'
import { ask, at, list } from './support/ask.ts'
import { describeApi } from './support/world.ts'

const query = `query ($focus: [ID!], $depth: Int, $filter: CoordinationFilter, $asOf: Date, $projection: NetworkProjection, $limit: Int, $edgeTypes: [NetworkEdgeType!]) {
  network(focus: $focus, depth: $depth, filter: $filter, asOf: $asOf, projection: $projection, limit: $limit, edgeTypes: $edgeTypes) {
    hidden asOf
    nodes { id type kind label labelEn name nameEn degree unnamed parent basis validFrom validTo status areas places }
    edges { id source target type role basis weight validFrom validTo coordinations citations } } }`

describeApi((app) => {
  const draw = async (variables: Record<string, unknown>) => at(await ask(app(), query, variables), 'network')
  const lines = (network: unknown) =>
    list(network, 'edges').map((edge) => `${at(edge, 'source')} ${at(edge, 'type')} ${at(edge, 'target')}`)

  describe('a network of lines of some types', () => {
    const focus = ['org-don-suoi-dan']
    const around = (network: unknown) => new Set(list(network, 'edges.*.type'))

    it.each([
      ['ACTORS', 'COORDINATES_WITH'],
      ['BIPARTITE', 'PARTY_TO'],
    ])('leaves command, party and government out of %s', async (projection, shown) => {
      const edgeTypes = ['COORDINATES_WITH', 'PARTY_TO']
      const whole = await draw({ focus, projection, depth: 4, limit: 2000 })
      const part = await draw({ focus, projection, depth: 4, limit: 2000, edgeTypes })
      expect(around(whole)).toContain('SUBORDINATE_TO')
      expect(around(part)).toEqual(new Set([shown]))
      const ends = new Set(list(part, 'edges').flatMap((edge) => [at(edge, 'source'), at(edge, 'target')]))
      expect(new Set(list(part, 'nodes.*.id'))).toEqual(ends)
      for (const node of list(part, 'nodes')) {
        const joined = list(part, 'edges').filter(
          (edge) => at(edge, 'source') === at(node, 'id') || at(edge, 'target') === at(node, 'id'),
        )
        const others = new Set(joined.flatMap((edge) => [at(edge, 'source'), at(edge, 'target')]))
        expect(at(node, 'degree'), String(at(node, 'id'))).toBe(others.size - 1)
      }
      expect(at(part, 'hidden')).toBe(0)
      const limited = await draw({ focus, projection, depth: 4, limit: 2, edgeTypes })
      expect(list(limited, 'nodes')).toHaveLength(2)
      expect(Number(at(limited, 'hidden'))).toBeGreaterThan(0)
    })

    it('follows lines of command alone where they alone are asked for', async () => {
      const network = await draw({ focus, depth: 2, projection: 'ACTORS', edgeTypes: ['SUBORDINATE_TO'] })
      expect(list(network, 'nodes.*.id').toSorted()).toEqual([
        'org-bdbp-may-ngan',
        'org-don-ban-suong',
        'org-don-hoa-ngan',
        'org-don-suoi-dan',
      ])
      expect(around(network)).toEqual(new Set(['SUBORDINATE_TO']))
    })

    it('is of all types where none is named', async () => {
      expect(await draw({ focus, edgeTypes: [] })).toEqual(await draw({ focus }))
    })
  })

  describe('the network around an actor', () => {
    it('has its coordinations, newest first, each with its parties, then those above and below it', async () => {
      const network = await draw({ focus: ['org-don-suoi-dan'] })
      expect(list(network, 'nodes.*.id')).toEqual([
        'org-don-suoi-dan',
        'act-tuan-tra-2024',
        'org-don-hoa-ngan',
        'agr-chuong-trinh-2023',
        'org-bdbp-may-ngan',
        'org-bon-don-bien-phong',
        'org-doan-999',
        'act-tap-huan',
      ])
      expect(at(network, 'hidden')).toBe(0)
    })

    it('joins all that is drawn: parties by role, lines of command', async () => {
      const network = await draw({ focus: ['org-don-suoi-dan'] })
      expect(lines(network).sort()).toEqual([
        'org-bdbp-may-ngan PARTY_TO agr-chuong-trinh-2023',
        'org-bon-don-bien-phong PARTY_TO agr-chuong-trinh-2023',
        'org-doan-999 PARTY_TO agr-chuong-trinh-2023',
        'org-don-hoa-ngan PARTY_TO act-tuan-tra-2024',
        'org-don-hoa-ngan SUBORDINATE_TO org-bdbp-may-ngan',
        'org-don-suoi-dan PARTY_TO act-tap-huan',
        'org-don-suoi-dan PARTY_TO act-tuan-tra-2024',
        'org-don-suoi-dan PARTY_TO agr-chuong-trinh-2023',
        'org-don-suoi-dan PARTY_TO agr-chuong-trinh-2023',
        'org-don-suoi-dan SUBORDINATE_TO org-bdbp-may-ngan',
      ])
      expect(list(network, 'edges')).toContainEqual(
        expect.objectContaining({
          source: 'org-bon-don-bien-phong',
          role: 'IMPLEMENTER',
          weight: 4,
          basis: 'STATED',
          citations: ['cit-bao-bien-cuong-1'],
        }),
      )
    })

    it('tells of each node what a drawing needs', async () => {
      const network = await draw({ focus: ['org-don-suoi-dan'] })
      expect(list(network, 'nodes')).toContainEqual({
        id: 'agr-chuong-trinh-2023',
        type: 'Agreement',
        kind: 'PROGRAMME',
        label: 'Chương trình phối hợp bảo vệ biên giới 2023–2027',
        labelEn: 'Border protection programme 2023–2027',
        name: 'Chương trình phối hợp bảo vệ biên giới 2023–2027',
        nameEn: 'Border protection programme 2023–2027',
        degree: 4,
        unnamed: false,
        parent: null,
        basis: 'STATED',
        validFrom: '2023',
        validTo: '2027',
        status: 'IN_FORCE',
        areas: ['area-bao-ve-bien-gioi'],
        places: ['unit-tinh-may-ngan'],
      })
      expect(list(network, 'nodes')).toContainEqual({
        id: 'org-don-suoi-dan',
        type: 'Organization',
        kind: 'BORDER_GUARD_POST',
        label: 'ĐBP Suối Đàn',
        labelEn: 'Suoi Dan Border Post',
        name: 'Đồn Biên phòng Suối Đàn',
        nameEn: 'Suoi Dan Border Post',
        degree: 4,
        unnamed: false,
        parent: 'unit-xa-suoi-dan',
        basis: 'STATED',
        validFrom: null,
        validTo: null,
        status: null,
        areas: [],
        places: ['unit-xa-ban-suong', 'unit-xa-suoi-dan'],
      })
    })

    it('reaches further with every step', async () => {
      const near = list(await draw({ focus: ['org-dang-uy-doan-999'] }), 'nodes.*.id')
      const far = list(await draw({ focus: ['org-dang-uy-doan-999'], depth: 2 }), 'nodes.*.id')
      expect(near).toContain('org-doan-999')
      expect(near).not.toContain('agr-chuong-trinh-2023')
      expect(far).toEqual(
        expect.arrayContaining([
          ...near,
          'agr-chuong-trinh-2023',
          'agr-ke-hoach-rung-2018',
          'org-don-suoi-dan',
        ]),
      )
    })

    it('stays within the limit and says how many neighbours that hides, whose degree still counts', async () => {
      const whole = await draw({ focus: ['org-don-suoi-dan'] })
      const ids = list(whole, 'nodes.*.id')
      for (let limit = 1; limit <= ids.length; limit++) {
        const part = await draw({ focus: ['org-don-suoi-dan'], limit })
        expect(list(part, 'nodes.*.id')).toEqual(ids.slice(0, limit))
        expect(at(part, 'hidden')).toBe(ids.length - limit)
        expect(at(part, 'nodes.0.degree')).toBe(at(whole, 'nodes.0.degree'))
      }
    })

    it('on a day has what is current on it and the lines that may hold', async () => {
      const network = await draw({ focus: ['org-don-ban-suong'], asOf: '2023-07-01' })
      expect(list(network, 'nodes.*.id')).toEqual([
        'org-don-ban-suong',
        'agr-ket-nghia-2022',
        'unit-xa-suoi-dan',
      ])
      expect(at(network, 'asOf')).toBe('2023-07-01')
      expect(at(network, 'nodes.1.status')).toBe('PRESUMED_IN_FORCE')
      expect(at(network, 'nodes.0.degree')).toBe(1)
    })

    it('keeps to the filter, but for the focus itself', async () => {
      const filter = { kinds: ['JOINT_ACTIVITY'] }
      const network = await draw({ focus: ['agr-chuong-trinh-2023', 'org-don-suoi-dan'], filter })
      expect(list(network, 'nodes.*.id')).toEqual([
        'agr-chuong-trinh-2023',
        'org-don-suoi-dan',
        'org-bdbp-may-ngan',
        'org-bon-don-bien-phong',
        'org-doan-999',
        'act-tuan-tra-2024',
        'org-don-hoa-ngan',
        'act-tap-huan',
      ])
    })

    it('tells since when and until when its lines of command and government hold', async () => {
      const days = async (variables: Record<string, unknown>, type: string) =>
        list(await draw(variables), 'edges')
          .filter((edge) => at(edge, 'type') === type)
          .map((edge) => [at(edge, 'source'), at(edge, 'validFrom'), at(edge, 'validTo')])
      const focus = ['org-don-ban-suong', 'org-don-suoi-dan']
      expect((await days({ focus, depth: 2 }, 'SUBORDINATE_TO')).toSorted()).toEqual([
        ['org-don-ban-suong', '2019', '2023-06'],
        ['org-don-hoa-ngan', null, null],
        ['org-don-suoi-dan', null, null],
      ])
      const governed = ['org-ubnd-xa-thac-bac', 'unit-xa-thac-bac']
      expect(await days({ focus: governed }, 'GOVERNS')).toEqual([
        ['org-ubnd-xa-thac-bac', '2025-07-01', null],
      ])
      for (const [type, projection] of [
        ['PARTY_TO', 'BIPARTITE'],
        ['COORDINATES_WITH', 'ACTORS'],
      ] as const) {
        const found = await days({ focus, projection, depth: 2 }, type)
        expect(found.length).toBeGreaterThan(0)
        for (const [, from, to] of found) expect([from, to]).toEqual([null, null])
      }
    })

    it('shows renewals between drawn agreements and government of drawn units', async () => {
      const renewals = await draw({ focus: ['agr-quy-che-thac-bac-2016', 'agr-quy-che-thac-bac-2021'] })
      expect(lines(renewals)).toContain('agr-quy-che-thac-bac-2021 RENEWS agr-quy-che-thac-bac-2016')
      const alone = await draw({ focus: ['org-ubnd-xa-suoi-dan'] })
      expect(lines(alone)).not.toContain('org-ubnd-xa-suoi-dan GOVERNS unit-xa-suoi-dan')
      const both = await draw({ focus: ['org-ubnd-xa-suoi-dan', 'unit-xa-suoi-dan'] })
      expect(lines(both)).toContain('org-ubnd-xa-suoi-dan GOVERNS unit-xa-suoi-dan')
    })
  })

  describe('the network without a focus', () => {
    it('begins with the coordinations of most parties', async () => {
      const network = await draw({ limit: 6 })
      expect(list(network, 'nodes.*.id').slice(0, 5)).toEqual([
        'agr-chuong-trinh-2023',
        'org-bdbp-may-ngan',
        'org-bon-don-bien-phong',
        'org-doan-999',
        'org-don-suoi-dan',
      ])
      expect(at(network, 'hidden')).toBeGreaterThan(10)
    })

    it('keeps to the filter and the day', async () => {
      const network = await draw({ filter: { kinds: ['TWINNING'] }, asOf: '2023-01-01' })
      expect(list(network, 'nodes.*.id')).toEqual([
        'agr-ket-nghia-2022',
        'org-don-ban-suong',
        'unit-xa-suoi-dan',
      ])
    })
  })

  describe('the network of actors alone', () => {
    it('joins those that coordinate, once for all that they share', async () => {
      const network = await draw({ focus: ['org-dang-uy-doan-999'], projection: 'ACTORS' })
      expect(list(network, 'nodes.*.id')).toEqual([
        'org-dang-uy-doan-999',
        'org-huyen-uy-thac-bac',
        'org-ubnd-huyen-thac-bac',
        'org-doan-999',
      ])
      expect(list(network, 'edges')).toContainEqual({
        id: 'org-dang-uy-doan-999~org-huyen-uy-thac-bac',
        source: 'org-dang-uy-doan-999',
        target: 'org-huyen-uy-thac-bac',
        type: 'COORDINATES_WITH',
        role: null,
        basis: 'STATED',
        weight: 2,
        validFrom: null,
        validTo: null,
        coordinations: ['agr-quy-che-thac-bac-2021', 'agr-quy-che-thac-bac-2016'],
        citations: ['cit-bao-bien-cuong-1'],
      })
      expect(lines(network)).toContain('org-dang-uy-doan-999 PARTY_COMMITTEE_OF org-doan-999')
      expect(at(network, 'nodes.0.degree')).toBe(3)
    })

    it('marks what rests on a conclusion', async () => {
      const network = await draw({ focus: ['org-don-hoa-ngan'], projection: 'ACTORS' })
      expect(list(network, 'edges')).toContainEqual(
        expect.objectContaining({
          id: 'org-bdbp-may-ngan~org-don-hoa-ngan',
          basis: 'INFERRED',
          coordinations: ['agr-khong-ro-ngay'],
        }),
      )
    })

    it('lets the parties of a coordination stand for it', async () => {
      const network = await draw({ focus: ['agr-ket-nghia-2022'], projection: 'ACTORS' })
      expect(list(network, 'nodes.*.id').slice(0, 2)).toEqual(['org-don-ban-suong', 'unit-xa-suoi-dan'])
      expect(list(network, 'nodes.*.type')).not.toContain('Agreement')
    })
  })
})
