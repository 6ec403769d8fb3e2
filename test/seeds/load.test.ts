import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Changes, GraphStore } from '../../api/graph/store.ts'
import { nodeTypeNames, relationTypeNames } from '../../schema/vocabulary.ts'
import { digestsOf, emptyDigests, readDigests, toDiff } from '../../seeds/diff.ts'
import { loadPlan, type Progress } from '../../seeds/load.ts'
import { digestOf, toProperties } from '../../seeds/plan/canonical.ts'
import { toPlan } from '../../seeds/plan.ts'
import { forEachEngine } from '../setup/engines.ts'
import { sound } from './support/cases.ts'
import { failAt, lookAfterEach, readGraph, rowsOf, watch } from './support/graph.ts'
import { createFolder, fixtureRecords, readChecked } from './support/records.ts'

const records = await readChecked(fixtureRecords)
const plan = toPlan(records)
const nothing = toPlan([])
/** Shares no record with the fixtures but the post's id, which it describes otherwise. */
const other = toPlan(await readChecked(createFolder(sound)))

const agreement = 'agr-dinh-gio-suoi-mo-2021'
const renamed = toPlan(
  records.map((record) => (record.id === agreement ? { ...record, title: 'Quy chế mang tên khác' } : record)),
)

/** As a load that is too large to be seen at once. */
const inBatches = { mostRowsAtOnce: 0 } as const

forEachEngine((engine) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await engine.open()
    // A database that has just started takes its time over the first of everything.
    await loadPlan(store, plan)
    await readGraph(store)
  })

  describe('loading', () => {
    it('makes an empty store hold all that the records say', async () => {
      await loadPlan(store, nothing)
      const outcome = await loadPlan(store, plan)
      expect(outcome.state).toBe('loaded')
      const graph = await readGraph(store)
      expect(Object.keys(graph.nodes)).toHaveLength(plan.nodes.length)
      for (const { id, type, properties } of plan.nodes)
        expect(toProperties(graph.nodes[id] ?? {})).toEqual({ id, type, ...properties })
      expect(Object.keys(graph.relations)).toHaveLength(plan.relations.length)
      for (const { id, type, from, to, properties } of plan.relations)
        expect(graph.relations[id]).toEqual({ id, type, from, to, ...properties })
    })

    it('says of the data set what was loaded, and when', async () => {
      await loadPlan(store, nothing)
      await loadPlan(store, plan, { now: () => new Date('2026-01-02T03:04:05Z') })
      expect(await store.readDataset()).toEqual({
        version: 'c2560398fc7351ce8e6259ffcced9bcfbd24d1605fbb45310f5c897c89a823bf',
        state: 'ready',
        loadedAt: '2026-01-02T03:04:05.000Z',
        counts: plan.counts,
        digests: digestsOf(plan),
      })
    })

    it('does nothing when the store holds this version already', async () => {
      await loadPlan(store, plan)
      const before = await store.readDataset()
      const refuse = () => Promise.reject(new Error('this reads or writes more than the data set'))
      const idle: GraphStore = {
        ...store,
        beginLoad: refuse,
        prepare: refuse,
        readNodeDigests: refuse,
        readRelationDigests: refuse,
        write: refuse,
      }
      expect(await loadPlan(idle, plan)).toEqual({ state: 'unchanged' })
      expect(await store.readDataset()).toEqual(before)
    })

    it('writes only what changed', async () => {
      await loadPlan(store, plan)
      const watched = watch(store)
      await loadPlan(watched.store, renamed)
      const written = watched.batches.filter((changes) => rowsOf(changes) > 0)
      expect(written.map(({ nodes }) => nodes?.map(({ id }) => id))).toEqual([[agreement]])
      expect((await readGraph(store)).nodes[agreement]).toMatchObject({ title: 'Quy chế mang tên khác' })
    })

    it('reads of types that changed, and of those alone', async () => {
      await loadPlan(store, plan)
      const read: string[] = []
      const observed: GraphStore = {
        ...store,
        async beginLoad() {
          const load = await store.beginLoad()
          return {
            ...load,
            readNodeDigests: (type) => load.readNodeDigests(type).finally(() => read.push(type)),
            readRelationDigests: (type) => load.readRelationDigests(type).finally(() => read.push(type)),
          }
        },
      }
      expect(await loadPlan(observed, renamed)).toMatchObject({ diff: { changedNodes: [{ id: agreement }] } })
      expect(read).toEqual(['Agreement'])
      const dataset = await store.readDataset()
      if (!dataset) throw new Error('nothing is loaded')
      const { digests, ...rest } = dataset
      await store.write({ dataset: { ...rest, version: 'of a program that knows no digests of types' } })
      expect(digests).toEqual(digestsOf(renamed))
      await loadPlan(observed, renamed)
      expect(read).toHaveLength(1 + nodeTypeNames.length + relationTypeNames.length)
      expect(await store.readDataset()).toMatchObject({ digests, version: renamed.version })
    })

    it('cut off among its batches, says no more of the types that it was writing', async () => {
      await loadPlan(store, plan)
      await expect(loadPlan(failAt(store, 1, 'before'), renamed, inBatches)).rejects.toThrow('cut')
      const dataset = await store.readDataset()
      expect(dataset?.state).toBe('loading')
      expect(dataset?.digests).toEqual(digestsOf(plan).filter(({ type }) => type !== 'Agreement'))
      await loadPlan(store, renamed, inBatches)
      expect((await readGraph(store)).nodes[agreement]).toMatchObject({ title: 'Quy chế mang tên khác' })
    })

    it('writes every row anew when the store was written before its derived data had a version', async () => {
      const older = {
        nodes: plan.nodes.map((row) => {
          const { id, type, properties } = row
          return { ...row, digest: digestOf({ id, type, properties }) }
        }),
        relations: plan.relations.map((row) => {
          const { id, type, from, to, properties } = row
          return { ...row, digest: digestOf({ id, type, from, to, properties }) }
        }),
        version: 'before',
        counts: plan.counts,
      }
      await loadPlan(store, older)
      const watched = watch(store)
      await loadPlan(watched.store, plan)
      const total = plan.nodes.length + plan.relations.length
      expect(watched.batches.reduce((sum, changes) => sum + rowsOf(changes), 0)).toBe(total)
    })

    it('removes what the records no longer say', async () => {
      await loadPlan(store, plan)
      await loadPlan(store, other)
      const graph = await readGraph(store)
      expect(Object.keys(graph.nodes).sort()).toEqual(other.nodes.map(({ id }) => String(id)).sort())
      expect(Object.keys(graph.relations).sort()).toEqual(other.relations.map(({ id }) => id).sort())
      await loadPlan(store, nothing)
      expect(await readGraph(store)).toEqual({ nodes: {}, relations: {}, digests: {} })
    })

    it('takes from a node the properties and the kind that its record no longer gives', async () => {
      await loadPlan(store, plan)
      const post = records.find(({ id }) => id === 'org-don-bp-dinh-gio')
      if (post?.type !== 'Organization') throw new Error('the fixtures have lost their post')
      const { nameEn: _, ...bare } = post
      const poorer = toPlan(
        records.map((record) =>
          record === post ? { ...bare, kind: 'OTHER' as const, aliases: [] } : record,
        ),
      )
      await loadPlan(store, poorer)
      const node = (await readGraph(store)).nodes[post.id]
      expect(node).toMatchObject({ kind: 'OTHER', aliases: [] })
      expect(node).not.toHaveProperty('nameEn')
    })

    it('sends no more at once than a batch and tells how far it has come', async () => {
      await loadPlan(store, nothing)
      const watched = watch(store)
      const told: Progress[] = []
      await loadPlan(watched.store, plan, {
        ...inBatches,
        batchSize: 20,
        onProgress: (progress) => told.push(progress),
      })
      expect(watched.batches.map(rowsOf)).toEqual([0, 20, 20, 20, 14, 20, 20, 19, 0])
      expect(told.map(({ phase, done, total }) => `${phase} ${done}/${total}`)).toEqual([
        'nodes written 0/74',
        'nodes written 20/74',
        'nodes written 40/74',
        'nodes written 60/74',
        'nodes written 74/74',
        'relations written 0/59',
        'relations written 20/59',
        'relations written 40/59',
        'relations written 59/59',
      ])
    })

    it('has as many batches under way as the store takes, and none of a phase before the last one is over', async () => {
      await loadPlan(store, nothing)
      const underWay: string[] = []
      let most = 0
      const observed: GraphStore = {
        ...store,
        async beginLoad() {
          const load = await store.beginLoad()
          const pass = (write: typeof load.write) => async (changes: Changes) => {
            const kind = Object.keys(changes).join()
            expect(underWay.filter((other) => other !== kind)).toEqual([])
            most = Math.max(most, underWay.push(kind))
            await write(changes)
            underWay.pop()
          }
          return { ...load, write: pass(load.write), writeThrough: pass(load.writeThrough) }
        },
      }
      await loadPlan(observed, plan, { batchSize: 10 })
      expect(most).toBe(engine.name === 'neo4j' ? 2 : 1)
      await loadPlan(observed, other, { batchSize: 10 })
      expect(Object.keys((await readGraph(store)).nodes)).toHaveLength(other.nodes.length)
    })

    it('says that the data set is loading from before the first change until after the last', async () => {
      await loadPlan(store, other)
      const states: string[] = []
      const observed = lookAfterEach(store, async () => {
        states.push((await store.readDataset())?.state ?? 'none')
      })
      await loadPlan(observed, plan, { ...inBatches, batchSize: 30 })
      expect(new Set(states.slice(0, -1))).toEqual(new Set(['loading']))
      expect(states.at(-1)).toBe('ready')
    })

    it('ends between two batches when asked to, and completes when run again', async () => {
      await loadPlan(store, plan)
      const whole = await readGraph(store)
      await loadPlan(store, other)
      const request = new AbortController()
      const outcome = await loadPlan(store, plan, {
        ...inBatches,
        batchSize: 10,
        signal: request.signal,
        onProgress: ({ done }) => done >= 20 && request.abort(),
      })
      expect(outcome).toMatchObject({ state: 'interrupted', writtenRows: 20 })
      expect((await store.readDataset())?.state).toBe('loading')
      expect(await readGraph(store)).not.toEqual(whole)
      await loadPlan(store, plan)
      expect(await readGraph(store)).toEqual(whole)
    })

    it.each(['before', 'after'] as const)(
      'gives the same graph after being cut off %s any batch and run again',
      async (when) => {
        await loadPlan(store, plan)
        const whole = await readGraph(store)
        await loadPlan(store, other)
        const watched = watch(store)
        await loadPlan(watched.store, plan, { ...inBatches, batchSize: 40 })
        expect(watched.batches).toHaveLength(8)
        for (const cut of watched.batches.keys()) {
          await loadPlan(store, other)
          await expect(
            loadPlan(failAt(store, cut, when), plan, { ...inBatches, batchSize: 40 }),
          ).rejects.toThrow('cut')
          const isOver = when === 'after' && cut === watched.batches.length - 1
          const isUntouched = when === 'before' && cut === 0
          expect((await store.readDataset())?.state).toBe(isOver || isUntouched ? 'ready' : 'loading')
          await loadPlan(store, plan, { ...inBatches, batchSize: 40 })
          expect(await readGraph(store)).toEqual(whole)
          expect(await store.readDataset()).toMatchObject({ state: 'ready', version: plan.version })
        }
      },
    )

    it('comes back to the old records after being cut off on the way to new ones', async () => {
      await loadPlan(store, plan)
      const whole = await readGraph(store)
      await expect(
        loadPlan(failAt(store, 3, 'after'), other, { ...inBatches, batchSize: 5 }),
      ).rejects.toThrow('cut')
      await loadPlan(store, plan)
      expect(await readGraph(store)).toEqual(whole)
    })
  })

  describe('comparing with a store', () => {
    it('finds no difference after a load, and writes nothing', async () => {
      await loadPlan(store, plan)
      const before = [await readGraph(store), await store.readDataset()]
      const diff = toDiff(plan, await readDigests(store))
      expect(Object.values(diff).flat()).toEqual([])
      toDiff(other, await readDigests(store))
      expect([await readGraph(store), await store.readDataset()]).toEqual(before)
    })

    it('tells what is new, other and gone', async () => {
      await loadPlan(store, other)
      const diff = toDiff(plan, await readDigests(store))
      expect(diff.changedNodes.map(({ id }) => id)).toEqual(['org-don-bp-dinh-gio', 'unit-xa-suoi-mo'])
      expect(diff.createdNodes).toHaveLength(plan.nodes.length - 2)
      expect(diff.deletedNodes.map(({ id }) => id)).toContain('agr-quy-che-2021')
      expect(diff.deletedRelations).toHaveLength(other.relations.length)
    })
  })
})

describe('comparing with a store that is not there yet', () => {
  it('finds everything new', () => {
    const diff = toDiff(plan, emptyDigests)
    expect(diff.createdNodes).toEqual(plan.nodes)
    expect(diff.createdRelations).toEqual(plan.relations)
    expect([...diff.changedNodes, ...diff.deletedNodes, ...diff.deletedRelations]).toEqual([])
  })
})

describe('the fixtures', () => {
  it('hold every type of record, so that what is shown here is shown of all', () => {
    const kinds = new Set(records.map(({ type }) => type))
    expect(kinds.size).toBe(10)
    expect(readFileSync('test/fixtures/documents/tin-dinh-gio.txt', 'utf8')).toContain('🌲')
  })
})
