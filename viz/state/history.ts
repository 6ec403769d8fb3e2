import type { Field } from './fields/field.ts'
import { fields } from './fields/registry.ts'
import { fieldNames, type ViewState } from './view-state.ts'

/** What undo and redo bring back: what is drawn and where. Selection, language and theme stay. */
const pictureFields = fieldNames.filter((name) => (fields[name] as Field<unknown>).isPicture)
type Picture = Partial<ViewState>

export interface History {
  readonly present: ViewState
  readonly past: readonly Picture[]
  readonly future: readonly Picture[]
}

/** How many steps back are kept. */
export const depth = 100

export function createHistory(present: ViewState): History {
  return { present, past: [], future: [] }
}

function toPicture(view: ViewState): Picture {
  return Object.fromEntries(pictureFields.map((name) => [name, view[name]]))
}

/** The history with a next view; a step back is kept only when the picture itself changed. */
export function record(history: History, next: ViewState): History {
  const { present, past } = history
  if (next === present) return history
  if (pictureFields.every((field) => next[field] === present[field])) return { ...history, present: next }
  return { present: next, past: [...past, toPicture(present)].slice(-depth), future: [] }
}

/** The history one picture back; the same when there is none. */
export function undo(history: History): History {
  const { present, past, future } = history
  const before = past.at(-1)
  if (!before) return history
  return {
    present: { ...present, ...before },
    past: past.slice(0, -1),
    future: [toPicture(present), ...future],
  }
}

/** The history one picture forward again; the same when there is none. */
export function redo(history: History): History {
  const { present, past, future } = history
  const [next, ...rest] = future
  if (!next) return history
  return { present: { ...present, ...next }, past: [...past, toPicture(present)], future: rest }
}
