import type { GraphReader, GraphStore } from '../../../api/graph/store.ts'

type Read = keyof GraphReader

/**
 * A store whose reads are told to `onRead` before they are made, those that can be aborted as well; `onRead`
 * may refuse one by throwing.
 */
export function watch(store: GraphStore, onRead: (name: Read) => void): GraphStore {
  const watched = watchReads(store, onRead)
  return new Proxy(store, {
    get: (_, name) =>
      name === 'abortable'
        ? (signal: AbortSignal) => watchReads(store.abortable(signal), onRead)
        : Reflect.get(watched, name),
  })
}

function watchReads<Reader extends GraphReader>(reader: Reader, onRead: (name: Read) => void): Reader {
  return new Proxy(reader, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver)
      if (typeof value !== 'function' || !/^(?:read|count|search|ping)/.test(String(name))) return value
      return async (...args: unknown[]) => {
        onRead(name as Read)
        return Reflect.apply(value, target, args)
      }
    },
  })
}

/** The store with other reads in place of its own, those that can be aborted as well. */
export function changed(store: GraphStore, reads: Partial<GraphReader>): GraphStore {
  return { ...store, ...reads, abortable: (signal) => ({ ...store.abortable(signal), ...reads }) }
}
