import { X } from 'lucide-react'
import { Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components/Button'
import { underWay } from '../client/under-way.ts'
import { lazyRetry as lazy } from './lazy-retry.ts'
import { useView } from './use-view.tsx'

/** Fetched with pages that read long lists. */
const ReadProgress = lazy(() =>
  import('./read-progress.tsx').then(({ ReadProgress }) => ({ default: ReadProgress })),
)

/** What is said over every page: how far a long list is read, that an answer is still awaited, that something unexpected went wrong. */
export function Notices() {
  const { words, route } = useView()
  const isSlow = useSyncExternalStore(underWay.subscribe, underWay.isSlow)
  const [isUnexpected, setUnexpected] = useState(false)
  useEffect(() => {
    const failed = ({ reason }: PromiseRejectionEvent) => {
      // What was given up on purpose is no failure.
      if (!(reason instanceof DOMException && reason.name === 'AbortError')) setUnexpected(true)
    }
    window.addEventListener('unhandledrejection', failed)
    return () => window.removeEventListener('unhandledrejection', failed)
  }, [])
  return (
    <div className="notices">
      {route.page === 'network' ? null : (
        <Suspense>
          <ReadProgress />
        </Suspense>
      )}
      <div role="status">
        {isSlow ? <p className="notice">{words.failure.slow}</p> : null}
        {isUnexpected ? (
          <p className="notice">
            {words.failure.unexpected}
            <Button
              className="button icon plain"
              aria-label={words.failure.dismiss}
              onPress={() => setUnexpected(false)}
            >
              <X size={14} aria-hidden="true" />
            </Button>
          </p>
        ) : null}
      </div>
    </div>
  )
}
