import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { DataChanged, keepVersion, readWholeDataset } from '../../api/export/data-version.ts'
import { createStore } from '../../api/graph/create-store.ts'
import { createNeo4jEngine } from '../../api/graph/neo4j/engine.ts'
import { openStore } from '../../api/graph/open.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { createOneDataSet } from '../../api/loading/one-data-set.ts'
import type { Id } from '../../schema/ids.ts'
import { changesTo, type Version, versionsIn } from '../api/support/two-versions.ts'
import { startProxy, type TcpProxy } from './support/proxy.ts'
import { describeOnNeo4j } from './support/shared-neo4j.ts'

const id = 'org-don-3' as Id
/** So little that a test need not wait until everything has been silent for long. */
const patience = { connection: 200, answer: 60_000, silence: 150, leastAge: 0 }
const connections = 2

describeOnNeo4j(
  'a Neo4j that falls silent and is an earlier one afterwards, as from a backup or a member that lags',
  (port) => {
    let database: GraphStore
    let proxy: TcpProxy
    let store: GraphStore
    beforeAll(async () => {
      const uri = `bolt://127.0.0.1:${port()}`
      database = await openStore({ engine: 'neo4j', uri, user: 'neo4j', database: 'neo4j' })
      await database.prepare()
    })
    afterAll(() => database.close())
    beforeEach(async () => {
      await load('một')
      proxy = await startProxy(port())
      const uri = `bolt://127.0.0.1:${proxy.port}`
      store = createStore(
        createNeo4jEngine(
          { engine: 'neo4j', uri, user: 'neo4j', database: 'neo4j' },
          { patience, connections },
        ),
      )
    })
    afterEach(async () => {
      await proxy.close()
      await store.close()
    })

    /** Each is the same down to the time at which it was loaded, whenever it comes. */
    const load = (version: Version) => database.write(changesTo(version, version === 'một' ? 1 : 2))

    async function fallSilentAndBe(version: Version): Promise<void> {
      const era = store.era()
      await load(version)
      proxy.hold()
      const leaving = new AbortController()
      const reader = store.abortable(leaving.signal)
      const held = Array.from({ length: connections }, () => reader.readDataset().catch(() => undefined))
      await expect
        .poll(() =>
          store.readDataset().then(
            () => store.era(),
            () => store.era(),
          ),
        )
        .toBeGreaterThan(era)
      proxy.serve()
      await expect
        .poll(() => store.readDataset().then((dataset) => dataset?.version, String))
        .toBe(`«${version}»`)
      leaving.abort()
      await Promise.all(held)
    }
    const readName = async () => JSON.stringify((await store.readNodes([id])).get(id))

    it('leaves no answer of two data sets, though the same is there before and after', async () => {
      const { signal } = new AbortController()
      const oneDataSet = createOneDataSet(store)
      let times = 0
      const answer = await oneDataSet.answer(async () => {
        const isFirst = times++ === 0
        if (isFirst) await load('hai')
        const one = await readName()
        if (isFirst) await fallSilentAndBe('một')
        return [one, await readName()]
      }, signal)
      expect(answer.flatMap(versionsIn)).toEqual(['một', 'một'])
      expect(times).toBe(2)
    })

    it('leaves no file of two data sets', async () => {
      const dataset = await readWholeDataset(store)
      await load('hai')
      async function* read() {
        const name = await readName()
        await fallSilentAndBe('một')
        yield [name]
      }
      const given: string[] = []
      const write = async () => {
        for await (const names of keepVersion(store, dataset)(read())) given.push(...names)
      }
      await expect(write()).rejects.toThrow(DataChanged)
      expect(given).toEqual([])
    })
  },
)
