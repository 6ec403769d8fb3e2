import type { Id } from '../../schema/ids.ts'
import type {
  ActorNode,
  CoordinationGraphNode,
  DatasetNode,
  Fact,
  GraphNode,
  InstrumentGraphNode,
  Relation,
} from '../../schema/nodes.ts'
import type { Day, PartialDate } from '../../schema/partial-date.ts'
import type { StatusOnDay } from '../../schema/status.ts'
import type { Basis, Extent } from '../../schema/vocabulary.ts'
import type { Measures } from '../analysis/measures.ts'
import type { Attended, Counted, Party } from '../graph/store.ts'
import type { ConnectionModel, EdgeModel } from '../paging/page.ts'
import type { Partner } from '../reading/partners.ts'
import type { ChangeKind, CoverageState } from './generated.ts'

/** What resolvers hand to each other: the parent value of each type of the GraphQL schema. */

export type OrganizationModel = Counted<GraphNode<'Organization'>>
export type AdministrativeUnitModel = Counted<GraphNode<'AdministrativeUnit'>>
export type ProjectAreaModel = GraphNode<'ProjectArea'>
export type AgreementModel = Attended<GraphNode<'Agreement'>>
export type JointActivityModel = Attended<GraphNode<'JointActivity'>>
export type CooperationAreaModel = GraphNode<'CooperationArea'>
export type InstrumentModel = InstrumentGraphNode
export type CitationModel = GraphNode<'Citation'>
export type SourceModel = GraphNode<'Source'>
export type NoteModel = GraphNode<'Note'>
export type ReportedResultModel = GraphNode<'ReportedResult'>
export type ReorganizationEventModel = GraphNode<'ReorganizationEvent'>
/** A PARTY_TO relation. */
export type PartyModel = Party
/** A SUBORDINATE_TO or PARTY_COMMITTEE_OF relation. */
export type OrganizationRelationModel = Relation
export type StatusOnDayModel = StatusOnDay & { readonly asOf: Day; readonly citationIds: readonly Id[] }

export interface SuccessionModel {
  readonly actorId: Id
  /** The events that led to it, in their order. */
  readonly eventIds: readonly Id[]
  readonly on: Day
  readonly extent: Extent
  readonly basis: Basis
  /** What the steps rest on. */
  readonly citationIds: readonly Id[]
}

export type PageInfoModel = ConnectionModel<{ readonly cursor: string }>
type PageOf<Node> = ConnectionModel<EdgeModel<Node>>
export type OrganizationConnectionModel = PageOf<OrganizationModel>
export type AdministrativeUnitConnectionModel = PageOf<AdministrativeUnitModel>
export type CoordinationConnectionModel = PageOf<CoordinationGraphNode>
export type CitationConnectionModel = PageOf<CitationModel>
export type SourceConnectionModel = PageOf<SourceModel>
export type ReorganizationEventConnectionModel = PageOf<ReorganizationEventModel>
/** An actor with the ENDED_BY or CREATED_BY relation that leads from it. */
export interface ReorganizedActorEdgeModel extends EdgeModel<ActorNode> {
  readonly relation: Relation
}
export type ReorganizedActorConnectionModel = ConnectionModel<ReorganizedActorEdgeModel>
export type FactModel = Fact
export type FactConnectionModel = PageOf<FactModel>

/** Nodes that the API shows; redirects and what citations support appear only through what follows from them. */
export type ShownNode = Exclude<GraphNode, { type: 'Redirect' | 'Support' }>

export interface SearchEdgeModel extends EdgeModel<ShownNode> {
  readonly score: number
  readonly matched: string
  readonly within: readonly Id[]
  readonly hasEnded: boolean
}
export type SearchConnectionModel = ConnectionModel<SearchEdgeModel>

export interface PartnerEdgeModel extends EdgeModel<ActorNode> {
  /** Number of coordinations that are shared. */
  readonly weight: number
  readPartner(): Promise<Partner | undefined>
}
export type PartnerConnectionModel = ConnectionModel<PartnerEdgeModel>

export interface NetworkNodeModel {
  readonly node: ActorNode | CoordinationGraphNode
  readonly degree: number
  /** The day of the network that it is drawn in. */
  readonly asOf?: Day
  /** What is measured of the nodes of that network. */
  readonly measures: Measures
}
export type { NetworkEdgeModel } from '../analysis/network-edges.ts'

/** A pair that one would expect to coordinate; what is known of it is read when it is asked for. */
export interface CoverageRowModel {
  readonly actor: ActorNode
  readonly counterpart: ActorNode
  readonly state: CoverageState
  readonly coordinations: readonly CoordinationGraphNode[]
  readonly basis: Basis
  readonly reason: { readonly vi: string; readonly en: string }
  readonly citationIds: readonly Id[]
}
export interface CoverageConnectionModel extends PageOf<CoverageRowModel> {
  readCounts(): Promise<ReadonlyArray<{ readonly state: CoverageState; readonly count: number }>>
}

export interface ChangeModel {
  readonly on: PartialDate
  readonly kind: ChangeKind
  readonly coordination: CoordinationGraphNode
  readonly actor?: ActorNode
  readonly by?: AgreementModel
  readonly citationIds: readonly Id[]
}
export type ChangeConnectionModel = PageOf<ChangeModel>

export interface LostPartyModel {
  readonly party: PartyModel
  readonly actor: ActorNode
  readonly endedOn: PartialDate
  /** The day on which its successors are asked for. */
  readonly asOf: Day
}
export interface OrphanedAgreementModel {
  readonly agreement: AgreementModel
  readonly lost: readonly LostPartyModel[]
}
export type OrphanedAgreementConnectionModel = PageOf<OrphanedAgreementModel>

export type DatasetModel = DatasetNode
