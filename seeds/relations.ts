import type { Id } from '../schema/ids.ts'
import type { PartialDate } from '../schema/partial-date.ts'
import type { AtlasRecord } from '../schema/records/index.ts'
import type { CommandLine, Extent, PartyRole, RelationType } from '../schema/vocabulary.ts'
import type { Path } from './problem.ts'

/** A relation as a record writes it down, with where it does. */
export interface WrittenRelation {
  readonly type: RelationType
  readonly from: Id
  readonly to: Id
  /** Of the end that the record names. */
  readonly path: Path
  readonly cites: readonly string[]
  readonly role?: PartyRole
  readonly count?: number
  readonly representedBy?: ReadonlyArray<{ readonly name: string; readonly office: string }>
  readonly line?: CommandLine
  readonly extent?: Extent
  readonly validFrom?: PartialDate
  readonly validTo?: PartialDate
}

type Details = Omit<WrittenRelation, 'type' | 'from' | 'to' | 'path'>

function detailsOf({
  cites,
  role,
  count,
  representedBy,
  line,
  extent,
  validFrom,
  validTo,
}: Details): Details {
  return { cites, role, count, representedBy, line, extent, validFrom, validTo }
}

/**
 * Every item of a list field as a relation of the type between the record and what the item names under
 * `end`: leading out of the record, or into it.
 */
function fromList<Key extends string, Item extends Details & Readonly<Record<Key, Id>>>(
  self: Id,
  type: RelationType,
  direction: 'out' | 'in',
  field: string,
  items: readonly Item[],
  end: Key,
): WrittenRelation[] {
  return items.map((item, index) => {
    const other = item[end]
    const ends = direction === 'out' ? { from: self, to: other } : { from: other, to: self }
    return { type, ...ends, path: [field, index, end], ...detailsOf(item) }
  })
}

function fromCoordination(record: AtlasRecord<'Agreement' | 'JointActivity'>): WrittenRelation[] {
  const { id } = record
  return [
    ...fromList(id, 'PARTY_TO', 'in', 'parties', record.parties, 'actor'),
    ...fromList(id, 'COVERS', 'out', 'areas', record.areas, 'area'),
    ...fromList(id, 'APPLIES_IN', 'out', 'places', record.places, 'place'),
    ...fromList(id, 'IMPLEMENTS', 'out', 'implements', record.implements, 'instrument'),
  ]
}

function fromAgreement(record: AtlasRecord<'Agreement'>): WrittenRelation[] {
  const { id, signed } = record
  return [
    ...fromCoordination(record),
    ...(signed?.at
      ? [{ type: 'SIGNED_AT', from: id, to: signed.at, path: ['signed', 'at'], cites: signed.cites } as const]
      : []),
    ...fromList(id, 'RENEWS', 'out', 'renews', record.renews, 'agreement'),
    ...fromList(id, 'SUPPLEMENTS', 'out', 'supplements', record.supplements, 'agreement'),
    ...fromList(id, 'SUPERSEDES', 'out', 'supersedes', record.supersedes, 'agreement'),
  ]
}

/** All relations that the record writes down. Those to its own notes, results and citations are derived. */
export function relationsOf(record: AtlasRecord): WrittenRelation[] {
  const { id } = record
  switch (record.type) {
    case 'Organization':
      return [
        ...fromList(id, 'SUBORDINATE_TO', 'out', 'subordinateTo', record.subordinateTo, 'organization'),
        ...fromList(id, 'GOVERNS', 'out', 'governs', record.governs, 'unit'),
        ...fromList(
          id,
          'PARTY_COMMITTEE_OF',
          'out',
          'partyCommitteeOf',
          record.partyCommitteeOf,
          'organization',
        ),
        ...fromList(id, 'BASED_IN', 'out', 'basedIn', record.basedIn, 'place'),
        ...fromList(id, 'RESPONSIBLE_FOR', 'out', 'responsibleFor', record.responsibleFor, 'place'),
        ...fromList(id, 'ENDED_BY', 'out', 'endedBy', record.endedBy, 'event'),
        ...fromList(id, 'CREATED_BY', 'out', 'createdBy', record.createdBy, 'event'),
      ]
    case 'AdministrativeUnit':
    case 'ProjectArea':
      return fromList(id, 'PART_OF', 'out', 'partOf', record.partOf, 'unit')
    case 'Agreement':
      return fromAgreement(record)
    case 'JointActivity':
      return fromCoordination(record)
    case 'CooperationArea':
      return record.broader
        ? [{ type: 'BROADER', from: id, to: record.broader, path: ['broader'], cites: record.cites }]
        : []
    case 'ReorganizationEvent':
      return [
        ...fromList(id, 'ENDED_BY', 'in', 'ended', record.ended, 'actor'),
        ...fromList(id, 'CREATED_BY', 'in', 'created', record.created, 'actor'),
        ...fromList(id, 'UNDER', 'out', 'under', record.under, 'instrument'),
      ]
    case 'Programme':
    case 'LegalInstrument':
    case 'Source':
      return []
  }
}

/** What tells relations apart: two with the same key would be one in the graph. */
export function relationKey({
  type,
  from,
  to,
  role,
  line,
  validFrom,
}: Omit<WrittenRelation, 'path' | 'cites'>): string {
  return JSON.stringify([type, from, to, role ?? null, line ?? null, validFrom ?? null])
}
