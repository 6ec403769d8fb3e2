import { StoreAccessDenied, StoreUnavailable } from '../graph/errors.ts'

/**
 * A loader for the whole process. Reads of all requests under way share round trips to the database, which
 * are what a server runs out of first; nothing is kept once it is answered.
 */
export interface SharedLoader<K, V> {
  /**
   * The value of the key. Rejects at once when the signal is aborted; what nobody waits for any more is not
   * read, or is no longer read on.
   */
  load(key: K, signal?: AbortSignal): Promise<V>
}

/** `Absent` is the value of keys that a read answers without. */
export interface SharedLoaderOptions<Absent> {
  readonly absent?: Absent
  /** Reads under way at a time; what is asked for meanwhile waits and goes together. */
  readonly maxInFlight?: number
  /** Most keys in one read. */
  readonly maxBatch?: number
  /** Called when nothing waits and nothing is under way. */
  readonly onIdle?: () => void
}

interface Caller<V> {
  readonly signal?: AbortSignal
  resolve(value: V): void
  reject(reason: unknown): void
}

/** Keys with those who wait for each. */
type Waiting<K, V> = Map<K, Caller<V>[]>

interface Batch<K, V> {
  readonly keys: Waiting<K, V>
  readonly abandoned: AbortController
}

/**
 * A loader over a read of many keys, which has to answer with a map. Keys that are equal as keys of a Map
 * are read once in a batch. When a read of several keys fails, each is read again alone, so that one that
 * cannot be read does not fail its neighbours; a database that does not answer is not asked again. The
 * signal of a read is aborted when all who wait for its keys have gone.
 */
export function createSharedLoader<K, V, Absent = undefined>(
  readMany: (keys: readonly K[], signal: AbortSignal) => Promise<ReadonlyMap<K, V>>,
  { absent, maxInFlight = 2, maxBatch = 1_000, onIdle }: SharedLoaderOptions<Absent> = {},
): SharedLoader<K, V | Absent> {
  type Value = V | Absent
  const waiting: Waiting<K, Value> = new Map()
  const inFlight = new Set<Batch<K, Value>>()
  /** Signals that are listened to: one listener each, however many keys are asked for under it. */
  const known = new WeakSet<AbortSignal>()
  let isScheduled = false

  /** At the end of the turn, so that all keys that this turn asks for go together. */
  function schedule(): void {
    if (isScheduled) return
    isScheduled = true
    setImmediate(() => {
      isScheduled = false
      while (waiting.size > 0 && inFlight.size < maxInFlight) void send(takeBatch())
      tellIfIdle()
    })
  }

  function tellIfIdle(): void {
    if (waiting.size === 0 && inFlight.size === 0 && !isScheduled) onIdle?.()
  }

  function takeBatch(): Batch<K, Value> {
    const keys: Waiting<K, Value> = new Map()
    for (const [key, callers] of waiting) {
      if (keys.size === maxBatch) break
      keys.set(key, callers)
      waiting.delete(key)
    }
    return { keys, abandoned: new AbortController() }
  }

  async function send(batch: Batch<K, Value>): Promise<void> {
    inFlight.add(batch)
    try {
      await answer(batch, [...batch.keys.keys()])
    } finally {
      inFlight.delete(batch)
      if (waiting.size > 0) schedule()
      else tellIfIdle()
    }
  }

  /** Looks up who waits for a key when it is answered, as some may have gone meanwhile. */
  async function answer(batch: Batch<K, Value>, asked: readonly K[]): Promise<void> {
    const { keys, abandoned } = batch
    const callersOf = (key: K) => keys.get(key) ?? []
    try {
      const values = await readMany(asked, abandoned.signal)
      for (const key of asked) {
        const value = values.get(key) ?? (absent as Absent)
        for (const { resolve } of callersOf(key)) resolve(value)
      }
    } catch (reason) {
      if (asked.length === 1 || isOfTheStore(reason))
        for (const { reject } of asked.flatMap(callersOf)) reject(reason)
      else for (const key of asked) if (keys.has(key)) await answer(batch, [key])
    }
  }

  /** Lets go of everything that was asked for under the signal. */
  function leave(signal: AbortSignal): void {
    dismiss(waiting, signal)
    for (const { keys, abandoned } of inFlight) {
      dismiss(keys, signal)
      if (keys.size === 0) abandoned.abort(signal.reason)
    }
  }

  return {
    load(key, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        if (signal && !known.has(signal)) {
          known.add(signal)
          signal.addEventListener('abort', () => leave(signal), { once: true })
        }
        const callers = waiting.get(key)
        if (callers) callers.push({ signal, resolve, reject })
        else waiting.set(key, [{ signal, resolve, reject }])
        schedule()
      })
    },
  }
}

/** Rejects those who wait under the signal, and takes out the keys that nobody waits for then. */
function dismiss<K, V>(keys: Waiting<K, V>, signal: AbortSignal): void {
  for (const [key, callers] of keys) {
    const staying = callers.filter((caller) => caller.signal !== signal)
    if (staying.length === callers.length) continue
    if (staying.length > 0) keys.set(key, staying)
    else keys.delete(key)
    for (const caller of callers) if (caller.signal === signal) caller.reject(signal.reason)
  }
}

/** Whether the database itself failed, and so would for every key. */
function isOfTheStore(reason: unknown): boolean {
  return reason instanceof StoreUnavailable || reason instanceof StoreAccessDenied
}
