import { type BigIntStats, statSync } from 'node:fs'
import type { CypherEngine, Row, Statement } from '../engine.ts'
import { StoreLocked, StoreUnavailable } from '../errors.ts'
import grafeo, { type GrafeoDB } from './driver.ts'
import { toOpenFailure } from './failures.ts'
import { createOrderedIds, type OrderedIds } from './ordered-ids.ts'

/** A graph as it was when its file was opened, which stays as it is when another takes its place. */
interface Opened {
  readonly db: GrafeoDB
  readonly orderedIds: OrderedIds
  /** Which file it is; undefined for the empty graph where there is none. */
  readonly file: string | undefined
  /** Queries under way. */
  reads: number
}

/**
 * The embedded engine for those who only read, any number of them at a time. When a load puts another file in its
 * place, what is asked from then on is answered from that one, and what is under way from the one that it began with.
 * Where there is no file, the graph is empty until there is one.
 * @throws {StoreLocked} when a program of an older release writes to the file
 * @throws {StoreDamaged} when the file is no graph
 */
export async function openReadingEngine(path: string): Promise<CypherEngine> {
  let isOpen = true
  /** How often another file has taken the place of the one that was read. */
  let revision = 0
  let current = openGraph(path)
  /** What took the place of the current file and could not be opened. */
  let refused: { readonly file: string | undefined; readonly failure: unknown } | undefined

  /**
   * Asking the system before each read costs a few millionths of a second, and holds where being told does not, as in
   * containers and on file systems of other computers.
   */
  function follow(): void {
    let file: string | undefined
    try {
      file = toFile(path)
      if (file === undefined || file === current.file || (refused && file === refused.file)) return
      const next = openGraph(path)
      const last = current
      current = next
      refused = undefined
      closeWhenIdle(last)
      revision++
    } catch (failure) {
      // One that is locked may be let go of; one that is damaged stays so.
      refused = { file: failure instanceof StoreLocked ? undefined : file, failure }
    }
  }

  function assertOpen(): void {
    if (!isOpen)
      throw new StoreUnavailable(`The graph file ${path} has been closed: open it again to use it.`)
  }

  function closeWhenIdle(opened: Opened): void {
    if (opened.reads === 0 && (opened !== current || !isOpen)) opened.db.close()
  }

  /** With the graph that is there now, which stays open until it is over. */
  async function reading<T>(use: (opened: Opened) => Promise<T>): Promise<T> {
    assertOpen()
    follow()
    const opened = current
    opened.reads++
    try {
      return await use(opened)
    } finally {
      opened.reads--
      closeWhenIdle(opened)
    }
  }

  const refuse = async () => {
    throw new Error(`The graph file ${path} is open for reading: open it for a load to change it.`)
  }

  return {
    name: 'embedded',
    revision: () => revision,
    prepare: refuse,
    write: refuse,
    /** The engine cannot stop a query under way: an aborted one ends by itself and is then refused. */
    async read(statement, signal) {
      signal?.throwIfAborted()
      const rows = await reading(({ db }) => readFrom(db, statement))
      signal?.throwIfAborted()
      return rows
    },
    readIdsInOrder: (stretch) => reading(({ orderedIds }) => orderedIds.read(stretch)),
    async ping() {
      assertOpen()
      follow()
      if (refused) throw refused.failure
    },
    async close() {
      if (!isOpen) return
      isOpen = false
      closeWhenIdle(current)
    },
  } satisfies CypherEngine
}

function openGraph(path: string): Opened {
  try {
    // Before it is opened: one that takes its place meanwhile is followed to once too often, and not too seldom.
    const file = toFile(path)
    const db = file === undefined ? grafeo.GrafeoDB.create() : grafeo.GrafeoDB.openReadOnly(path)
    return { db, file, orderedIds: createOrderedIds((statement) => readFrom(db, statement)), reads: 0 }
  } catch (cause) {
    throw toOpenFailure(path, cause)
  }
}

async function readFrom(db: GrafeoDB, { text, parameters }: Statement): Promise<Row[]> {
  return (await db.executeCypher(text, parameters)).toArray() as Row[]
}

/** What tells the file at the path from every other that was there or will be; undefined where there is none. */
function toFile(path: string): string | undefined {
  const found: BigIntStats | undefined = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found && `${found.dev} ${found.ino} ${found.size} ${found.mtimeNs}`
}
