import { type Dirent, promises as fs } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../problem.ts'
import { codeOf, problemOf } from './file.ts'

/** What lies in a folder: records of a file each, and tables of records. */
export interface Listing {
  readonly records: string[]
  readonly tables: string[]
  /** CSV files, which tables name. */
  readonly rows: string[]
  readonly problems: Problem[]
}

const tableEnding = '.table.yaml'

async function addFolder(folder: string, listing: Listing, seen: Set<string>): Promise<void> {
  const real = await fs.realpath(folder)
  if (seen.has(real)) return
  seen.add(real)
  const entries: Dirent[] = await fs.readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    try {
      const kind = entry.isSymbolicLink() ? await fs.stat(path) : entry
      if (kind.isDirectory()) await addFolder(path, listing, seen)
      else if (entry.name.endsWith(tableEnding)) listing.tables.push(path)
      else if (entry.name.endsWith('.csv')) listing.rows.push(path)
      else if (entry.name.endsWith('.yaml')) listing.records.push(path)
      else if (/\.ya?ml$/i.test(entry.name)) {
        const fix = 'Rename the file so that it ends in .yaml.'
        listing.problems.push(problemOf(path, 'is passed over: records end in .yaml', fix))
      }
    } catch (error) {
      listing.problems.push(problemOf(path, `cannot be opened (${codeOf(error)})`, 'Allow it to be read.'))
    }
  }
}

function toFolderProblem(folder: string, error: unknown): Problem {
  const code = codeOf(error)
  if (code === 'ENOENT') return problemOf(folder, 'is not there', 'Name a folder that holds records.')
  if (code === 'ENOTDIR')
    return problemOf(folder, 'is a file, not a folder', 'Name the folder that it is in.')
  return problemOf(folder, `cannot be opened (${code})`, 'Allow the folder to be read.')
}

/**
 * All files of records under the folder, in the order of names; what is hidden is passed over, and so is what
 * is `seen` already. The problem instead, when the folder cannot be opened.
 */
export async function listFiles(folder: string, seen: Set<string>): Promise<Listing | Problem> {
  const listing: Listing = { records: [], tables: [], rows: [], problems: [] }
  try {
    await addFolder(folder, listing, seen)
    return listing
  } catch (error) {
    return toFolderProblem(folder, error)
  }
}
