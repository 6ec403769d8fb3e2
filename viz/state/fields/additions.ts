import type { Field } from './field.ts'
import { mostAsked } from './lists.ts'

export interface Addition {
  readonly id: string
  /** Its neighbours come with it. */
  readonly expanded: boolean
}

/** An id, with a star where its neighbours come with it. */
const shape = /^[a-z0-9]+(?:-[a-z0-9]+)*\*?$/

/** What was put in by hand, in the order in which it came: each takes its place after those before it. */
export const additions: Field<readonly Addition[]> = {
  first: () => [],
  write(all, params) {
    if (all.length > 0) params.set('add', all.map(({ id, expanded }) => (expanded ? `${id}*` : id)).join(','))
  },
  read: (reader) =>
    reader
      .list('add', shape, { most: mostAsked })
      .map((text) => ({ id: text.replace('*', ''), expanded: text.endsWith('*') })),
  isPicture: true,
}
