import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { CypherEngine, NewRows, Row, Statement } from '../engine.ts'
import { StoreUnavailable } from '../errors.ts'
import { identityLabels, lookups } from '../indexes.ts'
import grafeo, { type GrafeoDB, type Transaction } from './driver.ts'
import { toOpenFailure, toWriteFailure } from './failures.ts'
import { createOrderedIds } from './ordered-ids.ts'

/**
 * The embedded engine, Grafeo, for one process that reads and writes the file while no other has it open. Whoever only
 * reads takes `reading-engine.ts`, and a load writes to a file beside the graph.
 * @throws {StoreLocked} when another process has the file open
 * @throws {StoreDamaged} when the file is no graph
 */
export async function openEmbeddedEngine(path: string): Promise<CypherEngine> {
  try {
    await mkdir(dirname(path), { recursive: true })
    return createEmbeddedEngine(grafeo.GrafeoDB.create(path), path)
  } catch (cause) {
    throw toOpenFailure(path, cause)
  }
}

/**
 * The engine over a graph that this process has for itself.
 * @param path where the graph is or will be, for whoever is told of it
 * @param create of an engine that can do so; see `new-graph.ts`
 */
export function createEmbeddedEngine(
  db: GrafeoDB,
  path: string,
  create?: CypherEngine['create'],
): CypherEngine {
  let isOpen = true
  /** Commits of this process, which alone writes to the file. */
  let revision = 0
  /** Resolves when the last write asked for is over, however it ended. */
  let lastWrite: Promise<unknown> = Promise.resolve()

  function assertOpen(): void {
    if (!isOpen)
      throw new StoreUnavailable(`The graph file ${path} has been closed: open it again to use it.`)
  }

  async function read({ text, parameters }: Statement, signal?: AbortSignal): Promise<Row[]> {
    assertOpen()
    signal?.throwIfAborted()
    return (await db.executeCypher(text, parameters)).toArray() as Row[]
  }

  /** One after the other; what was read before is of another state afterwards. */
  function writeInTurn(work: () => Promise<void>): Promise<void> {
    const write = lastWrite.then(async () => {
      assertOpen()
      try {
        await work()
      } catch (cause) {
        throw toWriteFailure(path, cause)
      } finally {
        revision++
        orderedIds.forget()
      }
    })
    lastWrite = write.catch(() => undefined)
    return write
  }

  async function commit(statements: readonly Statement[]): Promise<void> {
    const transaction = db.beginTransaction()
    try {
      for (const { text, parameters } of statements) await transaction.executeCypher(text, parameters)
      transaction.commit()
    } finally {
      rollBack(transaction)
    }
  }

  // This process alone writes to the file, so that it knows when they are no longer right.
  const orderedIds = createOrderedIds(read)

  return {
    name: 'embedded',
    revision: () => revision,
    /** A uniqueness constraint of this engine brings no index, and MERGE without one reads every node. */
    async prepare() {
      assertOpen()
      const indexes = [...identityLabels.map((label) => ({ label, property: 'id' })), ...lookups]
      for (const { label, property } of indexes)
        await db.executeCypher(
          `CREATE INDEX atlas_${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
        )
    },
    /** The engine cannot stop a query under way: an aborted one ends by itself and is then refused. */
    async read(statement, signal) {
      const rows = await read(statement, signal)
      signal?.throwIfAborted()
      return rows
    },
    readIdsInOrder: orderedIds.read,
    write: (statements) => writeInTurn(() => commit(statements)),
    ...(create && { create: (rows: NewRows) => writeInTurn(() => create(rows)) }),
    async ping() {
      assertOpen()
    },
    async close() {
      await lastWrite
      if (!isOpen) return
      isOpen = false
      try {
        db.close()
      } catch (cause) {
        throw toWriteFailure(path, cause)
      }
    },
  } satisfies CypherEngine
}

/** One that failed may be rolled back already, and say that it is active all the same. Why it failed is what matters. */
function rollBack(transaction: Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback()
  } catch {
    // It is over.
  }
}
