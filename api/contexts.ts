import { setMaxListeners } from 'node:events'
import { type Day, dayInVietNam } from '../schema/partial-date.ts'
import type { Context } from './context.ts'
import type { Documents } from './documents.ts'
import type { GraphReader, GraphStore } from './graph/store.ts'
import { createLoaders } from './loading/loaders.ts'
import { createOneDataSet, type Refusal } from './loading/one-data-set.ts'
import { createLiveIndex } from './search/live-index.ts'

export interface ContextParts {
  readonly store: GraphReader & Pick<GraphStore, 'engine' | 'abortable' | 'revision'>
  readonly documents: Documents
  /** The time, for what is meant by today. */
  readonly now?: () => Date
}

/** Makes what each request reads with; all of them share their reads and the index of names. */
export interface Contexts {
  today(): Day
  /** What one request reads with, until it is given up: of whatever the store holds at each read. */
  create(giveUp?: AbortController): Context
  /**
   * What the work answers from one whole data set; see `loading/one-data-set.ts`. It is given another context each time,
   * and one whose reads are all refused where there is nothing whole to read.
   */
  answer<Answer>(giveUp: AbortController, work: (context: Context) => Promise<Answer>): Promise<Answer>
}

export function createContexts({ store, documents, now = () => new Date() }: ContextParts): Contexts {
  const loaders = createLoaders(store)
  const readNameIndex = createLiveIndex(store)
  const oneDataSet = createOneDataSet(store)
  const today = () => dayInVietNam(now())

  function create(giveUp = new AbortController()): Context {
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
  }

  function refuse({ reason }: Refusal): Context {
    const givenUp = new AbortController()
    givenUp.abort(reason)
    return { ...create(givenUp), readNameIndex: () => Promise.reject(reason) }
  }

  return {
    today,
    create,
    answer: (giveUp, work) =>
      oneDataSet.answer((refusal) => work(refusal ? refuse(refusal) : create(giveUp)), giveUp.signal),
  }
}
