import type { DiagramNote, Point } from '../../diagram/model.ts'
import { toLine } from '../fields/line.ts'
import { longestNote, mostNotes } from '../fields/notes.ts'
import { longestTitle } from '../fields/title.ts'
import type { ViewState } from '../view-state.ts'
import type { Actions } from './action.ts'

interface Which {
  /** Place of the note among all notes, from 0. */
  readonly index: number
}

const withNotes = (view: ViewState, notes: readonly DiagramNote[]) => ({ ...view, notes })

/** What the reader writes on the picture. */
export const annotationActions = {
  titled(view: ViewState, { title }: { readonly title: string }) {
    const line = toLine(title, longestTitle)
    return line === view.title ? view : { ...view, title: line }
  },
  noteAdded(view: ViewState, { at, text }: DiagramNote) {
    const line = toLine(text, longestNote)
    const isRoom = view.notes.length < mostNotes
    return line && isRoom ? withNotes(view, [...view.notes, { at: toWhole(at), text: line }]) : view
  },
  /** A note that is left without words is taken away. */
  noteChanged(view: ViewState, { index, text }: Which & { readonly text: string }) {
    const line = toLine(text, longestNote)
    if (view.notes[index]?.text === line) return view
    const changed = view.notes.map((note, at) => (at === index ? { ...note, text: line } : note))
    return withNotes(
      view,
      changed.filter((note) => note.text !== ''),
    )
  },
  noteMoved: (view: ViewState, { index, at }: Which & { readonly at: Point }) =>
    withNotes(
      view,
      view.notes.map((note, place) => (place === index ? { ...note, at: toWhole(at) } : note)),
    ),
  noteRemoved: (view: ViewState, { index }: Which) =>
    withNotes(
      view,
      view.notes.filter((_, place) => place !== index),
    ),
} satisfies Actions

/** The place in whole px, as an address tells it. */
function toWhole<At extends DiagramNote['at']>(at: At): At | Point {
  return typeof at === 'string' ? at : { x: Math.round(at.x), y: Math.round(at.y) }
}
