import type { Id } from '../../schema/ids.ts'
import { addDays, earliest, latest, nextDay, type PartialDate } from '../../schema/partial-date.ts'
import type { AtlasRecord } from '../../schema/records/index.ts'
import { problemAt } from '../read/file.ts'
import { type Checked, isOf, ofTypes, type RecordSet, type Rule } from './record-set.ts'

function startOf({ period, signed }: AtlasRecord<'Agreement'>): PartialDate | undefined {
  return period?.from ?? signed?.on
}

/** What renews, supplements or supersedes an agreement does not begin before it. */
export const successorsBeginLater: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'Agreement')) {
    const start = startOf(record)
    if (!start) continue
    for (const field of ['renews', 'supplements', 'supersedes'] as const)
      for (const [index, { agreement }] of record[field].entries()) {
        const earlier = set.find(agreement)
        if (!earlier || !isOf(earlier, 'Agreement') || agreement === record.id) continue
        const earlierStart = startOf(earlier.record)
        if (earlierStart && latest(start) < earliest(earlierStart))
          yield problemAt(
            file,
            [field, index, 'agreement'],
            `begins on ${start}, before ${agreement}, which begins on ${earlierStart}`,
            'Correct the dates, or turn the relation round.',
          )
      }
  }
}

function actorOf(set: RecordSet, id: Id): Checked<'Organization' | 'AdministrativeUnit'> | undefined {
  const found = set.find(id)
  return found && isOf(found, 'Organization', 'AdministrativeUnit') ? found : undefined
}

/** `2025-07-01` → `2025-06-30`; a month or year ends within itself or the one before, and stays open. */
function lastDayWording(effectiveOn: PartialDate): string {
  return effectiveOn.length === 10 ? `'${addDays(earliest(effectiveOn), -1)}'` : `a date in ${effectiveOn}`
}

/** What an event ends as a whole has its last day on the day before the event takes effect. */
export const endsAgreeWithEvents: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'ReorganizationEvent')) {
    const { effectiveOn } = record
    for (const [index, { actor, extent }] of record.ended.entries()) {
      const found = extent === 'FULL' ? actorOf(set, actor) : undefined
      if (!found) continue
      const { validTo } = found.record
      const agrees =
        validTo &&
        nextDay(earliest(validTo)) <= latest(effectiveOn) &&
        nextDay(latest(validTo)) >= earliest(effectiveOn)
      if (agrees) continue
      yield problemAt(
        file,
        ['ended', index, 'actor'],
        validTo
          ? `${actor} is ended from ${effectiveOn}, but its validTo is ${validTo}`
          : `${actor} is ended from ${effectiveOn}, but it gives no validTo`,
        `Write validTo: ${lastDayWording(effectiveOn)} in ${found.file.path}, or correct the event.`,
      )
    }
  }
}

/** What an event creates as a whole begins on the day when the event takes effect. */
export const beginningsAgreeWithEvents: Rule = function* (set) {
  for (const { record, file } of ofTypes(set, 'ReorganizationEvent')) {
    const { effectiveOn } = record
    for (const [index, { actor, extent }] of record.created.entries()) {
      const found = extent === 'FULL' ? actorOf(set, actor) : undefined
      if (!found) continue
      const { validFrom } = found.record
      const agrees =
        validFrom && earliest(validFrom) <= latest(effectiveOn) && latest(validFrom) >= earliest(effectiveOn)
      if (agrees) continue
      yield problemAt(
        file,
        ['created', index, 'actor'],
        validFrom
          ? `${actor} is created on ${effectiveOn}, but its validFrom is ${validFrom}`
          : `${actor} is created on ${effectiveOn}, but it gives no validFrom`,
        `Write validFrom: '${effectiveOn}' in ${found.file.path}, or correct the event.`,
      )
    }
  }
}
