import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { createStore } from '../../api/graph/create-store.ts'
import { openEmbeddedEngine } from '../../api/graph/embedded/engine.ts'
import type { CypherEngine, EngineName } from '../../api/graph/engine.ts'
import type { StoreSettings } from '../../api/graph/environment.ts'
import { createNeo4jEngine } from '../../api/graph/neo4j/engine.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { loadPlan } from '../../seeds/load.ts'
import { callLine } from './line.ts'
import { copyRealGraph, readRealRecords } from './real-records.ts'

/** An engine under test. What it opens is closed and removed by itself at the end of the suite. */
export interface TestEngine {
  readonly name: EngineName
  /** An engine without data. */
  openEngine(): Promise<CypherEngine>
  /** A store without data, not prepared. */
  open(): Promise<GraphStore>
  /** A store that holds the project's own records. */
  openReal(): Promise<GraphStore>
  /** Settings of the database that was opened last, for whoever opens it again. */
  settings(): StoreSettings
}

/** Test files wait for one another here, and the first for Neo4j to be fetched and started. */
const turnTimeout = 600_000

/**
 * A suite for each engine. On Neo4j, test files have the one database in turn, so that a suite has at most
 * one store open that it writes to. Where Neo4j cannot run, its suite is skipped and says why.
 */
export function forEachEngine(suite: (engine: TestEngine) => void): void {
  describe('embedded', () => suite(createEmbedded()))
  const neo4j = inject('neo4j')
  if ('missing' in neo4j)
    describe.skip(`neo4j (${neo4j.missing} Then: npm test)`, () => suite(createNeo4j(0)))
  else describe('neo4j', () => suite(createNeo4j(neo4j.port)))
}

function createEmbedded(): TestEngine {
  const opened: CypherEngine[] = []
  let folder = ''
  let count = 0
  const toPath = () => join(folder, `graph-${count}`)
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-test-'))
  })
  afterAll(async () => {
    await Promise.all(opened.map((engine) => engine.close()))
    await rm(folder, { recursive: true, force: true })
  })
  const openNext = async () => {
    const engine = await openEmbeddedEngine(toPath())
    opened.push(engine)
    return engine
  }
  const openEngine = () => {
    count++
    return openNext()
  }
  return {
    name: 'embedded',
    openEngine,
    open: async () => createStore(await openEngine()),
    async openReal() {
      count++
      await copyRealGraph(toPath())
      return createStore(await openNext())
    },
    settings: () => ({ engine: 'embedded', path: toPath() }),
  }
}

function createNeo4j(port: number): TestEngine {
  const opened: CypherEngine[] = []
  let uri = ''
  let hangUp = () => {}
  beforeAll(async () => {
    const turn = await callLine(port)
    uri = String(turn.value)
    hangUp = turn.hangUp
  }, turnTimeout)
  afterAll(async () => {
    await Promise.all(opened.map((engine) => engine.close()))
    hangUp()
  })
  const settings = () => ({ engine: 'neo4j', uri, user: 'neo4j', database: 'neo4j' }) as const
  const openEngine = async () => {
    const engine = createNeo4jEngine(settings())
    opened.push(engine)
    await engine.write([{ text: 'MATCH (n) DETACH DELETE n' }])
    return engine
  }
  const open = async () => createStore(await openEngine())
  return {
    name: 'neo4j',
    openEngine,
    open,
    async openReal() {
      const [store, { plan }] = await Promise.all([open(), readRealRecords()])
      await loadPlan(store, plan)
      return store
    },
    settings,
  }
}
