import type { Id } from '../../schema/ids.ts'
import type { Day } from '../../schema/partial-date.ts'
import type {
  Basis,
  CoordinationKind,
  NodeType,
  OrganizationKind,
  RelationType,
  UnitLevel,
} from '../../schema/vocabulary.ts'

/** What the store can be asked for: which relations, which part of which list, and how much of each element. */

/** Which relations of a node are wanted. */
export interface RelationQuery {
  readonly types: readonly RelationType[]
  /** `out`: the node is the `from` end; `in`: it is the `to` end. */
  readonly direction: 'in' | 'out'
  /** Keeps those whose validity may cover the day. */
  readonly validOn?: Day
  /** What is read of them, besides their types and ends; all where it is absent. */
  readonly properties?: readonly string[]
}

/** Which relations of a node are wanted with the nodes of these types that they lead to. */
export interface RelatedQuery extends Omit<RelationQuery, 'properties'> {
  readonly nodeTypes: readonly NodeType[]
}

/** What is read of nodes that are drawn. */
export interface DrawingRequest {
  readonly portion?: NodePortion
  /** Whether the coordinations of actors are counted. */
  readonly withCounts: boolean
  /** Types of the lines that are followed, both ways. */
  readonly ofActors: readonly RelationType[]
  readonly ofCoordinations: readonly RelationType[]
  /** What is read of lines that lead from one of the nodes to another; nothing where it is absent. */
  readonly lines?: NodePortion
  /** Keeps lines of actors whose validity may cover the day. */
  readonly validOn?: Day
}

/** A position in an ordered list: the sort key and the id of the last element seen. */
export interface Position {
  readonly key: string | number
  readonly id: Id
}

/** Which part of a list: its first or its last so many elements, strictly between the positions. */
export type PageWish = { readonly after?: Position; readonly before?: Position } & (
  | { readonly first: number; readonly last?: undefined }
  | { readonly first?: undefined; readonly last: number }
)

/** The positions between which a part of a list lies: its ends where they are absent. */
export type Span = Pick<PageWish, 'after' | 'before'>

export type PageRequest<Order extends string, Portion = NodePortion> = PageWish & {
  readonly orderBy: Order
  readonly portion?: Portion
}

/**
 * What is read of nodes: their ids and the properties that are named, or all of them. What is not read is absent,
 * so whoever names properties hands the nodes on only to what takes no others.
 */
export interface NodePortion {
  readonly properties?: readonly string[]
}

/** What is read of parties; of their roles and order always. */
export interface PartyPortion extends NodePortion {
  readonly actor?: NodePortion
}

/** Reads parties with the coordinations, which takes much less than to read them afterwards. */
export interface CoordinationPortion extends NodePortion {
  readonly parties?: PartyPortion
}

/** Counts the coordinations of each actor with it, for the same reason. */
export interface ActorPortion extends NodePortion {
  readonly withCounts?: boolean
}

/** Reads the actor with its page: one read where there would be two. */
export interface OwnerPortion {
  readonly withOwner?: boolean
}

export type CoordinationPageRequest = PageRequest<CoordinationOrder, CoordinationPortion>
export type PartnerPageRequest = PageWish & OwnerPortion & { readonly portion?: NodePortion }
export type ActorPageRequest = PageRequest<ActorOrder, ActorPortion>

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
  /** Programmes and legal instruments, one of which it implements. */
  readonly implements?: readonly Id[]
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
