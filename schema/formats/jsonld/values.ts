import { isDay, type PartialDate } from '../../partial-date.ts'
import { toWellFormed } from '../safe-text.ts'
import { thingBase } from './context.ts'

/** A term of one of our closed lists: `atlas:BORDER_GUARD_POST`. */
export function toTerm(value: string | undefined): string | undefined {
  return value && `atlas:${value}`
}

/** A literal that is as precise as the date is known. */
export function toDateLiteral(date: PartialDate | undefined) {
  if (date === undefined) return undefined
  const type = isDay(date) ? 'date' : date.length === 4 ? 'gYear' : 'gYearMonth'
  return { value: date, '@type': `xsd:${type}` }
}

/** The thing's id as a reference within the file, whatever the id looks like. */
export function toReference(id: string): string {
  return `${thingBase}${encodeURIComponent(toWellFormed(id))}`
}
