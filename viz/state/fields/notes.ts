import type { DiagramNote } from '../../diagram/model.ts'
import { idShape } from './address-reader.ts'
import type { Field } from './field.ts'
import { toLine } from './line.ts'

/** Characters of a note, at most. */
export const longestNote = 500
export const mostNotes = 100

const shape = /^(?:(-?\d{1,6}),(-?\d{1,6})|([^:]+)):(.*)$/s

/** What the reader wrote on the picture, at a node or at a point of the canvas. */
export const notes: Field<readonly DiagramNote[]> = {
  write(all, params) {
    for (const { at, text } of all)
      params.append('note', `${typeof at === 'string' ? at : `${at.x},${at.y}`}:${text}`)
  },
  read(reader) {
    const told = reader.texts('note')
    if (told.length > mostNotes) reader.drop('note', `… (+${told.length - mostNotes})`)
    return told.slice(0, mostNotes).flatMap((note): DiagramNote[] => {
      const [, x, y, id = '', words = ''] = shape.exec(note) ?? []
      const text = toLine(words, longestNote)
      if (text && x !== undefined) return [{ at: { x: Number(x), y: Number(y) }, text }]
      if (text && idShape.test(id)) return [{ at: id, text }]
      reader.drop('note', note)
      return []
    })
  },
  isPicture: true,
}
