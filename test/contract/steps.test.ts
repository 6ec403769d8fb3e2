import { beforeAll, describe, expect, it } from 'vitest'
import type { GraphStore } from '../../api/graph/store.ts'
import { toId } from '../../schema/ids.ts'
import { loadSmallWorld, smallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'

const idsOf = (...types: string[]) =>
  smallWorld.nodes.filter(({ type }) => types.includes(type)).map(({ id }) => id)
const nowhere = toId('org-khong-co')

forEachEngine((engine) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await engine.open()
    await loadSmallWorld(store)
  })

  describe('a step from actors', () => {
    const out = { types: ['PARTY_TO'], direction: 'out' } as const
    const into = { types: ['PARTY_TO'], direction: 'in' } as const
    const groups = [
      idsOf('Organization'),
      idsOf('AdministrativeUnit'),
      idsOf('Organization', 'AdministrativeUnit'),
      idsOf('Organization').slice(0, 1),
    ]

    it.each(groups)('leads over their newest coordinations first: %#', async (...ids) => {
      const links = [...(await store.readLinks(ids, out)).values()].flat()
      const keys = new Map(links.map(({ to, newestKey = '' }) => [to, newestKey]))
      const newestFirst = [...keys]
        .sort(([a, left], [b, right]) => (left === right ? (a < b ? -1 : 1) : left < right ? 1 : -1))
        .map(([id]) => id)
      expect(newestFirst.length).toBeGreaterThan(0)
      for (const limit of [0, 1, 3, 100]) {
        const newest = await store.readNewestOf([...ids, nowhere], limit)
        expect([...newest.keys()]).toEqual(newestFirst.slice(0, limit))
        for (const [id, parties] of newest)
          expect(parties.toSorted()).toEqual((await store.readOtherEnds([id], into)).toSorted())
      }
    })

    it.each(groups)(
      'counts each coordination and each party once, but not who is known: %#',
      async (...ids) => {
        const coordinations = new Set(
          [...(await store.readLinks(ids, out)).values()].flat().map(({ to }) => to),
        )
        const parties = await store.readOtherEnds([...coordinations], into)
        const known = [...ids, ...parties.slice(0, 2)]
        const unknown = parties.filter((id) => !known.includes(id))
        expect(await store.countStep([...ids, nowhere], [])).toBe(coordinations.size + parties.length)
        expect(await store.countStep(ids, known)).toBe(coordinations.size + unknown.length)
        expect(await store.countStep([], [])).toBe(0)
      },
    )
  })
})
