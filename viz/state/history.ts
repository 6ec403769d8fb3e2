import type { Field } from './fields/field.ts'
import { fields } from './fields/registry.ts'
import type { ViewAction } from './reducer.ts'
import { fieldNames, type ViewState } from './view-state.ts'

/** What undo and redo bring back: what is drawn and where. Selection, language and theme stay. */
const pictureFields = fieldNames.filter((name) => (fields[name] as Field<unknown>).isPicture)
type Picture = Partial<ViewState>

/** What has changed the picture; nothing where the reader went to another address. */
export interface Cause {
  readonly action: ViewAction
  /** When, in milliseconds from any beginning. */
  readonly at: number
}

/** A picture that can be brought back, and what led away from it, or leads to it again. */
interface Step {
  readonly picture: Picture
  readonly cause?: Cause
}

export interface History {
  readonly present: ViewState
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

/** How many steps back are kept. */
export const depth = 100
/** Changes of the day that follow each other within so many milliseconds are one step: a drag, a run of playing. */
const mergedWithin = 2000

export function createHistory(present: ViewState): History {
  return { present, past: [], future: [] }
}

function toPicture(view: ViewState): Picture {
  return Object.fromEntries(pictureFields.map((name) => [name, view[name]]))
}

function isContinued(last: Step | undefined, cause: Cause | undefined): boolean {
  const before = last?.cause
  if (!before || cause?.action.type !== 'dayChosen' || before.action.type !== 'dayChosen') return false
  return cause.at - before.at <= mergedWithin
}

/** The history with a next view; a step back is kept only when the picture itself changed. */
export function record(history: History, next: ViewState, cause?: Cause): History {
  const { present, past, future } = history
  if (next === present) return history
  if (pictureFields.every((field) => next[field] === present[field])) return { ...history, present: next }
  const last = past.at(-1)
  if (last && future.length === 0 && isContinued(last, cause))
    return { ...history, present: next, past: [...past.slice(0, -1), { ...last, cause }] }
  const step = { picture: toPicture(present), cause }
  return { present: next, past: [...past, step].slice(-depth), future: [] }
}

/** The history one picture back; the same when there is none. */
export function undo(history: History): History {
  const { present, past, future } = history
  const before = past.at(-1)
  if (!before) return history
  return {
    present: { ...present, ...before.picture },
    past: past.slice(0, -1),
    future: [{ picture: toPicture(present), cause: before.cause }, ...future],
  }
}

/** The history one picture forward again; the same when there is none. */
export function redo(history: History): History {
  const { present, past, future } = history
  const [next, ...rest] = future
  if (!next) return history
  return {
    present: { ...present, ...next.picture },
    past: [...past, { picture: toPicture(present), cause: next.cause }],
    future: rest,
  }
}
