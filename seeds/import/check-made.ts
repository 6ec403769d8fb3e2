import { nameKey } from '../../schema/names.ts'
import { checkRecords } from '../check.ts'
import type { Problem } from '../problem.ts'
import type { RecordFile } from '../read/file.ts'
import type { RawRecord } from '../read/record.ts'
import { createYamlFile } from '../read/yaml.ts'
import type { ReadResult } from '../read.ts'
import type { MadeRecord } from './import-rows.ts'
import { toYamlText } from './yaml-text.ts'

/** How many made records are held against the rules at a time: checking takes several times their memory. */
const batchSize = 5_000
/** How many records of one name are compared with each other; each is with each. */
const mostAlike = 10
/** How many of the others of that name are looked at together. */
const furtherSize = 50

/** The value as a file that was read has it: without fields that say nothing. */
function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAbsent)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([field, item]) => [field, withoutAbsent(item)]),
  )
}

/** `tellsLines` where it is worth the while to find out on which line of its file something stands. */
function toRaw({ id, type, value }: MadeRecord, path: string, tellsLines: boolean): RawRecord {
  let text: RecordFile | undefined
  const locate: RecordFile['locate'] = (target) => {
    text ??= createYamlFile(path, toYamlText(value))
    return text.locate(target)
  }
  return {
    id,
    type,
    file: { path, locate: tellsLines ? locate : () => ({ file: path, line: 1 }) },
    value: withoutAbsent(value) as RawRecord['value'],
  }
}

/** The records in batches of which none has more than `mostAlike` of one name. */
function toBatches(made: readonly MadeRecord[]): { first: MadeRecord[][]; further: MadeRecord[][] } {
  const byName = new Map<string, MadeRecord[]>()
  for (const record of made) {
    const key = nameKey(String(record.value.title ?? record.value.name))
    const others = byName.get(key)
    if (others) others.push(record)
    else byName.set(key, [record])
  }
  const first: MadeRecord[][] = []
  const further: MadeRecord[][] = []
  let batch: MadeRecord[] = []
  for (const records of byName.values()) {
    batch.push(...records.slice(0, mostAlike))
    for (let start = mostAlike; start < records.length; start += furtherSize)
      further.push(records.slice(start, start + furtherSize))
    if (batch.length < batchSize) continue
    first.push(batch)
    batch = []
  }
  return { first: [...first, batch], further }
}

/**
 * What the rules have against the made records. Places and fields that are known matter by their ids alone,
 * and are not looked at again. Records of one name are compared with each other and with known ones, the
 * first ten of them: where more rows have one title, it tells nothing.
 */
export function checkMade(
  made: readonly MadeRecord[],
  known: ReadResult,
  pathOf: (record: MadeRecord) => string,
): Problem[] {
  const ids = new Set([...known.ids, ...made.map(({ id }) => id)])
  const alike = known.records.filter(({ type }) => type === 'Agreement' || type === 'Organization')
  const { first, further } = toBatches(made)
  const problems: Problem[] = []
  const check = (batch: readonly MadeRecord[], compared: boolean) => {
    const raw = batch.map((record) => toRaw(record, pathOf(record), compared))
    const own = new Set(raw.map(({ file }) => file.path))
    const records = compared ? [...alike, ...raw] : raw
    for (const problem of checkRecords({ ...known, records, ids }).problems)
      if (own.has(problem.file) && (compared || !problem.warning)) problems.push(problem)
  }
  for (const batch of first) check(batch, true)
  for (const batch of further) check(batch, false)
  return problems
}
