import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'

/** A passage's place in a document: 1-based line, half-open range of code points, SHA-256 of its bytes. */
export interface PassagePlace {
  readonly file: string
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly passageSha256: string
}

/** The documents that citations point into. */
export interface Documents {
  /** The passage, or undefined where the document is not there or the fingerprint does not fit. */
  readPassage(place: PassagePlace): Promise<string | undefined>
}

const kept = 64
const largestFile = 8 * 1024 * 1024

/** Documents of a folder. Each is read once; the `kept` last used stay in memory. */
export function createDocuments(folder: string | undefined): Documents {
  const files = new Map<string, Promise<readonly string[] | undefined>>()

  async function readLines(file: string): Promise<readonly string[] | undefined> {
    if (folder === undefined) return undefined
    try {
      const root = await realpath(folder)
      const path = await realpath(resolve(root, file))
      if (!path.startsWith(root + sep) || (await stat(path)).size > largestFile) return undefined
      return (await readFile(path, 'utf8')).split('\n')
    } catch {
      return undefined
    }
  }

  async function linesOf(file: string): Promise<readonly string[] | undefined> {
    const reading = files.get(file) ?? readLines(file)
    files.delete(file)
    files.set(file, reading)
    const [oldest] = files.keys()
    if (files.size > kept && oldest !== undefined) files.delete(oldest)
    const lines = await reading
    // A document that is not there now may come later.
    if (!lines) files.delete(file)
    return lines
  }

  return {
    async readPassage({ file, paragraph, start, end, passageSha256 }) {
      const line = (await linesOf(file))?.[paragraph - 1]
      if (line === undefined) return undefined
      const passage = [...line].slice(start, end).join('')
      const digest = createHash('sha256').update(passage, 'utf8').digest('hex')
      return digest === passageSha256 ? passage : undefined
    },
  }
}
