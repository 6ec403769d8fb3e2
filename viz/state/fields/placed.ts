import { savedKey } from '../../../schema/saved-key.ts'
import type { Field } from './field.ts'

/** Begins the key of a view that this browser alone knows: from a file, or carried by its link. */
export const localMark = '~'

/** Key of the saved view whose positions hold, as far as the view is laid out alike; empty where none does. */
export const placed: Field<string> = {
  write(key, params) {
    if (key && !key.startsWith(localMark)) params.set('placed', key)
  },
  read(reader) {
    const key = reader.text('placed') ?? ''
    if (key === '' || savedKey.test(key)) return key
    reader.drop('placed', key)
    return ''
  },
  isPicture: true,
}
