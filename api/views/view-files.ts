import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Texts in a folder under keys that are made of what they say: the same text has the same key, and never changes. */
export interface ViewFiles {
  /** @returns its key. @throws {ViewsFull} where there is no room. */
  keep(text: string): Promise<string>
  /** The text under the key; undefined where there is none. */
  read(key: string): Promise<string | undefined>
}

/** No more is kept. */
export class ViewsFull extends Error {
  override readonly name = 'ViewsFull'
  constructor() {
    super('This server has no room for more saved views.')
  }
}

/** Letters and digits that cannot be taken for one another, 32 of them. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const [shortest, longest] = [10, 12]

/** Longer only where another text has the shorter key. */
function toKeys(text: string): string[] {
  const digits = [...createHash('sha256').update(text).digest().subarray(0, longest)]
  const whole = digits.map((byte) => letters[byte % letters.length]).join('')
  return Array.from({ length: longest - shortest + 1 }, (_, more) => whole.slice(0, shortest + more))
}

/** What is kept at most, in all. */
export interface ViewLimits {
  readonly bytes: number
  readonly texts: number
}

/** A text that is not whole yet; what an earlier process left of one is of no use. */
const isUnfinished = (name: string) => name.startsWith('.')

/** What is in the folder, which is made where it is not there. */
async function measure(folder: string): Promise<ViewLimits> {
  await mkdir(folder, { recursive: true })
  let [bytes, texts] = [0, 0]
  for (const name of await readdir(folder)) {
    if (isUnfinished(name)) {
      await rm(join(folder, name), { force: true })
      continue
    }
    bytes += (await stat(join(folder, name))).size
    texts += 1
  }
  return { bytes, texts }
}

/** @param most of all that is kept */
export function createViewFiles(folder: string, most: ViewLimits): ViewFiles {
  let used: ViewLimits | undefined
  /** Texts are written one after the other, so that each counts those before it. */
  let last: Promise<unknown> = Promise.resolve()
  const pathOf = (key: string) => join(folder, `${key}.json`)
  const read = (key: string) =>
    readFile(pathOf(key), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })

  /** Whole or not at all: a file that is being written is nowhere to be read. */
  async function write(key: string, text: string): Promise<void> {
    used ??= await measure(folder)
    const after = { bytes: used.bytes + Buffer.byteLength(text), texts: used.texts + 1 }
    if (after.bytes > most.bytes || after.texts > most.texts) throw new ViewsFull()
    const written = join(folder, `.${randomUUID()}`)
    try {
      await writeFile(written, text, { flag: 'wx' })
      await rename(written, pathOf(key))
    } catch (error) {
      await rm(written, { force: true })
      throw error
    }
    used = after
  }

  async function keep(text: string): Promise<string> {
    for (const key of toKeys(text)) {
      const kept = await read(key)
      if (kept === text) return key
      if (kept !== undefined) continue
      await write(key, text)
      return key
    }
    throw new ViewsFull()
  }

  return {
    read,
    keep(text) {
      const kept = last.then(() => keep(text))
      last = kept.catch(() => undefined)
      return kept
    },
  }
}
