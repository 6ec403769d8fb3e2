import type { Words } from '../locales/vi.ts'
import type { Cause } from './history.ts'

interface Naming {
  readonly words: Words['steps']
  readonly nameOf: (id: string) => string
  readonly formatDay: (day: string) => string
}

/** In words, what changed the picture: what undo takes back. */
export function toStepName(cause: Cause | undefined, { words, nameOf, formatDay }: Naming): string {
  const name = (ids: readonly string[]) =>
    ids.length === 1 ? nameOf(ids[0] ?? '') : words.several(ids.length)
  const action = cause?.action
  switch (action?.type) {
    case 'dayChosen':
      return words.dayChosen(formatDay(action.day))
    case 'focused':
      return action.ids.length > 0 ? words.focused(name(action.ids)) : words.wholeNetwork
    case 'added':
    case 'expanded':
    case 'collapsed':
      return words[action.type](nameOf(action.id))
    case 'hidden':
    case 'unpinned':
      return words[action.type](name(action.ids))
    case 'moved':
      return words.moved(name(Object.keys(action.points)))
    default: {
      const word: unknown = action && (words as Readonly<Record<string, unknown>>)[action.type]
      return typeof word === 'string' ? word : words.other
    }
  }
}
