import { schemaVersion } from '../api/graph/migrations/index.ts'
import type { Changes, GraphStore, LoadInHand } from '../api/graph/store.ts'
import type { DatasetNode } from '../schema/nodes.ts'
import type { NodeType, RelationType } from '../schema/vocabulary.ts'
import { type Diff, digestsOf, readDiff } from './diff.ts'
import type { Plan } from './plan.ts'
import { createUnderWay } from './under-way.ts'

/** The parts of a load, in their order; the names are what is said of the rows. */
export type Phase = 'nodes written' | 'relations written' | 'relations deleted' | 'nodes deleted'

/** How far a phase has come, in rows. */
export interface Progress {
  readonly phase: Phase
  readonly done: number
  readonly total: number
}

export interface LoadOptions {
  /** Rows that are sent at once. */
  readonly batchSize?: number
  /** Rows at most that readers see at once; fewer where the store can do no more. */
  readonly mostRowsAtOnce?: number
  /** Aborting ends the load after the batches under way. */
  readonly signal?: AbortSignal
  readonly now?: () => Date
  /** Fingerprint of the files that the plan is from; see `fingerprint.ts`. */
  readonly inputs?: string
  /** Called before the first batch of a phase and after each one; not at all for a phase without rows. */
  readonly onProgress?: (progress: Progress) => void
  /** Told of each step that brought the graph of an older program to the schema of this one. */
  readonly onMigrated?: (done: string, version: number) => void
}

export type LoadOutcome =
  /** The store holds this very version: nothing was compared or written. */
  | { readonly state: 'unchanged' }
  | { readonly state: 'loaded'; readonly diff: Diff }
  /** Ended on request. What was written is kept where readers saw it by then, and is as if it had not been otherwise. */
  | {
      readonly state: 'interrupted'
      readonly writtenRows: number
      readonly totalRows: number
      readonly isKept: boolean
    }

/** Rows that are sent at once where nothing else is asked for. */
export const defaultBatchSize = 5_000

interface Batch {
  readonly phase: Phase
  readonly rows: number
  readonly changes: Changes
}

function* slices<Row>(rows: readonly Row[], size: number): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}

/** Slices of the one followed by the other, each in its parts of the two. */
function* slicesOfBoth<Row>(
  first: readonly Row[],
  second: readonly Row[],
  size: number,
): Generator<readonly [readonly Row[], readonly Row[]]> {
  for (let start = 0; start < first.length + second.length; start += size) {
    const from = start - first.length
    yield [first.slice(start, start + size), second.slice(Math.max(0, from), Math.max(0, from + size))]
  }
}

/** Ends before relations, and relations gone before their ends: no batch leaves a relation without ends. */
function* toBatches(diff: Diff, size: number): Generator<Batch> {
  for (const [createdNodes, nodes] of slicesOfBoth(diff.createdNodes, diff.changedNodes, size))
    yield {
      phase: 'nodes written',
      rows: createdNodes.length + nodes.length,
      changes: { createdNodes, nodes },
    }
  for (const [createdRelations, relations] of slicesOfBoth(
    diff.createdRelations,
    diff.changedRelations,
    size,
  ))
    yield {
      phase: 'relations written',
      rows: createdRelations.length + relations.length,
      changes: { createdRelations, relations },
    }
  for (const deletedRelations of slices(diff.deletedRelations, size))
    yield { phase: 'relations deleted', rows: deletedRelations.length, changes: { deletedRelations } }
  for (const deletedNodes of slices(diff.deletedNodes, size))
    yield { phase: 'nodes deleted', rows: deletedNodes.length, changes: { deletedNodes } }
}

/** What the store says of itself where it holds the plan already, in the schema of this program. */
export async function readLoaded(
  reader: Pick<LoadInHand, 'readDataset' | 'readSchemaVersion'>,
  plan: Plan,
): Promise<DatasetNode | undefined> {
  const [present, version] = await Promise.all([reader.readDataset(), reader.readSchemaVersion()])
  const isLoaded = present?.state === 'ready' && present.version === plan.version && version === schemaVersion
  return isLoaded ? present : undefined
}

/**
 * Makes the store hold the plan and nothing else, writing only what differs. Readers see all of it at once where the
 * store can do that for so many rows, and nothing where the load is cut off. Otherwise the data set says `loading` from
 * before the first change until after the last; cut off anywhere and run again, the load ends in the same graph.
 *
 * @throws {LoadUnderWay} when another load goes on
 * @throws {StoreUnavailable} when the database stops answering; see `api/graph/errors.ts`.
 * @throws {StoreTooNew} when a newer program wrote the graph
 * @throws {StoreOccupied} when the graph holds what no load wrote, before anything is changed
 */
export async function loadPlan(
  store: GraphStore,
  plan: Plan,
  options: LoadOptions = {},
): Promise<LoadOutcome> {
  const { inputs, onMigrated } = options
  const loaded = await readLoaded(store, plan)
  if (loaded && (inputs === undefined || loaded.inputs === inputs)) return { state: 'unchanged' }

  const load = await store.beginLoad()
  try {
    // Another load may have ended while this one waited for it.
    const present = await readLoaded(load, plan)
    if (present) {
      await load.write({ dataset: { ...present, ...(inputs === undefined ? {} : { inputs }) } })
      await load.commit()
      return { state: 'unchanged' }
    }
    const digests = digestsOf(plan)
    // Where nothing was loaded yet, what is there is not ours, and might not allow the constraints that are made below.
    const first = (await load.readDataset()) ? undefined : await readDiff(load, plan, digests)
    await store.migrate(onMigrated)
    // Not before the return above: it changes the schema and may wait for indexes to fill, and a store that
    // holds this version is left alone. New indexes reach it as they raise `derivationVersion`.
    await store.prepare()
    const diff = first ?? (await readDiff(load, plan, digests))
    return await writeDiff(load, { ...plan, digests }, diff, options)
  } finally {
    await load.release()
  }
}

async function writeDiff(
  load: LoadInHand,
  plan: Plan & { readonly digests: ReturnType<typeof digestsOf> },
  diff: Diff,
  options: LoadOptions,
): Promise<LoadOutcome> {
  const { batchSize = defaultBatchSize, signal, now = () => new Date(), inputs, onProgress } = options
  const touched = new Set(
    Object.values(diff)
      .flat()
      .map(({ type }: { readonly type: NodeType | RelationType }) => type),
  )
  const { digests } = plan
  const toDataset = (state: DatasetNode['state']): DatasetNode => ({
    version: plan.version,
    state,
    loadedAt: now().toISOString(),
    inputs,
    counts: plan.counts,
    // Cut off, a load leaves types of which some rows are there and some are not.
    digests: state === 'ready' ? digests : digests.filter(({ type }) => !touched.has(type)),
  })
  const batches = [...toBatches(diff, batchSize)]
  const totals = new Map<Phase, number>()
  for (const { phase, rows } of batches) totals.set(phase, (totals.get(phase) ?? 0) + rows)
  const written = new Map<Phase, number>()
  const sum = (rows: Map<Phase, number>) => [...rows.values()].reduce((a, b) => a + b, 0)
  const report = (phase: Phase) =>
    onProgress?.({ phase, done: written.get(phase) ?? 0, total: totals.get(phase) ?? 0 })

  const isAtOnce = sum(totals) <= Math.min(load.mostRowsAtOnce, options.mostRowsAtOnce ?? Infinity)
  const write = isAtOnce ? load.write : load.writeThrough
  const mostUnderWay = isAtOnce ? load.mostWritesAtOnce : 1
  if (!isAtOnce) await write({ dataset: toDataset('loading') })
  const underWay = createUnderWay()
  const writeBatch = async ({ phase, rows, changes }: Batch) => {
    await write(changes)
    written.set(phase, (written.get(phase) ?? 0) + rows)
    report(phase)
  }
  try {
    let last: Phase | undefined
    for (const batch of batches) {
      const isFirst = batch.phase !== last
      // Relations need their ends, and are to be gone before them.
      await underWay.wait(isFirst ? 0 : mostUnderWay - 1)
      if (signal?.aborted) break
      if (isFirst) report(batch.phase)
      last = batch.phase
      underWay.add(writeBatch(batch))
    }
    await underWay.wait(0)
  } finally {
    await underWay.end()
  }
  if (signal?.aborted && sum(written) < sum(totals))
    return { state: 'interrupted', writtenRows: sum(written), totalRows: sum(totals), isKept: !isAtOnce }
  await write({ dataset: toDataset('ready') })
  await load.commit()
  return { state: 'loaded', diff }
}
