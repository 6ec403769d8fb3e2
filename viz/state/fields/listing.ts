import { among } from './address-reader.ts'
import type { Field } from './field.ts'
import { toLine } from './line.ts'

/** What the list beside the canvas can be of. */
export const listedKinds = ['nodes', 'edges'] as const
export type ListedKind = (typeof listedKinds)[number]

/** How the list beside the canvas is looked at. */
export interface Listing {
  readonly what: ListedKind
  /** `name`, or `-name` from the last to the first; empty where the rows stand as they come. */
  readonly sort: string
  /** Only rows with this text in a cell. */
  readonly find: string
}

/** Characters of what a list is searched for or sorted by, at most. */
export const longestFind = 100

const firstListing: Listing = { what: 'nodes', sort: '', find: '' }

export const listing: Field<Listing> = {
  write({ what, sort, find }, params) {
    if (what !== firstListing.what) params.set('list', what)
    if (sort) params.set('list-sort', sort)
    if (find) params.set('list-find', find)
  },
  read: (reader) => ({
    what: reader.one('list', among(listedKinds), firstListing.what),
    sort: toLine(reader.text('list-sort') ?? '', longestFind),
    find: toLine(reader.text('list-find') ?? '', longestFind),
  }),
  isPicture: false,
}
