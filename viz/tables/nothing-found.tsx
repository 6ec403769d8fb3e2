import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import { EmptyNote } from '../parts/empty-note.tsx'

/** In place of the rows where the filter leaves none, with what takes it away. */
export function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const { words } = useView()
  return (
    <div className="page-empty">
      <EmptyNote title={words.tables.nothingFound} hint={words.tables.nothingFoundHint}>
        <Button className="button" onPress={onClear}>
          {words.tables.clearFind}
        </Button>
      </EmptyNote>
    </div>
  )
}
