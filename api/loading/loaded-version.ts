import type { GraphStore } from '../graph/store.ts'
import { inTime } from '../in-time.ts'

/** How long the store is taken to hold what it held, in milliseconds. */
const trusted = 50
/** How long is waited for the store to tell, in milliseconds, before its version counts as unknown. */
const patience = 1_000

export interface LoadedVersion {
  /**
   * What tells the data set that the store holds from every other that it held or will hold: undefined while one is
   * being loaded, where none is, or where the store does not tell. The store was asked after `since`, in
   * milliseconds of `performance.now()`, and has answered no more than 50 milliseconds ago or just now; no commit has been
   * noticed since.
   */
  read(since?: number): Promise<string | undefined>
}

/** Asks the store at most once at a time for all who want to know, and seldom enough to cost nothing. */
export function createLoadedVersion(
  store: Pick<GraphStore, 'abortable' | 'revision'>,
  now: () => number = () => performance.now(),
): LoadedVersion {
  let last: Asked | undefined
  return {
    read(since = Number.NEGATIVE_INFINITY) {
      const time = now()
      const revision = store.revision()
      const isFresh =
        last?.revision === revision && last.begun > since && (last.isUnderWay || time - last.begun <= trusted)
      if (!last || !isFresh) last = ask(store, time, revision)
      return last.version
    },
  }
}

interface Asked {
  readonly begun: number
  readonly revision: number
  readonly version: Promise<string | undefined>
  isUnderWay: boolean
}

function ask(store: Pick<GraphStore, 'abortable'>, begun: number, revision: number): Asked {
  const version = readVersion(store)
  const asked = { begun, revision, version, isUnderWay: true }
  void version.then(() => {
    asked.isUnderWay = false
  })
  return asked
}

async function readVersion(store: Pick<GraphStore, 'abortable'>): Promise<string | undefined> {
  try {
    const dataset = await inTime(patience, (signal) => store.abortable(signal).readDataset())
    return dataset?.state === 'ready' ? `${dataset.version} ${dataset.loadedAt}` : undefined
  } catch {
    return undefined
  }
}
