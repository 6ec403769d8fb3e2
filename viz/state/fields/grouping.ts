import { among } from './address-reader.ts'
import type { Field } from './field.ts'

const groupings = ['place', 'kind'] as const

/** What nodes are gathered by; each group is one mark until it is opened. */
export interface Grouping {
  readonly by: (typeof groupings)[number]
  /** Keys of the groups that are open: ids of places, or groups of marks in small letters. */
  readonly open: readonly string[]
}

const keyShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const grouping: Field<Grouping | undefined> = {
  write(value, params) {
    if (!value) return
    params.set('group', value.by)
    if (value.open.length > 0) params.set('open', value.open.join(','))
  },
  read(reader) {
    const by = reader.one('group', among([...groupings, 'none']), 'none')
    return by === 'none' ? undefined : { by, open: reader.list('open', keyShape) }
  },
  isPicture: true,
}
