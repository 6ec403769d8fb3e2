import { type Day, isDay } from '../../../schema/partial-date.ts'
import type { Field } from './field.ts'

/** The other day, when the picture shows what differs between two; either may come first. */
export const comparedWith: Field<Day | undefined> = {
  write(value, params) {
    if (value) params.set('with', value)
  },
  read(reader) {
    const text = reader.text('with')
    if (text === undefined || isDay(text)) return text
    reader.drop('with', text)
    return undefined
  },
  isPicture: true,
}
