import type { Id } from '../../schema/ids.ts'
import { earliest, latest, type PartialDate } from '../../schema/partial-date.ts'
import type { AtlasRecord } from '../../schema/records/index.ts'
import type { Path, Problem } from '../problem.ts'
import { problemAt } from '../read/file.ts'
import { relationsOf } from '../relations.ts'
import { type Checked, isOf, ofTypes, type RecordSet, type Rule } from './record-set.ts'

/** From the one date to the other; an end that is not given may be anywhere. */
interface Span {
  readonly from?: PartialDate
  readonly to?: PartialDate
}

function lifeOf(set: RecordSet, id: Id): Span {
  const entry = set.find(id)
  if (!entry || !isOf(entry, 'Organization', 'AdministrativeUnit')) return {}
  return { from: entry.record.validFrom, to: entry.record.validTo }
}

function isOverBefore({ to }: Span, { from }: Span): boolean {
  return to !== undefined && from !== undefined && latest(to) < earliest(from)
}

/** When the coordination was agreed: the signing, or its whole period where no signing is told. */
function agreedIn(record: AtlasRecord<'Agreement' | 'JointActivity'>): Span {
  const on = record.type === 'Agreement' ? record.signed?.on : undefined
  return on ? { from: on, to: on } : { from: record.period?.from, to: record.period?.to }
}

function absence(
  set: RecordSet,
  { file }: Checked,
  id: Id,
  path: Path,
  then: Span,
  fix: string,
): Problem | undefined {
  const life = lifeOf(set, id)
  const what = isOverBefore(life, then)
    ? `${id} ended on ${life.to}, before ${then.from}`
    : isOverBefore(then, life)
      ? `${id} begins on ${life.from}, after ${then.to}`
      : undefined
  return what ? { ...problemAt(file, path, what, fix), warning: true } : undefined
}

/** Whoever agrees is there on the day: a warning, as a report may call a party by its later name. */
export const partiesExistThen: Rule = function* (set) {
  for (const entry of ofTypes(set, 'Agreement', 'JointActivity')) {
    const then = agreedIn(entry.record)
    for (const [index, { actor, role }] of entry.record.parties.entries()) {
      // Who carries it out or gains by it may have come later.
      const span = role === 'IMPLEMENTER' || role === 'BENEFICIARY' ? { from: then.from } : then
      const fix = 'Name the party of that time, or correct the date.'
      const problem = absence(set, entry, actor, ['parties', index, 'actor'], span, fix)
      if (problem) yield problem
    }
  }
}

/** Where it applies is there while it does, and where it was signed on that day: a warning, as for parties. */
export const placesExistThen: Rule = function* (set) {
  const fix = 'Name the place of that time, or correct the date.'
  for (const entry of ofTypes(set, 'Agreement', 'JointActivity')) {
    const { record } = entry
    const agreed = agreedIn(record)
    const applies = { from: agreed.from, to: record.period?.to }
    for (const [index, { place }] of record.places.entries()) {
      const problem = absence(set, entry, place, ['places', index, 'place'], applies, fix)
      if (problem) yield problem
    }
    if (record.type !== 'Agreement' || !record.signed?.at) continue
    const problem = absence(set, entry, record.signed.at, ['signed', 'at'], agreed, fix)
    if (problem) yield problem
  }
}

/** A relation holds on some day on which both of its ends are there. */
export const relationsHoldAtSomeTime: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'Organization', 'AdministrativeUnit'))
    for (const { type, to, validFrom, validTo, path } of relationsOf(record)) {
      if (type === 'ENDED_BY' || type === 'CREATED_BY') continue
      const spans = [
        { what: 'this record', from: record.validFrom, to: record.validTo },
        { what: 'the relation', from: validFrom, to: validTo },
        { what: to, ...lifeOf(set, to) },
      ]
      for (const earlier of spans) {
        const later = spans.find((span) => isOverBefore(earlier, span))
        if (!later) continue
        yield problemAt(
          file,
          path,
          `never holds: ${earlier.what} ended on ${earlier.to}, and ${later.what} begins on ${later.from}`,
          'Name the one that was there at the time, or correct the dates.',
        )
        break
      }
    }
}
