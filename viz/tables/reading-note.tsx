import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { useView } from '../app/use-view.tsx'
import { formatNumber } from '../parts/format-day.ts'

interface ReadingNoteProps {
  readonly read: number
  readonly total: number
  readonly onStop: () => void
}

/** How far a long list is read, and a way to stop. */
export function ReadingNote({ read, total, onStop }: ReadingNoteProps) {
  const { view, words } = useView()
  const say = words.tables.reading(formatNumber(read, view.language), formatNumber(total, view.language))
  return (
    <div className="reading-note">
      <ProgressBar className="reading-bar" value={read} maxValue={total} valueLabel={say}>
        {({ percentage = 0 }) => (
          <>
            <Label>{say}</Label>
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${percentage}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <Button className="button" onPress={onStop}>
        {words.tables.stop}
      </Button>
    </div>
  )
}
