import { type Field, metaFields, readFields } from './fields.ts'
import type { NetworkMeta } from './network.ts'

/** A thing that a file says of itself, for people. */
export interface HeadLine extends Pick<Field<NetworkMeta>, 'id' | 'about'> {
  /** A list with semicolons between what is in it. */
  readonly text: string
}

/** What every file says of itself, in its order: title, day, filters, address of the view, version of the data. */
export function toHead(meta: NetworkMeta): HeadLine[] {
  return readFields(metaFields, meta).map(([{ id, about }, value]) => ({
    id,
    about,
    text: typeof value === 'object' ? value.join('; ') : String(value),
  }))
}
