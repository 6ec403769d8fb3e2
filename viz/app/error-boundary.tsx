import { Unplug } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { ReloadButton } from '../parts/failure-note.tsx'
import { forgetAway, PartAway } from './lazy-retry.ts'
import { useView } from './use-view.tsx'

interface ErrorBoundaryProps {
  /** Names what is inside: when it changes, what broke is drawn anew. */
  readonly of?: string
  /** Where the note stands: in place of what broke, or over the page. */
  readonly note?: 'inside' | 'over'
  readonly children: ReactNode
}

interface Broken {
  readonly error?: unknown
  readonly of?: string | undefined
}

/** Keeps what breaks inside from taking the rest of the page with it: says so, and offers to try again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Broken> {
  override state: Broken = {}

  static getDerivedStateFromError(error: unknown): Broken {
    return { error: error ?? new Error('something was thrown that is nothing') }
  }

  static getDerivedStateFromProps({ of }: ErrorBoundaryProps, state: Broken): Broken | null {
    return of === state.of ? null : { of, error: undefined }
  }

  readonly retry = () => {
    forgetAway()
    this.setState({ error: undefined })
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return <BrokenNote error={error} retry={this.retry} isOver={this.props.note === 'over'} />
  }
}

interface BrokenNoteProps {
  readonly error: unknown
  readonly retry: () => void
  readonly isOver: boolean
}

function BrokenNote({ error, retry, isOver }: BrokenNoteProps) {
  const { words } = useView()
  const { notFetched, notFetchedHint, broken, brokenHint } = words.failure
  const [what, hint] = error instanceof PartAway ? [notFetched, notFetchedHint] : [broken, brokenHint]
  return (
    <div className={isOver ? 'failure over' : 'failure'} role="alert">
      <Unplug size={20} aria-hidden="true" />
      <div>
        <strong>{what}</strong>
        <p>{hint}</p>
      </div>
      <span className="failure-buttons">
        <Button className="button" onPress={retry}>
          {words.failure.retry}
        </Button>
        <ReloadButton />
      </span>
    </div>
  )
}
