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

/** Bytes of all texts in the folder, which is made where it is not there. */
async function measure(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true })
  const names = await readdir(folder)
  let bytes = 0
  for (const name of names) bytes += (await stat(join(folder, name))).size
  return bytes
}

/** @param mostBytes of all that is kept */
export function createViewFiles(folder: string, mostBytes: number): ViewFiles {
  let used: Promise<number> | undefined
  const pathOf = (key: string) => join(folder, `${key}.json`)
  const read = (key: string) =>
    readFile(pathOf(key), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })

  /** Whole or not at all: a file that is being written is nowhere to be read. */
  async function write(key: string, text: string): Promise<void> {
    const bytes = Buffer.byteLength(text)
    used ??= measure(folder)
    used.catch(() => {
      used = undefined
    })
    const before = await used
    if (before + bytes > mostBytes) throw new ViewsFull()
    used = Promise.resolve(before + bytes)
    const written = join(folder, `.${randomUUID()}`)
    try {
      await writeFile(written, text, { flag: 'wx' })
      await rename(written, pathOf(key))
    } catch (error) {
      await rm(written, { force: true })
      throw error
    }
  }

  return {
    read,
    async keep(text) {
      for (const key of toKeys(text)) {
        const kept = await read(key)
        if (kept === text) return key
        if (kept !== undefined) continue
        await write(key, text)
        return key
      }
      throw new ViewsFull()
    },
  }
}
