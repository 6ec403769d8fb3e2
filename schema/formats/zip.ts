import { Zip, ZipDeflate } from 'fflate'
import type { FilePart } from './format.ts'

/** A file of an archive; its parts are made only when they are to be written. */
export interface ArchiveFile {
  readonly name: string
  readonly parts: () => AsyncIterable<FilePart> | Iterable<FilePart>
}

/** The earliest and the latest day that an archive can note. */
const [firstYear, lastYear] = [1980, 2099]

/**
 * An archive of the files, one after the other, compressed as they are read: nothing is kept but what is just being
 * written. All bear the same time, so that the same files give the same archive.
 */
export async function* writeZip(files: readonly ArchiveFile[], time: Date): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let failure: Error | null = null
  const archive = new Zip((error, bytes) => {
    failure ??= error
    ready.push(bytes)
  })
  const take = () => {
    if (failure) throw failure
    const taken = ready
    ready = []
    return taken
  }
  const encoder = new TextEncoder()
  const year = time.getUTCFullYear()
  for (const { name, parts } of files) {
    const entry = new ZipDeflate(name, { level: 6 })
    if (year >= firstYear && year <= lastYear) entry.mtime = time
    archive.add(entry)
    for await (const part of parts()) {
      entry.push(typeof part === 'string' ? encoder.encode(part) : part)
      yield* take()
    }
    entry.push(new Uint8Array(), true)
    yield* take()
  }
  archive.end()
  yield* take()
}
