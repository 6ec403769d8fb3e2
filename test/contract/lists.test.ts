import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PageWish } from '../../api/graph/requests.ts'
import type { GraphStore, Page } from '../../api/graph/store.ts'
import { type Id, toId } from '../../schema/ids.ts'
import { foldName } from '../../schema/names.ts'
import { createNode } from '../fixtures/builders.ts'
import { loadSmallWorld, smallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'
import { readAll, readAllFromEnd } from '../setup/pages.ts'

type ReadPage = (wish: PageWish) => Promise<Page<{ readonly id: Id }>>

const ofType = (...types: string[]) => smallWorld.nodes.filter(({ type }) => types.includes(type))
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

forEachEngine((engine) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await engine.open()
    await loadSmallWorld(store)
  })

  const directions: ReadonlyArray<
    readonly [string, (size: number, readPage: ReadPage) => Promise<string[]>]
  > = [
    ['forwards', (first, readPage) => readAll((after) => readPage({ first, after }))],
    ['backwards', (last, readPage) => readAllFromEnd((before) => readPage({ last, before }))],
  ]
  const walks = [1, 2, 3, 100].flatMap((size) => directions.map(([way, read]) => ({ size, way, read })))

  describe.each(walks)('pages of $size give every element once and in order, $way,', ({ size, read }) => {
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
      const seen = await read(size, (page) => store.readCoordinations({}, { ...page, orderBy: 'NEWEST' }))
      expect(seen).toEqual([...dated, ...undated])
    })

    it('oldest first, undated ones last', async () => {
      const seen = await read(size, (page) => store.readCoordinations({}, { ...page, orderBy: 'OLDEST' }))
      expect(seen).toEqual([...dated.toReversed(), ...undated])
    })

    it('by title, in the order of the folded alphabet', async () => {
      const seen = await read(size, (page) => store.readCoordinations({}, { ...page, orderBy: 'TITLE' }))
      const expected = ofType('Agreement', 'JointActivity')
        .toSorted((a, b) =>
          compare(foldName(String(a.properties.title)), foldName(String(b.properties.title))),
        )
        .map(({ id }) => id)
      expect(seen).toEqual(expected)
    })

    it('organizations by name, those of one name by id', async () => {
      const seen = await read(size, (page) => store.readOrganizations({}, { ...page, orderBy: 'NAME' }))
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
      const seen = await read(size, (page) =>
        store.readOrganizations({}, { ...page, orderBy: 'COORDINATIONS' }),
      )
      const expected = ofType('Organization')
        .map(({ id }) => id)
        .sort((a, b) => parts(b) - parts(a) || compare(a, b))
      expect(seen).toEqual(expected)
    })

    it('units and sources by name', async () => {
      const units = await read(size, (page) => store.readUnits({}, { ...page, orderBy: 'NAME' }))
      expect(units).toHaveLength(9)
      expect(units.slice(0, 3)).toEqual([
        'unit-huyen-dao-trang-non',
        'unit-huyen-hoa-ngan',
        'unit-huyen-thac-bac',
      ])
      const sources = await read(size, (page) => store.readSources({ ...page, orderBy: 'TITLE' }))
      expect(sources).toEqual(['src-cong-thong-tin', 'src-danh-muc', 'src-bao-bien-cuong'])
      expect(await store.countSources()).toBe(3)
    })
  })

  it('says whether there is more when the page is exactly full', async () => {
    const full = { orderBy: 'TITLE' } as const
    expect(await store.readSources({ first: 3, ...full })).toMatchObject({ hasNextPage: false })
    expect(await store.readSources({ last: 3, ...full })).toMatchObject({ hasPreviousPage: false })
    expect(await store.readSources({ first: 2, ...full })).toMatchObject({ hasNextPage: true })
    expect(await store.readSources({ last: 2, ...full })).toMatchObject({ hasPreviousPage: true })
  })

  it('gives what lies strictly between two positions, from either end', async () => {
    const orders = ['NEWEST', 'OLDEST', 'TITLE'] as const
    const lists = await Promise.all(
      orders.map((orderBy) => store.readCoordinations({}, { first: 100, orderBy })),
    )
    const place = fc.option(fc.nat(8))
    await fc.assert(
      fc.asyncProperty(fc.nat(2), place, place, fc.integer({ min: 1, max: 9 }), async (list, x, y, size) => {
        const orderBy = orders[list] ?? 'NEWEST'
        const all = lists[list]?.items ?? []
        const positions = {
          after: x === null ? undefined : all[x]?.position,
          before: y === null ? undefined : all[y]?.position,
        }
        const inside = all.slice(x === null ? 0 : x + 1, y ?? all.length)
        const isMore = inside.length > size
        expect(await store.readCoordinations({}, { ...positions, first: size, orderBy })).toEqual({
          items: inside.slice(0, size),
          hasNextPage: isMore,
          hasPreviousPage: false,
        })
        expect(await store.readCoordinations({}, { ...positions, last: size, orderBy })).toEqual({
          items: inside.slice(-size),
          hasNextPage: false,
          hasPreviousPage: isMore,
        })
      }),
      { numRuns: 40 },
    )
  })

  it('reads the coordinations with most parties first, ties by id', async () => {
    expect(await store.readLargestCoordinations({}, 4)).toEqual([
      'agr-chuong-trinh-2023',
      'agr-quy-che-thac-bac-2021',
      'act-tuan-tra-2024',
      'agr-ke-hoach-rung-2018',
    ])
  })

  describe('a list that changes between two pages', () => {
    const toSource = (id: string, title: string) => createNode('Source', id, { title })
    const read = async (wish: PageWish) => {
      const { items } = await store.readSources({ ...wish, orderBy: 'TITLE' })
      return {
        ids: items.map(({ node }) => node.id),
        first: items[0]?.position,
        last: items.at(-1)?.position,
      }
    }
    const titles = 'ABCDEFGH'.split('')
    const change = async () => {
      await store.write({
        // One read already and the one that the position names are gone, and one that is still to come.
        deletedNodes: ['c', 'd', 'e', 'f'].map((name) => ({ id: toId(`src-${name}`), type: 'Source' })),
        // New ones before and behind the position, and one that ties with it.
        nodes: [
          toSource('src-a1', 'A1'),
          toSource('src-d0', 'D'),
          toSource('src-d1', 'D1'),
          toSource('src-h1', 'H1'),
        ],
      })
    }
    beforeEach(async () => {
      const { items } = await store.readSources({ first: 100, orderBy: 'TITLE' })
      await store.write({
        deletedNodes: items.map(({ node }) => ({ id: node.id, type: 'Source' })),
        nodes: titles.map((title) => toSource(`src-${title.toLowerCase()}`, title)),
      })
    })

    it('goes on forwards where it was', async () => {
      const page = await read({ first: 4 })
      expect(page.ids).toEqual(['src-a', 'src-b', 'src-c', 'src-d'])
      await change()
      const next = await read({ first: 100, after: page.last })
      expect(next.ids).toEqual(['src-d0', 'src-d1', 'src-g', 'src-h', 'src-h1'])
    })

    it('goes on backwards where it was', async () => {
      const page = await read({ last: 5 })
      expect(page.ids).toEqual(['src-d', 'src-e', 'src-f', 'src-g', 'src-h'])
      await change()
      expect((await read({ last: 100, before: page.first })).ids).toEqual(['src-a', 'src-a1', 'src-b'])
    })
  })
})
