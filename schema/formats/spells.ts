import { type Day, earliest, latest, type PartialDate } from '../partial-date.ts'

/** A span of days, both ends within it; an absent end is open, as nothing is known of it. */
export interface Spell {
  readonly start?: Day
  readonly end?: Day
}

/**
 * The days on which something may hold: an imprecise date opens its spell on the first day that it can mean and closes it
 * on the last, so that a spell never leaves out a day that the sources allow. Undefined where no date is known, which is
 * to hold throughout.
 */
export function toSpell(
  validFrom: PartialDate | undefined,
  validTo: PartialDate | undefined,
): Spell | undefined {
  if (!validFrom && !validTo) return undefined
  return { start: validFrom && earliest(validFrom), end: validTo && latest(validTo) }
}
