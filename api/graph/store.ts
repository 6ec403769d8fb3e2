import type { Id } from '../../schema/ids.ts'
import type {
  ActorNode,
  CoordinationGraphNode,
  DatasetNode,
  Fact,
  GraphNode,
  Relation,
} from '../../schema/nodes.ts'
import type { NodeType, RelationType } from '../../schema/vocabulary.ts'
import type { EngineName } from './engine.ts'
import type { ChangeByEvent, Life } from './histories.ts'
import type {
  ActorPageRequest,
  CoordinationConditions,
  CoordinationPageRequest,
  Days,
  DrawingRequest,
  NodePortion,
  OrganizationConditions,
  OwnerPortion,
  PageRequest,
  PageWish,
  PartnerPageRequest,
  PartyPortion,
  Position,
  RelatedQuery,
  RelationQuery,
  Span,
  UnitConditions,
} from './requests.ts'

/**
 * The graph store: the domain's face of the database. Reads take many keys and return maps, so that they
 * are loaders already; a key without an answer is absent from a map of nodes and has an empty list in a map
 * of relations. Written once, over any Cypher engine.
 */
export interface GraphStore extends GraphReader, GraphWriter {
  readonly engine: EngineName
  /** Grows with every commit that is noticed; see `engine.ts`. */
  revision(): number
  /** The same reads, stopped when the signal is aborted; what is under way then rejects. */
  abortable(signal: AbortSignal): GraphReader
  close(): Promise<void>
}

/** A part in a coordination, with who has it where that was read with it. */
export interface Party extends Relation {
  readonly actor?: ActorNode
}

/** A relation of a node with the node at its other end. */
export interface Related {
  readonly relation: Relation
  readonly node: GraphNode
}

/** A node with what joins it to others. */
export interface DrawnNode {
  readonly node: GraphNode
  /** Of an actor, where they were counted. */
  readonly coordinationCount?: number
  /** To whatever they lead. */
  readonly lines: readonly Line[]
  /** Those of them that lead from it to another node that was asked for, or come to a coordination from its parties. */
  readonly within: readonly Relation[]
}

/** What joins two nodes. */
export type Line = Pick<Relation, 'type' | 'from' | 'to'>

/** What a step along a relation needs of it. */
export interface Link extends Pick<Relation, 'type' | 'from' | 'to' | 'role'> {
  /** For a link to a coordination: what lists are ordered by that begin with the newest. */
  readonly newestKey?: string
}

/** A part of a list, in the list's order whichever end it was read from. */
export interface Page<T> {
  readonly items: ReadonlyArray<{ readonly node: T; readonly position: Position }>
  /** Whether there is more between these and `before`, or the end of the list. */
  readonly hasNextPage: boolean
  /** Whether there is more between `after`, or the beginning of the list, and these. */
  readonly hasPreviousPage: boolean
}

/** A page of a list that an actor has, with the actor where it was read with it. */
export interface OwnedPage<T> extends Page<T> {
  readonly owner?: ActorNode
}

/** An actor, with the number of coordinations that it is a party to where that was read with it. */
export type Counted<Actor> = Actor & { readonly coordinationCount?: number }

/** A coordination, with its parties where they were read with it. */
export type Attended<Coordination> = Coordination & { readonly parties?: readonly Party[] }

export interface GraphReader {
  /**
   * Between two equal ones each read saw what those saw that ended before it; otherwise a later one may have seen an
   * earlier data set. See `engine.ts`.
   */
  era(): number
  /** What is loaded, or undefined in an empty store. */
  readDataset(): Promise<DatasetNode | undefined>
  /** Version of the graph's schema: 0 where it says none, undefined in an empty store; see `migrations/`. */
  readSchemaVersion(): Promise<number | undefined>
  /** Nodes by the ids asked for; a former id gives the node that it leads to, which bears another. */
  readNodes(ids: readonly Id[], portion?: NodePortion): Promise<Map<Id, GraphNode>>
  readRelations(ids: readonly Id[], query: RelationQuery): Promise<Map<Id, Relation[]>>
  /** Relations with the nodes of the types at their other ends, in the order of the relations' ids. */
  readRelated(ids: readonly Id[], query: RelatedQuery): Promise<Map<Id, Related[]>>
  /** Nodes with their lines, and how many coordinations an actor has, in one read; those that are not there are absent. */
  readDrawn(ids: readonly Id[], request: DrawingRequest): Promise<Map<Id, DrawnNode>>
  /** The parties of each coordination, with their actors, by their order, then by actor and role. */
  readParties(coordinationIds: readonly Id[], portion?: PartyPortion): Promise<Map<Id, Party[]>>
  /** What happened to each coordination; one that is not there is absent. */
  readLives(coordinationIds: readonly Id[]): Promise<Map<Id, Life>>
  /** How each actor ended, by events in no order. */
  readEndsByEvents(actorIds: readonly Id[]): Promise<Map<Id, ChangeByEvent[]>>
  /** How each actor began, in the same way. */
  readBeginningsByEvents(actorIds: readonly Id[]): Promise<Map<Id, ChangeByEvent[]>>
  /** The same relations, in no order and without what they say and rest on: to go far over many. */
  readLinks(ids: readonly Id[], query: RelationQuery): Promise<Map<Id, Link[]>>
  /** Ids of the nodes at the other ends of the same relations, each once. */
  readOtherEnds(ids: readonly Id[], query: RelationQuery): Promise<Id[]>
  /** The newest coordinations of the actors, at most so many, each once and newest first, with the ids of their parties. */
  readNewestOf(actorIds: readonly Id[], limit: number): Promise<Map<Id, readonly Id[]>>
  /** How many coordinations the actors have, and how many parties these have besides the known ones: each once. */
  countStep(actorIds: readonly Id[], known: readonly Id[]): Promise<number>

  /**
   * Facts that rest on each of the citations, by the ids of what they are about; a citation without any is absent. The
   * key of a position begins with that id, which is the position's as well.
   */
  readFacts(citationIds: readonly Id[], page: PageWish): Promise<Map<Id, Page<Fact>>>
  countFacts(citationIds: readonly Id[]): Promise<Map<Id, number>>
  /**
   * What is stated of each of the nodes: of itself first, then its relations, by kind and id, those of the parties to a
   * coordination among them. A node that is not there is absent.
   */
  readFactsOf(nodeIds: readonly Id[], page: PageWish): Promise<Map<Id, Page<Fact>>>
  countFactsOf(nodeIds: readonly Id[]): Promise<Map<Id, number>>

  readCoordinations(
    where: CoordinationConditions,
    page: CoordinationPageRequest,
  ): Promise<Page<Attended<CoordinationGraphNode>>>
  /** Pages as the one requested, one for each of the spans in place of its own. All have a `before` or none has. */
  readCoordinationPages(
    where: CoordinationConditions,
    page: CoordinationPageRequest,
    spans: readonly Span[],
  ): Promise<Array<Page<Attended<CoordinationGraphNode>>>>
  countCoordinations(where: CoordinationConditions): Promise<number>
  /** For each actor, a page of the coordinations that it is a party to; for each instrument, of those that implement it. */
  readCoordinationsOf(
    ownerIds: readonly Id[],
    page: CoordinationPageRequest & OwnerPortion,
  ): Promise<Map<Id, OwnedPage<Attended<CoordinationGraphNode>>>>
  countCoordinationsOf(ownerIds: readonly Id[]): Promise<Map<Id, number>>
  /**
   * For each actor, a page of those that share coordinations with it in a role of coordinating, most first.
   * The key of a position is the number that they share.
   */
  readPartners(actorIds: readonly Id[], page: PartnerPageRequest): Promise<Map<Id, OwnedPage<ActorNode>>>
  countPartners(actorIds: readonly Id[]): Promise<Map<Id, number>>
  readOrganizations(
    where: OrganizationConditions,
    page: ActorPageRequest,
  ): Promise<Page<Counted<GraphNode<'Organization'>>>>
  readOrganizationPages(
    where: OrganizationConditions,
    page: ActorPageRequest,
    spans: readonly Span[],
  ): Promise<Array<Page<Counted<GraphNode<'Organization'>>>>>
  countOrganizations(where: OrganizationConditions): Promise<number>
  readUnits(
    where: UnitConditions,
    page: ActorPageRequest,
  ): Promise<Page<Counted<GraphNode<'AdministrativeUnit'>>>>
  readUnitPages(
    where: UnitConditions,
    page: ActorPageRequest,
    spans: readonly Span[],
  ): Promise<Array<Page<Counted<GraphNode<'AdministrativeUnit'>>>>>
  countUnits(where: UnitConditions): Promise<number>
  readSources(page: PageRequest<'TITLE'>): Promise<Page<GraphNode<'Source'>>>
  countSources(): Promise<number>
  /** The whole taxonomy: concepts with the concept above, by name. */
  readAreas(): Promise<Array<{ node: GraphNode<'CooperationArea'>; broader?: Id }>>
  /** Coordinations by number of parties, most first: where a drawing without a focus begins. */
  readLargestCoordinations(where: CoordinationConditions, limit: number): Promise<Id[]>
  /**
   * Coordinations with the days on which they may have begun or ended, have been renewed, supplemented or
   * superseded, or have lost a party, where these may fall within the days; each pair once, by day, which is
   * the key of its position and the first that the fact's date can mean, and id.
   */
  readChangeDays(where: CoordinationConditions, days: Days, page: PageWish): Promise<Page<Id>>
  /** The unit that an actor belongs to: what it governs, else where it is based; a unit's own parent. */
  readHomes(actorIds: readonly Id[]): Promise<Map<Id, Id>>
  /** Every node of the type: what the search is made of, never the answer to a request. */
  readNodesOfType(type: NodeType): Promise<GraphNode[]>
  /** The ends of every relation of the type, for the search as well. */
  readEnds(type: RelationType): Promise<Array<{ readonly from: Id; readonly to: Id }>>
  /** @throws {StoreUnavailable} when the database does not answer. */
  ping(): Promise<void>
}

/** A node as the loader writes it: everything but bounds and keys, which the store derives. */
export interface NodeRow {
  readonly id: Id
  readonly type: NodeType
  /** Properties by name; absent ones are removed from the graph. Partial dates as written. */
  readonly properties: Readonly<Record<string, string | number | boolean | readonly string[]>>
  /** Digest of the row: equal rows need no writing. */
  readonly digest: string
}

export interface RelationRow {
  readonly id: string
  readonly type: RelationType
  readonly from: Id
  readonly to: Id
  readonly properties: Readonly<Record<string, string | number | boolean | readonly string[]>>
  readonly digest: string
}

/** One batch of a load. Written in one transaction. */
export interface Changes {
  /** Rows that the store does not hold, by its digests: they are made without being looked for, which is faster. */
  readonly createdNodes?: readonly NodeRow[]
  readonly createdRelations?: readonly RelationRow[]
  /** Rows that it may hold: made, or changed in place. */
  readonly nodes?: readonly NodeRow[]
  readonly relations?: readonly RelationRow[]
  readonly deletedNodes?: ReadonlyArray<{ readonly id: Id; readonly type: NodeType }>
  readonly deletedRelations?: ReadonlyArray<{ readonly id: string; readonly type: RelationType }>
  readonly dataset?: DatasetNode
}

/** A load of the store: no other one changes anything before it is committed or released. */
export interface LoadInHand extends Pick<GraphReader, 'readDataset' | 'readSchemaVersion'> {
  /** How many rows can be written so that readers see all of them at once; 0 where the store cannot do that. */
  readonly mostRowsAtOnce: number
  /** Calls of `write` that may be under way at once, of rows whose order does not matter. */
  readonly mostWritesAtOnce: number
  readNodeDigests: GraphWriter['readNodeDigests']
  readRelationDigests: GraphWriter['readRelationDigests']
  /** Writes what readers see with `commit`, and never without it. */
  write(changes: Changes): Promise<void>
  /**
   * Writes a batch that readers see; not to be mixed with `write`.
   * @throws {LoadUnderWay} when the database has lost this load and another one has begun
   */
  writeThrough(changes: Changes): Promise<void>
  commit(): Promise<void>
  /** Gives up what was written and not committed; nothing happens after `commit`. */
  release(): Promise<void>
}

export interface GraphWriter {
  /**
   * Brings a graph that an older program wrote to the schema of this one, except for what loading does; the data set is
   * `loading` then. @param onStep told what was done, with the version that the graph has now
   * @throws {StoreTooNew} when a newer program wrote it
   */
  migrate(onStep?: (done: string, version: number) => void): Promise<void>
  /** Makes constraints and indexes that are missing. */
  prepare(): Promise<void>
  /** Digests of all nodes of a type, by id. @throws {StoreOccupied} when others wrote one */
  readNodeDigests(type: NodeType): Promise<Map<string, string>>
  /** Digests of all relations of a type, by id. @throws {StoreOccupied} when others wrote one */
  readRelationDigests(type: RelationType): Promise<Map<string, string>>
  write(changes: Changes): Promise<void>
  /**
   * Begins a load.
   * @throws {LoadUnderWay} when another one goes on, and does not end soon
   */
  beginLoad(): Promise<LoadInHand>
}
