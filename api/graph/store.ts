import type { Id } from '../../schema/ids.ts'
import type {
  ActorNode,
  CoordinationGraphNode,
  DatasetNode,
  Fact,
  GraphNode,
  Relation,
} from '../../schema/nodes.ts'
import type { Day } from '../../schema/partial-date.ts'
import type {
  Basis,
  CoordinationKind,
  NodeType,
  OrganizationKind,
  RelationType,
  UnitLevel,
} from '../../schema/vocabulary.ts'
import type { EngineName } from './engine.ts'

/**
 * The graph store: the domain's face of the database. Reads take many keys and return maps, so that they
 * are loaders already; a key without an answer is absent from a map of nodes and has an empty list in a map
 * of relations. Written once, over any Cypher engine.
 */
export interface GraphStore extends GraphReader, GraphWriter {
  readonly engine: EngineName
  /** The same reads, stopped when the signal is aborted; what is under way then rejects. */
  abortable(signal: AbortSignal): GraphReader
  close(): Promise<void>
}

/** Which relations of a node are wanted. */
export interface RelationQuery {
  readonly types: readonly RelationType[]
  /** `out`: the node is the `from` end; `in`: it is the `to` end. */
  readonly direction: 'in' | 'out'
  /** Keeps those whose validity may cover the day. */
  readonly validOn?: Day
}

/** A part in a coordination, with who has it where that was read with it. */
export interface Party extends Relation {
  readonly actor?: ActorNode
}

/** What a step along a relation needs of it. */
export interface Link extends Pick<Relation, 'type' | 'from' | 'to' | 'role'> {
  /** For a link to a coordination: what lists are ordered by that begin with the newest. */
  readonly newestKey?: string
}

/** A position in an ordered list: the sort key and the id of the last element seen. */
export interface Position {
  readonly key: string | number
  readonly id: Id
}

/** A part of a list, in the list's order whichever end it was read from. */
export interface Page<T> {
  readonly items: ReadonlyArray<{ readonly node: T; readonly position: Position }>
  /** Whether there is more between these and `before`, or the end of the list. */
  readonly hasNextPage: boolean
  /** Whether there is more between `after`, or the beginning of the list, and these. */
  readonly hasPreviousPage: boolean
}

/** Which part of a list: its first or its last so many elements, strictly between the positions. */
export type PageWish = { readonly after?: Position; readonly before?: Position } & (
  | { readonly first: number; readonly last?: undefined }
  | { readonly first?: undefined; readonly last: number }
)

export type PageRequest<Order extends string> = PageWish & { readonly orderBy: Order }

/** Counts with it, which takes much less than to count for each actor of the page afterwards. */
export type ActorPageRequest = PageRequest<ActorOrder> & { readonly withCounts?: boolean }

/** An actor, with the number of coordinations that it is a party to where that was read with it. */
export type Counted<Actor> = Actor & { readonly coordinationCount?: number }

/** All conditions hold together; values of one list are alternatives. Closures are the caller's. */
export interface CoordinationConditions {
  readonly ids?: readonly Id[]
  readonly kinds?: readonly CoordinationKind[]
  /** Areas, with the narrower ones already added. */
  readonly areas?: readonly Id[]
  readonly parties?: readonly Id[]
  readonly partyKinds?: readonly OrganizationKind[]
  /** Places; the units within them count as well. */
  readonly places?: readonly Id[]
  /** Those of the places that stand for themselves alone, without the units within them. */
  readonly placesAlone?: readonly Id[]
  readonly signedFrom?: Day
  readonly signedTo?: Day
  readonly sources?: readonly Id[]
  readonly basis?: Basis
  /** A party that it binds ended before the day. */
  readonly lostPartyBefore?: Day
}

export interface OrganizationConditions {
  readonly kinds?: readonly OrganizationKind[]
  /** Governs, is based in or is responsible for one of these places, or one within them. */
  readonly places?: readonly Id[]
  /** Those of the places that stand for themselves alone, without the units within them. */
  readonly placesAlone?: readonly Id[]
  /** Every word begins a word of its name, alias or short name, folded. */
  readonly text?: string
  readonly existsOn?: Day
}

export interface UnitConditions {
  readonly level?: UnitLevel
  /** Lies in this unit, at any depth. */
  readonly within?: Id
  readonly text?: string
  readonly code?: string
  readonly existsOn?: Day
}

/** Days from one to another, both included. */
export interface Days {
  readonly from: Day
  readonly to: Day
}

export type CoordinationOrder = 'NEWEST' | 'OLDEST' | 'TITLE'
export type ActorOrder = 'NAME' | 'COORDINATIONS'

export interface GraphReader {
  /** What is loaded, or undefined in an empty store. */
  readDataset(): Promise<DatasetNode | undefined>
  /** Nodes by the ids asked for; a former id gives the node that it leads to, which bears another. */
  readNodes(ids: readonly Id[]): Promise<Map<Id, GraphNode>>
  readRelations(ids: readonly Id[], query: RelationQuery): Promise<Map<Id, Relation[]>>
  /** The parties of each coordination in the order of their ids, with their actors. */
  readParties(coordinationIds: readonly Id[]): Promise<Map<Id, Party[]>>
  /** The same relations, in no order and without what they say and rest on: to go far over many. */
  readLinks(ids: readonly Id[], query: RelationQuery): Promise<Map<Id, Link[]>>

  /**
   * Facts that rest on each of the citations, by the ids of what they are about; a citation without any is absent. The
   * key of a position begins with that id, which is the position's as well.
   */
  readFacts(citationIds: readonly Id[], page: PageWish): Promise<Map<Id, Page<Fact>>>
  countFacts(citationIds: readonly Id[]): Promise<Map<Id, number>>

  readCoordinations(
    where: CoordinationConditions,
    page: PageRequest<CoordinationOrder>,
  ): Promise<Page<CoordinationGraphNode>>
  countCoordinations(where: CoordinationConditions): Promise<number>
  /** For each actor, a page of the coordinations that it is a party to. */
  readCoordinationsOf(
    actorIds: readonly Id[],
    page: PageRequest<CoordinationOrder>,
  ): Promise<Map<Id, Page<CoordinationGraphNode>>>
  countCoordinationsOf(actorIds: readonly Id[]): Promise<Map<Id, number>>
  /**
   * For each actor, a page of those that share coordinations with it in a role of coordinating, most first.
   * The key of a position is the number that they share.
   */
  readPartners(actorIds: readonly Id[], page: PageWish): Promise<Map<Id, Page<ActorNode>>>
  countPartners(actorIds: readonly Id[]): Promise<Map<Id, number>>
  readOrganizations(
    where: OrganizationConditions,
    page: ActorPageRequest,
  ): Promise<Page<Counted<GraphNode<'Organization'>>>>
  countOrganizations(where: OrganizationConditions): Promise<number>
  readUnits(
    where: UnitConditions,
    page: ActorPageRequest,
  ): Promise<Page<Counted<GraphNode<'AdministrativeUnit'>>>>
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
  readonly nodes?: readonly NodeRow[]
  readonly relations?: readonly RelationRow[]
  readonly deletedNodes?: ReadonlyArray<{ readonly id: Id; readonly type: NodeType }>
  readonly deletedRelations?: ReadonlyArray<{ readonly id: string; readonly type: RelationType }>
  readonly dataset?: DatasetNode
}

export interface GraphWriter {
  /** Makes constraints and indexes that are missing. */
  prepare(): Promise<void>
  /** Digests of all nodes of a type, by id. */
  readNodeDigests(type: NodeType): Promise<Map<string, string>>
  /** Digests of all relations of a type, by id. */
  readRelationDigests(type: RelationType): Promise<Map<string, string>>
  write(changes: Changes): Promise<void>
}
