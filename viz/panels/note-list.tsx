import { TriangleAlert } from 'lucide-react'
import { useView } from '../app/use-view.tsx'
import type { NotePartsFragment } from '../client/generated.ts'
import { Section } from './section.tsx'

/** Ambiguities and conflicts of the sources; a conflict is marked as one. */
export function NoteList({ notes }: { notes: readonly NotePartsFragment[] }) {
  const { view, words } = useView()
  if (notes.length === 0) return null
  return (
    <Section title={words.panel.notes}>
      <ul className="notes">
        {notes.map((note) => (
          <li key={note.id} data-conflict={note.conflict}>
            {note.conflict ? (
              <strong>
                <TriangleAlert size={14} aria-hidden="true" /> {words.panel.conflict}.{' '}
              </strong>
            ) : null}
            {view.language === 'en' ? note.textEn : note.text}
          </li>
        ))}
      </ul>
    </Section>
  )
}
