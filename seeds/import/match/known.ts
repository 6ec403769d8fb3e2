import type { Id } from '../../../schema/ids.ts'
import type { PartialDate } from '../../../schema/partial-date.ts'
import type { AtlasRecord, RecordType } from '../../../schema/records/index.ts'
import type { UnitLevel } from '../../../schema/vocabulary.ts'
import { keysOf, withoutUnitType } from './keys.ts'

/** What a cell can name: an actor, a place or a cooperation area that has a record. */
export interface Known {
  readonly id: Id
  readonly type: RecordType
  readonly name: string
  /** Every way the record writes the name. */
  readonly forms: readonly string[]
  /** Every key that one of these can be read as. */
  readonly keys: readonly string[]
  readonly level?: UnitLevel
  readonly validFrom?: PartialDate
  readonly validTo?: PartialDate
  /** Ids of the places that it is, governs, lies in or is responsible for. */
  readonly places: readonly Id[]
}

/** The known records by what they are called. */
export interface KnownNames {
  get(id: string): Known | undefined
  /** Those that are called so, by a key of `keysOf`. */
  called(key: string): ReadonlySet<Known>
  /** Units whose name without its sort is so. */
  calledShort(key: string): ReadonlySet<Known>
  /** The place and everything that it lies in, at any time. */
  lineage(place: Id): ReadonlySet<Id>
  all(): Iterable<Known>
}

type Unit = AtlasRecord<'AdministrativeUnit'>

/** `Nậm Pồ` of the sort `huyện` is called `huyện Nậm Pồ` as well. */
function unitForms({ name, unitType }: Unit): string[] {
  const [key = ''] = keysOf(name)
  const [type = ''] = keysOf(unitType)
  return key.startsWith(`${type} `) ? [name] : [`${unitType} ${name}`, name]
}

function toForms(names: readonly string[]): Pick<Known, 'forms' | 'keys'> {
  const forms = [...new Set(names)]
  return { forms, keys: [...new Set(forms.flatMap(keysOf))] }
}

function toKnown(record: AtlasRecord): Known | undefined {
  switch (record.type) {
    case 'Organization':
    case 'AdministrativeUnit':
    case 'ProjectArea': {
      if ('unnamed' in record && record.unnamed) return undefined
      const isUnit = record.type === 'AdministrativeUnit'
      const forms = [...(isUnit ? unitForms(record) : [record.name]), ...record.aliases]
      if (record.shortName) forms.push(record.shortName)
      return {
        ...toForms(forms),
        id: record.id,
        type: record.type,
        name: record.name,
        ...(isUnit ? { level: record.level } : {}),
        ...(record.type !== 'ProjectArea' ? { validFrom: record.validFrom, validTo: record.validTo } : {}),
        places: placesOf(record),
      }
    }
    case 'CooperationArea':
      return {
        id: record.id,
        type: record.type,
        name: record.name,
        ...toForms([record.name, record.nameEn]),
        places: [],
      }
    default:
      return undefined
  }
}

function placesOf(record: AtlasRecord<'Organization' | 'AdministrativeUnit' | 'ProjectArea'>): Id[] {
  if (record.type !== 'Organization') return [record.id]
  return [
    ...record.governs.map(({ unit }) => unit),
    ...record.basedIn.map(({ place }) => place),
    ...record.responsibleFor.map(({ place }) => place),
  ]
}

const none: ReadonlySet<Known> = new Set()

function index(all: Iterable<Known>, toKeys: (known: Known) => Iterable<string>) {
  const byKey = new Map<string, Set<Known>>()
  for (const known of all)
    for (const key of toKeys(known)) byKey.set(key, (byKey.get(key) ?? new Set()).add(known))
  return (key: string) => byKey.get(key) ?? none
}

/**
 * An index of the records by name. Placeholders are left out: that a source counts somebody whom it does
 * not name is no reason to take a name in a sheet for them.
 */
export function createKnownNames(records: readonly AtlasRecord[]): KnownNames {
  const byId = new Map<string, Known>()
  const above = new Map<Id, Id[]>()
  for (const record of records) {
    const known = toKnown(record)
    if (known) byId.set(known.id, known)
    if (record.type === 'AdministrativeUnit' || record.type === 'ProjectArea')
      above.set(
        record.id,
        record.partOf.map(({ unit }) => unit),
      )
  }
  // An organization without a place of its own has those that it hangs below.
  for (const record of records) {
    if (record.type !== 'Organization') continue
    const known = byId.get(record.id)
    const leading = record.partyCommitteeOf.flatMap(
      ({ organization }) => byId.get(organization)?.places ?? [],
    )
    if (known && known.places.length === 0 && leading.length > 0)
      byId.set(record.id, { ...known, places: leading })
  }
  const lineages = new Map<Id, ReadonlySet<Id>>()
  const lineage = (place: Id): ReadonlySet<Id> => {
    const done = lineages.get(place)
    if (done) return done
    const found = new Set<Id>([place])
    for (const id of found) for (const higher of above.get(id) ?? []) found.add(higher)
    lineages.set(place, found)
    return found
  }
  const everything = [...byId.values()]
  const units = everything.filter(({ type }) => type === 'AdministrativeUnit')
  return {
    get: (id) => byId.get(id),
    called: index(everything, ({ keys }) => keys),
    calledShort: index(units, ({ keys }) => new Set(keys.map(withoutUnitType))),
    lineage,
    all: () => everything,
  }
}
