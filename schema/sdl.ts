import { readdirSync, readFileSync } from 'node:fs'
import { projectRoot } from './root.ts'

const folder = new URL('schema/graphql/', projectRoot)

/** The text of every file of `schema/graphql/`, in the order of their names. */
export function readSdl(): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'))
  return files.sort().map((name) => readFileSync(new URL(name, folder), 'utf8'))
}
