import type { Day } from '../schema/partial-date.ts'
import type { Documents } from './documents.ts'
import type { EngineName } from './graph/engine.ts'
import type { GraphReader } from './graph/store.ts'
import type { Loaders } from './loading/loaders.ts'
import type { Begun } from './look-ahead/begun.ts'
import type { NameIndex } from './search/name-index.ts'

/** What every resolver is given. What it reads is stopped when the request is given up. */
export interface Context {
  /** Gives the request up: its client has gone, or it has taken too long. */
  readonly giveUp: AbortController
  readonly store: GraphReader
  readonly engine: EngineName
  readonly loaders: Loaders
  /** Fields that are read before their nodes are known. */
  readonly begun: Begun
  readonly documents: Documents
  /** The index of names of the data set that the store holds. */
  readonly readNameIndex: () => Promise<NameIndex>
  /** Today in Viet Nam, one day for the whole request. */
  readonly today: Day
}
