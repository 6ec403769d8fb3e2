import type { Id } from '../../schema/ids.ts'
import type { AtlasRecord, RecordType } from '../../schema/records/index.ts'
import type { Problem } from '../problem.ts'
import type { RecordFile } from '../read/file.ts'
import type { RawRecord } from '../read/record.ts'

/**
 * A record that follows its schema, with the file that it is from. Without `out`, TypeScript takes records
 * of any type for records of every other.
 */
export interface Checked<out T extends RecordType = RecordType> {
  readonly record: AtlasRecord<T>
  readonly file: RecordFile
}

/** All that the rules look at. */
export interface RecordSet {
  /** Every record as its file has it, those that break their schema included. */
  readonly raw: readonly RawRecord[]
  readonly checked: readonly Checked[]
  /** Ids of all records, those that could not be read included. */
  readonly ids: ReadonlySet<string>
  find(id: Id): Checked | undefined
}

/** One demand on the records. It looks at all of them and says everything that goes against it. */
export type Rule = (set: RecordSet) => Iterable<Problem>

/** Whether the record is of one of the types. */
export function isOf<T extends RecordType>(entry: Checked, ...types: T[]): entry is Checked<T> {
  return (types as RecordType[]).includes(entry.record.type)
}

/** Records of the types, in the order in which they were read. */
export function* ofTypes<T extends RecordType>(set: RecordSet, ...types: T[]): Generator<Checked<T>> {
  for (const entry of set.checked) if (isOf(entry, ...types)) yield entry
}
