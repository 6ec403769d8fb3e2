import { cp, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { CypherEngine } from '../engine.ts'
import grafeo from './driver.ts'
import { openEmbeddedEngine } from './engine.ts'
import { toOpenFailure, toWriteFailure } from './failures.ts'
import { filesOf, toLog } from './files.ts'
import { holdLoadLock } from './load-lock.ts'
import { createNewGraph } from './new-graph.ts'

/** What a load writes to while readers go on with the graph itself: a copy of it, or a new one where there is none. */
export interface SideFile {
  readonly engine: CypherEngine
  /**
   * Puts it in the place of the graph: readers have the one or the other, whenever the process or the computer
   * stops. @throws {StoreUnwritable} when there is no room for it; the graph is as it was then
   */
  publish(): Promise<void>
  /** Ends the load. What was not published is gone. */
  close(): Promise<void>
}

/**
 * Begins a load of the graph at the path, or of an empty one where there is none.
 * @throws {LoadUnderWay} when another load goes on
 * @throws {StoreLocked} when a program of an older release writes to the graph itself
 * @throws {StoreDamaged} when the file is no graph
 * @throws {StoreUnwritable} when there is no room for the copy, or no right to make it
 */
export async function openSideFile(path: string): Promise<SideFile> {
  const side = `${path}.loading`
  const remove = async () => {
    for (const file of filesOf(side)) await rm(file, { recursive: true, force: true })
  }
  await mkdir(dirname(path), { recursive: true }).catch((cause: unknown) => {
    throw toWriteFailure(path, cause)
  })
  const letGo = await holdLoadLock(path)
  let engine: CypherEngine
  let save = () => {}
  try {
    // A load that was killed leaves its own, which would cost more to understand than to make again.
    await remove()
    if (await isThere(path)) {
      await copyGraph(path, side)
      engine = await openEmbeddedEngine(side)
    } else ({ engine, save } = createNewGraph(side))
  } catch (cause) {
    await remove().catch(() => undefined)
    letGo()
    throw cause
  }
  return {
    engine,
    async publish() {
      try {
        save()
        await engine.close()
        await putInPlace(side, path)
      } catch (cause) {
        throw toWriteFailure(path, cause)
      }
    },
    async close() {
      // What cannot be written any more, on a full disk, is to be deleted in any case.
      await engine.close().catch(() => undefined)
      await remove()
      letGo()
    },
  }
}

/** Opened while it is copied, so that nobody else writes to it, and what is damaged is told at once. */
async function copyGraph(path: string, side: string): Promise<void> {
  let opened: { close(): void }
  try {
    opened = grafeo.GrafeoDB.openReadOnly(path)
  } catch (cause) {
    throw toOpenFailure(path, cause)
  }
  try {
    await cp(path, side)
    if (await isThere(toLog(path))) await cp(toLog(path), toLog(side), { recursive: true })
  } catch (cause) {
    throw toWriteFailure(path, cause)
  } finally {
    opened.close()
  }
}

async function putInPlace(side: string, path: string): Promise<void> {
  // Never publish what cannot be opened, as when the disk was full and the engine did not say so.
  grafeo.GrafeoDB.openReadOnly(side).close()
  await flush(side)
  // A log without its graph is of one that was deleted; that of a graph which is there is in the copy.
  if (!(await isThere(path))) await rm(toLog(path), { recursive: true, force: true })
  await rename(side, path)
  await flush(dirname(path))
  // The engine passes over it until then, as the copy has all of it and says so.
  await rm(toLog(path), { recursive: true, force: true })
}

/** Waits until the file or folder is on the disk and not in its memory alone. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
