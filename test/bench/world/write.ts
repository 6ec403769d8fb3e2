import type { GraphStore } from '../../../api/graph/store.ts'
import type { DatasetNode } from '../../../schema/nodes.ts'
import type { World } from './world.ts'

const batchSize = 5_000

/** The rows in batches, the last of which may be smaller. */
export function* batches<T>(rows: Iterable<T>, size = batchSize): Generator<readonly T[]> {
  let batch: T[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** What a store says of itself that holds a made-up world. */
export const worldDataset: DatasetNode = {
  version: 'generated',
  state: 'ready',
  loadedAt: '2026-01-01T00:00:00Z',
  counts: [],
}

/** Writes the world into an empty store in batches, nodes first, and says at last that it is whole. */
export async function writeWorld(store: GraphStore, world: World): Promise<void> {
  for (const createdNodes of batches(world.nodes())) await store.write({ createdNodes })
  for (const createdRelations of batches(world.relations())) await store.write({ createdRelations })
  await store.write({ dataset: worldDataset })
}
