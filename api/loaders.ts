import type { Id } from '../schema/ids.ts'
import type { CoordinationGraphNode, GraphNode, Relation } from '../schema/nodes.ts'
import { createSharedLoader, type SharedLoader } from './graph/shared-loader.ts'
import type { CoordinationConditions, GraphReader, RelationQuery } from './graph/store.ts'

/**
 * Reads by key, shared by all requests of the process: what fields of one level ask for goes to the store
 * together, however many rows they belong to. Nothing is kept after it is answered.
 */
export interface Loaders {
  node(id: Id): Promise<GraphNode | undefined>
  /** Relations of the node, in the order of their ids. */
  relations(id: Id, query: RelationQuery): Promise<Relation[]>
  /** The coordination, or undefined where the conditions do not hold for it. */
  coordination(id: Id, where: CoordinationConditions): Promise<CoordinationGraphNode | undefined>
  /** The id that a former one leads to; any other is given back. */
  currentId(id: Id): Promise<Id>
  /** The unit that an actor belongs to. */
  home(actorId: Id): Promise<Id | undefined>
  areas(): Promise<Taxonomy>
}

/** Concepts by name, with the concept above each. */
export type Taxonomy = Awaited<ReturnType<GraphReader['readAreas']>>

export function createLoaders(store: GraphReader): Loaders {
  const nodes = createSharedLoader((ids: readonly Id[]) => store.readNodes(ids))
  const currentIds = createSharedLoader((ids: readonly Id[]) => store.readCurrentIds(ids))
  const homes = createSharedLoader((ids: readonly Id[]) => store.readHomes(ids))
  const areas = createSharedLoader(async () => new Map([['all', await store.readAreas()]]))
  const relations = createQuestionLoader((ids, query: RelationQuery) => store.readRelations(ids, query))
  const coordinations = createQuestionLoader(async (ids, where: CoordinationConditions) => {
    const page = { first: ids.length, orderBy: 'TITLE' } as const
    const { items } = await store.readCoordinations({ ...where, ids }, page)
    return new Map(items.map(({ node }) => [node.id, node]))
  })
  return {
    node: nodes.load,
    currentId: async (id) => (await currentIds.load(id)) ?? id,
    home: homes.load,
    relations: async (id, query) => (await relations(id, query)) ?? [],
    async coordination(id, where) {
      if (Object.keys(where).length > 0) return coordinations(id, where)
      const node = await nodes.load(id)
      return node?.type === 'Agreement' || node?.type === 'JointActivity' ? node : undefined
    },
    areas: async () => (await areas.load('all')) ?? [],
  }
}

/**
 * Loads answers to a question about an id. Ids that are asked the same question are read together, by a
 * loader of the question's own, which goes when nothing is asked any more.
 */
function createQuestionLoader<Question, Answer>(
  read: (ids: readonly Id[], question: Question) => Promise<ReadonlyMap<Id, Answer>>,
): (id: Id, question: Question) => Promise<Answer | undefined> {
  const loaders = new Map<string, SharedLoader<Id, Answer>>()
  return (id, question) => {
    const key = JSON.stringify(question)
    const loader =
      loaders.get(key) ??
      createSharedLoader<Id, Answer>((ids) => read(ids, question), { onIdle: () => loaders.delete(key) })
    loaders.set(key, loader)
    return loader.load(id)
  }
}
