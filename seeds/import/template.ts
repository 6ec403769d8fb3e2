import { constants, promises as fs } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../read/file.ts'
import { refuse } from './refused.ts'

/** A mapping with everything that one can say, and a spreadsheet that it fits. */
const exampleFolder = new URL('example/', import.meta.url)
const exampleFiles = ['mapping.yaml', 'example.csv'] as const

/**
 * Copies the example into the folder, which may be new.
 *
 * @throws {ImportRefused} rather than overwrite anything.
 */
export async function writeTemplate(folder: string): Promise<readonly string[]> {
  const paths: string[] = []
  for (const name of exampleFiles) {
    const path = join(folder, name)
    try {
      await fs.mkdir(folder, { recursive: true })
      await fs.copyFile(new URL(name, exampleFolder), path, constants.COPYFILE_EXCL)
    } catch (error) {
      if (codeOf(error) === 'EEXIST') refuse(path, 'is there already', 'Name another folder.')
      refuse(path, `cannot be written (${codeOf(error)})`, 'Name a folder that can be.')
    }
    paths.push(path)
  }
  return paths
}
