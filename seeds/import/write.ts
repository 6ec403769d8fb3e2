import { promises as fs } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { sha256 } from '../check/document.ts'
import { codeOf } from '../read/file.ts'
import { refuse } from './refused.ts'

/** Name of the file that tells which others an import wrote. Hidden, so that no reader takes it for a record. */
const listName = '.import.json'
/** Name of the file with the names that wait for a decision. */
export const reviewName = 'review.csv'

/** What an earlier import wrote into a folder: paths within it, with the SHA-256 of their content. */
export type Earlier = ReadonlyMap<string, string>

/** A new folder that takes the place of another one, whole, or not at all. */
export interface Output {
  write(path: string, content: string): Promise<void>
  /** Puts the folder in its place. Nothing is written after it. */
  finish(): Promise<void>
  /** Removes what was written. Harmless after `finish`. */
  discard(): Promise<void>
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** What an earlier import wrote into the folder; empty when none did. */
export async function readEarlier(folder: string): Promise<Earlier> {
  try {
    const { files } = JSON.parse(await fs.readFile(join(folder, listName), 'utf8')) as {
      files: Record<string, string>
    }
    return new Map(Object.entries(files))
  } catch {
    return new Map()
  }
}

/** The paths in the folder that no import wrote, or that were changed since. The review file may be. */
async function findForeign(folder: string, files: readonly string[], earlier: Earlier): Promise<Set<string>> {
  const foreign = new Set<string>()
  for (const path of files) {
    if (path === listName && earlier.size > 0) continue
    const digest = earlier.get(path)
    if (digest !== undefined && path === reviewName) continue
    if (digest === undefined || sha256(await fs.readFile(join(folder, path))) !== digest) foreign.add(path)
  }
  return foreign
}

const inWords = (paths: Iterable<string>) => {
  const all = [...paths]
  return all.length > 3 ? `${all.slice(0, 3).join(', ')} and ${all.length - 3} more` : all.join(', ')
}

interface Target {
  readonly folder: string
  readonly exists: boolean
  /** Paths that stay as they are. */
  readonly kept: ReadonlySet<string>
}

async function readTarget(folder: string, replace: boolean): Promise<Target> {
  let files: string[]
  try {
    files = await listFiles(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { folder, exists: false, kept: new Set() }
    if (codeOf(error) === 'ENOTDIR') refuse(folder, 'is a file', 'Name a folder, which may be new.')
    return refuse(folder, `cannot be opened (${codeOf(error)})`, 'Allow it to be read.')
  }
  if (files.length > 0 && !replace)
    refuse(
      folder,
      `holds ${inWords(files)}`,
      'Name a new folder, or give --replace, which replaces only what an import wrote.',
    )
  const kept = await findForeign(folder, files, await readEarlier(folder))
  return { folder, exists: true, kept }
}

/**
 * A folder in the making, beside the one that it is to become.
 *
 * @throws {ImportRefused} when the folder holds anything and `replace` is not given, or cannot be written.
 */
export async function createOutput(out: string, { replace }: { readonly replace: boolean }): Promise<Output> {
  const target = await readTarget(resolve(out), replace)
  const parent = dirname(target.folder)
  let draft: string
  try {
    await fs.mkdir(parent, { recursive: true })
    draft = await fs.mkdtemp(join(parent, `.${basename(target.folder)}-import-`))
    await fs.chmod(draft, 0o755)
  } catch (error) {
    return refuse(out, `cannot be written (${codeOf(error)})`, 'Allow it to be written, or name another.')
  }
  const digests = new Map<string, string>()
  const folders = new Map<string, Promise<unknown>>()
  const discard = () => fs.rm(draft, { recursive: true, force: true })
  return {
    async write(path, content) {
      if (target.kept.has(path))
        refuse(
          join(out, path),
          'was changed after an import wrote it, or was not written by one',
          'Move it elsewhere, or name another folder.',
        )
      const folder = join(draft, dirname(path))
      if (!folders.has(folder)) folders.set(folder, fs.mkdir(folder, { recursive: true }))
      await folders.get(folder)
      digests.set(path, sha256(content))
      await fs.writeFile(join(draft, path), content)
    },
    async finish() {
      const files = Object.fromEntries([...digests].sort(([a], [b]) => (a < b ? -1 : 1)))
      await fs.writeFile(join(draft, listName), `${JSON.stringify({ files }, undefined, 1)}\n`)
      for (const path of target.kept) {
        if (path === listName) continue
        await fs.mkdir(dirname(join(draft, path)), { recursive: true })
        await fs.copyFile(join(target.folder, path), join(draft, path))
      }
      const old = `${draft}-old`
      if (target.exists) await fs.rename(target.folder, old)
      try {
        await fs.rename(draft, target.folder)
      } catch (error) {
        if (target.exists) await fs.rename(old, target.folder)
        throw error
      }
      await fs.rm(old, { recursive: true, force: true })
    },
    discard,
  }
}
