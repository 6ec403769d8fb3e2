import { StoreAccessDenied, StoreUnavailable } from './errors.ts'

/**
 * A loader for the whole process. Reads of all requests under way share round trips to the database, which
 * are what a server runs out of first; nothing is kept once it is answered.
 */
export interface SharedLoader<K, V> {
  /** The value of the key, or undefined when the read answers without it. */
  load(key: K): Promise<V | undefined>
}

export interface SharedLoaderOptions {
  /** Reads under way at a time; what is asked for meanwhile waits and goes together. */
  readonly maxInFlight?: number
  /** Most keys in one read. */
  readonly maxBatch?: number
  /** Called when nothing waits and nothing is under way. */
  readonly onIdle?: () => void
}

interface Waiting<V> {
  resolve(value: V | undefined): void
  reject(reason: unknown): void
}

/**
 * A loader over a read of many keys, which has to answer with a map. Keys that are equal as keys of a Map
 * are read once in a batch. When a read of several keys fails, each is read again alone, so that one that
 * cannot be read does not fail its neighbours; a database that does not answer is not asked again.
 */
export function createSharedLoader<K, V>(
  readMany: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
  { maxInFlight = 2, maxBatch = 1_000, onIdle }: SharedLoaderOptions = {},
): SharedLoader<K, V> {
  const waiting = new Map<K, Waiting<V>[]>()
  let inFlight = 0
  let isScheduled = false

  /** At the end of the turn, so that all keys that this turn asks for go together. */
  function schedule(): void {
    if (isScheduled) return
    isScheduled = true
    setImmediate(() => {
      isScheduled = false
      while (waiting.size > 0 && inFlight < maxInFlight) void send(takeBatch())
    })
  }

  function takeBatch(): Map<K, Waiting<V>[]> {
    const batch = new Map<K, Waiting<V>[]>()
    for (const [key, callers] of waiting) {
      if (batch.size === maxBatch) break
      batch.set(key, callers)
      waiting.delete(key)
    }
    return batch
  }

  async function send(batch: ReadonlyMap<K, readonly Waiting<V>[]>): Promise<void> {
    inFlight++
    try {
      await answer(batch)
    } finally {
      inFlight--
      if (waiting.size > 0) schedule()
      else if (inFlight === 0) onIdle?.()
    }
  }

  async function answer(batch: ReadonlyMap<K, readonly Waiting<V>[]>): Promise<void> {
    try {
      const values = await readMany([...batch.keys()])
      for (const [key, callers] of batch) for (const { resolve } of callers) resolve(values.get(key))
    } catch (reason) {
      if (batch.size === 1 || isOfTheStore(reason))
        for (const { reject } of [...batch.values()].flat()) reject(reason)
      else for (const [key, callers] of batch) await answer(new Map([[key, callers]]))
    }
  }

  return {
    load(key) {
      return new Promise((resolve, reject) => {
        const callers = waiting.get(key)
        if (callers) callers.push({ resolve, reject })
        else waiting.set(key, [{ resolve, reject }])
        schedule()
      })
    },
  }
}

/** Whether the database itself failed, and so would for every key. */
function isOfTheStore(reason: unknown): boolean {
  return reason instanceof StoreUnavailable || reason instanceof StoreAccessDenied
}
