import { type Day, earliest, latest } from '../../../schema/partial-date.ts'
import type { LifeFacts, StatusOnDay } from '../../../schema/status.ts'

/** What keeps the reason from being one on the day; undefined when nothing does. */
export function contradictionOf({ reason }: StatusOnDay, facts: LifeFacts, day: Day): string | undefined {
  const assert = (holds: boolean, what: string) => (holds ? undefined : `${reason.rule}: ${what}`)
  switch (reason.rule) {
    case 'BEFORE_START':
      return assert(earliest(reason.start) > day, 'it has begun')
    case 'RENEWED_BY':
    case 'SUPERSEDED_BY':
      return assert(earliest(reason.start) <= day, 'the next has not begun')
    case 'CARRIED_OUT':
      return assert(latest(reason.on) >= day, 'the sighting is over')
    case 'AFTER_END':
      return assert(latest(reason.end) < day, 'the end is not over')
    case 'PARTY_ENDED':
      return (
        assert(latest(reason.end) < day, 'the party is there') ??
        assert(
          facts.endedParties.every(
            ({ name, validTo }) => reason.names.includes(name) === latest(validTo) < day,
          ),
          'it names others than those that are gone',
        )
      )
    case 'WITHIN_PERIOD':
      return (
        assert(!reason.start || earliest(reason.start) <= day, 'the period has not begun') ??
        assert(day <= latest(reason.end), 'the period is over')
      )
    case 'SILENCE':
      return (
        assert(earliest(reason.since) <= day, 'it is not known yet') ??
        assert(facts.validTo === undefined, 'its end is stated')
      )
    case 'START_UNKNOWN':
      return assert(earliest(reason.on) > day, 'it was seen by then')
    case 'NOTHING_DATED':
      return assert(facts.carriedOut.length === 0, 'a sighting is dated')
  }
}
