import { type Day, earliest, isPartialDate, latest } from '../../schema/partial-date.ts'

/** Whether something exists on a day, as far as may be: what is known in part counts for it. */
export type Standing = 'there' | 'notYet' | 'over'

interface Lasting {
  readonly validFrom?: string | null
  readonly validTo?: string | null
}

/** How a thing with a first and a last day stands on the day; a day that is not known ends nothing. */
export function standingOn({ validFrom, validTo }: Lasting, day: Day): Standing {
  if (validFrom && isPartialDate(validFrom) && earliest(validFrom) > day) return 'notYet'
  if (validTo && isPartialDate(validTo) && latest(validTo) < day) return 'over'
  return 'there'
}
