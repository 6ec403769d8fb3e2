import type { Field } from './field.ts'
import { toLine } from './line.ts'

/** Characters of a title, at most. */
export const longestTitle = 200

/** A title that the reader gave the picture; empty where it has only the one that the viewer makes. */
export const title: Field<string> = {
  write(text, params) {
    if (text) params.set('title', text)
  },
  read(reader) {
    const text = reader.text('title') ?? ''
    if ([...text].length > longestTitle) reader.drop('title', `… (+${[...text].length - longestTitle})`)
    return toLine(text, longestTitle)
  },
  isPicture: true,
}
