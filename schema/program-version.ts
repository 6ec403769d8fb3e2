import { readFileSync } from 'node:fs'
import { projectRoot } from './root.ts'

/** The version of the program itself, as its package has it, such as `0.1.0`; that of the data is another. */
export function readProgramVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', projectRoot), 'utf8')) as {
    readonly version: string
  }
  return version
}
