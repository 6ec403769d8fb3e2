import { beforeAll, describe, expect, it } from 'vitest'
import type { GraphStore } from '../../api/graph/store.ts'
import { foundTypes } from '../../api/search/read-entries.ts'
import { loadSmallWorld, smallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'

forEachEngine((engine) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await engine.open()
    await loadSmallWorld(store)
  })

  describe('what the search is made of', () => {
    it.each(foundTypes)('is every node of the type %s, whole', async (type) => {
      const nodes = await store.readNodesOfType(type)
      const ids = smallWorld.nodes.filter((node) => node.type === type).map(({ id }) => id)
      expect(nodes.map(({ id }) => id).sort()).toEqual(ids.sort())
      expect(new Map(nodes.map((node) => [node.id, node]))).toEqual(await store.readNodes(ids))
    })

    it.each(['PART_OF', 'PARTY_TO', 'CREATED_BY', 'APPLIES_IN'] as const)(
      'is both ends of every relation of the type %s',
      async (type) => {
        const written = smallWorld.relations.filter((relation) => relation.type === type)
        const told = ({ from, to }: { from: string; to: string }) => `${from} ${to}`
        expect(written).not.toEqual([])
        expect((await store.readEnds(type)).map(told).sort()).toEqual(written.map(told).sort())
      },
    )
  })
})
