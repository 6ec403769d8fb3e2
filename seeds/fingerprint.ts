import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import { join, relative } from 'node:path'
import { derivationVersion } from '../api/graph/derived.ts'

const here = import.meta.dirname
/** What decides what a load makes of its input: the loader itself and the schema of records. */
const programs = [here, join(here, '../schema')]

async function filesUnder(folder: string, ending: RegExp): Promise<string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/**
 * SHA-256 over the names and bytes of all files of records under the folders, in their order, and over the
 * programs that turn them into a graph: with the same fingerprint a load would end in the same graph.
 * Undefined when a folder cannot be read, which is for the reader to report.
 */
export async function fingerprintOf(folders: readonly string[]): Promise<string | undefined> {
  const digest = createHash('sha256').update(`${derivationVersion}`)
  try {
    for (const [folder, ending] of [
      ...programs.map((program) => [program, /\.ts$/] as const),
      ...folders.map((data) => [data, /\.(?:ya?ml|csv)$/i] as const),
    ]) {
      for (const path of await filesUnder(folder, ending)) {
        const bytes = await fs.readFile(path)
        digest.update(`\n${relative(folder, path)} ${bytes.length}\n`).update(bytes)
      }
    }
    return digest.digest('hex')
  } catch {
    return undefined
  }
}
