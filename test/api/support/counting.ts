import type { GraphReader, GraphStore } from '../../../api/graph/store.ts'

type Read = keyof GraphReader

/** A store whose reads are told to `onRead` before they are made; `onRead` may refuse one by throwing. */
export function watch(store: GraphStore, onRead: (name: Read) => void): GraphStore {
  return new Proxy(store, {
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
