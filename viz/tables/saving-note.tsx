import { FailureNote } from '../parts/failure-note.tsx'
import { ReadingNote } from './reading-note.tsx'
import type { Saving } from './use-saving.ts'

/** How far a file is read, what became of it, or why there is none. */
export function SavingNote({
  saving: { progress, said, failure, retry, stop },
}: {
  readonly saving: Saving
}) {
  return (
    <div className="saving-note">
      {progress && progress.total > 0 ? <ReadingNote {...progress} onStop={stop} /> : null}
      <span className="said" role="status">
        {said}
      </span>
      {failure ? <FailureNote failure={failure} retry={retry} /> : null}
    </div>
  )
}
