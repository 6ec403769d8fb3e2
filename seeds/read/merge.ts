import { isDeepStrictEqual } from 'node:util'
import { nearest } from '../../schema/nearest.ts'
import type { Problem } from '../problem.ts'
import { problemAt, type RecordFile } from './file.ts'
import type { RawRecord } from './record.ts'

/** What a record does with an earlier one of the same id. */
const modes = ['ADD', 'OVERRIDE'] as const
type Mode = (typeof modes)[number]

function modeOf(record: RawRecord): Mode | Problem | undefined {
  const { mode } = record.value
  if (mode === undefined || mode === 'ADD' || mode === 'OVERRIDE') return mode
  const near = typeof mode === 'string' ? nearest(mode.toUpperCase(), modes) : undefined
  const fix = near ? `Did you mean ${near}?` : 'Write ADD or OVERRIDE, or leave the field away.'
  return problemAt(record.file, ['mode'], `${JSON.stringify(mode)} is no mode`, fix)
}

function withoutMode(record: RawRecord): RawRecord {
  const { mode: _, ...value } = record.value
  return { ...record, value }
}

/** The file of a record whose lists begin in `first` and go on in `second`. */
function toJoinedFile(first: RawRecord, second: RawRecord): RecordFile {
  const lengthOf = (field: string) => {
    const list = first.value[field]
    return Array.isArray(list) ? list.length : undefined
  }
  return {
    path: first.file.path,
    locate(path) {
      const [field, step, ...rest] = path
      if (typeof field !== 'string') return first.file.locate(path)
      const length = lengthOf(field)
      if (length !== undefined && typeof step === 'number' && step >= length)
        return second.file.locate([field, step - length, ...rest])
      const ofFirst = first.value[field] as Readonly<Record<string, unknown>> | undefined
      const isOfSecond =
        ofFirst === undefined ||
        (field === 'citations' && typeof step === 'string' && !Object.hasOwn(ofFirst, step))
      return isOfSecond ? second.file.locate(path) : first.file.locate(path)
    },
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Joins what `more` says to what `base` says. Lists and citations grow; single values may only agree. */
function add(base: RawRecord, more: RawRecord): RawRecord | Problem[] {
  const problems: Problem[] = []
  const value: Record<string, unknown> = { ...base.value }
  for (const [field, said] of Object.entries(more.value)) {
    const known = Object.hasOwn(value, field) ? value[field] : undefined
    if (known === undefined) value[field] = said
    else if (Array.isArray(known) && Array.isArray(said)) value[field] = [...known, ...said]
    else if (field === 'citations' && isMap(known) && isMap(said)) {
      for (const key of Object.keys(said))
        if (Object.hasOwn(known, key) && !isDeepStrictEqual(known[key], said[key])) {
          const message = `is a key that ${base.file.path} gives to another citation`
          problems.push(problemAt(more.file, [field, key], message, 'Choose another key.'))
        }
      value[field] = { ...known, ...said }
    } else if (!isDeepStrictEqual(known, said)) {
      const message = `is ${JSON.stringify(said)}, but ${base.file.path} has ${JSON.stringify(known)}`
      const fix =
        'Leave it away, write the other reading as a note, or replace the record with mode: OVERRIDE.'
      problems.push(problemAt(more.file, [field], message, fix))
    }
  }
  return problems.length > 0 ? problems : { ...base, value, file: toJoinedFile(base, more) }
}

interface Merged {
  readonly records: readonly RawRecord[]
  readonly problems: readonly Problem[]
  /** How many records replaced, and how many added to, one of an earlier collection. */
  readonly overridden: number
  readonly added: number
}

/**
 * One record for each id, from collections in their order. A later collection says with `mode` what it
 * does with a record of an earlier one: ADD to it or OVERRIDE it. Without, two records of one id are a clash.
 */
export function mergeCollections(collections: ReadonlyArray<readonly RawRecord[]>): Merged {
  const byId = new Map<string, { record: RawRecord; collection: number }>()
  const problems: Problem[] = []
  const counts = { ADD: 0, OVERRIDE: 0 }
  for (const [collection, records] of collections.entries())
    for (const raw of records) {
      const mode = modeOf(raw)
      if (typeof mode === 'object') {
        problems.push(mode)
        continue
      }
      const record = withoutMode(raw)
      const earlier = byId.get(raw.id)
      if (!earlier) {
        byId.set(raw.id, { record, collection })
        if (!mode) continue
        const fix = 'Leave mode away, or correct the id.'
        problems.push(
          problemAt(raw.file, ['mode'], `is ${mode}, but there is no earlier record ${raw.id}`, fix),
        )
      } else if (!mode || earlier.collection === collection) {
        const fix =
          earlier.collection === collection
            ? 'Join the two records, or give one of them another id.'
            : 'Write mode: ADD to add to it or mode: OVERRIDE to replace it, or choose another id.'
        const message = `${raw.id} is already described in ${earlier.record.file.path}`
        const problem = problemAt(raw.file, [], message, fix)
        // Of a file that is one record, it is the file that is there twice, and no line of it.
        problems.push(raw.file.path.endsWith('.yaml') ? { ...problem, line: undefined } : problem)
      } else {
        counts[mode] += 1
        const merged = mode === 'OVERRIDE' ? record : add(earlier.record, record)
        if (Array.isArray(merged)) problems.push(...merged)
        else byId.set(raw.id, { record: merged, collection })
      }
    }
  return {
    records: [...byId.values()].map(({ record }) => record),
    problems,
    overridden: counts.OVERRIDE,
    added: counts.ADD,
  }
}
