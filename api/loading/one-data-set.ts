import type { DatasetNode } from '../../schema/nodes.ts'
import { DataLoading, DataUnsettled } from '../errors.ts'
import type { GraphStore } from '../graph/store.ts'
import { createSharedLoader } from './shared-loader.ts'

/** Why nothing may be read for an answer. */
export interface Refusal {
  readonly reason: unknown
}

export interface OneDataSet {
  /**
   * What the work answers from one whole data set, or from a store that holds none. It is done again when it may have
   * read from two; where there is nothing whole to read from, it is done with a refusal and must read nothing then.
   *
   * @param signal of the request: once it is aborted, the work is not done again
   */
  answer<Answer>(work: (refusal?: Refusal) => Promise<Answer>, signal: AbortSignal): Promise<Answer>
}

/** What the store was seen to hold. */
interface Seen {
  readonly dataset: DatasetNode | undefined
  /** While nothing else can have been there: undefined where something was committed while it was read. */
  readonly revision: number | undefined
}

/** How often the work is done at most, each time as other data came meanwhile. */
const mostTimes = 10

/**
 * Sees to it that nobody is answered from two data sets. A load changes the node of the data set with everything else,
 * in one transaction, or marks it as loading before the first of many. So two things tell that no data came in between:
 * that nothing at all was committed, which the store knows by itself; else, that the node is the same before and
 * after. It is read for all requests together, and never while nothing is committed. After is what is as new as all that was
 * read, which the store promises within an era.
 */
export function createOneDataSet(store: Pick<GraphStore, 'abortable' | 'revision' | 'era'>): OneDataSet {
  let last: Seen | undefined
  // What is asked for is read after that, so with everything that whoever asks has seen a part of.
  const loader = createSharedLoader<'dataset', Seen, Seen>(
    async (_, signal) => {
      const begun = store.revision()
      const dataset = await store.abortable(signal).readDataset()
      const seen = { dataset, revision: store.revision() === begun ? begun : undefined }
      last = seen
      return new Map([['dataset', seen]])
    },
    { absent: { dataset: undefined, revision: undefined } },
  )
  const look = (signal: AbortSignal) => loader.load('dataset', signal)

  /** What came of the work, once it is known to be of one data set, or why nothing can be answered. */
  async function attempt<Answer>(
    work: () => Promise<Answer>,
    signal: AbortSignal,
  ): Promise<PromiseSettledResult<Answer> | Refusal> {
    // However long ago it was seen: had another data set come since, another would be seen after the work.
    let before = last?.dataset?.state === 'ready' ? last : await look(signal)
    for (let times = 0; times < mostTimes; times++) {
      const { dataset } = before
      if (dataset?.state === 'loading') return { reason: new DataLoading() }
      const era = store.era()
      const [outcome] = await Promise.allSettled([work()])
      if (signal.aborted || before.revision === store.revision()) return outcome
      const after = last?.revision === store.revision() ? last : await look(signal)
      if (era === store.era() && isSame(dataset, after.dataset)) return outcome
      before = after
    }
    return { reason: new DataUnsettled() }
  }

  return {
    async answer(work, signal) {
      const outcome = await attempt(work, signal).catch((reason: unknown): Refusal => ({ reason }))
      if (!('status' in outcome)) return work(outcome)
      if (outcome.status === 'rejected') throw outcome.reason
      return outcome.value
    },
  }
}

function isSame(one: DatasetNode | undefined, other: DatasetNode | undefined): boolean {
  return one?.version === other?.version && one?.loadedAt === other?.loadedAt && one?.state === other?.state
}
