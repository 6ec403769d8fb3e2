import { beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../api/app.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { forEachEngine } from '../setup/engines.ts'
import { ask, at, createTestApp, list, today } from './support/ask.ts'
import { createExportServer, type ExportedNetwork } from './support/exports.ts'
import { describeApi, made } from './support/world.ts'

/** What both say of a node and of a line. */
const fields = `hidden
  nodes { id type kind label labelEn name nameEn degree unnamed parent basis validFrom validTo status areas places }
  edges { id source target type role basis weight validFrom validTo coordinations evidence { id } }`

const byId = <One extends { readonly id: string }>(all: readonly One[]) =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1))
/** Without what is absent, which one says by null and the other by nothing. */
const told = (value: object) =>
  Object.fromEntries(
    Object.entries(value).filter(([, one]) => one != null && !(Array.isArray(one) && one.length === 0)),
  )

/** The network that the API gives, as the file should have it. */
async function readAsked(app: App, args: string) {
  const data = await ask(app, `{ network(${args}) { ${fields} } }`)
  const nodes = list(data, 'network.nodes') as Array<{ id: string; areas: string[]; places: string[] }>
  const edges = list(data, 'network.edges') as Array<{ id: string; evidence: Array<{ id: string }> }>
  return {
    hidden: at(data, 'network.hidden'),
    nodes: byId(nodes).map(({ areas, places, ...node }) =>
      told({ ...node, areas: [...areas].sort(), places: [...places].sort() }),
    ),
    edges: byId(edges).map(({ evidence, ...edge }) =>
      told({ ...edge, citations: evidence.map(({ id }) => id).sort() }),
    ),
  }
}

/** The file, as far as the API says the same. */
function toCompared({ meta, data }: ExportedNetwork) {
  const ofNode = [
    'id',
    'type',
    'kind',
    'label',
    'labelEn',
    'name',
    'nameEn',
    'degree',
    'unnamed',
    'parent',
    'basis',
    'validFrom',
    'validTo',
    'status',
    'areas',
    'places',
  ]
  return {
    hidden: meta.hidden,
    nodes: byId(data.nodes).map((node) => {
      const own = Object.fromEntries(ofNode.map((name) => [name, Reflect.get(node, name)]))
      const { areas = [], places = [] } = own as { areas?: string[]; places?: string[] }
      return told({ ...own, areas: [...areas].sort(), places: [...places].sort() })
    }),
    edges: byId(data.edges).map(({ citations = [], ...edge }) =>
      told({ ...edge, citations: [...citations].sort() }),
    ),
  }
}

/** Arguments of an export, and the same of the API. */
const small: ReadonlyArray<readonly [string, string]> = [
  ['', 'limit: 2000'],
  ['asOf=2024-11-30', 'limit: 2000, asOf: "2024-11-30"'],
  ['projection=ACTORS', 'limit: 2000, projection: ACTORS'],
  ['projection=ACTORS&asOf=2022-01-01', 'limit: 2000, projection: ACTORS, asOf: "2022-01-01"'],
  [
    'status=IN_FORCE&status=PRESUMED_IN_FORCE',
    'limit: 2000, filter: { status: [IN_FORCE, PRESUMED_IN_FORCE] }',
  ],
  ['kinds=TWINNING&projection=ACTORS', 'limit: 2000, filter: { kinds: [TWINNING] }, projection: ACTORS'],
  ['areas=area-an-ninh', 'limit: 2000, filter: { areas: ["area-an-ninh"] }'],
  [
    'places=unit-huyen-thac-bac&formerPlaces=false',
    'limit: 2000, filter: { places: ["unit-huyen-thac-bac"], formerPlaces: false }',
  ],
  ['places=unit-xa-thac-bac', 'limit: 2000, filter: { places: ["unit-xa-thac-bac"] }'],
  ['edgeTypes=PARTY_TO', 'limit: 2000, edgeTypes: [PARTY_TO]'],
  ['edgeTypes=RENEWS&edgeTypes=SUPERSEDES', 'limit: 2000, edgeTypes: [RENEWS, SUPERSEDES]'],
  [
    'projection=ACTORS&edgeTypes=COORDINATES_WITH',
    'limit: 2000, projection: ACTORS, edgeTypes: [COORDINATES_WITH]',
  ],
  ['focus=org-don-suoi-dan', 'focus: ["org-don-suoi-dan"]'],
  ['focus=org-don-suoi-dan&depth=2&limit=6', 'focus: ["org-don-suoi-dan"], depth: 2, limit: 6'],
  [
    'focus=org-doan-ktqp-999&focus=agr-ket-nghia-2022&projection=ACTORS&depth=2&asOf=2025-12-31',
    'focus: ["org-doan-ktqp-999", "agr-ket-nghia-2022"], projection: ACTORS, depth: 2, asOf: "2025-12-31"',
  ],
]

describeApi((app, store) => {
  describe('an export of the small world', () => {
    const serve = createExportServer()

    it.each(small)('of %s is the network that the API gives', async (query, args) => {
      const { read } = await serve(store())
      const expected = await readAsked(app(), args)
      expect(toCompared(await read(query))).toEqual(expected)
      expect(expected.nodes.length).toBeGreaterThan(0)
    })

    it('has the evidence of everything in it, and the areas above those that it names', async () => {
      const { read } = await serve(store())
      const { data } = await read('')
      const named = new Set([...data.nodes, ...data.edges].flatMap(({ citations = [] }) => citations))
      expect(data.citations.map(({ id }) => id)).toEqual([...named].sort())
      expect(data.sources.map(({ id }) => id)).toEqual(
        [...new Set(data.citations.map(({ source }) => source))].sort(),
      )
      const covered = new Set(data.nodes.flatMap(({ areas = [] }) => areas as unknown as string[]))
      expect(covered.size).toBeGreaterThan(0)
      const areas = new Map(data.areas.map((one) => [one.id, one]))
      for (const id of covered) expect(areas.has(id)).toBe(true)
      for (const { broader } of data.areas) if (broader) expect(areas.has(broader)).toBe(true)
    })

    it('says why an agreement stands as it does, in the language asked for', async () => {
      const { read } = await serve(store())
      const reasonOf = async (query: string) =>
        (await read(query)).data.nodes.find(({ id }) => id === 'agr-quy-che-thac-bac-2016')?.reason
      expect(await reasonOf('')).toMatch(/^Đã ký tiếp từ 17\/05\/2021: /)
      expect(await reasonOf('lang=en')).toMatch(/^Renewed from 2021-05-17 by: /)
      expect(await reasonOf('asOf=2015-01-01&status=NOT_YET')).toMatch(/^Đến .* mới bắt đầu/)
    })

    it('counts what a placeholder stands for', async () => {
      const { data } = await (await serve(store())).read('')
      expect(data.nodes.find(({ unnamed }) => unnamed)?.count).toBe(4)
    })

    it('says in words what it is of, from which data, and where to see it', async () => {
      const { address, read } = await serve(store())
      const { meta } = await read(
        'focus=org-doan-999&areas=area-an-ninh&kinds=PLAN&basis=STATED&asOf=2025-12-31&projection=ACTORS&limit=900',
      )
      expect(meta).toMatchObject({
        title: 'Mạng lưới phối hợp quanh Đoàn Kinh tế - Quốc phòng 999',
        asOf: '2025-12-31',
        filters: [
          'Ngày: 31/12/2025',
          'Chỉ vẽ chủ thể, nối theo văn bản chung',
          'Nhiều nhất 900 nút',
          'Loại văn bản: Kế hoạch phối hợp',
          'Lĩnh vực: An ninh, trật tự',
          'Căn cứ: Nguồn nói rõ',
        ],
        dataVersion: 'a'.repeat(64),
        permalink: `${address.origin}/?day=2025-12-31&draw=actors&limit=1000&focus=org-doan-999&coordination=PLAN&area=area-an-ninh&evidence=STATED`,
      })
      expect((await read('lang=en')).meta).toMatchObject({ title: 'Coordination network', asOf: today })
    })

    it('lists coordinations in the order asked for, with their parties', async () => {
      const { read } = await serve(store())
      for (const order of ['NEWEST', 'OLDEST', 'TITLE']) {
        const data = await ask(app(), `{ coordinations(first: 100, orderBy: ${order}) { nodes { id } } }`)
        const exported = await read(`report=coordinations&orderBy=${order}`)
        const ids = exported.data.nodes.map(({ id }) => id)
        expect(ids.filter((id) => /^(?:agr|act)-/.test(id))).toEqual(at(data, 'coordinations.nodes.*.id'))
        expect(ids).toContain('org-don-suoi-dan')
        expect(exported.meta.report).toBe('coordinations')
      }
    })

    it('may be of nothing', async () => {
      const { read } = await serve(store())
      const { data } = await read('signedFrom=2099-01-01')
      expect([data.nodes, data.edges, data.citations, data.sources]).toEqual([[], [], [], []])
    })
  })
})

forEachEngine((engine) => {
  describe('an export of the real records', () => {
    let store: GraphStore | undefined
    beforeAll(async () => {
      store = await engine.openReal()
    })
    const serve = createExportServer()

    it.each([
      ['', 'limit: 2000'],
      ['asOf=2026-01-01', 'limit: 2000, asOf: "2026-01-01"'],
      ['projection=ACTORS&asOf=2025-01-01', 'limit: 2000, projection: ACTORS, asOf: "2025-01-01"'],
    ])('of %s is the network that the API gives', async (query, args) => {
      const { read } = await serve(made(store))
      const expected = await readAsked(createTestApp({ store: made(store) }), args)
      expect(expected.hidden).toBe(0)
      const compared = toCompared(await read(query))
      expect(compared.nodes.length).toBeGreaterThan(100)
      expect(compared).toEqual(expected)
    })
  })
})
