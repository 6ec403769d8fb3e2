import { hash } from 'node:crypto'
import type { GraphReader, GraphWriter, NodeRow, RelationRow } from '../api/graph/store.ts'
import { type Id, toId } from '../schema/ids.ts'
import type { DatasetNode } from '../schema/nodes.ts'
import { type NodeType, nodeTypeNames, type RelationType, relationTypeNames } from '../schema/vocabulary.ts'
import type { Plan } from './plan.ts'

/** Digests of what a store holds, by type and id. */
export interface StoredDigests {
  readonly nodes: ReadonlyMap<NodeType, ReadonlyMap<string, string>>
  readonly relations: ReadonlyMap<RelationType, ReadonlyMap<string, string>>
}

/** Those of a store that holds nothing. */
export const emptyDigests: StoredDigests = { nodes: new Map(), relations: new Map() }

/** What has to be written for a store to hold the plan. */
export interface Diff {
  readonly createdNodes: readonly NodeRow[]
  readonly changedNodes: readonly NodeRow[]
  readonly createdRelations: readonly RelationRow[]
  readonly changedRelations: readonly RelationRow[]
  readonly deletedRelations: ReadonlyArray<{ readonly id: string; readonly type: RelationType }>
  readonly deletedNodes: ReadonlyArray<{ readonly id: Id; readonly type: NodeType }>
}

type DigestReader = Pick<GraphWriter, 'readNodeDigests' | 'readRelationDigests'>

/** All types at once, as each is a read of its own. */
export async function readDigests(
  store: DigestReader,
  isWanted: (type: NodeType | RelationType) => boolean = () => true,
): Promise<StoredDigests> {
  const [nodes, relations] = await Promise.all([
    Promise.all(
      nodeTypeNames.filter(isWanted).map(async (type) => [type, await store.readNodeDigests(type)] as const),
    ),
    Promise.all(
      relationTypeNames
        .filter(isWanted)
        .map(async (type) => [type, await store.readRelationDigests(type)] as const),
    ),
  ])
  return { nodes: new Map(nodes), relations: new Map(relations) }
}

type Rows = Pick<Plan, 'nodes' | 'relations'>

/** For each type of the vocabulary, a digest over those of its rows, in the order in which a plan has them. */
export function digestsOf({ nodes, relations }: Rows): NonNullable<DatasetNode['digests']> {
  const ofTypes = new Map<NodeType | RelationType, string[]>(
    [...nodeTypeNames, ...relationTypeNames].map((type) => [type, []]),
  )
  for (const rows of [nodes, relations]) for (const { type, digest } of rows) ofTypes.get(type)?.push(digest)
  return Array.from(ofTypes, ([type, digests]) => ({
    type,
    digest: hash('sha256', digests.join('\n'), 'hex'),
  }))
}

/** What tells the plan from what the store holds; of types that its data set says are the same no row is read. */
export async function readDiff(
  store: DigestReader & Pick<GraphReader, 'readDataset'>,
  plan: Rows,
  digests = digestsOf(plan),
): Promise<Diff> {
  const present = new Map((await store.readDataset())?.digests?.map(({ type, digest }) => [type, digest]))
  const planned = digests.filter(({ type, digest }) => present.get(type) !== digest)
  const others = new Set(planned.map(({ type }) => type))
  const isOther = ({ type }: { readonly type: NodeType | RelationType }) => others.has(type)
  const rows = { nodes: plan.nodes.filter(isOther), relations: plan.relations.filter(isOther) }
  return toDiff(rows, await readDigests(store, (type) => others.has(type)))
}

type ById = ReadonlyMap<string, string>

function split<Type, Row extends { id: string; type: Type; digest: string }>(
  rows: readonly Row[],
  stored: ReadonlyMap<Type, ById>,
): { created: Row[]; changed: Row[] } {
  const created: Row[] = []
  const changed: Row[] = []
  for (const row of rows) {
    const digest = stored.get(row.type)?.get(row.id)
    if (digest === undefined) created.push(row)
    else if (digest !== row.digest) changed.push(row)
  }
  return { created, changed }
}

function leftOver<Type>(
  rows: ReadonlyArray<{ id: string; type: Type }>,
  stored: ReadonlyMap<Type, ById>,
): Array<{ id: string; type: Type }> {
  const planned = new Set(rows.map(({ id }) => id))
  return [...stored].flatMap(([type, digests]) =>
    [...digests.keys()].filter((id) => !planned.has(id)).map((id) => ({ id, type })),
  )
}

/** What tells the plan from what is stored. */
export function toDiff(plan: Rows, stored: StoredDigests): Diff {
  const nodes = split(plan.nodes, stored.nodes)
  const relations = split(plan.relations, stored.relations)
  return {
    createdNodes: nodes.created,
    changedNodes: nodes.changed,
    createdRelations: relations.created,
    changedRelations: relations.changed,
    deletedRelations: leftOver(plan.relations, stored.relations),
    deletedNodes: leftOver(plan.nodes, stored.nodes).map(({ id, type }) => ({ id: toId(id), type })),
  }
}
