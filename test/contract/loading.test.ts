import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createStore } from '../../api/graph/create-store.ts'
import { openReadingEngine } from '../../api/graph/embedded/reading-engine.ts'
import type { CypherEngine } from '../../api/graph/engine.ts'
import { LoadUnderWay, StoreDamaged, StoreOccupied, StoreUnavailable } from '../../api/graph/errors.ts'
import { createNeo4jEngine } from '../../api/graph/neo4j/engine.ts'
import { readInputs } from '../../api/graph/noted-inputs.ts'
import { openForLoad, openReader, openStore } from '../../api/graph/open.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { loadPlan } from '../../seeds/load.ts'
import { loadInto } from '../../seeds/load-into.ts'
import { toPlan } from '../../seeds/plan.ts'
import { sound } from '../seeds/support/cases.ts'
import { failAt, lookAfterEach, readGraph } from '../seeds/support/graph.ts'
import { createFolder, fixtureRecords, readChecked } from '../seeds/support/records.ts'
import { forEachEngine } from '../setup/engines.ts'

const plan = toPlan(await readChecked(fixtureRecords))
const other = toPlan(await readChecked(createFolder(sound)))

forEachEngine((engine) => {
  describe('a load where others have written', () => {
    it.each([
      [
        'a node with an id',
        `CREATE (:Organization {id: 'my-own'})`,
        /a node labelled Organization with the id "my-own"/,
      ],
      ['nodes without ids', 'CREATE (:Source), (:Source)', /a node labelled Source without an id/],
    ])('changes nothing and says so: %s', async (_, text, message) => {
      const own = await engine.openEngine()
      await own.write([{ text }])
      const all = () =>
        own.read({
          text: 'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN labels(n) AS labels, n.id AS id, type(r) AS type',
        })
      const before = await all()
      await expect(loadPlan(createStore(own), plan)).rejects.toThrow(StoreOccupied)
      await expect(loadPlan(createStore(own), plan)).rejects.toThrow(message)
      expect(await all()).toEqual(before)
    })

    it.each([
      [
        'a node',
        `CREATE (:Organization {id: 'my-own'})`,
        /a node labelled Organization with the id "my-own"/,
      ],
      [
        'a relationship',
        'MATCH (n:Organization) WITH n LIMIT 1 CREATE (n)-[:SUBORDINATE_TO]->(n)',
        /a relationship of type SUBORDINATE_TO without an id/,
      ],
    ])('leaves what they added to a graph, and the graph as it was: %s', async (_, text, message) => {
      const own = await engine.openEngine()
      const store = createStore(own)
      await loadPlan(store, plan)
      await own.write([{ text }])
      const all = () =>
        own.read({ text: 'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n.id AS id, r.id AS relation' })
      const before = await all()
      await expect(loadPlan(store, other)).rejects.toThrow(message)
      expect(await all()).toEqual(before)
    })
  })

  describe('a load, to those who read meanwhile,', () => {
    let reader: GraphStore
    beforeEach(async () => {
      const store = await engine.open()
      await store.close()
      await loadInto(engine.settings(), plan)
      reader = await openReader(engine.settings())
    })

    it('is one step', async () => {
      const look = async () => [
        await reader.readDataset(),
        await reader.readNodeDigests('Organization'),
        await reader.readRelationDigests('PARTY_TO'),
      ]
      const before = await look()
      const store = await openForLoad(engine.settings())
      let looks = 0
      const watched = lookAfterEach(store, async () => {
        // The transaction of the whole load ends behind the last of them.
        expect(await look()).toEqual(before)
        looks++
      })
      await loadPlan(watched, other, { batchSize: 40 })
      await store.publish()
      await store.close()
      expect(looks).toBeGreaterThan(4)
      expect((await reader.readDataset())?.version).toBe(other.version)
      expect(Object.keys((await readGraph(reader)).nodes)).toHaveLength(other.nodes.length)
      await reader.close()
    })

    it('is nothing where it is cut off, and the next one goes well', async () => {
      const before = [await readGraph(reader), await reader.readDataset()]
      for (const cut of [1, 5]) {
        const store = await openForLoad(engine.settings())
        await expect(loadPlan(failAt(store, cut, 'after'), other, { batchSize: 40 })).rejects.toThrow('cut')
        await store.close()
      }
      expect([await readGraph(reader), await reader.readDataset()]).toEqual(before)
      const leaving = AbortSignal.abort()
      expect(await loadInto(engine.settings(), other, { signal: leaving })).toMatchObject({
        state: 'interrupted',
      })
      expect([await readGraph(reader), await reader.readDataset()]).toEqual(before)
      expect(await loadInto(engine.settings(), other)).toMatchObject({ state: 'loaded' })
      expect((await reader.readDataset())?.version).toBe(other.version)
      await reader.close()
    })

    it('is nothing where all was there, but for what it was made of', async () => {
      const settings = engine.settings()
      const inputs = async () => {
        const dataset = await reader.readDataset()
        return dataset && (await readInputs(settings, dataset))
      }
      for (const files of ['e'.repeat(64), 'f'.repeat(64)]) {
        expect(await loadInto(settings, plan, { inputs: files })).toEqual({ state: 'unchanged' })
        expect(await inputs()).toBe(files)
      }
      expect(await loadInto(settings, plan)).toEqual({ state: 'unchanged' })
      expect(await inputs()).toBe('f'.repeat(64))
      await loadInto(settings, other)
      expect(await inputs()).toBeUndefined()
      await loadInto(settings, plan)
      expect(await inputs()).toBeUndefined()
      await reader.close()
    })
  })

  if (engine.name === 'neo4j')
    describe('a load of a database', () => {
      const inBatches = { mostRowsAtOnce: 0, batchSize: 20 } as const

      it('of which the database refuses a batch ends with that, once all are over, and changes nothing', async () => {
        const store = await engine.open()
        await loadPlan(store, other)
        const before = [await readGraph(store), await store.readDataset()]
        const [first] = plan.nodes
        if (!first) throw new Error('the fixtures have no nodes')
        const nodes = [...plan.nodes.slice(0, 15), first, ...plan.nodes.slice(15)]
        let [most, underWay] = [0, 0]
        const observed: GraphStore = {
          ...store,
          async beginLoad() {
            const load = await store.beginLoad()
            return {
              ...load,
              write(changes) {
                most = Math.max(most, ++underWay)
                return load.write(changes).finally(() => underWay--)
              },
            }
          },
        }
        await expect(loadPlan(observed, { ...plan, nodes }, { batchSize: 10 })).rejects.toThrow(
          /already exists with label/,
        )
        expect([most, underWay]).toEqual([2, 0])
        expect([await readGraph(store), await store.readDataset()]).toEqual(before)
        expect(await loadPlan(store, plan, { batchSize: 10 })).toMatchObject({ state: 'loaded' })
      })

      it('that is too large for one step lets no other one come between', async () => {
        const first = await engine.open()
        const second = await openStore(engine.settings())
        await loadPlan(first, other)
        let refused: unknown
        const watched = lookAfterEach(first, async () => {
          refused ??= await loadPlan(second, other, { inputs: 'x' }).catch((error: unknown) => error)
        })
        await loadPlan(watched, plan, inBatches)
        expect(refused).toBeInstanceOf(LoadUnderWay)
        expect((await readGraph(second)).digests).toEqual(
          Object.fromEntries([...plan.nodes, ...plan.relations].map(({ id, digest }) => [id, digest])),
        )
        await second.close()
      })

      it('that the database has lost writes nothing more once another one has begun', async () => {
        const address = await engine.open().then(() => engine.settings())
        if (address.engine !== 'neo4j') throw new Error('no Neo4j')
        const database = createNeo4jEngine(address)
        const store = createStore(database)
        const watched = lookAfterEach(store, async () => {
          const rows = await database.read({
            text: `SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN transactionId AS id`,
          })
          for (const { id } of rows) await database.read({ text: `TERMINATE TRANSACTION '${id}'` })
          await loadPlan(createStore(database), other, inBatches)
        })
        await expect(loadPlan(watched, plan, inBatches)).rejects.toBeInstanceOf(LoadUnderWay)
        expect(await store.readDataset()).toMatchObject({ version: other.version, state: 'ready' })
        expect(Object.keys((await readGraph(store)).nodes)).toHaveLength(other.nodes.length)
        await database.close()
      })
    })
})

describe('the graph file of who reads it', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-reading-'))
    await loadInto({ engine: 'embedded', path: join(folder, 'first') }, plan)
    await loadInto({ engine: 'embedded', path: join(folder, 'second') }, other)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  /** Puts a copy of the file in the place of the other, as a load does. */
  const put = async (name: string, path: string) => {
    await copyFile(join(folder, name), `${path}.copy`)
    await rename(`${path}.copy`, path)
  }
  const versionOf = async (engine: CypherEngine) => (await createStore(engine).readDataset())?.version

  it('is empty where there is none, until there is one', async () => {
    const path = join(folder, 'none')
    const engine = await openReadingEngine(path)
    expect(await versionOf(engine)).toBeUndefined()
    await put('first', path)
    expect(await versionOf(engine)).toBe(plan.version)
    await rm(path)
    expect(await versionOf(engine)).toBe(plan.version)
    await engine.close()
    await expect(engine.ping()).rejects.toBeInstanceOf(StoreUnavailable)
  })

  it('is followed to another, with its lists, while reads under way end with the one that they began with', async () => {
    const path = join(folder, 'followed')
    await put('first', path)
    const engine = await openReadingEngine(path)
    const before = engine.revision()
    const store = createStore(engine)
    const list = async () =>
      (await store.readOrganizations({}, { first: 50, orderBy: 'NAME' })).items.map(({ node }) => node.id)
    const first = await list()
    const underWay = engine.read({
      text: 'UNWIND range(1, 300000) AS n MATCH (d:Dataset) RETURN d.version AS version, count(n) AS n',
    })
    await put('second', path)
    expect(await versionOf(engine)).toBe(other.version)
    expect((await underWay)[0]?.version).toBe(plan.version)
    const second = await list()
    expect(second).not.toEqual(first)
    expect(second).toHaveLength(other.nodes.filter(({ type }) => type === 'Organization').length)
    expect(engine.revision()).toBe(before + 1)
    await engine.close()
  })

  it('is answered from as before where what took its place is damaged, which is told to who asks whether all is well', async () => {
    const path = join(folder, 'kept')
    await put('first', path)
    const engine = await openReadingEngine(path)
    const bytes = await readFile(path)
    await writeFile(`${path}.copy`, bytes.subarray(0, bytes.length / 2))
    await rename(`${path}.copy`, path)
    expect(await versionOf(engine)).toBe(plan.version)
    await expect(engine.ping()).rejects.toBeInstanceOf(StoreDamaged)
    await put('second', path)
    expect(await versionOf(engine)).toBe(other.version)
    await expect(engine.ping()).resolves.toBeUndefined()
    await engine.close()
  })

  it('is read by any number at once, and changed by none of them', async () => {
    const path = join(folder, 'shared')
    await put('first', path)
    const readers = [
      await openReader({ engine: 'embedded', path }),
      await openReader({ engine: 'embedded', path }),
    ]
    for (const reader of readers) {
      expect((await reader.readDataset())?.version).toBe(plan.version)
      await expect(reader.write({ nodes: [...other.nodes] })).rejects.toThrow('open for reading')
    }
    await expect(openStore({ engine: 'embedded', path })).rejects.toThrow('open in another process')
    await Promise.all(readers.map((reader) => reader.close()))
  })

  it('is the same file after a load of what it holds, also while another load is under way', async () => {
    const path = join(folder, 'same')
    const settings = { engine: 'embedded', path } as const
    await loadInto(settings, plan, { inputs: 'of the graph' })
    const reader = await openReader(settings)
    const dataset = await reader.readDataset()
    if (!dataset) throw new Error('nothing is loaded')
    expect(await readInputs(settings, dataset)).toBe('of the graph')
    const look = async () => {
      const { ino, mtimeMs } = await stat(path)
      return { ino, mtimeMs, bytes: await readFile(path) }
    }
    const before = await look()
    const loading = await openForLoad(settings)
    const both = await Promise.all(['first', 'second'].map((inputs) => loadInto(settings, plan, { inputs })))
    expect(both).toEqual([{ state: 'unchanged' }, { state: 'unchanged' }])
    await loading.close()
    expect(await look()).toEqual(before)
    expect(await reader.readDataset()).toEqual(dataset)
    expect(reader.revision()).toBe(0)
    expect(['first', 'second']).toContain(await readInputs(settings, dataset))
    expect((await readdir(folder)).filter((name) => name.startsWith('same')).sort()).toEqual([
      'same',
      'same.inputs',
      'same.lock',
    ])
    await reader.close()
  })

  it('is taken to be of what it says itself where the note beside it is damaged, and loads where none can be made', async () => {
    const path = join(folder, 'unnoted')
    const settings = { engine: 'embedded', path } as const
    await loadInto(settings, plan, { inputs: 'of the graph' })
    const reader = await openReader(settings)
    const dataset = await reader.readDataset()
    if (!dataset) throw new Error('nothing is loaded')
    await writeFile(`${path}.inputs`, '{"version":')
    expect(await readInputs(settings, dataset)).toBe('of the graph')
    await loadInto(settings, plan, { inputs: 'of others' })
    expect(await readInputs(settings, dataset)).toBe('of others')
    await rm(`${path}.inputs`)
    await mkdir(`${path}.inputs`)
    expect(await loadInto(settings, plan, { inputs: 'of others' })).toEqual({ state: 'unchanged' })
    expect(await readInputs(settings, dataset)).toBe('of the graph')
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
    await reader.close()
  })

  it('is loaded into by one at a time, and what a killed load left beside it does no harm', async () => {
    const path = join(folder, 'held')
    await put('first', path)
    await writeFile(`${path}.loading`, 'half of a graph')
    const loading = await openForLoad({ engine: 'embedded', path })
    await expect(loadInto({ engine: 'embedded', path }, other)).rejects.toBeInstanceOf(LoadUnderWay)
    await loading.close()
    expect(await loadInto({ engine: 'embedded', path }, other)).toMatchObject({ state: 'loaded' })
  })
})
