import type { Day, PartialDate } from '../partial-date.ts'
import type { AgreementStatus } from '../status.ts'
import type {
  Basis,
  CoordinationKind,
  NodeType,
  OrganizationKind,
  PartyRole,
  RelationType,
  SourcePart,
  UnitLevel,
} from '../vocabulary.ts'

/**
 * A network with the evidence of everything in it, as every graph file is written from. Server and viewer each make one
 * of what they have; the formats know nothing else.
 */

/** What the file is of: it stands in every file, whatever the format. */
export interface NetworkMeta {
  /** Which report was exported, as file names have it: `network`. */
  readonly report: string
  /** In the language of the file. */
  readonly title: string
  /** The day in the world that the network is of. */
  readonly asOf: Day
  /** Language of the title, the filters and, in formats that are read rather than loaded, of all words. */
  readonly language: 'vi' | 'en'
  readonly projection: 'BIPARTITE' | 'ACTORS'
  /** The filters in words of the language, one line each. */
  readonly filters: readonly string[]
  /** How many neighbours the limit left out. */
  readonly hidden: number
  /** The address that shows the same again. */
  readonly permalink: string
  /** Version of the data set: a fingerprint of all records. */
  readonly dataVersion: string
  /** When the data set was loaded: an ISO 8601 instant in UTC. */
  readonly loadedAt: string
  /** Under which licence the data may be used, where that is known: a name or an address. */
  readonly licence?: string
}

/** Elements in portions, so that no writer ever holds more than one of them. */
export type Batches<T> = AsyncIterable<readonly T[]>

/**
 * Each pass can be begun any number of times and gives the same elements in the same order: formats that have their
 * elements in several places go through them more than once. An edge names nodes of the pass of nodes, every citation
 * named is in the pass of citations, and every source of a citation in the pass of sources.
 */
export interface CitedNetwork {
  readonly meta: NetworkMeta
  /** Actors and coordinations. */
  readonly nodes: () => Batches<NetworkFileNode>
  readonly edges: () => Batches<NetworkFileEdge>
  /** The cooperation areas that nodes name, with those above them. */
  readonly areas: () => Batches<NetworkFileArea>
  readonly citations: () => Batches<NetworkFileCitation>
  readonly sources: () => Batches<NetworkFileSource>
}

/** Something that an element names without its being an element itself. */
export interface NamedThing {
  readonly id: string
  readonly name: string
}

/** Shapes that elements are drawn in. */
export type MarkShape =
  | 'hexagon'
  | 'diamond'
  | 'circle'
  | 'square'
  | 'triangle'
  | 'rounded'
  | 'pentagon'
  | 'octagon'
  | 'card'

export interface NetworkFileNode {
  readonly id: string
  readonly type: NodeType
  /** Kind of an organization or coordination, level of a unit. */
  readonly kind: OrganizationKind | UnitLevel | CoordinationKind
  /** The whole name or title in Vietnamese. */
  readonly name: string
  readonly nameEn?: string
  /** The short form that fits on a drawing. */
  readonly label: string
  readonly labelEn?: string
  readonly aliases: readonly string[]
  /** A placeholder that the source counts or describes and does not name. */
  readonly unnamed: boolean
  /** For a placeholder: how many it stands for. */
  readonly count?: number
  readonly basis: Basis
  /** For an actor: since when it exists. For a coordination: when it was signed or began. As far as it is known. */
  readonly validFrom?: PartialDate
  /** For an actor: its last day. For a coordination: the end of its stated period. Absent says nothing. */
  readonly validTo?: PartialDate
  /** For an agreement: when it was signed. */
  readonly signedOn?: PartialDate
  /** For an agreement: its official number. */
  readonly number?: string
  /** For an agreement: how it stands on the day of the network. */
  readonly status?: AgreementStatus
  /** Why, in the language of the network. */
  readonly reason?: string
  /** Id of the unit that it belongs to. */
  readonly parent?: string
  /** For a coordination: the cooperation areas that it covers. */
  readonly areas: readonly NamedThing[]
  /** For a coordination: where it applies. For an actor: where it is, and for what it is responsible. */
  readonly places: readonly NamedThing[]
  /** How many neighbours it has, in the file or not. */
  readonly degree: number
  /** Ids of the citations that it rests on. */
  readonly citations: readonly string[]
  /** Where the centre of its mark stands on the drawing, in px; y grows downwards. */
  readonly position?: { readonly x: number; readonly y: number }
  /** How it is drawn; the colour is `#rrggbb`, the size in px. */
  readonly mark?: { readonly shape: MarkShape; readonly colour: string; readonly size?: number }
}

export interface NetworkFileEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  /** COORDINATES_WITH joins two actors that share coordinations and has no direction. */
  readonly type: RelationType | 'COORDINATES_WITH'
  /** For PARTY_TO: what the actor does. */
  readonly role?: PartyRole
  readonly basis: Basis
  /** For PARTY_TO: how many parties it stands for. For COORDINATES_WITH: how many coordinations. Else 1. */
  readonly weight: number
  readonly validFrom?: PartialDate
  readonly validTo?: PartialDate
  /** For COORDINATES_WITH: ids of the coordinations that it stands for. */
  readonly coordinations: readonly string[]
  /** For COORDINATES_WITH, in networks that are drawn: all that it stands for is over on the day of the network. */
  readonly isOver?: boolean
  readonly citations: readonly string[]
}

/** One concept of what bodies coordinate on. */
export interface NetworkFileArea extends NamedThing {
  readonly nameEn?: string
  /** Id of the concept above it. */
  readonly broader?: string
}

/** A place in a source. */
export interface NetworkFileCitation {
  readonly id: string
  /** Id of the source. */
  readonly source: string
  /** 1-based line of the document. */
  readonly paragraph?: number
  /** Code points within the paragraph, from 0; `end` is the one after the last. */
  readonly start?: number
  readonly end?: number
  /** SHA-256 of the passage's UTF-8 bytes, in lower-case hexadecimal. */
  readonly passageSha256?: string
  readonly part?: SourcePart
  readonly basis: Basis
  readonly note?: string
}

export interface NetworkFileSource {
  readonly id: string
  readonly title: string
  readonly publisher?: string
  readonly publishedOn?: PartialDate
  readonly url?: string
  /** SHA-256 of the whole file's bytes, in lower-case hexadecimal. */
  readonly sha256?: string
}

/** Whether the node is an agreement or a joint activity. */
export function isCoordination({ type }: Pick<NetworkFileNode, 'type'>): boolean {
  return type === 'Agreement' || type === 'JointActivity'
}
