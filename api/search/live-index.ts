import { setImmediate as letOthersWork } from 'node:timers/promises'
import type { DatasetNode } from '../../schema/nodes.ts'
import type { GraphReader } from '../graph/store.ts'
import { createNameIndexBuilder } from './index-builder.ts'
import type { NameIndex } from './name-index.ts'
import { readEntries } from './read-entries.ts'

/** Entries taken in between two turns of others, some 10 ms of work. */
const batch = 500

/**
 * Gives the index of the data set that the store holds. It is made when it is first asked for, once for all
 * who wait, and again when another data set has been loaded. While one is being loaded, the last whole one
 * answers; where there is none, the index is made of what is there and not kept.
 */
export function createLiveIndex(store: GraphReader): () => Promise<NameIndex> {
  let kept: { readonly key: string; readonly index: Promise<NameIndex> } | undefined
  return async () => {
    const dataset = await store.readDataset()
    if (dataset?.state !== 'ready') return kept?.index ?? buildIndex(store)
    const key = keyOf(dataset)
    if (kept?.key !== key) {
      const made = { key, index: buildIndex(store) }
      kept = made
      made.index.catch(() => {
        if (kept === made) kept = undefined
      })
    }
    return kept.index
  }
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
