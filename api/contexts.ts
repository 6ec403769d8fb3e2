import { setMaxListeners } from 'node:events'
import { type Day, dayInVietNam } from '../schema/partial-date.ts'
import type { Context } from './context.ts'
import type { Documents } from './documents.ts'
import type { GraphReader, GraphStore } from './graph/store.ts'
import { createLoaders } from './loading/loaders.ts'
import { createLiveIndex } from './search/live-index.ts'

export interface ContextParts {
  readonly store: GraphReader & Pick<GraphStore, 'engine' | 'abortable'>
  readonly documents: Documents
  /** The time, for what is meant by today. */
  readonly now?: () => Date
}

/** Makes what each request reads with; all of them share their reads and the index of names. */
export interface Contexts {
  today(): Day
  /** What one request reads with, until it is given up. */
  create(giveUp?: AbortController): Context
}

export function createContexts({ store, documents, now = () => new Date() }: ContextParts): Contexts {
  const loaders = createLoaders(store)
  const readNameIndex = createLiveIndex(store)
  const today = () => dayInVietNam(now())
  return {
    today,
    create(giveUp = new AbortController()) {
      // Every loader that the request uses listens to it once: more than ten are no leak.
      setMaxListeners(0, giveUp.signal)
      return {
        giveUp,
        store: store.abortable(giveUp.signal),
        engine: store.engine,
        loaders: loaders.under(giveUp.signal),
        begun: new Map(),
        documents,
        readNameIndex,
        today: today(),
      }
    },
  }
}
