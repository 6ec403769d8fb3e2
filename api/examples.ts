import { readdirSync, readFileSync } from 'node:fs'
import { projectRoot } from '../schema/root.ts'

/** A query that shows what can be asked. */
export interface Example {
  /** File name without its ending. */
  readonly name: string
  /** With its explanation in comments at the top. */
  readonly query: string
}

const folder = new URL('api/examples/', projectRoot)

/** The queries of `api/examples/`, in the order of their names. */
export function readExamples(): Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({
      name: file.replace('.graphql', ''),
      query: readFileSync(new URL(file, folder), 'utf8'),
    }))
}
