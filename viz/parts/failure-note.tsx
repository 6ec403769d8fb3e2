import { CloudOff } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import { BadAnswer, type GraphFailure, ServerAway } from '../client/errors.ts'

interface FailureNoteProps {
  readonly failure: GraphFailure
  readonly retry: () => void
}

/** What went wrong, what still works, and a button that tries again. */
export function FailureNote({ failure, retry }: FailureNoteProps) {
  const { words } = useView()
  const [what, hint] =
    failure instanceof ServerAway
      ? [words.failure.away, words.failure.awayHint]
      : failure instanceof BadAnswer
        ? [words.failure.bad, words.failure.badHint]
        : [words.failure.refused, [failure.message, ...failure.codes].join(' · ')]
  return (
    <div className="failure" role="alert">
      <CloudOff size={20} aria-hidden="true" />
      <div>
        <strong>{what}</strong>
        <p>{hint}</p>
      </div>
      <Button className="button" onPress={retry}>
        {words.failure.retry}
      </Button>
    </div>
  )
}
