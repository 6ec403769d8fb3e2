import { type Day, earliest, latest, type PartialDate } from './partial-date.ts'

export const agreementStatuses = [
  'NOT_YET',
  'IN_FORCE',
  'PRESUMED_IN_FORCE',
  'PERIOD_ENDED',
  'RENEWED',
  'SUPERSEDED',
  'PARTY_DISSOLVED',
  'UNKNOWN',
] as const
export type AgreementStatus = (typeof agreementStatuses)[number]

/** Statuses of an agreement that has ended or has not begun: `asOf` leaves them out. */
export const statusesNotCurrent: ReadonlySet<AgreementStatus> = new Set([
  'NOT_YET',
  'PERIOD_ENDED',
  'RENEWED',
  'SUPERSEDED',
])

/** What the status of an agreement follows from; ids are of citations. */
export interface LifeFacts {
  readonly signedOn?: PartialDate
  readonly signedCitationIds: readonly string[]
  readonly validFrom?: PartialDate
  readonly validTo?: PartialDate
  readonly periodCitationIds: readonly string[]
  /** When sources show it being carried out: on a day, or over a span up to that day. */
  readonly carriedOut: ReadonlyArray<{
    readonly from?: PartialDate
    readonly on: PartialDate
    readonly citationIds: readonly string[]
  }>
  /** Later agreements that renew or supersede it. */
  readonly successors: ReadonlyArray<{
    readonly relation: 'RENEWS' | 'SUPERSEDES'
    readonly title: string
    readonly start?: PartialDate
    readonly citationIds: readonly string[]
  }>
  /** Parties that have an end; witnesses and superiors are not parties in this sense. */
  readonly endedParties: ReadonlyArray<{
    readonly name: string
    readonly validTo: PartialDate
    readonly citationIds: readonly string[]
  }>
}

/** Why a status holds: a rule's name and the words that fill its sentence. */
export type StatusReason =
  | { readonly rule: 'BEFORE_START'; readonly start: PartialDate }
  | { readonly rule: 'RENEWED_BY' | 'SUPERSEDED_BY'; readonly title: string; readonly start: PartialDate }
  | { readonly rule: 'CARRIED_OUT'; readonly on: PartialDate }
  | { readonly rule: 'AFTER_END'; readonly end: PartialDate }
  | { readonly rule: 'PARTY_ENDED'; readonly names: readonly string[]; readonly end: PartialDate }
  | { readonly rule: 'WITHIN_PERIOD'; readonly start?: PartialDate; readonly end: PartialDate }
  | { readonly rule: 'SILENCE'; readonly since: PartialDate }
  | { readonly rule: 'NOTHING_DATED' }
  | { readonly rule: 'START_UNKNOWN'; readonly on: PartialDate }

export interface StatusOnDay {
  readonly status: AgreementStatus
  readonly reason: StatusReason
  readonly citationIds: readonly string[]
}

/**
 * The status of an agreement on a day, by the first rule that applies:
 *
 * 1. before the earliest day of its start: not yet;
 * 2. a later agreement that renews or supersedes it has begun, the first to begin of several;
 * 3. a source dated on or after the day shows it being carried out: in force, whatever else is said;
 * 4. its stated period is over;
 * 5. a party no longer exists;
 * 6. its stated period covers the day: in force;
 * 7. it began, or was seen carried out, before the day: presumed in force, as silence is not expiry;
 * 8. otherwise nothing dated speaks about the day: unknown.
 *
 * A date that is known only in part counts as begun from its earliest day and as ended after its latest.
 * A renewal counts from its start even after its own end: what was renewed does not come back to life.
 */
export function statusOn(facts: LifeFacts, day: Day): StatusOnDay {
  const start = facts.validFrom ?? facts.signedOn
  const startCitationIds = facts.validFrom ? facts.periodCitationIds : facts.signedCitationIds
  if (start && day < earliest(start))
    return { status: 'NOT_YET', reason: { rule: 'BEFORE_START', start }, citationIds: startCitationIds }

  const successors = facts.successors.toSorted(byBeginning)
  for (const { relation, title, start: next, citationIds } of successors) {
    if (!next || day < earliest(next)) continue
    return relation === 'RENEWS'
      ? { status: 'RENEWED', reason: { rule: 'RENEWED_BY', title, start: next }, citationIds }
      : { status: 'SUPERSEDED', reason: { rule: 'SUPERSEDED_BY', title, start: next }, citationIds }
  }

  // With the start known, a later sighting proves all days between; without it, only the span it names.
  const sighting = facts.carriedOut.find(
    ({ from, on }) => day <= latest(on) && (start !== undefined || day >= earliest(from ?? on)),
  )
  if (sighting)
    return {
      status: 'IN_FORCE',
      reason: { rule: 'CARRIED_OUT', on: sighting.on },
      citationIds: sighting.citationIds,
    }

  if (facts.validTo && day > latest(facts.validTo))
    return {
      status: 'PERIOD_ENDED',
      reason: { rule: 'AFTER_END', end: facts.validTo },
      citationIds: facts.periodCitationIds,
    }

  const ended = facts.endedParties
    .filter(({ validTo }) => day > latest(validTo))
    .sort((a, b) => earliest(a.validTo).localeCompare(earliest(b.validTo)))
  const [first] = ended
  if (first)
    return {
      status: 'PARTY_DISSOLVED',
      reason: { rule: 'PARTY_ENDED', names: ended.map(({ name }) => name), end: first.validTo },
      citationIds: [...new Set(ended.flatMap(({ citationIds }) => citationIds))],
    }

  if (facts.validTo)
    return {
      status: start ? 'IN_FORCE' : 'PRESUMED_IN_FORCE',
      reason: { rule: 'WITHIN_PERIOD', start, end: facts.validTo },
      citationIds: facts.periodCitationIds,
    }
  if (start)
    return {
      status: 'PRESUMED_IN_FORCE',
      reason: { rule: 'SILENCE', since: start },
      citationIds: startCitationIds,
    }

  const seen = facts.carriedOut.find(({ on }) => day > latest(on))
  if (seen)
    return {
      status: 'PRESUMED_IN_FORCE',
      reason: { rule: 'SILENCE', since: seen.on },
      citationIds: seen.citationIds,
    }
  const later = facts.carriedOut[0]
  return later
    ? {
        status: 'UNKNOWN',
        reason: { rule: 'START_UNKNOWN', on: later.from ?? later.on },
        citationIds: later.citationIds,
      }
    : { status: 'UNKNOWN', reason: { rule: 'NOTHING_DATED' }, citationIds: [] }
}

type Successor = LifeFacts['successors'][number]

/** The first to begin first; of those that begin on one day, one that supersedes, then by title. */
function byBeginning(a: Successor, b: Successor): number {
  return (
    beginning(a).localeCompare(beginning(b)) ||
    -a.relation.localeCompare(b.relation) ||
    a.title.localeCompare(b.title)
  )
}

/** The earliest day of a successor’s start; what has no date comes last. */
function beginning({ start }: { readonly start?: PartialDate }): string {
  return start ? earliest(start) : '9999-12-31'
}
