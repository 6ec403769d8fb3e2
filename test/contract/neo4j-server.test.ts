import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoreSettings } from '../../api/graph/environment.ts'
import { StoreAccessDenied, StoreUnavailable } from '../../api/graph/errors.ts'
import { createNeo4jEngine } from '../../api/graph/neo4j/engine.ts'
import { findFreePort } from '../../api/graph/neo4j/local-server/bolt.ts'
import { findMissingTool, LocalServerFailed } from '../../api/graph/neo4j/local-server/jars.ts'
import { type LocalServer, startLocalNeo4j } from '../../api/graph/neo4j/local-server/start.ts'
import { openStore } from '../../api/graph/open.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { createTestApp } from '../api/support/ask.ts'
import { serve } from '../api/support/serving.ts'
import { loadSmallWorld, smallWorld } from '../fixtures/small-world.ts'

const password = 'mat-khau-thu-1'

describe('a Neo4j that nobody runs', () => {
  it.each(['bolt', 'neo4j'])('is reported as unavailable, with its URI: %s', async (scheme) => {
    const uri = `${scheme}://127.0.0.1:${await findFreePort()}`
    const store = await openStore({ engine: 'neo4j', uri, user: 'neo4j', password, database: 'neo4j' })
    for (const attempt of [() => store.ping(), () => store.countCoordinations({})]) {
      const failure = await attempt().catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(StoreUnavailable)
      expect(String(failure)).toContain(uri)
      expect(String(failure)).not.toContain(password)
    }
    await store.close()
  })

  it('is reported when another kind of server answers on the port', async () => {
    const other = createServer((socket) =>
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n', () => socket.destroy()),
    )
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const store = await openStore({
      engine: 'neo4j',
      uri: `bolt://127.0.0.1:${port}`,
      user: 'neo4j',
      database: 'neo4j',
    })
    await expect(store.ping()).rejects.toBeInstanceOf(StoreUnavailable)
    await store.close()
    await new Promise((resolve) => other.close(resolve))
  })
})

const missing = findMissingTool()
const suite = missing ? describe.skip : describe
suite(missing ? `a Neo4j with a password (${missing} Then: npm test)` : 'a Neo4j with a password', () => {
  let server: LocalServer
  let home = ''
  let store: GraphStore
  const settings = (changes: { password?: string; database?: string } = {}): StoreSettings => ({
    engine: 'neo4j',
    uri: server.uri,
    user: 'neo4j',
    password,
    database: 'neo4j',
    ...changes,
  })
  const start = (port?: number) => startLocalNeo4j({ home, port, password, heap: '512m', isShortLived: true })

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'atlas-neo4j-'))
    server = await start()
    store = await openStore(settings())
    await loadSmallWorld(store)
  }, 600_000)
  afterAll(async () => {
    await store.close()
    await server.stop()
    await rm(home, { recursive: true, force: true })
  })

  it('refuses a wrong password without repeating it', async () => {
    const wrong = await openStore(settings({ password: 'sai-mat-khau' }))
    const failure = await wrong.ping().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(StoreAccessDenied)
    expect(String(failure)).toContain(server.uri)
    expect(String(failure)).toContain('NEO4J_PASSWORD')
    expect(String(failure)).not.toContain('sai-mat-khau')
    await expect(wrong.write(smallWorld)).rejects.toBeInstanceOf(StoreAccessDenied)
    await wrong.close()
  })

  it('refuses a reader without a password', async () => {
    const anonymous = await openStore(settings({ password: undefined }))
    await expect(anonymous.ping()).rejects.toBeInstanceOf(StoreAccessDenied)
    await anonymous.close()
  })

  it('names the database that it does not have', async () => {
    const elsewhere = await openStore(settings({ database: 'khong-co' }))
    const failure = await elsewhere.ping().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(StoreUnavailable)
    expect(String(failure)).toMatch(/no database "khong-co".*NEO4J_DATABASE/)
    await elsewhere.close()
  })

  it('is refused a port that is taken', async () => {
    const second = startLocalNeo4j({ port: server.port, isShortLived: true })
    await expect(second).rejects.toThrow(`port ${server.port}`)
  })

  it('stops a query whose reader goes away', async () => {
    const leaving = new AbortController()
    const reading = store.abortable(leaving.signal).readLargestCoordinations({}, 5)
    leaving.abort(new Error('The client went away'))
    await expect(reading).rejects.toThrow('The client went away')
    expect(await store.countCoordinations({})).toBe(9)
  })

  it('stops a query under way when the client that asked for it hangs up', async () => {
    const engine = createNeo4jEngine({
      uri: server.uri,
      user: 'neo4j',
      password,
      database: 'neo4j',
      engine: 'neo4j',
    })
    const endless = 'UNWIND range(1, 100000000000) AS n RETURN max(n % 7) AS most'
    const running = async () => {
      const rows = await engine.read({ text: 'SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery' })
      return rows.filter(({ currentQuery }) => currentQuery === endless).length
    }
    const app = createTestApp({
      store: {
        ...store,
        abortable: (signal) => ({
          ...store.abortable(signal),
          readNodes: async () => new Map(await engine.read({ text: endless }, signal).then(() => [])),
        }),
      },
    })
    const serving = await serve(app)
    const hangUp = serving.ask('{ organization(id: "org-doan-999") { name } }')
    while ((await running()) < 1);
    hangUp()
    while ((await running()) > 0);
    expect(await store.countCoordinations({})).toBe(9)
    await serving.stop()
    await engine.close()
  })

  it('is unavailable while it is stopped and answers the same store when it is back', async () => {
    const { port } = server
    expect(await store.readDataset()).toEqual(smallWorld.dataset)
    await server.stop()
    await expect(store.ping()).rejects.toBeInstanceOf(StoreUnavailable)
    await expect(store.readDataset()).rejects.toBeInstanceOf(StoreUnavailable)
    server = await start(port)
    expect(await store.readDataset()).toEqual(smallWorld.dataset)
    await store.write({ dataset: { ...smallWorld.dataset, state: 'loading' } })
    expect((await store.readDataset())?.state).toBe('loading')
  }, 300_000)

  it('answers although its database was put back to what it was before, or is a new one', async () => {
    const { port } = server
    const restart = async () => {
      // The time after which the database gives up waiting for what it was told to be in it.
      const settings = { 'db.transaction.bookmark_ready_timeout': '1s' }
      server = await startLocalNeo4j({ home, port, password, heap: '512m', isShortLived: true, settings })
    }
    const older = await mkdtemp(join(tmpdir(), 'atlas-neo4j-older-'))
    const versionOf = async () => (await store.readDataset())?.version
    const write = (version: string) => store.write({ dataset: { ...smallWorld.dataset, version } })
    await write('before')
    await server.stop()
    await cp(join(home, 'data'), older, { recursive: true })
    await restart()
    await write('after')
    expect(await versionOf()).toBe('after')
    await server.stop()
    await rm(join(home, 'data'), { recursive: true })
    await cp(older, join(home, 'data'), { recursive: true })
    await restart()
    expect(await versionOf()).toBe('before')
    await server.stop()
    await rm(join(home, 'data'), { recursive: true })
    await restart()
    expect(await versionOf()).toBeUndefined()
    await rm(older, { recursive: true })
  }, 300_000)

  it('says what went wrong when it cannot start', async () => {
    const failure = await startLocalNeo4j({ heap: '1k' }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(LocalServerFailed)
    expect(String(failure)).toMatch(/exit code 1[\s\S]*heap/i)
  })
})
