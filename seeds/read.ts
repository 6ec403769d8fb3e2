import { basename } from 'node:path'
import type { CollectionName } from '../api/graph/variables.ts'
import type { Problem } from './problem.ts'
import { problemOf } from './read/file.ts'
import { type Listing, listFiles } from './read/listing.ts'
import { mergeCollections } from './read/merge.ts'
import { type RawRecord, readRecord } from './read/record.ts'
import { readTable } from './read/table.ts'

export interface ReadResult {
  readonly records: readonly RawRecord[]
  /** Ids that the files bear, those that cannot be read included: a reference to one is not dangling. */
  readonly ids: ReadonlySet<string>
  readonly problems: readonly Problem[]
  /** Folders that are not there, cannot be opened or hold no record. */
  readonly unusable: readonly string[]
  /** How many records replaced, and how many added to, one of an earlier folder. */
  readonly overridden: number
  readonly added: number
}

interface Collection {
  readonly records: readonly RawRecord[]
  readonly problems: readonly Problem[]
  /** Ids of the records that could not be read. */
  readonly unreadable: readonly string[]
}

async function readCollection(listing: Listing): Promise<Collection> {
  const records: RawRecord[] = []
  const problems: Problem[] = [...listing.problems]
  const unreadable: string[] = []
  for (const path of listing.records) {
    const read = await readRecord(path)
    if (!Array.isArray(read)) records.push(read)
    else {
      problems.push(...read)
      unreadable.push(basename(path, '.yaml'))
    }
  }
  for (const path of listing.tables) {
    const read = await readTable(path)
    // One by one: a table may have more of them than a call takes arguments.
    for (const record of read.records) records.push(record)
    for (const problem of read.problems) problems.push(problem)
    for (const id of read.unreadable) unreadable.push(id)
  }
  return { records, problems, unreadable }
}

/**
 * Reads every record under the folders: `*.yaml`, one a file, whose name is its id, and `*.table.yaml` with
 * the CSV file that it names. The folders count in the order given; a later one may add to or override what
 * an earlier one says. Whatever cannot be read is a problem, never an exception.
 */
export async function readRecords(folders: readonly string[]): Promise<ReadResult> {
  const collections: Collection[] = []
  const problems: Problem[] = []
  const unusable: string[] = []
  const seen = new Set<string>()
  for (const folder of folders) {
    const seenBefore = seen.size
    const listing = await listFiles(folder, seen)
    if ('message' in listing) {
      unusable.push(folder)
      problems.push(listing)
      continue
    }
    const collection = await readCollection(listing)
    collections.push(collection)
    const isEmpty = listing.records.length + listing.tables.length + listing.problems.length === 0
    if (!isEmpty || seen.size === seenBefore) continue
    unusable.push(folder)
    problems.push(problemOf(folder, 'holds no record', 'Name a folder that holds *.yaml records.'))
  }
  const merged = mergeCollections(collections.map(({ records }) => records))
  const ids = [...merged.records.map(({ id }) => id), ...collections.flatMap(({ unreadable }) => unreadable)]
  return {
    records: merged.records,
    ids: new Set(ids),
    problems: [...problems, ...collections.flatMap((collection) => collection.problems), ...merged.problems],
    unusable,
    overridden: merged.overridden,
    added: merged.added,
  }
}

/** The folder of a collection of the project, from its top folder. */
export function toFolder(name: CollectionName): string {
  return `seeds/data/${name}`
}
