import { PartnerEdge } from './actor.ts'
import { CooperationArea } from './area.ts'
import { Change, ChangeConnection } from './change.ts'
import { connection, PageInfo } from './connections.ts'
import {
  Agreement,
  CoordinationConnection,
  JointActivity,
  Party,
  ReportedResult,
  StatusOnDay,
} from './coordination.ts'
import { CoverageConnection, CoverageRow } from './coverage.ts'
import { Dataset } from './dataset.ts'
import { Citation, CitationConnection, Note, Source, SourceConnection } from './evidence.ts'
import { Fact, FactConnection } from './fact.ts'
import type { Resolvers } from './generated.ts'
import { Instrument } from './instrument.ts'
import { NetworkEdge, NetworkNode } from './network.ts'
import { Actor, Coordination, Node, Place } from './node.ts'
import { Organization, OrganizationConnection, OrganizationRelation } from './organization.ts'
import { LostParty, OrphanedAgreementConnection } from './orphan.ts'
import { AdministrativeUnit, AdministrativeUnitConnection, ProjectArea } from './place.ts'
import { Query } from './query.ts'
import {
  ReorganizationEvent,
  ReorganizationEventConnection,
  ReorganizedActorConnection,
  ReorganizedActorEdge,
} from './reorganization.ts'
import { CalendarDate, PartialDate } from './scalars.ts'
import { SearchConnection, SearchEdge } from './search.ts'
import { Succession } from './succession.ts'

export const resolvers: Resolvers = {
  Query,
  Actor,
  AdministrativeUnit,
  AdministrativeUnitConnection,
  Agreement,
  Change,
  ChangeConnection,
  Citation,
  CitationConnection,
  CooperationArea,
  Coordination,
  CoordinationConnection,
  CoverageConnection,
  CoverageRow,
  Dataset,
  Date: CalendarDate,
  Fact,
  FactConnection,
  Instrument,
  JointActivity,
  LostParty,
  NetworkEdge,
  NetworkNode,
  Node,
  Note,
  Organization,
  OrganizationConnection,
  OrganizationRelation,
  OrphanedAgreementConnection,
  PageInfo,
  PartialDate,
  PartnerConnection: connection,
  PartnerEdge,
  Party,
  Place,
  ProjectArea,
  ReorganizationEvent,
  ReorganizationEventConnection,
  ReorganizedActorConnection,
  ReorganizedActorEdge,
  ReportedResult,
  SearchConnection,
  SearchEdge,
  Source,
  SourceConnection,
  StatusOnDay,
  Succession,
}
