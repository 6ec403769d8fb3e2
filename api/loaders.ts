import type { Id } from '../schema/ids.ts'
import type { ActorNode, CoordinationGraphNode, Fact, GraphNode, Relation } from '../schema/nodes.ts'
import { createSharedLoader, type SharedLoader } from './graph/shared-loader.ts'
import type {
  CoordinationConditions,
  CoordinationOrder,
  GraphReader,
  GraphStore,
  Link,
  Page,
  PageRequest,
  PageWish,
  Party,
  RelationQuery,
} from './graph/store.ts'

/**
 * Reads by key, shared by all requests of the process: what fields of one level ask for goes to the store
 * together, however many rows they belong to. Nothing is kept after it is answered.
 */
export interface Loaders {
  node(id: Id): Promise<GraphNode | undefined>
  /** Relations of the node, in the order of their ids. */
  relations(id: Id, query: RelationQuery): Promise<Relation[]>
  /** Parties of the coordination with their actors, in the order of their ids. */
  parties(coordinationId: Id): Promise<Party[]>
  /** The same relations, in no order and without what they say and rest on. */
  links(id: Id, query: RelationQuery): Promise<Link[]>
  /** The coordination, or undefined where the conditions do not hold for it. */
  coordination(id: Id, where: CoordinationConditions): Promise<CoordinationGraphNode | undefined>
  /** A page of all coordinations that an actor is a party to. */
  coordinationsOf(actorId: Id, page: PageRequest<CoordinationOrder>): Promise<Page<CoordinationGraphNode>>
  countCoordinationsOf(actorId: Id): Promise<number>
  /** A page of all those that an actor coordinates with, by the number of coordinations that they share. */
  partners(actorId: Id, page: PageWish): Promise<Page<ActorNode>>
  countPartners(actorId: Id): Promise<number>
  /** Facts that rest on the citation. */
  facts(citationId: Id, page: PageWish): Promise<Page<Fact>>
  factCount(citationId: Id): Promise<number>
  /** The unit that an actor belongs to. */
  home(actorId: Id): Promise<Id | undefined>
  areas(): Promise<Taxonomy>
}

/** Concepts by name, with the concept above each. */
export type Taxonomy = Awaited<ReturnType<GraphReader['readAreas']>>

const noPage: Page<never> = { items: [], hasNextPage: false, hasPreviousPage: false }

/** Loaders of the whole process, and the view of them that one request has. */
export interface SharedLoaders {
  /** Loaders that give up what they load when the signal is aborted, unless others wait for it too. */
  under(signal: AbortSignal): Loaders
}

export function createLoaders(store: GraphReader & Pick<GraphStore, 'abortable'>): SharedLoaders {
  /** A loader over a read that stops when all who wait for it have gone. */
  const share = <Key, Value, Absent = undefined>(
    read: (reader: GraphReader, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
    absent?: Absent,
  ) =>
    createSharedLoader<Key, Value, Absent>((keys, signal) => read(store.abortable(signal), keys), { absent })
  const nodes = share((reader, ids: readonly Id[]) => reader.readNodes(ids))
  const homes = share((reader, ids: readonly Id[]) => reader.readHomes(ids))
  const factCounts = share((reader, ids: readonly Id[]) => reader.countFacts(ids), 0)
  const counts = share((reader, ids: readonly Id[]) => reader.countCoordinationsOf(ids), 0)
  const partnerCounts = share((reader, ids: readonly Id[]) => reader.countPartners(ids), 0)
  const areas = share(async (reader, _: readonly 'all'[]) => new Map([['all', await reader.readAreas()]]), [])
  const relations = createQuestionLoader(
    store,
    (reader, ids, query: RelationQuery) => reader.readRelations(ids, query),
    [],
  )
  const parties = share((reader, ids: readonly Id[]) => reader.readParties(ids), [])
  const links = createQuestionLoader(
    store,
    (reader, ids, query: RelationQuery) => reader.readLinks(ids, query),
    [],
  )
  const facts = createQuestionLoader(
    store,
    (reader, ids, page: PageWish) => reader.readFacts(ids, page),
    noPage,
  )
  const pages = createQuestionLoader(
    store,
    (reader, ids, page: PageRequest<CoordinationOrder>) => reader.readCoordinationsOf(ids, page),
    noPage,
  )
  const partners = createQuestionLoader(
    store,
    (reader, ids, page: PageWish) => reader.readPartners(ids, page),
    noPage,
  )
  const coordinations = createQuestionLoader(store, async (reader, ids, where: CoordinationConditions) => {
    const page = { first: ids.length, orderBy: 'TITLE' } as const
    const { items } = await reader.readCoordinations({ ...where, ids }, page)
    return new Map(items.map(({ node }) => [node.id, node]))
  })
  return {
    under: (signal) => ({
      node: (id) => nodes.load(id, signal),
      home: (id) => homes.load(id, signal),
      facts: (id, page) => facts(id, page, signal),
      factCount: (id) => factCounts.load(id, signal),
      relations: (id, query) => relations(id, query, signal),
      parties: (id) => parties.load(id, signal),
      links: (id, query) => links(id, query, signal),
      coordinationsOf: (id, page) => pages(id, page, signal),
      countCoordinationsOf: (id) => counts.load(id, signal),
      partners: (id, page) => partners(id, page, signal),
      countPartners: (id) => partnerCounts.load(id, signal),
      async coordination(id, where) {
        if (Object.keys(where).length > 0) return coordinations(id, where, signal)
        const node = await nodes.load(id, signal)
        return node?.type === 'Agreement' || node?.type === 'JointActivity' ? node : undefined
      },
      areas: () => areas.load('all', signal),
    }),
  }
}

/**
 * Loads answers to a question about an id. Ids that are asked the same question are read together, by a
 * loader of the question's own, which goes when nothing is asked any more.
 */
function createQuestionLoader<Question, Answer, Absent = undefined>(
  store: Pick<GraphStore, 'abortable'>,
  read: (reader: GraphReader, ids: readonly Id[], question: Question) => Promise<ReadonlyMap<Id, Answer>>,
  absent?: Absent,
): (id: Id, question: Question, signal: AbortSignal) => Promise<Answer | Absent> {
  const loaders = new Map<string, SharedLoader<Id, Answer | Absent>>()
  return (id, question, signal) => {
    const key = JSON.stringify(question)
    let loader = loaders.get(key)
    if (!loader) {
      loader = createSharedLoader<Id, Answer, Absent>(
        (ids, abandoned) => read(store.abortable(abandoned), ids, question),
        { absent, onIdle: () => loaders.delete(key) },
      )
      loaders.set(key, loader)
    }
    return loader.load(id, signal)
  }
}
