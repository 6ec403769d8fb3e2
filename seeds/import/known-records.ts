import { resolve, sep } from 'node:path'
import type { AtlasRecord } from '../../schema/records/index.ts'
import { checkRecords } from '../check.ts'
import { errorsAmong, type Problem } from '../problem.ts'
import { problemAt } from '../read/file.ts'
import { type ReadResult, readRecords } from '../read.ts'
import type { MappingFile } from './mapping-file.ts'
import { createKnownNames, type KnownNames } from './match/known.ts'
import { ImportRefused } from './refused.ts'
import type { Earlier } from './write.ts'

/** The records that names are matched with. */
export interface KnownRecords {
  readonly read: ReadResult
  readonly records: readonly AtlasRecord[]
  readonly names: KnownNames
  /** How many problems the records have that would keep them from being loaded. */
  readonly errors: number
}

/** The records without those that an earlier import wrote into the folder, which are to be made anew. */
function withoutEarlier(read: ReadResult, out: string, earlier: Earlier): ReadResult {
  const paths = new Set([...earlier.keys()].map((path) => resolve(out, path.split('/').join(sep))))
  const records = read.records.filter(({ file }) => !paths.has(resolve(file.path)))
  if (records.length === read.records.length) return read
  const kept = new Set(records.map(({ id }) => id as string))
  const gone = new Set(read.records.map(({ id }) => id as string).filter((id) => !kept.has(id)))
  return { ...read, records, ids: new Set([...read.ids].filter((id) => !gone.has(id))) }
}

/**
 * Reads the known records.
 *
 * @throws {ImportRefused} when a folder cannot be used.
 */
export async function readKnownRecords(
  folders: readonly string[],
  out: string,
  earlier: Earlier,
): Promise<KnownRecords> {
  const all = await readRecords(folders)
  if (all.unusable.length > 0) {
    const unusable = new Set(all.unusable)
    throw new ImportRefused(all.problems.filter(({ file }) => unusable.has(file)))
  }
  const read = withoutEarlier(all, out, earlier)
  const { records, problems } = checkRecords(read)
  const errors = errorsAmong([...read.problems, ...problems]).length
  return { read, records, names: createKnownNames(records), errors }
}

/** @throws {ImportRefused} with every id among the mapping's words that is that of no record. */
export function assertWordsAreKnown({ mapping, file }: MappingFile, names: KnownNames): void {
  const problems: Problem[] = []
  for (const field of ['parties', 'areas', 'places'] as const)
    for (const [index, { words }] of mapping[field].entries())
      for (const [word, id] of Object.entries(words)) {
        if (names.get(id)) continue
        const path = [field, index, 'words', word]
        const fix = 'Write the id of an actor, a place or a cooperation area.'
        problems.push(problemAt(file, path, `there is no record ${id}`, fix))
      }
  if (problems.length > 0) throw new ImportRefused(problems)
}
