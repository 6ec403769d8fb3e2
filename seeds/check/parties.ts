import type { Id } from '../../schema/ids.ts'
import type { AtlasRecord } from '../../schema/records/index.ts'
import { isCoordinatingRole } from '../../schema/vocabulary.ts'
import { problemAt } from '../read/file.ts'
import { relationsOf } from '../relations.ts'
import { isOf, ofTypes, type RecordSet, type Rule } from './record-set.ts'

type Coordination = AtlasRecord<'Agreement' | 'JointActivity'>

function isPlaceholder(set: RecordSet, id: Id): boolean {
  const record = set.find(id)?.record
  return record !== undefined && 'unnamed' in record && record.unnamed
}

/**
 * To coordinate takes two, unless somebody in it is not named: a warning, as a source may tell of one alone. An
 * order, a pledge or a rule of one's own is no agreement between bodies.
 */
export const coordinationTakesTwo: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'Agreement', 'JointActivity')) {
    const coordinating = record.parties.filter(({ role }) => isCoordinatingRole(role))
    const actors = new Set(coordinating.map(({ actor }) => actor))
    if (actors.size > 1 || record.parties.some(({ actor }) => isPlaceholder(set, actor))) continue
    const [only = 'nobody'] = actors
    yield {
      ...problemAt(
        file,
        ['parties'],
        `has ${only} alone to coordinate`,
        'Name the others, if need be as a placeholder (unnamed: true), or delete the record.',
      ),
      warning: true,
    }
  }
}

function isAbroad(set: RecordSet, id: Id): boolean {
  const entry = set.find(id)
  if (!entry) return true
  if (isOf(entry, 'Organization')) return entry.record.kind === 'FOREIGN_BODY'
  return isOf(entry, 'AdministrativeUnit') && entry.record.country !== undefined
}

/** An international agreement has a party abroad. */
export const internationalIsWithOthers: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'Agreement'))
    if (record.kind === 'INTERNATIONAL' && !record.parties.some(({ actor }) => isAbroad(set, actor)))
      yield problemAt(
        file,
        ['kind'],
        'is INTERNATIONAL, but every party is of Viet Nam',
        'Name the FOREIGN_BODY or the unit with its country, or choose another kind.',
      )
}

/** What actors are told by: themselves, what they govern or lead, and the reorganizations of all these. */
function createKin(set: RecordSet): (record: Coordination) => ReadonlySet<Id> {
  const changes = new Map<Id, Id[]>()
  for (const { record } of ofTypes(set, 'ReorganizationEvent'))
    for (const { actor } of [...record.ended, ...record.created]) {
      const events = changes.get(actor)
      if (events) events.push(record.id)
      else changes.set(actor, [record.id])
    }
  return ({ parties }) => {
    const kin = new Set(parties.map(({ actor }) => actor))
    // The set grows while it is gone through: what is led may govern in its turn.
    for (const id of kin) {
      for (const event of changes.get(id) ?? []) kin.add(event)
      const entry = set.find(id)
      if (!entry || !isOf(entry, 'Organization')) continue
      for (const { type, from, to } of relationsOf(entry.record))
        if (from === id && ['GOVERNS', 'PARTY_COMMITTEE_OF', 'ENDED_BY', 'CREATED_BY'].includes(type))
          kin.add(to)
    }
    return kin
  }
}

/** What renews or supersedes an agreement is of the same parties, or of those who came after them. */
export const renewalsShareAParty: Rule = function* (set) {
  const kinOf = createKin(set)
  for (const { record, file } of ofTypes(set, 'Agreement')) {
    if (record.renews.length + record.supersedes.length === 0) continue
    const kin = kinOf(record)
    for (const field of ['renews', 'supersedes'] as const)
      for (const [index, { agreement }] of record[field].entries()) {
        const earlier = set.find(agreement)
        if (!earlier || !isOf(earlier, 'Agreement')) continue
        if ([...kinOf(earlier.record)].some((id) => kin.has(id))) continue
        yield {
          ...problemAt(
            file,
            [field, index, 'agreement'],
            `has no party of ${agreement}, and none that came after one`,
            'Name another agreement, or the parties that the two share; what adds to it belongs in supplements.',
          ),
          warning: true,
        }
      }
  }
}
