import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { derivationVersion } from '../api/graph/derived.ts'
import { projectRoot } from '../schema/root.ts'
import { listFiles } from './read/listing.ts'

/** What decides what a load makes of its input: the loader itself and the schema of records. */
const programs = ['seeds', 'schema'].map((folder) => fileURLToPath(new URL(folder, projectRoot)))

async function filesUnder(folder: string, ending: RegExp): Promise<string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** The files that the reader would read, in its order. @throws {Error} when it would report a problem. */
async function filesRead(folders: readonly string[]): Promise<string[]> {
  const seen = new Set<string>()
  const files: string[] = []
  for (const folder of folders) {
    const listing = await listFiles(folder, seen)
    if ('message' in listing || listing.problems.length > 0) throw new Error(`${folder} has problems`)
    files.push(...listing.records, ...listing.tables, ...listing.rows)
  }
  return files
}

/**
 * SHA-256 over the names and bytes of all files of records under the folders, of the documents that citations
 * are proved against, and of the programs that turn them into a graph: with the same fingerprint a load would
 * find the same and end in the same graph. Undefined when a folder cannot be read, which is for the reader to
 * report.
 */
export async function fingerprintOf(
  folders: readonly string[],
  documents: string | undefined,
): Promise<string | undefined> {
  const digest = createHash('sha256').update(`${derivationVersion}`)
  try {
    const files = [
      ...(await Promise.all(programs.map((program) => filesUnder(program, /\.ts$/)))).flat(),
      ...(await filesRead(folders)),
      ...(documents === undefined ? [] : await filesUnder(documents, /./)),
    ]
    for (const path of files) {
      const bytes = await fs.readFile(path)
      digest.update(`\n${path} ${bytes.length}\n`).update(bytes)
    }
    return digest.digest('hex')
  } catch {
    return undefined
  }
}
