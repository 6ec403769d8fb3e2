import { nameKey } from '../../schema/names.ts'
import { earliest, latest, type PartialDate } from '../../schema/partial-date.ts'
import type { AtlasRecord } from '../../schema/records/index.ts'
import { problemAt } from '../read/file.ts'
import type { Checked, Rule } from './record-set.ts'

/** What two records have to share to be taken for one: the key, and one of the ties where both have any. */
interface Likeness {
  /** Of each name. */
  readonly keys: readonly string[]
  /** Ids of what the record hangs on: its places and superiors, or the parties of an agreement. */
  readonly ties: readonly string[]
  readonly from?: PartialDate
  readonly to?: PartialDate
}

function likenessOf(record: AtlasRecord): Likeness | undefined {
  switch (record.type) {
    case 'Organization': {
      if (record.unnamed) return undefined
      const ties = [
        ...record.governs.map(({ unit }) => unit),
        ...record.basedIn.map(({ place }) => place),
        ...record.responsibleFor.map(({ place }) => place),
        ...record.subordinateTo.map(({ organization }) => organization),
      ]
      return toLikeness(record, record.kind, [record.name, ...record.aliases], ties)
    }
    case 'AdministrativeUnit':
      // Two codes of one list are two units, whatever their names.
      if (record.unnamed || record.code) return undefined
      return toLikeness(
        record,
        record.level,
        [record.name, ...record.aliases],
        record.partOf.map(({ unit }) => unit),
      )
    case 'ProjectArea':
    case 'CooperationArea':
    case 'Programme':
      return toLikeness({}, record.type, [record.name, ...('aliases' in record ? record.aliases : [])], [])
    case 'LegalInstrument':
      return toLikeness({}, record.type, [record.number ?? record.name], [])
    case 'Agreement': {
      const from = record.period?.from ?? record.signed?.on
      const ties = record.parties.map(({ actor }) => actor)
      return toLikeness({ validFrom: from, validTo: record.period?.to }, record.kind, [record.title], ties)
    }
    case 'JointActivity':
    case 'ReorganizationEvent':
    case 'Source':
      return undefined
  }
}

function toLikeness(
  { validFrom, validTo }: { validFrom?: PartialDate; validTo?: PartialDate },
  kind: string,
  names: readonly string[],
  ties: readonly string[],
): Likeness {
  const keys = [...new Set(names.map((name) => `${kind} ${nameKey(name)}`))]
  return { keys, ties, from: validFrom, to: validTo }
}

function overlap(a: Likeness, b: Likeness): boolean {
  const endsBefore = (x: Likeness, y: Likeness) => x.to && y.from && latest(x.to) < earliest(y.from)
  return !endsBefore(a, b) && !endsBefore(b, a)
}

function shareTie(a: Likeness, b: Likeness): boolean {
  return a.ties.length === 0 || b.ties.length === 0 || a.ties.some((tie) => b.ties.includes(tie))
}

/** Records of one name beyond these are not compared: they are a list of namesakes, and no slip. */
const comparedNamesakes = 10

/** Two records that look like one: a warning, as equal names are no proof. */
export const nothingIsDescribedTwice: Rule = function* (set) {
  const alike = new Map<string, Array<{ entry: Checked; likeness: Likeness }>>()
  for (const entry of set.checked) {
    const likeness = likenessOf(entry.record)
    if (!likeness) continue
    const others = new Set(likeness.keys.flatMap((key) => alike.get(key) ?? []))
    for (const other of others)
      if (shareTie(likeness, other.likeness) && overlap(likeness, other.likeness))
        yield {
          ...problemAt(
            entry.file,
            ['title' in entry.record ? 'title' : 'name'],
            `${entry.record.id} looks like ${other.entry.record.id} (${other.entry.file.path})`,
            'If they are one, join the records; if not, tell them apart by place or validity.',
          ),
          warning: true,
        }
    const own = { entry, likeness }
    for (const key of likeness.keys) {
      const namesakes = alike.get(key) ?? []
      if (namesakes.length < comparedNamesakes) namesakes.push(own)
      alike.set(key, namesakes)
    }
  }
}
