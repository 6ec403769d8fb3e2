import { setTimeout as delay } from 'node:timers/promises'
import { waitInTime } from '../../in-time.ts'
import type { CypherEngine, Row, Statement } from '../engine.ts'
import type { StoreSettings } from '../environment.ts'
import { createBookmarks } from './bookmarks.ts'
import { neo4j } from './driver.ts'
import { isLostBookmark, isSilence, isWorthRetrying, NoAnswer, toStoreFailure } from './failures.ts'
import { takeHold } from './hold.ts'
import { inOne, runAll } from './in-one.ts'
import { schemaObjects } from './prepare.ts'
import { createRenewedDriver, type RenewalTimes } from './renewed-driver.ts'
import { toDriverParameters, toRow } from './values.ts'

type Neo4jSettings = Extract<StoreSettings, { engine: 'neo4j' }>

/** Waits before a read is sent again, in milliseconds; a server that is down fails within half a second. */
const retryDelays = [50, 150, 300]
/** After which a read that fails is not sent again, in milliseconds: what fails late would fail later still. */
const longestRetrying = 5_000

/** How long the engine waits, in milliseconds. */
export interface Patience extends RenewalTimes {
  /** For a connection, when all are taken or none is made. */
  readonly connection: number
  /** For the answer to a read that can be given up: longer than an operation may take, less than HTTP may be silent. */
  readonly answer: number
}
const usualPatience: Patience = { connection: 10_000, answer: 40_000, silence: 8_000, leastAge: 60_000 }

/** Connections to one server, at most. */
const mostConnections = 100

/**
 * A Neo4j server, cluster or Aura. The server is not asked for before the first read, and the engine goes on
 * by itself when a server that was gone comes back.
 */
export function createNeo4jEngine(
  settings: Neo4jSettings,
  { patience = usualPatience, connections = mostConnections } = {},
): CypherEngine {
  const { uri, user, password, database } = settings
  let revision = 0
  /** Lets reads on any member of a cluster see what this process wrote or read before. */
  const bookmarks = createBookmarks(() => {
    revision++
  })
  const drivers = createRenewedDriver(() => {
    // What comes after a silence may be another database, or an older one, which would be waited for in vain.
    bookmarks.forget()
    return neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user, password), {
      userAgent: 'coordination-atlas',
      disableLosslessIntegers: true,
      maxConnectionPoolSize: connections,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: patience.connection,
      maxTransactionRetryTime: 10_000,
    })
  }, patience)

  const openSession = () => drivers.current().session({ database, bookmarkManager: bookmarks })

  /** Auto-commit in a session of its own, which does up to twice the reads of a managed transaction. */
  async function readOnce({ text, parameters }: Statement, signal?: AbortSignal): Promise<Row[]> {
    signal?.throwIfAborted()
    const session = drivers
      .current()
      .session({ database, defaultAccessMode: neo4j.session.READ, bookmarkManager: bookmarks })
    /** Gives the connection back, after a reset where its query is not over, which ends the query. */
    const close = () => session.close().catch(() => undefined)
    const began = performance.now()
    const answer = session.run(text, toDriverParameters(parameters))
    try {
      // A server that is frozen keeps its connections and says nothing; whoever waits is let go all the same.
      const { records } = signal
        ? await waitInTime(answer, patience.answer, () => new NoAnswer(), signal)
        : await answer
      drivers.onAnswer()
      await close()
      return records.map(toRow)
    } catch (cause) {
      // A server that does not answer the query does not answer the reset either: nobody waits for that.
      void close()
      if (signal?.aborted || isSilence(cause)) drivers.onSilence(began)
      throw cause
    }
  }

  async function read(statement: Statement, signal?: AbortSignal): Promise<Row[]> {
    const began = performance.now()
    for (let attempt = 0; ; attempt++)
      try {
        return await readOnce(statement, signal)
      } catch (cause) {
        if (isLostBookmark(cause)) bookmarks.forget()
        signal?.throwIfAborted()
        const wait = performance.now() - began < longestRetrying ? retryDelays[attempt] : undefined
        if (wait === undefined || !isWorthRetrying(cause)) throw toStoreFailure(settings, cause)
        await delay(wait)
      }
  }

  async function write(statements: readonly Statement[]): Promise<void> {
    try {
      await inOne(openSession(), (runner, isAgain) => runAll(runner, statements, isAgain))
    } catch (cause) {
      throw toStoreFailure(settings, cause)
    }
  }

  return {
    name: 'neo4j',
    revision: () => revision,
    era: () => bookmarks.era(),
    read,
    write,
    hold: () =>
      takeHold({
        openSession,
        where: `Neo4j at ${uri}`,
        toFailure: (cause) => toStoreFailure(settings, cause),
      }),
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
      await drivers.close()
    },
  } satisfies CypherEngine
}
