import { idShape } from './address-reader.ts'
import type { Field } from './field.ts'

/** Things that the server can be asked for one at a time, without the reader waiting too long. */
export const mostAsked = 200
/** As many as a network can have nodes. */
export const mostInFocus = 2_000

/** A field that is a list of ids of nodes or edges. */
function createIdList(param: string, isPicture: boolean, most?: number): Field<readonly string[]> {
  return {
    write(ids, params) {
      if (ids.length > 0) params.set(param, ids.join(','))
    },
    read: (reader) => reader.list(param, idShape, { most }),
    isPicture,
  }
}

/** The picture is what is around these; the whole network when empty. */
export const focus = createIdList('focus', true, mostInFocus)
/** Nodes taken out by hand. */
export const hidden = createIdList('hide', true)
/** Ids of nodes or edges. */
export const selection = createIdList('select', false)
