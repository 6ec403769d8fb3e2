import { CloudOff } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import {
  BadAnswer,
  type GraphFailure,
  ServerAway,
  ServerRefused,
  toCode,
  toRemedy,
} from '../client/errors.ts'
import { toSignIn } from '../client/sign-in.ts'
import type { Words } from '../locales/vi.ts'

interface FailureNoteProps {
  readonly failure: GraphFailure
  readonly retry: () => void
}

/** What happened and what helps, in the reader's language. */
export function toTold(
  failure: GraphFailure,
  { failure: say }: Words,
): readonly [what: string, hint: string] {
  if (failure instanceof ServerAway) return [say.away, say.awayHint]
  if (toRemedy(failure) === 'sign-in') return [say.stranger, say.strangerHint]
  if (failure instanceof BadAnswer) return [say.bad, say.badHint]
  const code = toCode(failure)
  const [what, hint] = code ? say.codes[code] : [say.refused, say.refusedHint]
  return failure.isPartial ? [say.partial, `${what} ${say.partialHint}`] : [what, hint]
}

/** What went wrong, what still works, and a button where a button can help. */
export function FailureNote({ failure, retry }: FailureNoteProps) {
  const { words } = useView()
  const remedy = toRemedy(failure)
  const [what, hint] = toTold(failure, words)
  const codes = failure instanceof ServerRefused ? failure.codes.join(' ') : undefined
  return (
    <div className="failure" role="alert" data-codes={codes}>
      <CloudOff size={20} aria-hidden="true" />
      <div>
        <strong>{what}</strong>
        <p>
          {hint} {remedy === 'again' ? words.failure.again : null}
        </p>
      </div>
      {remedy === 'sign-in' ? <SignInLink /> : null}
      {remedy === 'again' || remedy === 'asks' || remedy === 'sign-in' ? (
        <Button className="button" onPress={retry}>
          {words.failure.retry}
        </Button>
      ) : null}
      {remedy === 'reload' ? <ReloadButton /> : null}
      {remedy === 'another' && !(failure instanceof ServerRefused && failure.isPartial) ? (
        <a className="button" href="/">
          {words.failure.first}
        </a>
      ) : null}
    </div>
  )
}

/** Leads to where one signs in, where the server says where that is. */
function SignInLink() {
  const { words } = useView()
  const address = toSignIn(window.location)
  return address === undefined ? null : (
    <a className="button" href={address}>
      {words.failure.signIn}
    </a>
  )
}

/** Fetches the page anew; its address brings back what it shows. */
export function ReloadButton() {
  const { words } = useView()
  return (
    <Button className="button" onPress={() => window.location.reload()}>
      {words.failure.reload}
    </Button>
  )
}
