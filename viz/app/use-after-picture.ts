import { startTransition, useCallback, useEffect, useState } from 'react'
import type { PictureState } from './use-picture.ts'

/** How long what stands around the picture waits for it, in milliseconds. */
const longest = 1_000

type Waited = Pick<PictureState, 'isEmpty' | 'failure' | 'layoutFailure'>

/**
 * Whether what stands around the picture may be made: the picture comes first, and what makes it takes all of a slow
 * machine. Where none comes soon, the rest does not wait.
 */
export function useAfterPicture({ isEmpty, failure, layoutFailure }: Waited): {
  readonly isAfter: boolean
  readonly onSeen: () => void
} {
  const [isSeen, setSeen] = useState(false)
  const onSeen = useCallback(() => startTransition(() => setSeen(true)), [])
  useEffect(() => {
    const waiting = setTimeout(onSeen, longest)
    return () => clearTimeout(waiting)
  }, [onSeen])
  return { isAfter: isSeen || isEmpty || failure !== undefined || layoutFailure !== undefined, onSeen }
}
