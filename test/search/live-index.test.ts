import { describe, expect, it } from 'vitest'
import type { GraphReader, GraphStore } from '../../api/graph/store.ts'
import { createLiveIndex } from '../../api/search/live-index.ts'
import { foundTypes } from '../../api/search/read-entries.ts'
import { toDay } from '../../schema/partial-date.ts'
import type { RelationType } from '../../schema/vocabulary.ts'
import { watch } from '../api/support/counting.ts'
import { createOrganization } from '../fixtures/builders.ts'
import { loadSmallWorld, smallWorld } from '../fixtures/small-world.ts'
import { forEachEngine } from '../setup/engines.ts'

const { dataset } = smallWorld
const added = createOrganization('org-don-moi', { name: 'Đồn Biên phòng Mới Lập' })

forEachEngine((engine) => {
  async function open() {
    const store = await engine.open()
    await loadSmallWorld(store)
    return store
  }
  const finder = (store: GraphReader) => {
    const readIndex = createLiveIndex(store)
    return async (text: string) => {
      const search = { types: new Set(foundTypes), day: toDay('2026-01-15'), isOnDay: false, limit: 10 }
      return (await readIndex()).search(text, search).map(({ id }) => id)
    }
  }
  const countBuilds = (store: GraphStore) => {
    let builds = 0
    const counting = watch(store, (name) => {
      if (name === 'readNodesOfType') builds += 1
    })
    return { find: finder(counting), builds: () => builds / foundTypes.length }
  }

  describe('the index of names', () => {
    it('is made once for all who ask, and kept', async () => {
      const { find, builds } = countBuilds(await open())
      await Promise.all([find('hoa ngan'), find('thac bac'), find('a')])
      await find('hoa ngan')
      expect(builds()).toBe(1)
    })

    it('is made again when another data set has been loaded', async () => {
      const store = await open()
      const find = finder(store)
      expect(await find('đồn mới lập')).toEqual([])
      await store.write({ nodes: [added], dataset: { ...dataset, version: 'b'.repeat(64) } })
      expect(await find('đồn mới lập')).toEqual(['org-don-moi'])
      await store.write({
        deletedNodes: [{ id: added.id, type: 'Organization' }],
        dataset: { ...dataset, version: 'c'.repeat(64) },
      })
      expect(await find('đồn mới lập')).toEqual([])
    })

    it('finds nothing while a data set is being loaded, and is there again when it is the same still', async () => {
      const store = await open()
      const { find, builds } = countBuilds(store)
      await find('hoa ngan')
      await store.write({ nodes: [added], dataset: { ...dataset, state: 'loading' } })
      await expect(find('hoa ngan')).rejects.toThrow('A data set is being loaded')
      await store.write({ deletedNodes: [{ id: added.id, type: 'Organization' }], dataset })
      expect(await find('hoa ngan')).toContain('org-don-hoa-ngan')
      expect(builds()).toBe(1)
    })

    it('is none that was made while other data came', async () => {
      const store = await open()
      let onRead = () => Promise.resolve()
      const changing = {
        ...store,
        readEnds: async (type: RelationType) => {
          await onRead()
          return store.readEnds(type)
        },
      }
      const find = finder(changing)
      onRead = async () => {
        onRead = () => Promise.resolve()
        await store.write({ nodes: [added], dataset: { ...dataset, version: 'b'.repeat(64) } })
      }
      await expect(find('đồn mới lập')).rejects.toThrow('Other data were loaded')
      expect(await find('đồn mới lập')).toEqual(['org-don-moi'])
    })

    it('is none that was made while the database forgot what had been read of it, though the same data came back', async () => {
      const store = await open()
      let era = 0
      let forgets = true
      const forgetting = {
        ...store,
        era: () => era,
        readEnds: async (type: RelationType) => {
          if (forgets) era += 1
          return store.readEnds(type)
        },
      }
      const find = finder(forgetting)
      await expect(find('hoa ngan')).rejects.toThrow('Other data were loaded')
      forgets = false
      expect(await find('hoa ngan')).toContain('org-don-hoa-ngan')
    })

    it('is made of what is there, and not kept, where no data set is whole', async () => {
      const store = await engine.open()
      await store.prepare()
      const find = finder(store)
      expect(await find('đồn mới lập')).toEqual([])
      await store.write({ nodes: [added] })
      expect(await find('đồn mới lập')).toEqual(['org-don-moi'])
    })

    it('is asked for again after a read that failed', async () => {
      let fails = true
      const find = finder(
        watch(await open(), (name) => {
          if (fails && name === 'readEnds') throw new Error('gone')
        }),
      )
      await expect(find('hoa ngan')).rejects.toThrow('gone')
      fails = false
      expect(await find('hoa ngan')).toContain('org-don-hoa-ngan')
    })
  })
})
