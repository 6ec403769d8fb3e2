import { beforeAll, describe, expect, it } from 'vitest'
import type { PageWish } from '../../api/graph/requests.ts'
import type { GraphStore, Page } from '../../api/graph/store.ts'
import { type Id, nodeTypeOf, toId } from '../../schema/ids.ts'
import type { Relation } from '../../schema/nodes.ts'
import { isCoordinatingRole } from '../../schema/vocabulary.ts'
import { loadSmallWorld, smallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'

const actorIds = smallWorld.nodes
  .map(({ id }) => id)
  .filter((id) => ['Organization', 'AdministrativeUnit'].includes(nodeTypeOf(id) ?? ''))
const orders = ['NEWEST', 'OLDEST', 'TITLE'] as const

forEachEngine((engine) => {
  describe('the lists of actors', () => {
    let store: GraphStore
    const parties = new Map<Id, Relation[]>()
    beforeAll(async () => {
      store = await engine.open()
      await loadSmallWorld(store)
      const query = { types: ['PARTY_TO'], direction: 'out' } as const
      for (const [id, relations] of await store.readRelations(actorIds, query)) parties.set(id, relations)
    })

    /** The whole of an actor's list, read in pages of two from the one end and from the other. */
    async function readBothWays<T extends { readonly id: Id }>(
      read: (ids: readonly Id[], page: PageWish) => Promise<Map<Id, Page<T>>>,
      id: Id,
    ): Promise<Array<Page<T>['items'][number]>> {
      const forwards: Array<Page<T>['items'][number]> = []
      for (let isMore = true; isMore; ) {
        const page = (await read([id], { first: 2, after: forwards.at(-1)?.position })).get(id)
        forwards.push(...(page?.items ?? []))
        isMore = page?.hasNextPage ?? false
      }
      const backwards: Array<Page<T>['items'][number]> = []
      for (let isMore = true; isMore; ) {
        const page = (await read([id], { last: 2, before: backwards[0]?.position })).get(id)
        backwards.unshift(...(page?.items ?? []))
        isMore = page?.hasPreviousPage ?? false
      }
      expect(backwards).toEqual(forwards)
      return forwards
    }
    const coordinationsOf = (id: Id) => [...new Set((parties.get(id) ?? []).map(({ to }) => to))]

    it.each(orders)('give each coordination once, by %s as every list of coordinations', async (orderBy) => {
      for (const id of actorIds) {
        const items = await readBothWays(
          (ids, page) => store.readCoordinationsOf(ids, { ...page, orderBy }),
          id,
        )
        const ids = coordinationsOf(id)
        const page = { first: 100, orderBy } as const
        const expected = ids.length ? (await store.readCoordinations({ ids }, page)).items : []
        expect(items).toEqual(expected)
      }
    })

    it('are read together, and are empty for an actor without any', async () => {
      const nobody = toId('org-khong-co')
      const page = { first: 100, orderBy: 'TITLE' } as const
      const found = await store.readCoordinationsOf([...actorIds, nobody], page)
      for (const id of actorIds)
        expect(
          found
            .get(id)
            ?.items.map(({ node }) => node.id)
            .toSorted(),
        ).toEqual(coordinationsOf(id).toSorted())
      expect(found.get(nobody)).toEqual({ items: [], hasNextPage: false, hasPreviousPage: false })
    })

    it('end before a position and begin after another', async () => {
      const page = { first: 100, orderBy: 'TITLE' } as const
      let between = 0
      for (const [id, { items }] of await store.readCoordinationsOf(actorIds, page)) {
        const [after, before] = [items[0]?.position, items.at(-1)?.position]
        const inner = await store.readCoordinationsOf([id], { ...page, after, before })
        expect(inner.get(id)?.items ?? []).toEqual(items.slice(1, -1))
        between += Math.max(0, items.length - 2)
      }
      expect(between).toBeGreaterThan(0)
    })

    it('have as many coordinations as are counted', async () => {
      const counts = await store.countCoordinationsOf(actorIds)
      expect([...counts]).toEqual(actorIds.map((id) => [id, coordinationsOf(id).length]))
      expect([...counts.values()].some((count) => count > 1)).toBe(true)
    })

    it.each(['NAME', 'COORDINATIONS'] as const)(
      'are counted with a page of actors, by %s',
      async (orderBy) => {
        const page = { first: 100, orderBy, portion: { withCounts: true } } as const
        const actors = [await store.readOrganizations({}, page), await store.readUnits({}, page)].flatMap(
          ({ items }) => items.map(({ node }) => node),
        )
        const counted = new Map(actors.map(({ id, coordinationCount }) => [id, coordinationCount]))
        expect(counted).toEqual(await store.countCoordinationsOf(actors.map(({ id }) => id)))
        expect(actors.length).toBeGreaterThan(10)
      },
    )

    it('have the partners that coordinate, by the number of coordinations that are shared', async () => {
      const counts = await store.countPartners(actorIds)
      let most = 0
      for (const id of actorIds) {
        const own = new Set(
          (parties.get(id) ?? []).filter(({ role }) => isCoordinatingRole(role)).map(({ to }) => to),
        )
        const shared = new Map<Id, Set<Id>>()
        for (const [other, relations] of parties)
          for (const { role, to } of relations)
            if (other !== id && own.has(to) && isCoordinatingRole(role))
              shared.set(other, (shared.get(other) ?? new Set()).add(to))
        const expected = [...shared]
          .map(([other, { size }]) => [other, size] as const)
          .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        const items = await readBothWays(store.readPartners, id)
        expect(items.map(({ node, position }) => [node.id, position.key])).toEqual(expected)
        expect(counts.get(id)).toBe(expected.length)
        most = Math.max(most, expected.length)
      }
      expect(most).toBeGreaterThan(2)
    })
  })
})
