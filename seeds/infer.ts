import type { Id } from '../schema/ids.ts'
import { earliest, latest, nextDay, type PartialDate } from '../schema/partial-date.ts'
import type { AtlasRecord } from '../schema/records/index.ts'
import { type EventKind, type Extent, governingKinds } from '../schema/vocabulary.ts'

type Unit = AtlasRecord<'AdministrativeUnit'>
type Organization = AtlasRecord<'Organization'>
type Event = AtlasRecord<'ReorganizationEvent'>
type Change = Organization['endedBy'][number]
type Citation = Organization['citations'][string]

/** What an event did to a unit. */
interface UnitChange {
  readonly event: Event
  readonly extent: Extent
  /** The citation that the unit's own change rests on. */
  readonly citation: Citation
}

type FindUnit = (id: Id) => Unit | undefined

interface Changes {
  readonly ended: ReadonlyMap<Id, readonly UnitChange[]>
  readonly created: ReadonlyMap<Id, readonly UnitChange[]>
}

function changesOf(records: readonly AtlasRecord[]): Changes {
  const ended = new Map<Id, UnitChange[]>()
  const created = new Map<Id, UnitChange[]>()
  for (const event of records) {
    if (event.type !== 'ReorganizationEvent') continue
    for (const [field, byUnit] of [['ended', ended] as const, ['created', created] as const])
      for (const { actor, extent, cites } of event[field]) {
        const citation = event.citations[cites[0] ?? '']
        if (citation) byUnit.set(actor, [...(byUnit.get(actor) ?? []), { event, extent, citation }])
      }
  }
  return { ended, created }
}

/** The reader's conclusion from what is known of the unit, as a citation of the body's own record. */
function concluded({ citation }: UnitChange, note: string): Citation {
  const { source } = citation
  return { source, part: 'BODY', basis: 'INFERRED', note }
}

interface Conclusion {
  readonly key: string
  readonly citation: Citation
}

function toChange({ event, extent }: UnitChange, key: string): Change {
  return { event: event.id, extent, cites: [key] }
}

function withConclusion(record: Organization, { key, citation }: Conclusion): Organization {
  return { ...record, citations: { ...record.citations, [key]: citation } }
}

const continuing: EventKind = 'CONTINUATION'

/** The unit in which one that was kept as it was goes on. */
function continuationOf(changes: readonly UnitChange[]): { event: UnitChange; unit: Id } | undefined {
  const event = changes.find((change) => change.event.kind === continuing && change.extent === 'FULL')
  const unit = event?.event.created[0]?.actor
  return event && unit ? { event, unit } : undefined
}

/** A body whose unit was kept governs it in the new list as well. */
function goOn(
  record: Organization,
  old: Unit,
  { event, unit }: { event: UnitChange; unit: Id },
): Organization {
  const isOver = record.validTo && latest(record.validTo) < earliest(event.event.effectiveOn)
  if (isOver || record.endedBy.length > 0 || record.governs.some((tie) => tie.unit === unit)) return record
  const key = 'suy-ra-tiep-tuc'
  const note = `Suy ra cơ quan tiếp tục hoạt động, vì ${old.name} được giữ nguyên.`
  const governs = record.governs.map((tie) =>
    tie.unit === old.id && !tie.validTo ? { ...tie, validTo: old.validTo } : tie,
  )
  const next = { unit, validFrom: event.event.effectiveOn, cites: [key] }
  return withConclusion({ ...record, governs: [...governs, next] }, { key, citation: concluded(event, note) })
}

/** A body whose unit ended ends with it, by the same events. */
function end(record: Organization, old: Unit, changes: readonly UnitChange[]): Organization {
  const [first] = changes
  if (!first || record.validTo || record.endedBy.length > 0 || !old.validTo) return record
  const key = 'suy-ra-ket-thuc'
  const note = `Suy ra cơ quan kết thúc cùng ${old.name}, đơn vị mà cơ quan này đứng đầu; hết ngày ${old.validTo}.`
  const ended = {
    ...record,
    validTo: old.validTo,
    cites: [...record.cites, key],
    endedBy: changes.map((change) => toChange(change, key)),
  }
  return withConclusion(ended, { key, citation: concluded(first, note) })
}

/** A body of a unit that was newly made begins with it, by the same event; that of a kept one was there before. */
function begin(
  record: Organization,
  unit: Unit,
  changes: readonly UnitChange[],
  find: FindUnit,
): Organization {
  const [first] = changes
  if (!first || record.validFrom || record.createdBy.length > 0 || !unit.validFrom) return record
  if (first.event.kind === continuing) return comeFrom(record, unit, first, find)
  const key = 'suy-ra-thanh-lap'
  const note = `Suy ra cơ quan có từ khi thành lập ${unit.name}, đơn vị mà cơ quan này đứng đầu; từ ngày ${unit.validFrom}.`
  const begun = {
    ...record,
    validFrom: unit.validFrom,
    cites: [...record.cites, key],
    createdBy: changes.map((change) => toChange(change, key)),
  }
  return withConclusion(begun, { key, citation: concluded(first, note) })
}

/** A body whose unit was kept governed it in the old list as well. */
function comeFrom(record: Organization, unit: Unit, change: UnitChange, find: FindUnit): Organization {
  const kept = change.event.ended.find(
    ({ actor, extent }) => extent === 'FULL' && find(actor)?.level === unit.level,
  )
  const old = kept && find(kept.actor)
  if (!old) return record
  const key = 'suy-ra-tu-truoc'
  const note = `Suy ra cơ quan có từ trước, vì ${unit.name} được giữ nguyên.`
  const before = { unit: old.id, validTo: old.validTo, cites: [key] }
  const governs = record.governs.map((tie) =>
    tie.unit === unit.id && !tie.validFrom ? { ...tie, validFrom: unit.validFrom } : tie,
  )
  return withConclusion(
    { ...record, governs: [...governs, before] },
    { key, citation: concluded(change, note) },
  )
}

/** Whether the span that the tie is said to hold for, if any, reaches the day. */
function reaches(validTo: PartialDate | undefined, day: PartialDate): boolean {
  return validTo === undefined || nextDay(earliest(validTo)) >= earliest(day)
}

function inferFor(record: Organization, find: FindUnit, changes: Changes): Organization {
  if (!governingKinds.includes(record.kind)) return record
  const units = record.governs.flatMap((tie) => {
    const unit = find(tie.unit)
    return unit ? [{ unit, validTo: tie.validTo }] : []
  })
  // Of a body that governs units of both systems, nothing follows: its record says what became of it.
  if (new Set(units.map(({ unit }) => unit.codeList)).size > 1) return record
  const [only, ...others] = units
  if (!only || others.length > 0) return record
  const { unit, validTo } = only
  const ended = changes.ended.get(unit.id) ?? []
  if (unit.validTo && reaches(validTo, unit.validTo)) {
    const continuation = continuationOf(ended)
    return continuation ? goOn(record, unit, continuation) : end(record, unit, ended)
  }
  return begin(record, unit, changes.created.get(unit.id) ?? [], find)
}

/**
 * The records with what follows from the reorganization of units for the bodies that govern them: a
 * committee ends with its unit, begins with it, or goes on where its unit was kept. All of it is INFERRED
 * and says so. What a record says itself about the end or the beginning of its body stands.
 */
export function inferSuccession(records: readonly AtlasRecord[]): AtlasRecord[] {
  const changes = changesOf(records)
  const units = new Map<Id, Unit>()
  for (const record of records) if (record.type === 'AdministrativeUnit') units.set(record.id, record)
  return records.map((record) =>
    record.type === 'Organization' ? inferFor(record, (id) => units.get(id), changes) : record,
  )
}
