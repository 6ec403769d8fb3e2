import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Environment, EnvironmentInvalid } from './graph/environment.ts'
import { type Variable, variables } from './graph/variables.ts'

const all: readonly Variable[] = variables
/** Nobody asked for it: a server that may write nowhere serves all the same. */
const usualViews = all.find(({ name }) => name === 'ATLAS_VIEWS')?.default

/**
 * Sees to it that the documents can be read and that views can be saved where they are set to be, so that no reader finds out that they cannot.
 *
 * @throws {EnvironmentInvalid} that says which folder, why not, and what to do
 */
export async function assertFolders({
  sourcesFolder,
  viewsFolder,
}: Pick<Environment, 'sourcesFolder' | 'viewsFolder'>): Promise<void> {
  const wrong = [
    sourcesFolder !== undefined && !(await isUsable(sourcesFolder, constants.R_OK))
      ? `ATLAS_SOURCES is ${JSON.stringify(sourcesFolder)}, which is no folder that can be read: set it to the folder of the documents, or leave it out.`
      : undefined,
    viewsFolder !== undefined &&
    viewsFolder !== usualViews &&
    !(await isUsable(await firstThere(viewsFolder), constants.W_OK))
      ? `ATLAS_VIEWS is ${JSON.stringify(viewsFolder)}, which is no folder that can be written to: set it to one, or to off.`
      : undefined,
  ].filter((line) => line !== undefined)
  if (wrong.length > 0) throw new EnvironmentInvalid(wrong.join('\n'))
}

async function isUsable(folder: string, mode: number): Promise<boolean> {
  try {
    await access(folder, mode | constants.X_OK)
    return (await stat(folder)).isDirectory()
  } catch {
    return false
  }
}

/** The folder, or the one above it that is there, in which it would be made. */
async function firstThere(path: string): Promise<string> {
  for (let at = resolve(path); ; at = dirname(at)) {
    const found = await stat(at).catch((error: NodeJS.ErrnoException) => error.code)
    if (found !== 'ENOENT' || at === dirname(at)) return at
  }
}
