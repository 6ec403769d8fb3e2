import { beforeAll, describe, expect, it } from 'vitest'
import type { Span } from '../../api/graph/requests.ts'
import type { GraphStore, Page } from '../../api/graph/store.ts'
import { type Id, toId } from '../../schema/ids.ts'
import { loadSmallWorld, smallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'

const idsOf = (...types: string[]) =>
  smallWorld.nodes.filter(({ type }) => types.includes(type)).map(({ id }) => id)
const actorIds = idsOf('Organization', 'AdministrativeUnit')
const coordinationIds = idsOf('Agreement', 'JointActivity')

/** The object with the properties of the names alone. */
const pick = (node: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(node).filter(([name]) => names.includes(name)))

forEachEngine((engine) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await engine.open()
    await loadSmallWorld(store)
  })
  const pickNodes = <Node extends object>({ items }: Page<Node>, names: readonly string[]) =>
    items.map(({ node, position }) => ({ node: pick(node, ['id', 'type', ...names]), position }))

  describe('a portion of what is read', () => {
    it.each([[[]], [['title']], [['kind', 'titleEn', 'sourceIds']], [['validFrom', 'signedOn', 'number']]])(
      'of coordinations has what is named of each: %j',
      async (properties) => {
        const page = { first: 100, orderBy: 'NEWEST' } as const
        const whole = await store.readCoordinations({}, page)
        const part = await store.readCoordinations({}, { ...page, portion: { properties } })
        expect(part).toEqual({ ...whole, items: pickNodes(whole, properties) })
        expect(part.items.length).toBe(coordinationIds.length)
        const wholes = await store.readCoordinationsOf(actorIds, page)
        const parts = await store.readCoordinationsOf(actorIds, { ...page, portion: { properties } })
        for (const [id, list] of wholes) expect(parts.get(id)?.items).toEqual(pickNodes(list, properties))
      },
    )

    it('of actors has what is named of each, and their number of coordinations where it is wanted', async () => {
      const page = { first: 100, orderBy: 'NAME' } as const
      const names = ['name', 'level', 'kind', 'aliases']
      const portion = { properties: names, withCounts: true }
      const [organizations, units] = await Promise.all([
        store.readOrganizations({}, { ...page, portion }),
        store.readUnits({}, { ...page, portion }),
      ])
      const counts = await store.countCoordinationsOf(actorIds)
      const withCounts = (items: ReturnType<typeof pickNodes>) =>
        items.map((item) => ({
          ...item,
          node: { ...item.node, coordinationCount: counts.get(item.node.id as Id) },
        }))
      expect(organizations.items).toEqual(
        withCounts(pickNodes(await store.readOrganizations({}, page), names)),
      )
      expect(units.items).toEqual(withCounts(pickNodes(await store.readUnits({}, page), names)))
      const partners = await store.readPartners(actorIds, { first: 100 })
      const parts = await store.readPartners(actorIds, { first: 100, portion: { properties: names } })
      for (const [id, list] of partners) expect(parts.get(id)?.items).toEqual(pickNodes(list, names))
    })

    it('of parties has their order, role and what is named, of them and of their actors', async () => {
      const whole = await store.readParties(coordinationIds)
      const part = await store.readParties(coordinationIds, {
        properties: ['count'],
        actor: { properties: ['name'] },
      })
      expect([...whole.values()].flat().length).toBeGreaterThan(10)
      for (const [id, parties] of whole)
        expect(part.get(id)).toEqual(
          parties.map(({ actor = {}, ...party }) => ({
            ...pick(party, ['type', 'from', 'to', 'order', 'role', 'count']),
            actor: pick(actor, ['id', 'type', 'name']),
          })),
        )
    })

    it('of coordinations may have their parties, of each as they are read alone', async () => {
      const portion = { parties: { properties: ['basis'], actor: { properties: ['name'] } } }
      const parties = await store.readParties(coordinationIds, portion.parties)
      const page = { first: 100, orderBy: 'TITLE', portion } as const
      const pages = [
        await store.readCoordinations({}, page),
        ...(await store.readCoordinationsOf(actorIds, page)).values(),
      ]
      const found = pages.flatMap(({ items }) => items)
      expect(found.length).toBeGreaterThan(coordinationIds.length)
      for (const { node } of found) expect(node.parties).toEqual(parties.get(node.id))
    })

    it('of an actor may be the actor, whose page is read', async () => {
      const nodes = await store.readNodes(actorIds)
      const wanted = [...actorIds, toId('org-khong-co')]
      for (const pages of [
        await store.readCoordinationsOf(wanted, { first: 1, orderBy: 'NEWEST', withOwner: true }),
        await store.readPartners(wanted, { first: 1, withOwner: true }),
      ])
        for (const id of wanted) expect(pages.get(id)?.owner).toEqual(nodes.get(id))
    })
  })

  describe('several pages of a list at once', () => {
    const orders = ['NEWEST', 'OLDEST', 'TITLE'] as const
    it.each(
      orders.flatMap((orderBy) => [
        ['coordinations', orderBy, { first: 2 }] as const,
        ['coordinations', orderBy, { last: 2 }] as const,
      ]),
    )('are as each is alone: %s by %s, %j', async (_, orderBy, size) => {
      const { items } = await store.readCoordinations({}, { first: 100, orderBy })
      const positions = items.map(({ position }) => position)
      const after: Span[] = positions.map((position) => ({ after: position }))
      const between: Span[] = positions.map((position) => ({ after: positions[0], before: position }))
      const portion = { parties: {} }
      for (const where of [{}, { parties: actorIds.slice(0, 5) }, { kinds: ['REGULATION'] as const }])
        for (const spans of [after, between]) {
          const page = { ...size, orderBy, portion }
          const pages = await store.readCoordinationPages(where, page, spans)
          const alone = await Promise.all(
            spans.map((span) => store.readCoordinations(where, { ...page, ...span })),
          )
          expect(pages).toEqual(alone)
        }
      expect(positions.length).toBe(coordinationIds.length)
    })

    it.each(['NAME', 'COORDINATIONS'] as const)('are as each is alone: actors by %s', async (orderBy) => {
      const page = { first: 3, orderBy, portion: { withCounts: true } }
      const { items } = await store.readOrganizations({}, { first: 100, orderBy })
      const spans = items.map(({ position }) => ({ after: position }))
      expect(await store.readOrganizationPages({}, page, spans)).toEqual(
        await Promise.all(spans.map((span) => store.readOrganizations({}, { ...page, ...span }))),
      )
      const units = await store.readUnits({}, { first: 100, orderBy })
      const within = units.items.map(({ position }) => ({ after: position }))
      const where = { level: 'COMMUNE' } as const
      expect(await store.readUnitPages(where, page, within)).toEqual(
        await Promise.all(within.map((span) => store.readUnits(where, { ...page, ...span }))),
      )
    })

    it('are none for no spans', async () => {
      expect(await store.readOrganizationPages({}, { first: 3, orderBy: 'NAME' }, [])).toEqual([])
    })
  })
})
