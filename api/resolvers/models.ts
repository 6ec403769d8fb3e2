import type { Id } from '../../schema/ids.ts'
import type {
  ActorNode,
  CoordinationGraphNode,
  DatasetNode,
  GraphNode,
  InstrumentGraphNode,
  Relation,
} from '../../schema/nodes.ts'
import type { Day } from '../../schema/partial-date.ts'
import type { StatusOnDay } from '../../schema/status.ts'
import type { Extent } from '../../schema/vocabulary.ts'
import type { ConnectionModel, EdgeModel } from '../paging/page.ts'

/** What resolvers hand to each other: the parent value of each type of the GraphQL schema. */

export type OrganizationModel = GraphNode<'Organization'>
export type AdministrativeUnitModel = GraphNode<'AdministrativeUnit'>
export type ProjectAreaModel = GraphNode<'ProjectArea'>
export type AgreementModel = GraphNode<'Agreement'>
export type JointActivityModel = GraphNode<'JointActivity'>
export type CooperationAreaModel = GraphNode<'CooperationArea'>
export type InstrumentModel = InstrumentGraphNode
export type CitationModel = GraphNode<'Citation'>
export type SourceModel = GraphNode<'Source'>
export type NoteModel = GraphNode<'Note'>
export type ReportedResultModel = GraphNode<'ReportedResult'>
/** A PARTY_TO relation. */
export type PartyModel = Relation
/** A SUBORDINATE_TO or PARTY_COMMITTEE_OF relation. */
export type OrganizationRelationModel = Relation
export type StatusOnDayModel = StatusOnDay & { readonly asOf: Day; readonly citationIds: readonly Id[] }

export interface SuccessionModel {
  readonly actorId: Id
  /** The events that led to it, in their order. */
  readonly eventIds: readonly Id[]
  readonly on: Day
  readonly extent: Extent
}

type PageOf<Node> = ConnectionModel<EdgeModel<Node>>
export type OrganizationConnectionModel = PageOf<OrganizationModel>
export type AdministrativeUnitConnectionModel = PageOf<AdministrativeUnitModel>
export type CoordinationConnectionModel = PageOf<CoordinationGraphNode>
export type CitationConnectionModel = PageOf<CitationModel>
export type SourceConnectionModel = PageOf<SourceModel>

/** Nodes that the API shows; reorganization events and redirects appear only through what follows from them. */
export type ShownNode = Exclude<GraphNode, { type: 'ReorganizationEvent' | 'Redirect' }>

export interface SearchEdgeModel extends EdgeModel<ShownNode> {
  readonly score: number
  readonly matched: string
}
export type SearchConnectionModel = ConnectionModel<SearchEdgeModel>

/** `coordinations` holds those shared, newest first. */
export interface PartnerEdgeModel extends EdgeModel<ActorNode> {
  readonly weight: number
  readonly coordinations: readonly CoordinationGraphNode[]
}
export type PartnerConnectionModel = ConnectionModel<PartnerEdgeModel>

export interface NetworkNodeModel {
  readonly node: ActorNode | CoordinationGraphNode
  readonly degree: number
  /** The day of the network that it is drawn in. */
  readonly asOf?: Day
}
export type DatasetModel = DatasetNode
