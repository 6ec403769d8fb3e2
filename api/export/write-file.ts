import { createWriteStream } from 'node:fs'
import { lstat, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file cannot be written where it is wanted. */
export class FileNotWritten extends Error {
  override readonly name = 'FileNotWritten'
}

/** Whether something is there under the name already, be it a link that leads nowhere. */
async function isThere(to: string): Promise<boolean> {
  return lstat(to).then(
    () => true,
    () => false,
  )
}

/** Leaves alone what is there already. @throws {FileNotWritten} that says how to write over it */
export async function assertNew(to: string): Promise<void> {
  if (to !== '-' && (await isThere(to)))
    throw new FileNotWritten(
      `${to} is there already: give --force to write over it, or another name with --to.`,
    )
}

/**
 * Writes the parts to a file, which is there whole or not at all, or to standard output where it is called `-`.
 *
 * @throws {FileNotWritten} that says why
 */
export async function writeFile(
  parts: AsyncIterable<Buffer>,
  to: string,
  signal?: AbortSignal,
): Promise<void> {
  // One part ahead, as each is a batch of elements.
  const source = Readable.from(parts, { objectMode: true, highWaterMark: 1 })
  if (to === '-') return pipeline(source, process.stdout, { end: false, signal })
  const unfinished = `${to}.${process.pid}.part`
  try {
    await pipeline(source, createWriteStream(unfinished, { flags: 'wx' }), { signal })
    await rename(unfinished, to)
  } catch (error) {
    await rm(unfinished, { force: true })
    if (error instanceof Error && 'syscall' in error)
      throw new FileNotWritten(`${to} cannot be written: ${error.message}.`, { cause: error })
    throw error
  }
}
