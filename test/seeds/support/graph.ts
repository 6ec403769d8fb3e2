import type { Changes, GraphStore } from '../../../api/graph/store.ts'
import { toId } from '../../../schema/ids.ts'
import type { GraphNode, Relation } from '../../../schema/nodes.ts'
import { relationTypeNames } from '../../../schema/vocabulary.ts'
import { readDigests } from '../../../seeds/diff.ts'

/** All that a store holds, by id. */
export interface Graph {
  readonly nodes: Readonly<Record<string, GraphNode>>
  readonly relations: Readonly<Record<string, Relation>>
  readonly digests: Readonly<Record<string, string>>
}

export async function readGraph(store: GraphStore): Promise<Graph> {
  const stored = await readDigests(store)
  const digests = [...stored.nodes.values(), ...stored.relations.values()].flatMap((byId) => [...byId])
  const ids = [...stored.nodes.values()].flatMap((byId) => [...byId.keys()].map(toId))
  const nodes = await store.readNodes(ids)
  const relations = await store.readRelations(ids, { types: relationTypeNames, direction: 'out' })
  return {
    nodes: Object.fromEntries(nodes),
    relations: Object.fromEntries([...relations.values()].flat().map((relation) => [relation.id, relation])),
    digests: Object.fromEntries(digests),
  }
}

/** How many rows a batch writes; its data set node does not count. */
export function rowsOf({
  createdNodes,
  createdRelations,
  nodes,
  relations,
  deletedNodes,
  deletedRelations,
}: Changes): number {
  return [createdNodes, createdRelations, nodes, relations, deletedNodes, deletedRelations].reduce(
    (sum, rows) => sum + (rows?.length ?? 0),
    0,
  )
}

/** The store with whatever a load writes going through the function. */
function throughEach(
  store: GraphStore,
  pass: (changes: Changes, write: (changes: Changes) => Promise<void>) => Promise<void>,
): GraphStore {
  return {
    ...store,
    async beginLoad() {
      const load = await store.beginLoad()
      return {
        ...load,
        write: (changes) => pass(changes, load.write),
        writeThrough: (changes) => pass(changes, load.writeThrough),
      }
    },
  }
}

/** The store with every batch of a load noted down. */
export function watch(store: GraphStore): { store: GraphStore; batches: Changes[] } {
  const batches: Changes[] = []
  const watched = throughEach(store, (changes, write) => {
    batches.push(changes)
    return write(changes)
  })
  return { batches, store: watched }
}

/** The store with something done after each batch of a load. */
export function lookAfterEach(store: GraphStore, look: () => Promise<void>): GraphStore {
  return throughEach(store, async (changes, write) => {
    await write(changes)
    await look()
  })
}

/** The store with the batch number `at` of a load, from 0, failing: before it is written, or only afterwards. */
export function failAt(store: GraphStore, at: number, when: 'before' | 'after'): GraphStore {
  let count = 0
  return throughEach(store, async (changes, write) => {
    const fails = count++ === at
    if (!fails || when === 'after') await write(changes)
    if (fails) throw new Error('the line was cut')
  })
}
