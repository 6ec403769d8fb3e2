import { setImmediate as letOthersWork } from 'node:timers/promises'
import type { DatasetNode } from '../../schema/nodes.ts'
import { DataLoading, DataUnsettled } from '../errors.ts'
import type { GraphReader } from '../graph/store.ts'
import { createNameIndexBuilder } from './index-builder.ts'
import type { NameIndex } from './name-index.ts'
import { readEntries } from './read-entries.ts'

/** Entries taken in between two turns of others, some 10 ms of work. */
const batch = 500

/**
 * Gives the index of the data set that the store holds. It is made when it is first asked for, once for all
 * who wait, and again when another data set has been loaded. Where there is none, it is made of what is there and not
 * kept. Each time the store is asked what it holds, so that what is found is never of an earlier data set.
 *
 * @throws {DataLoading} while one is being loaded @throws {DataUnsettled} where another came while the index was made
 */
export function createLiveIndex(store: GraphReader): () => Promise<NameIndex> {
  let kept: { readonly key: string; readonly index: Promise<NameIndex> } | undefined
  return async () => {
    const dataset = await store.readDataset()
    if (!dataset) return buildIndex(store)
    if (dataset.state === 'loading') throw new DataLoading()
    const key = keyOf(dataset)
    if (kept?.key !== key) {
      const made = { key, index: buildIndexOf(dataset, store) }
      kept = made
      made.index.catch(() => {
        if (kept === made) kept = undefined
      })
    }
    return kept.index
  }
}

async function buildIndexOf(dataset: DatasetNode, store: GraphReader): Promise<NameIndex> {
  const era = store.era()
  const index = await buildIndex(store)
  const after = await store.readDataset()
  if (store.era() !== era || after?.state !== 'ready' || keyOf(after) !== keyOf(dataset))
    throw new DataUnsettled()
  return index
}

const keyOf = ({ version, loadedAt }: DatasetNode) => `${version} ${loadedAt}`

async function buildIndex(store: GraphReader): Promise<NameIndex> {
  const builder = createNameIndexBuilder()
  let taken = 0
  for await (const entry of readEntries(store)) {
    builder.add(entry)
    taken += 1
    if (taken % batch === 0) await letOthersWork()
  }
  return builder.build()
}
