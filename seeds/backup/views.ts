import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A view in its folder: its key, and that it is whole; what is being written begins with a dot. */
const viewFile = /^([0-9a-z]+)\.json$/

/** The views that were saved in the folder, by their keys; none where there is no folder. */
export async function readViews(folder: string | undefined): Promise<Map<string, string>> {
  const names = folder === undefined ? [] : await readdir(folder).catch(whenMissing)
  const views = new Map<string, string>()
  for (const name of names.sort()) {
    const key = viewFile.exec(name)?.[1]
    if (folder !== undefined && key) views.set(key, await readFile(join(folder, name), 'utf8'))
  }
  return views
}

function whenMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}

/**
 * Puts the views into the folder, beside those that are there: a key is made of what a view says, so that views of the
 * same key are the same. @returns how many were not there
 */
export async function writeViews(folder: string, views: ReadonlyMap<string, string>): Promise<number> {
  await mkdir(folder, { recursive: true })
  const present = new Set(await readdir(folder))
  const missing = [...views].filter(([key]) => !present.has(`${key}.json`))
  for (const [key, text] of missing) {
    const unfinished = join(folder, `.${key}`)
    await writeFile(unfinished, text)
    await rename(unfinished, join(folder, `${key}.json`))
  }
  return missing.length
}
