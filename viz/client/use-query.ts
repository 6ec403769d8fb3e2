import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { type GraphFailure, isGraphFailure, toPause } from './errors.ts'
import { missingUnder } from './fetch-graph.ts'
import { whenAwake } from './when-awake.ts'

export interface Query<Data> {
  /** The last good answer; kept while a newer one is under way and when it fails. */
  readonly data: Data | undefined
  /** Whether `data` answers the present key. */
  readonly current: boolean
  /** Why there is no answer, or what is missing from it: then `current` all the same. */
  readonly failure: GraphFailure | undefined
  readonly loading: boolean
  readonly retry: () => void
}

interface Kept<Data> {
  readonly key?: string
  readonly data?: Data
  readonly failure?: GraphFailure
  readonly failedKey?: string
}

/**
 * Runs `read` whenever `key` changes, and aborts it when the key changes again or the component goes.
 * `key` names everything that `read` depends on; undefined reads nothing. What may succeed when it is sent
 * again is sent again by itself, ever less often, and at once when the network is back.
 * @throws while it renders, what `read` throws that is no failure of the server.
 */
export function useQuery<Data>(
  key: string | undefined,
  read: (signal: AbortSignal) => Promise<Data>,
): Query<Data> {
  const [kept, setKept] = useState<Kept<Data>>({})
  const [attempt, setAttempt] = useState(0)
  const [defect, setDefect] = useState<{ readonly error: unknown }>()
  const latest = useRef(read)
  latest.current = read
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all that read depends on, and an attempt is one
  useEffect(() => {
    if (key === undefined) return
    const stop = new AbortController()
    let tries = 0
    const keepTrying = (failure: GraphFailure | undefined) => {
      tries += 1
      const pause = failure && toPause(failure, tries)
      if (pause !== undefined) whenAwake(pause, ask, stop.signal)
    }
    const ask = () => {
      // Its own signal for each time, as what is missing is told by the signal.
      const signal = AbortSignal.any([stop.signal])
      latest.current(signal).then(
        (data) => {
          if (stop.signal.aborted) return
          const failure = missingUnder(signal)
          // As a transition, a large answer is drawn a few milliseconds at a time.
          startTransition(() => setKept(failure ? { key, data, failure, failedKey: key } : { key, data }))
          keepTrying(failure)
        },
        (error: unknown) => {
          if (stop.signal.aborted) return
          if (!isGraphFailure(error)) return setDefect({ error })
          setKept((before) => ({ ...before, failure: error, failedKey: key }))
          keepTrying(error)
        },
      )
    }
    setKept(({ failure: _, failedKey: __, ...rest }) => rest)
    ask()
    return () => stop.abort()
  }, [key, attempt])
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  if (defect) throw defect.error
  const failure = kept.failedKey === key ? kept.failure : undefined
  const current = kept.key === key && key !== undefined
  return {
    data: kept.data,
    current,
    failure,
    loading: key !== undefined && !current && failure === undefined,
    retry,
  }
}
