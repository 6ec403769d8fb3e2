import type { FactRelationType, OwnFact } from './facts.ts'
import type { Id, RelationId } from './ids.ts'
import type { PartialDate } from './partial-date.ts'
import type {
  AgreementKind,
  Basis,
  CommandLine,
  CoordinationKind,
  EventKind,
  Extent,
  ForeignCountry,
  NodeType,
  OrganizationKind,
  PartyRole,
  Quantifier,
  RelationType,
  SourcePart,
  UnitLevel,
} from './vocabulary.ts'

/**
 * What the graph keeps of each node and relationship. Partial dates are kept as written; beside each, the
 * graph has its bounds as native dates (`validToEarliest`, `validToLatest`), which only queries use.
 */

interface Cited {
  readonly citationIds: readonly Id[]
}
interface Described extends Cited {
  readonly name: string
  readonly nameEn?: string
  readonly shortName?: string
  readonly aliases: readonly string[]
}
interface Validity {
  readonly validFrom?: PartialDate
  readonly validTo?: PartialDate
}
interface CoordinationNode extends Cited, Validity {
  readonly kind: CoordinationKind
  readonly title: string
  readonly titleEn?: string
  readonly shortTitle?: string
  readonly shortTitleEn?: string
  readonly summary?: string
  readonly summaryEn?: string
  /** STATED when at least one of its citations states it. */
  readonly basis: Basis
  /** Ids of all sources that its citations, and those of its parties, areas, places and results, are from. */
  readonly sourceIds: readonly Id[]
  readonly periodCitationIds: readonly Id[]
}
interface InstrumentNode extends Cited {
  readonly name: string
  readonly nameEn?: string
  readonly aliases: readonly string[]
  readonly number?: string
  readonly issuedOn?: PartialDate
}

/** Properties of a node by its type. */
export interface NodeProperties {
  Organization: Described & Validity & { readonly kind: OrganizationKind; readonly unnamed: boolean }
  AdministrativeUnit: Described &
    Validity & {
      readonly level: UnitLevel
      readonly unitType: string
      readonly code?: string
      readonly codeList?: string
      readonly country?: ForeignCountry
      readonly unnamed: boolean
    }
  ProjectArea: Described
  Agreement: CoordinationNode & {
    readonly kind: AgreementKind
    readonly number?: string
    readonly signedOn?: PartialDate
    readonly signedCitationIds: readonly Id[]
    /** Sightings of its being carried out, as parallel lists; an empty string in `carriedOutFrom` is absent. */
    readonly carriedOutFrom: readonly string[]
    readonly carriedOutOn: readonly PartialDate[]
    /** Ids of a sighting's citations, joined by spaces. */
    readonly carriedOutCitationIds: readonly string[]
  }
  JointActivity: CoordinationNode & { readonly kind: 'JOINT_ACTIVITY' }
  CooperationArea: Cited & {
    readonly name: string
    readonly nameEn: string
    readonly definition?: string
    readonly definitionEn?: string
  }
  Programme: InstrumentNode
  LegalInstrument: InstrumentNode
  ReorganizationEvent: Cited & {
    readonly kind: EventKind
    readonly name: string
    readonly nameEn?: string
    readonly effectiveOn: PartialDate
  }
  ReportedResult: Cited & {
    readonly what: string
    readonly whatEn: string
    readonly value: number
    readonly quantifier: Quantifier
    readonly unit?: string
    readonly unitEn?: string
    readonly periodFrom?: PartialDate
    readonly periodTo?: PartialDate
    /** Place in its record, from 0: results are told in their source's order. */
    readonly order: number
  }
  Note: Cited & { readonly text: string; readonly textEn: string; readonly conflict: boolean }
  Source: {
    readonly title: string
    readonly publisher?: string
    readonly publishedOn?: PartialDate
    readonly publishedOnWhy?: string
    readonly url?: string
    readonly file?: string
    readonly sha256?: string
  }
  Citation: {
    readonly paragraph?: number
    readonly start?: number
    readonly end?: number
    readonly passageSha256?: string
    readonly part: SourcePart
    readonly basis: Basis
    readonly note?: string
    readonly sourceId: Id
  }
  /** An id that a node bore before, under `was-` and that id. */
  Redirect: { readonly currentId: Id }
  /**
   * What rests on a citation, under `sup-` and its id: the nodes that state facts by it, in the order of their ids, and
   * how many facts there are in all.
   */
  Support: { readonly nodeIds: readonly Id[]; readonly facts: number }
}

/** A node as the store hands it out. `type` tells which properties it has. */
export type GraphNode<T extends NodeType = NodeType> = {
  [K in T]: { readonly type: K; readonly id: Id } & NodeProperties[K]
}[T]

export type ActorNode = GraphNode<'Organization' | 'AdministrativeUnit'>
export type PlaceNode = GraphNode<'AdministrativeUnit' | 'ProjectArea'>
export type CoordinationGraphNode = GraphNode<'Agreement' | 'JointActivity'>
export type InstrumentGraphNode = GraphNode<'Programme' | 'LegalInstrument'>

/** A relationship as the store hands it out; which of the optional properties it has follows from its type. */
export interface Relation {
  readonly id: RelationId
  readonly type: RelationType
  readonly from: Id
  readonly to: Id
  readonly citationIds: readonly Id[]
  /** STATED when at least one of its citations states it. */
  readonly basis: Basis
  readonly role?: PartyRole
  readonly count?: number
  /** Place in its record's list, from 0: parties are told in their record's order. */
  readonly order?: number
  readonly representativeNames?: readonly string[]
  readonly representativeOffices?: readonly string[]
  readonly line?: CommandLine
  readonly extent?: Extent
  readonly validFrom?: PartialDate
  readonly validTo?: PartialDate
}

/**
 * A fact that rests on citations: what a node says of itself, or a relation that leads from it. `from` and `to` are
 * the time that it names.
 */
export interface Fact extends Cited {
  readonly kind: OwnFact['kind'] | FactRelationType
  readonly subject: GraphNode
  readonly relation?: Relation
  readonly from?: PartialDate
  readonly to?: PartialDate
}

/** Names of the properties that are partial dates and therefore have bounds beside them in the graph. */
export const partialDateProperties = [
  'validFrom',
  'validTo',
  'signedOn',
  'issuedOn',
  'effectiveOn',
  'publishedOn',
  'periodFrom',
  'periodTo',
] as const
export type PartialDateProperty = (typeof partialDateProperties)[number]

/** What the data set says of itself. `loading` while a load is under way or was cut off. */
export interface DatasetNode {
  /** SHA-256 over all nodes and relationships: equal records give equal versions on every engine. */
  readonly version: string
  readonly state: 'loading' | 'ready'
  readonly loadedAt: string
  /** Fingerprint of the files that it was loaded from; the loader’s own, to know them again without reading. */
  readonly inputs?: string
  /** Counts by node type and relationship type, in the order of the vocabulary. */
  readonly counts: ReadonlyArray<{ readonly type: NodeType | RelationType; readonly count: number }>
  /**
   * Digests over all rows of a type, for the loader to know them again without reading. A type is not among them where
   * its rows may be others, as while a load writes them for everybody to see.
   */
  readonly digests?: ReadonlyArray<{ readonly type: NodeType | RelationType; readonly digest: string }>
}
