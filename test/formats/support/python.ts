import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { FilePart } from '../../../schema/formats/format.ts'
import { inTemporaryFolder } from '../../setup/temporary-folder.ts'
import { readBytes } from './parts.ts'

const run = promisify(execFile)
const readers = fileURLToPath(new URL('../readers/', import.meta.url))
const cache = fileURLToPath(new URL('../../../.cache/', import.meta.url))
const requirements = join(readers, 'requirements.txt')
const digest = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12)
/** Folder of the libraries that the readers in Python need, for `PYTHONPATH`. */
export const libraries = join(cache, `python-${digest}`)

/** What is missing for the readers in Python, and how to get it; undefined when nothing is. */
export function findMissingPython(): string | undefined {
  if (existsSync(libraries)) return undefined
  const { status } = spawnSync('python3', ['-m', 'pip', '--version'], { stdio: 'ignore' })
  if (status === 0) return undefined
  return 'Python with pip is not installed: it has readers of graph files (on Debian: apt-get install python3-pip).'
}

/** Fetches the libraries the first time; they appear all at once, so that a fetch cut off leaves none that look whole. */
export async function fetchPythonLibraries(): Promise<void> {
  if (existsSync(libraries)) return
  await mkdir(cache, { recursive: true })
  const partial = await mkdtemp(join(cache, 'fetching-python-'))
  try {
    await run('python3', [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--root-user-action=ignore',
      '--target',
      partial,
      '-r',
      requirements,
    ])
    await rename(partial, libraries).catch((cause) => {
      if (!existsSync(libraries)) throw cause
    })
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

/**
 * What the readers understood of the files, by the names of these, whose endings tell the reader: `a.graphml`, `a.gexf`,
 * `a.cx2`. One process for all, as it takes long to start. @throws with what a reader said when it refuses a file
 */
export function readWithPython(
  files: Readonly<Record<string, AsyncIterable<FilePart>>>,
): Promise<Readonly<Record<string, unknown>>> {
  return inTemporaryFolder(async (folder) => {
    for (const [name, parts] of Object.entries(files))
      await writeFile(join(folder, name), await readBytes(parts))
    const { stdout } = await run('python3', [join(readers, 'read_network.py'), ...Object.keys(files)], {
      cwd: folder,
      env: { ...process.env, PYTHONPATH: libraries },
      maxBuffer: 64 * 1024 * 1024,
    })
    return JSON.parse(stdout) as Record<string, unknown>
  })
}
