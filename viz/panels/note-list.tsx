import { useView } from '../app/use-view.tsx'
import type { NotePartsFragment } from '../client/generated.ts'
import { Evidence } from '../parts/evidence.tsx'
import { Conflict } from './conflict.tsx'
import { Section } from './section.tsx'

/** Ambiguities and conflicts of the sources; a conflict is marked as one and shows its readings. */
export function NoteList({ notes }: { notes: readonly NotePartsFragment[] }) {
  const { view, words } = useView()
  if (notes.length === 0) return null
  return (
    <Section title={words.panel.notes}>
      <ul className="notes">
        {notes.map((note) => {
          const text = view.language === 'en' ? note.textEn : note.text
          return (
            <li key={note.id} data-conflict={note.conflict} data-fact={note.conflict ? undefined : true}>
              {note.conflict ? (
                <Conflict note={note} />
              ) : (
                <>
                  <p>{text}</p>
                  <Evidence citations={note.citations} of={text} />
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
