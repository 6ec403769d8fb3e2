import { useCallback, useEffect, useRef, useState } from 'react'
import { type All, type Page, readAll } from './read-all.ts'
import { type Query, useQuery } from './use-query.ts'

/** A list that is read whole, page by page. */
export interface WholeQuery<Node> extends Query<All<Node>> {
  /** How many of how many are read; undefined before the first page and once it ends. */
  readonly progress: { readonly read: number; readonly total: number } | undefined
  /** Ends the reading with the page that is under way. */
  readonly stop: () => void
  /** Reads what is left after it was stopped. */
  readonly goOn: () => void
}

interface Read<Node> {
  readonly key: string
  readonly all: All<Node>
}

/**
 * Reads the list that `key` names to its end, and tells how far it is. What was read stays when the reading
 * is stopped or fails, and is not read again. @throws while it renders, as {@link useQuery} does.
 */
export function useAll<Node>(
  key: string | undefined,
  readPage: (first: number, after: string | undefined, signal: AbortSignal) => Promise<Page<Node>>,
): WholeQuery<Node> {
  const [read, setRead] = useState<Read<Node>>()
  const [turn, setTurn] = useState(0)
  const kept = useRef<Read<Node>>(undefined)
  const isStopped = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is not stopped because one before it was
  useEffect(() => {
    isStopped.current = false
  }, [key])
  const query = useQuery(key === undefined ? undefined : `${key} ${turn}`, async (signal) => {
    const own = key ?? ''
    const before = kept.current?.key === own ? kept.current.all : undefined
    const isWhole = before && before.after === undefined
    if (isWhole) kept.current = undefined
    const all = await readAll((first, after) => readPage(first, after, signal), {
      before: isWhole ? undefined : before,
      onPage(next) {
        if (signal.aborted) return true
        kept.current = { key: own, all: next }
        setRead(kept.current)
        return isStopped.current
      },
    })
    isStopped.current = false
    return all
  })
  const stop = useCallback(() => {
    isStopped.current = true
  }, [])
  const goOn = useCallback(() => setTurn((count) => count + 1), [])
  const own = read?.key === key ? read?.all : undefined
  return {
    ...query,
    progress: query.loading && own ? { read: own.nodes.length, total: own.total } : undefined,
    stop,
    goOn,
  }
}
