import { beforeAll, describe, expect, it } from 'vitest'
import type { RelationQuery } from '../../api/graph/requests.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { type Id, toId } from '../../schema/ids.ts'
import type { Relation } from '../../schema/nodes.ts'
import { toDay } from '../../schema/partial-date.ts'
import { nodeTypeNames, relationTypeNames } from '../../schema/vocabulary.ts'
import { loadSmallWorld, smallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'

const ids = (...texts: string[]): Id[] => texts.map(toId)

forEachEngine((engine) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await engine.open()
    await loadSmallWorld(store)
  })
  const otherEnds = async (id: string, query: RelationQuery) =>
    ((await store.readRelations(ids(id), query)).get(toId(id)) ?? [])
      .map(({ from, to }) => (query.direction === 'out' ? to : from))
      .sort()

  describe('nodes', () => {
    it.each(nodeTypeNames)('come back as they were written: %s', async (type) => {
      const written = smallWorld.nodes.filter((node) => node.type === type)
      const read = await store.readNodes(written.map(({ id }) => id))
      expect(written.length).toBeGreaterThan(0)
      expect([...read.keys()].sort()).toEqual(written.map(({ id }) => id).sort())
      for (const { id, properties } of written) expect(read.get(id)).toEqual({ type, id, ...properties })
    })

    it('of many types are read at once, each once, and unknown ids are absent', async () => {
      const wanted = ids('org-doan-999', 'agr-ket-nghia-2024', 'org-doan-999', 'org-khong-co', 'src-danh-muc')
      const read = await store.readNodes(wanted)
      expect([...read.keys()].sort()).toEqual(['agr-ket-nghia-2024', 'org-doan-999', 'src-danh-muc'])
    })

    it('are found by an id that they bore before', async () => {
      const read = await store.readNodes(ids('org-doan-ktqp-999', 'org-khong-co'))
      expect([...read].map(([asked, { id }]) => [asked, id])).toEqual([['org-doan-ktqp-999', 'org-doan-999']])
    })

    it('are none for no ids', async () => {
      expect(await store.readNodes([])).toEqual(new Map())
    })
  })

  describe('relations', () => {
    it.each(relationTypeNames)('come back as they were written, from both ends: %s', async (type) => {
      const written = smallWorld.relations.filter((relation) => relation.type === type)
      const expected = written
        .map(({ id, from, to, properties }) => ({ id, type, from, to, ...properties }))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
      for (const direction of ['out', 'in'] as const) {
        const ends = new Set(written.map(({ from, to }) => (direction === 'out' ? from : to)))
        const read = await store.readRelations([...ends], { types: [type], direction })
        expect([...read.values()].flat().sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(expected)
      }
    })

    it.each([
      ['out', ['PARTY_TO'], 'org-don-suoi-dan'],
      ['in', ['PARTY_TO'], 'agr-chuong-trinh-2023'],
      ['out', ['PARTY_TO', 'GOVERNS', 'SUBORDINATE_TO', 'PARTY_COMMITTEE_OF'], 'org-don-suoi-dan'],
      ['in', ['RENEWS', 'SUPPLEMENTS', 'SUPERSEDES'], 'agr-quy-che-thac-bac-2016'],
    ] as const)('are links as well, without what they say: %s %j', async (direction, types, id) => {
      const wanted = ids(id, 'org-khong-co')
      const query = { types, direction }
      const links = await store.readLinks(wanted, query)
      const relations = (await store.readRelations(wanted, query)).get(toId(id)) ?? []
      const withoutKeys = (links.get(toId(id)) ?? []).map(({ newestKey: _, ...link }) => link)
      const inOrder = <One>(all: readonly One[]) => all.map((one) => JSON.stringify(one)).sort()
      expect(relations.length).toBeGreaterThan(0)
      expect(inOrder(withoutKeys)).toEqual(
        inOrder(relations.map(({ type, from, to, role }) => ({ type, from, to, role }))),
      )
      expect(links.get(toId('org-khong-co'))).toEqual([])
    })

    it('of coordinations tell how new these are', async () => {
      const [id = toId('org-x')] = ids('org-don-suoi-dan')
      const links = (await store.readLinks([id], { types: ['PARTY_TO'], direction: 'out' })).get(id) ?? []
      const { items } = await store.readCoordinations({}, { first: 100, orderBy: 'NEWEST' })
      const keys = new Map(items.map(({ position }) => [position.id, position.key]))
      expect(links.length).toBeGreaterThan(1)
      for (const { to, newestKey } of links) expect(newestKey ?? '').toBe(keys.get(to))
    })

    it('of parties come with their actors, in their order', async () => {
      const wanted = ids('agr-chuong-trinh-2023', 'act-tap-huan', 'agr-khong-co')
      const parties = await store.readParties(wanted)
      const relations = await store.readRelations(wanted, { types: ['PARTY_TO'], direction: 'in' })
      const actors = await store.readNodes([...relations.values()].flat().map(({ from }) => from))
      expect([...parties.values()].flat().length).toBeGreaterThan(5)
      const keyOf = ({ order = 0, from, role }: Relation) =>
        `${String(order).padStart(3, '0')} ${from} ${role}`
      for (const [id, list] of parties)
        expect(list).toEqual(
          relations
            .get(id)
            ?.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
            .map((party) => ({ ...party, actor: actors.get(party.from) })),
        )
    })

    it('have an empty list for a node without any, for an unknown one and for a type that cannot leave it', async () => {
      const wanted = ids('org-doan-999', 'org-khong-co', 'src-danh-muc')
      const read = await store.readRelations(wanted, { types: ['SUBORDINATE_TO'], direction: 'out' })
      expect(read).toEqual(new Map(wanted.map((id) => [id, []])))
    })

    it.each([
      ['2018-12-31', []],
      ['2019-01-01', ['org-bdbp-may-ngan']],
      ['2023-06-30', ['org-bdbp-may-ngan']],
      ['2023-07-01', []],
    ])('are kept when their validity may cover the day: %s', async (day, expected) => {
      const query = { types: ['SUBORDINATE_TO'], direction: 'out', validOn: toDay(day) } as const
      expect(await otherEnds('org-don-ban-suong', query)).toEqual(expected)
    })

    it('without dates hold on every day', async () => {
      const query = { types: ['SUBORDINATE_TO'], direction: 'out', validOn: toDay('1975-05-01') } as const
      expect(await otherEnds('org-don-suoi-dan', query)).toEqual(['org-bdbp-may-ngan'])
    })
  })

  describe('the data set', () => {
    it('says of itself what was written', async () => {
      expect(await store.readDataset()).toEqual(smallWorld.dataset)
    })

    it('is known by its engine', () => {
      expect(store.engine).toBe(engine.name)
    })
  })

  describe('areas', () => {
    it('are the whole taxonomy, by name, with the concept above', async () => {
      const areas = await store.readAreas()
      expect(areas.map(({ node, broader }) => [node.name, broader])).toEqual([
        ['An ninh, trật tự', undefined],
        ['Bảo vệ biên giới', 'area-an-ninh'],
        ['Bảo vệ rừng', 'area-kinh-te'],
        ['Kinh tế', undefined],
      ])
    })
  })

  describe('homes', () => {
    it.each<[string, string | undefined, string]>([
      ['org-ubnd-xa-thac-bac', 'unit-xa-thac-bac', 'what it governs'],
      ['org-don-suoi-dan', 'unit-xa-suoi-dan', 'where it is based, before what it is responsible for'],
      ['org-don-hoa-ngan', 'unit-xa-ban-suong', 'the one unit that it is responsible for'],
      ['org-don-ban-suong', undefined, 'none of the two that it is responsible for'],
      ['org-doan-999', undefined, 'no project area'],
      ['unit-xa-suoi-dan', 'unit-huyen-thac-bac', 'the unit above'],
      ['unit-tinh-may-ngan', undefined, 'nothing above a province'],
      ['org-khong-co', undefined, 'nothing for an unknown id'],
    ])('%s: %s, %s', async (id, home) => {
      expect((await store.readHomes(ids(id, 'org-don-suoi-dan'))).get(toId(id))).toBe(home)
    })
  })

  it('answers a ping', async () => {
    await expect(store.ping()).resolves.toBeUndefined()
  })

  it('refuses reads whose signal is aborted', async () => {
    const reader = store.abortable(AbortSignal.abort(new Error('The client went away')))
    await expect(reader.readNodes(ids('org-doan-999'))).rejects.toThrow('The client went away')
  })
})
