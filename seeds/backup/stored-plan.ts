import type { GraphStore } from '../../api/graph/store.ts'
import type { Id } from '../../schema/ids.ts'
import type { DatasetNode } from '../../schema/nodes.ts'
import { nodeTypeNames, relationTypeNames } from '../../schema/vocabulary.ts'
import { readDigests } from '../diff.ts'
import { toNodeRow, toRelationRow } from '../plan/rows.ts'
import { type Plan, versionOf } from '../plan.ts'
import { BackupFailed } from './backup.ts'

/** Nodes whose relations are read at once. */
const portion = 2_000

async function readWhole(store: GraphStore): Promise<DatasetNode> {
  const dataset = await store.readDataset()
  if (!dataset) throw new BackupFailed('Nothing is loaded, so that there is nothing to keep.')
  if (dataset.state === 'loading')
    throw new BackupFailed(
      'A load is under way or was cut off: load again with npm run seed, then keep that.',
    )
  return dataset
}

async function readNodeRows(store: GraphStore): Promise<Plan['nodes']> {
  const rows = []
  for (const type of nodeTypeNames)
    for (const { id, type: _, ...values } of await store.readNodesOfType(type))
      rows.push(toNodeRow(type, id, values as Parameters<typeof toNodeRow>[2]))
  return rows
}

async function readRelationRows(store: GraphStore, ids: readonly Id[]): Promise<Plan['relations']> {
  const rows = []
  for (let start = 0; start < ids.length; start += portion) {
    const found = await store.readRelations(ids.slice(start, start + portion), {
      types: relationTypeNames,
      direction: 'out',
    })
    for (const { id: _, ...relation } of [...found.values()].flat()) rows.push(toRelationRow(relation))
  }
  return rows
}

/**
 * The plan that a load of the store came from. Nothing of it is believed: the digest of every row is made again and
 * compared with the one that the load wrote, and that of all of them with the version of the data set. So a copy of a
 * file that was being written, or a graph that somebody changed, is never taken for what was loaded.
 * @throws {BackupFailed} when the store holds no whole data set of this program, or another before it was read
 */
export async function readStoredPlan(store: GraphStore): Promise<{ plan: Plan; dataset: DatasetNode }> {
  const dataset = await readWhole(store)
  const nodes = await readNodeRows(store)
  const relations = await readRelationRows(
    store,
    nodes.map(({ id }) => id),
  )
  const stored = await readDigests(store)
  const after = await readWhole(store)
  if (after.version !== dataset.version || after.loadedAt !== dataset.loadedAt)
    throw new BackupFailed('Other data were loaded while these were read: run it again.')
  const digests = new Map(
    [...stored.nodes.values(), ...stored.relations.values()].flatMap((byId) => [...byId]),
  )
  for (const row of [...nodes, ...relations])
    if (digests.get(row.id) !== row.digest) throw new BackupFailed(toDiffering(row.id))
  if (versionOf([...nodes, ...relations]) !== dataset.version) throw new BackupFailed(toDiffering('a row'))
  return { plan: { nodes, relations, version: dataset.version, counts: dataset.counts }, dataset }
}

function toDiffering(what: string): string {
  return `The graph holds ${what} otherwise than it was loaded: somebody changed it, or another release loaded it. Load again with npm run seed, or keep it with the release that loaded it.`
}
