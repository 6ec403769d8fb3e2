import type { Id } from '../../schema/ids.ts'
import type { ActorNode, CoordinationGraphNode, Fact, GraphNode, Relation } from '../../schema/nodes.ts'
import type { ChangeByEvent, Life } from '../graph/histories.ts'
import type {
  ActorPageRequest,
  CoordinationConditions,
  CoordinationPageRequest,
  OrganizationConditions,
  OwnerPortion,
  PageWish,
  PartnerPageRequest,
  PartyPortion,
  RelatedQuery,
  RelationQuery,
  UnitConditions,
} from '../graph/requests.ts'
import type {
  Attended,
  Counted,
  GraphReader,
  GraphStore,
  Link,
  OwnedPage,
  Page,
  Party,
  Related,
} from '../graph/store.ts'
import { createPageLoader, createQuestionLoader } from './question-loaders.ts'
import { createSharedLoader } from './shared-loader.ts'

/**
 * Reads by key, shared by all requests of the process: what fields of one level ask for goes to the store
 * together, however many rows they belong to. Nothing is kept after it is answered.
 */
export interface Loaders {
  node(id: Id): Promise<GraphNode | undefined>
  /** Relations of the node, in the order of their ids. */
  relations(id: Id, query: RelationQuery): Promise<Relation[]>
  /** Relations of the node with the nodes that they lead to, in the same order. */
  related(id: Id, query: RelatedQuery): Promise<Related[]>
  /** Parties of the coordination with their actors, in their order. */
  parties(coordinationId: Id, portion?: PartyPortion): Promise<Party[]>
  /** The same relations, in no order and without what they say and rest on. */
  links(id: Id, query: RelationQuery): Promise<Link[]>
  /** What happened to the coordination. */
  life(coordinationId: Id): Promise<Life>
  /** How the actor ended, by events in no order. */
  endsByEvents(actorId: Id): Promise<readonly ChangeByEvent[]>
  /** How the actor began, in the same way. */
  beginningsByEvents(actorId: Id): Promise<readonly ChangeByEvent[]>
  /** The coordination, or undefined where the conditions do not hold for it. */
  coordination(id: Id, where: CoordinationConditions): Promise<CoordinationGraphNode | undefined>
  /** A page of all coordinations that an actor is a party to, or that implement an instrument. */
  coordinationsOf(
    ownerId: Id,
    page: CoordinationPageRequest & OwnerPortion,
  ): Promise<OwnedPage<Attended<CoordinationGraphNode>>>
  countCoordinationsOf(ownerId: Id): Promise<number>
  /** A page of all those that an actor coordinates with, by the number of coordinations that they share. */
  partners(actorId: Id, page: PartnerPageRequest): Promise<OwnedPage<ActorNode>>
  countPartners(actorId: Id): Promise<number>
  /** A page of a list; pages of one list that several ask for are read together. */
  coordinations(
    where: CoordinationConditions,
    page: CoordinationPageRequest,
  ): Promise<Page<Attended<CoordinationGraphNode>>>
  organizations(
    where: OrganizationConditions,
    page: ActorPageRequest,
  ): Promise<Page<Counted<GraphNode<'Organization'>>>>
  units(
    where: UnitConditions,
    page: ActorPageRequest,
  ): Promise<Page<Counted<GraphNode<'AdministrativeUnit'>>>>
  /** Facts that rest on the citation. */
  facts(citationId: Id, page: PageWish): Promise<Page<Fact>>
  factCount(citationId: Id): Promise<number>
  /** What is stated of the node. */
  factsOf(nodeId: Id, page: PageWish): Promise<Page<Fact>>
  factCountOf(nodeId: Id): Promise<number>
  /** The unit that an actor belongs to. */
  home(actorId: Id): Promise<Id | undefined>
  areas(): Promise<Taxonomy>
}

/** Concepts by name, with the concept above each. */
export type Taxonomy = Awaited<ReturnType<GraphReader['readAreas']>>

const noLife: Life = { later: [], ended: [] }
const noPage: OwnedPage<never> = { items: [], hasNextPage: false, hasPreviousPage: false }

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
  const factCountsOf = share((reader, ids: readonly Id[]) => reader.countFactsOf(ids), 0)
  const counts = share((reader, ids: readonly Id[]) => reader.countCoordinationsOf(ids), 0)
  const lives = share((reader, ids: readonly Id[]) => reader.readLives(ids), noLife)
  const ends = share((reader, ids: readonly Id[]) => reader.readEndsByEvents(ids), [])
  const beginnings = share((reader, ids: readonly Id[]) => reader.readBeginningsByEvents(ids), [])
  const partnerCounts = share((reader, ids: readonly Id[]) => reader.countPartners(ids), 0)
  const areas = share(async (reader, _: readonly 'all'[]) => new Map([['all', await reader.readAreas()]]), [])
  const relations = createQuestionLoader(
    store,
    (reader, ids: readonly Id[], query: RelationQuery) => reader.readRelations(ids, query),
    [],
  )
  const related = createQuestionLoader(
    store,
    (reader, ids: readonly Id[], query: RelatedQuery) => reader.readRelated(ids, query),
    [],
  )
  const parties = createQuestionLoader(
    store,
    (reader, ids: readonly Id[], { portion }: { readonly portion?: PartyPortion }) =>
      reader.readParties(ids, portion),
    [],
  )
  const links = createQuestionLoader(
    store,
    (reader, ids: readonly Id[], query: RelationQuery) => reader.readLinks(ids, query),
    [],
  )
  const facts = createQuestionLoader(
    store,
    (reader, ids: readonly Id[], page: PageWish) => reader.readFacts(ids, page),
    noPage,
  )
  const factsOf = createQuestionLoader(
    store,
    (reader, ids: readonly Id[], page: PageWish) => reader.readFactsOf(ids, page),
    noPage,
  )
  const pages = createQuestionLoader(
    store,
    (reader, ids: readonly Id[], page: CoordinationPageRequest & OwnerPortion) =>
      reader.readCoordinationsOf(ids, page),
    noPage,
  )
  const partners = createQuestionLoader(
    store,
    (reader, ids: readonly Id[], page: PartnerPageRequest) => reader.readPartners(ids, page),
    noPage,
  )
  const wanted = createQuestionLoader(
    store,
    async (reader, ids: readonly Id[], where: CoordinationConditions) => {
      const page = { first: ids.length, orderBy: 'TITLE' } as const
      const { items } = await reader.readCoordinations({ ...where, ids }, page)
      return new Map(items.map(({ node }) => [node.id, node]))
    },
  )
  const coordinations = createPageLoader(store, (reader) => reader.readCoordinationPages)
  const organizations = createPageLoader(store, (reader) => reader.readOrganizationPages)
  const units = createPageLoader(store, (reader) => reader.readUnitPages)
  return {
    under: (signal) => ({
      node: (id) => nodes.load(id, signal),
      home: (id) => homes.load(id, signal),
      facts: (id, page) => facts(id, page, signal),
      factCount: (id) => factCounts.load(id, signal),
      factsOf: (id, page) => factsOf(id, page, signal),
      factCountOf: (id) => factCountsOf.load(id, signal),
      life: (id) => lives.load(id, signal),
      endsByEvents: (id) => ends.load(id, signal),
      beginningsByEvents: (id) => beginnings.load(id, signal),
      relations: (id, query) => relations(id, query, signal),
      related: (id, query) => related(id, query, signal),
      parties: (id, portion) => parties(id, { portion }, signal),
      coordinations: (where, page) => coordinations(where, page, signal),
      organizations: (where, page) => organizations(where, page, signal),
      units: (where, page) => units(where, page, signal),
      links: (id, query) => links(id, query, signal),
      coordinationsOf: (id, page) => pages(id, page, signal),
      countCoordinationsOf: (id) => counts.load(id, signal),
      partners: (id, page) => partners(id, page, signal),
      countPartners: (id) => partnerCounts.load(id, signal),
      async coordination(id, where) {
        if (Object.keys(where).length > 0) return wanted(id, where, signal)
        const node = await nodes.load(id, signal)
        return node?.type === 'Agreement' || node?.type === 'JointActivity' ? node : undefined
      },
      areas: () => areas.load('all', signal),
    }),
  }
}
