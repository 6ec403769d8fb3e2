import { type MarkGroup, markGroups } from '../../diagram/marks.ts'
import type { Field } from './field.ts'
import { mostAsked } from './lists.ts'

/** Whether its neighbours come with a node: all of them, none, or those of these kinds. */
export type Expansion = boolean | readonly MarkGroup[]

export interface Addition {
  readonly id: string
  readonly expanded: Expansion
}

/** An id; a star where its neighbours come with it, and after the star the kinds of them where not all do. */
const shape = /^([a-z0-9]+(?:-[a-z0-9]+)*)(\*)?([A-Za-z]+(?:\.[A-Za-z]+)*)?$/

const isGroup = (text: string): text is MarkGroup => (markGroups as readonly string[]).includes(text)

function toText({ id, expanded }: Addition): string {
  if (!expanded) return id
  return `${id}*${expanded === true ? '' : expanded.join('.')}`
}

function fromText(text: string): Addition | undefined {
  const [, id, star, groups] = shape.exec(text) ?? []
  if (id === undefined || (groups && !star)) return undefined
  if (!groups) return { id, expanded: star !== undefined }
  const known = groups.split('.').filter(isGroup)
  return known.length === groups.split('.').length ? { id, expanded: known } : undefined
}

/** What was put in by hand, in the order in which it came: each takes its place after those before it. */
export const additions: Field<readonly Addition[]> = {
  write(all, params) {
    if (all.length > 0) params.set('add', all.map(toText).join(','))
  },
  read: (reader) =>
    reader.list('add', /./, { most: mostAsked }).flatMap((text) => {
      const addition = fromText(text)
      if (!addition) reader.drop('add', text)
      return addition ?? []
    }),
  isPicture: true,
}
