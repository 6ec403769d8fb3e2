import { setTimeout as delay } from 'node:timers/promises'
import type { CypherEngine, Row, Statement } from '../engine.ts'
import type { StoreSettings } from '../environment.ts'
import { type Driver, neo4j } from './driver.ts'
import { isWorthRetrying, toStoreFailure } from './failures.ts'
import { schemaObjects } from './prepare.ts'
import { toDriverParameters, toRow } from './values.ts'

type Neo4jSettings = Extract<StoreSettings, { engine: 'neo4j' }>

/** Waits before a read is sent again, in milliseconds; a server that is down fails within half a second. */
const retryDelays = [50, 150, 300]

/**
 * A Neo4j server, cluster or Aura. The server is not asked for before the first read, and the engine goes on
 * by itself when a server that was gone comes back.
 */
export function createNeo4jEngine(settings: Neo4jSettings): CypherEngine {
  const { uri, user, password, database } = settings
  const driver: Driver = neo4j.driver(
    uri,
    password === undefined ? undefined : neo4j.auth.basic(user, password),
    {
      userAgent: 'coordination-atlas',
      disableLosslessIntegers: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 10_000,
      maxTransactionRetryTime: 10_000,
    },
  )
  /** Lets reads on any member of a cluster see what this process wrote. */
  const bookmarkManager = neo4j.bookmarkManager()

  /** Auto-commit in a session of its own, which does up to twice the reads of a managed transaction. */
  async function readOnce({ text, parameters }: Statement, signal?: AbortSignal): Promise<Row[]> {
    signal?.throwIfAborted()
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, bookmarkManager })
    /** Closing the session resets its connection, and with it the query. */
    const stop = () => void session.close().catch(() => undefined)
    signal?.addEventListener('abort', stop, { once: true })
    try {
      const { records } = await session.run(text, toDriverParameters(parameters))
      return records.map(toRow)
    } finally {
      signal?.removeEventListener('abort', stop)
      await session.close()
    }
  }

  async function read(statement: Statement, signal?: AbortSignal): Promise<Row[]> {
    for (let attempt = 0; ; attempt++)
      try {
        return await readOnce(statement, signal)
      } catch (cause) {
        signal?.throwIfAborted()
        const wait = retryDelays[attempt]
        if (wait === undefined || !isWorthRetrying(cause)) throw toStoreFailure(settings, cause)
        await delay(wait)
      }
  }

  async function write(statements: readonly Statement[]): Promise<void> {
    const session = driver.session({ database, bookmarkManager })
    let attempts = 0
    try {
      await session.executeWrite(async (transaction) => {
        const isFirst = attempts++ === 0
        for (const { text, again = text, parameters } of statements)
          await transaction.run(isFirst ? text : again, toDriverParameters(parameters))
      })
    } catch (cause) {
      throw toStoreFailure(settings, cause)
    } finally {
      await session.close()
    }
  }

  return {
    name: 'neo4j',
    read,
    write,
    async prepare() {
      const known = new Set((await read({ text: 'SHOW INDEXES YIELD name' })).map(({ name }) => name))
      const missing = schemaObjects.filter(({ name }) => !known.has(name))
      if (missing.length > 0) await write(missing)
      await read({ text: 'CALL db.awaitIndexes(300)' })
    },
    async ping() {
      await read({ text: 'RETURN 1 AS one' })
    },
    async close() {
      await driver.close()
    },
  } satisfies CypherEngine
}
