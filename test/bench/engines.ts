import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore } from '../../api/graph/create-store.ts'
import { openEmbeddedEngine } from '../../api/graph/embedded/engine.ts'
import type { CypherEngine } from '../../api/graph/engine.ts'
import type { StoreSettings } from '../../api/graph/environment.ts'
import { createNeo4jEngine } from '../../api/graph/neo4j/engine.ts'
import { type LocalServerOptions, startLocalNeo4j } from '../../api/graph/neo4j/local-server/start.ts'
import type { GraphStore } from '../../api/graph/store.ts'

/** A database, reached by the store and, for the peer, by its bare engine. */
export interface Arena {
  readonly engine: CypherEngine
  readonly store: GraphStore
  /** With which another process opens the same database, once the store is closed. */
  readonly settings: StoreSettings
  /** Removes all nodes. */
  clear(): Promise<void>
  close(): Promise<void>
}

async function toArena(
  engine: CypherEngine,
  settings: StoreSettings,
  close: () => Promise<unknown>,
): Promise<Arena> {
  const store = createStore(engine)
  await store.prepare()
  return {
    engine,
    store,
    settings,
    async clear() {
      for (;;) {
        const [row] = await engine.read({ text: 'MATCH (n) RETURN count(n) AS count' })
        if (!row?.count) return
        await engine.write([{ text: 'MATCH (n) WITH n LIMIT 5000 DETACH DELETE n' }])
      }
    },
    async close() {
      await store.close()
      await close()
    },
  }
}

/** The database of a Neo4j whose home is there already, or as the options say; a new one without. */
export async function openNeo4jArena(
  options: Pick<LocalServerOptions, 'home' | 'heap' | 'settings'> = {},
): Promise<Arena> {
  const server = await startLocalNeo4j(options)
  const settings = { engine: 'neo4j', uri: server.uri, user: 'neo4j', database: 'neo4j' } as const
  return toArena(createNeo4jEngine(settings), settings, () => server.stop())
}

/** Empty databases of the engines to measure on. */
export const arenas: Record<CypherEngine['name'], () => Promise<Arena>> = {
  async embedded() {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-bench-'))
    const path = join(folder, 'graph')
    return toArena(await openEmbeddedEngine(path), { engine: 'embedded', path }, () =>
      rm(folder, { recursive: true, force: true }),
    )
  },
  neo4j: () => openNeo4jArena(),
}
