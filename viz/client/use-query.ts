import { useCallback, useEffect, useState } from 'react'
import { type GraphFailure, isGraphFailure } from './errors.ts'

export interface Query<Data> {
  /** The last good answer; kept while a newer one is under way and when it fails. */
  readonly data: Data | undefined
  /** Whether `data` answers the present key. */
  readonly current: boolean
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
 * `key` names everything that `read` depends on; undefined reads nothing.
 */
export function useQuery<Data>(
  key: string | undefined,
  read: (signal: AbortSignal) => Promise<Data>,
): Query<Data> {
  const [kept, setKept] = useState<Kept<Data>>({})
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all that read depends on
  useEffect(() => {
    if (key === undefined) return
    const aborter = new AbortController()
    setKept(({ failure: _, failedKey: __, ...rest }) => rest)
    read(aborter.signal).then(
      (data) => setKept({ key, data }),
      (error: unknown) => {
        if (aborter.signal.aborted) return
        if (!isGraphFailure(error)) throw error
        setKept((before) => ({ ...before, failure: error, failedKey: key }))
      },
    )
    return () => aborter.abort()
  }, [key, attempt])
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
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
