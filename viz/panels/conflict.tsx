import { TriangleAlert } from 'lucide-react'
import { useView } from '../app/use-view.tsx'
import type { NotePartsFragment } from '../client/generated.ts'
import { CitationCard } from './citation-list.tsx'

/** Readings of sources that disagree, side by side, each at its place in its source. */
export function Conflict({ note }: { note: NotePartsFragment }) {
  const { view, words } = useView()
  return (
    <>
      <p>
        <strong>
          <TriangleAlert size={14} aria-hidden="true" /> {words.panel.conflict}.{' '}
        </strong>
        {view.language === 'en' ? note.textEn : note.text}
      </p>
      <ul className="readings" aria-label={words.pages.conflict}>
        {note.citations.map((citation, index) => (
          <li key={citation.id}>
            <p className="reading">{words.pages.reading(index + 1)}</p>
            <ul className="citations">
              <CitationCard citation={citation} />
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}
