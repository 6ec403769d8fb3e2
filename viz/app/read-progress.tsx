import { useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components/Button'
import { longReads } from '../client/long-reads.ts'
import { useView } from './use-view.tsx'

/** How far a long list is read, with the way to have what was read of it. */
export function ReadProgress() {
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
