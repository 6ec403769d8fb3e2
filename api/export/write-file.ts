import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file cannot be written where it is wanted. */
export class FileNotWritten extends Error {
  override readonly name = 'FileNotWritten'
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
