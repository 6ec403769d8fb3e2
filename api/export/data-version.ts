import type { Batches } from '../../schema/formats/network.ts'
import type { DatasetNode } from '../../schema/nodes.ts'
import { NotFound } from '../errors.ts'
import type { GraphReader } from '../graph/store.ts'
import { Refused } from '../http/plain-answers.ts'

/** Another data set was loaded while one was being exported. */
export class DataChanged extends Error {
  override readonly name = 'DataChanged'
  constructor() {
    super('Other data were loaded while the file was being written: ask for it again.')
  }
}

const retry = { 'retry-after': '10' }

/** The data set that is loaded. @throws {Refused} where there is no whole one. */
export async function readWholeDataset(store: Pick<GraphReader, 'readDataset'>): Promise<DatasetNode> {
  const dataset = await store.readDataset()
  if (!dataset) throw new Refused(503, 'No data set is loaded yet. Load one with: npm run seed', retry)
  if (dataset.state === 'loading')
    throw new Refused(503, 'A data set is being loaded: ask again when /readyz answers 200.', retry)
  return dataset
}

/** @throws {DataChanged} where the store holds another data set by now. */
export async function assertStill(
  store: Pick<GraphReader, 'readDataset'>,
  { version, loadedAt }: DatasetNode,
): Promise<void> {
  const dataset = await store.readDataset()
  if (dataset?.state !== 'ready' || dataset.version !== version || dataset.loadedAt !== loadedAt)
    throw new DataChanged()
}

/** Whether the failure is one because other data came, as where what was there is not there any more. */
export async function isOfChange(
  error: unknown,
  store: Pick<GraphReader, 'readDataset'>,
  dataset: DatasetNode,
): Promise<boolean> {
  if (!(error instanceof NotFound)) return error instanceof DataChanged
  return assertStill(store, dataset).then(
    () => false,
    () => true,
  )
}

/**
 * Gives each batch on once the store is seen, after it was read, to hold the same data set still: so everything in a file is
 * of one version, whatever is loaded meanwhile.
 *
 * @throws {DataChanged}
 */
export function keepVersion(
  store: Pick<GraphReader, 'readDataset' | 'era'>,
  dataset: DatasetNode,
): <T>(batches: Batches<T>) => Batches<T> {
  const era = store.era()
  async function assertSame(): Promise<void> {
    await assertStill(store, dataset)
    // Of another era, what is seen now may be older than what was read.
    if (store.era() !== era) throw new DataChanged()
  }
  return async function* (batches) {
    for await (const batch of batches) {
      await assertSame()
      yield batch
    }
    // What followed the last batch was read as well, if only to find nothing.
    await assertSame()
  }
}
