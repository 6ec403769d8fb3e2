import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components/Button'
import { longReads } from '../client/long-reads.ts'
import { underWay } from '../client/under-way.ts'
import { useView } from './use-view.tsx'

/** What is said over every page: how far a long list is read, that an answer is still awaited, that something unexpected went wrong. */
export function Notices() {
  const { words } = useView()
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
      <Progress />
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

/** How far a long list is read, with the way to have what was read of it. */
function Progress() {
  const { words } = useView()
  const progress = useSyncExternalStore(longReads.subscribe, longReads.progress)
  if (!progress) return null
  const { read, total } = progress
  return (
    <p className="notice">
      <progress value={read} max={total} aria-label={words.failure.reading} />
      <span>{words.failure.read(read, total)}</span>
      <Button className="button" onPress={longReads.stop}>
        {words.failure.stop}
      </Button>
    </p>
  )
}
