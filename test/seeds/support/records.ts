import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import type { AtlasRecord } from '../../../schema/records/index.ts'
import { checkRecords } from '../../../seeds/check.ts'
import { errorsAmong, inOrder, type Problem } from '../../../seeds/problem.ts'
import { readRecords } from '../../../seeds/read.ts'
import { proveSources } from '../../../seeds/sources.ts'

export const fixtureRecords = 'test/fixtures/records'
export const fixtureDocuments = 'test/fixtures/documents'

/** A new folder with these files in it; gone after the run. */
export function createFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(inject('folder'), 'records-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Everything that reading, checking and, with documents, proving says about the folders. */
export async function findProblems(
  target: readonly string[],
  documents?: string,
): Promise<{ problems: Problem[]; records: readonly AtlasRecord[] }> {
  const read = await readRecords(target)
  const { problems, records, set } = checkRecords(read)
  const proof = documents === undefined ? [] : (await proveSources(set, documents)).problems
  return { problems: inOrder([...read.problems, ...problems, ...proof]), records }
}

/** The records of the folders. @throws when anything is wrong with them. */
export async function readChecked(...target: string[]): Promise<readonly AtlasRecord[]> {
  const { problems, records } = await findProblems(target)
  const errors = errorsAmong(problems)
  if (errors.length > 0) throw new Error(JSON.stringify(errors, undefined, 2))
  return records
}
