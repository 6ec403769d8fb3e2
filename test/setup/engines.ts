import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { createStore } from '../../api/graph/create-store.ts'
import { openEmbeddedEngine } from '../../api/graph/embedded/engine.ts'
import type { CypherEngine, EngineName } from '../../api/graph/engine.ts'
import type { StoreSettings } from '../../api/graph/environment.ts'
import { createNeo4jEngine } from '../../api/graph/neo4j/engine.ts'
import type { GraphStore } from '../../api/graph/store.ts'

/** An engine under test. What it opens is closed and removed by itself at the end of the suite. */
export interface TestEngine {
  readonly name: EngineName
  /** An engine without data. */
  openEngine(): Promise<CypherEngine>
  /** A store without data, not prepared. */
  open(): Promise<GraphStore>
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
  return toTestEngine(
    'embedded',
    async () => {
      count++
      const engine = await openEmbeddedEngine(toPath())
      opened.push(engine)
      return engine
    },
    () => ({ engine: 'embedded', path: toPath() }),
  )
}

function createNeo4j(port: number): TestEngine {
  const opened: CypherEngine[] = []
  let uri = ''
  let hangUp = () => {}
  beforeAll(async () => {
    const turn = await takeTurn(port)
    uri = turn.uri
    hangUp = turn.hangUp
  }, turnTimeout)
  afterAll(async () => {
    await Promise.all(opened.map((engine) => engine.close()))
    hangUp()
  })
  const settings = () => ({ engine: 'neo4j', uri, user: 'neo4j', database: 'neo4j' }) as const
  return toTestEngine(
    'neo4j',
    async () => {
      const engine = createNeo4jEngine(settings())
      opened.push(engine)
      await engine.write([{ text: 'MATCH (n) DETACH DELETE n' }])
      return engine
    },
    settings,
  )
}

function toTestEngine(
  name: EngineName,
  openEngine: () => Promise<CypherEngine>,
  settings: () => StoreSettings,
): TestEngine {
  return { name, openEngine, open: async () => createStore(await openEngine()), settings }
}

/** Waits until this file may have Neo4j. */
function takeTurn(port: number): Promise<{ uri: string; hangUp: () => void }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', reject)
    socket.once('data', (line) => {
      const answer: { uri?: string; error?: string } = JSON.parse(line.toString('utf8'))
      if (answer.uri) resolve({ uri: answer.uri, hangUp: () => socket.destroy() })
      else reject(new Error(answer.error))
    })
  })
}
