import type { Day } from '../../schema/partial-date.ts';
import type { PartialDate } from '../../schema/partial-date.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrganizationModel, AdministrativeUnitModel, ProjectAreaModel, AgreementModel, JointActivityModel, CooperationAreaModel, InstrumentModel, CitationModel, SourceModel, NoteModel, ReportedResultModel, ReorganizationEventModel, ReorganizationEventConnectionModel, ReorganizedActorEdgeModel, ReorganizedActorConnectionModel, PartyModel, OrganizationRelationModel, StatusOnDayModel, SuccessionModel, PageInfoModel, OrganizationConnectionModel, AdministrativeUnitConnectionModel, CoordinationConnectionModel, CitationConnectionModel, SourceConnectionModel, FactModel, FactConnectionModel, SearchEdgeModel, SearchConnectionModel, PartnerEdgeModel, PartnerConnectionModel, NetworkNodeModel, NetworkEdgeModel, CoverageRowModel, CoverageConnectionModel, ChangeModel, ChangeConnectionModel, LostPartyModel, OrphanedAgreementModel, OrphanedAgreementConnectionModel, DatasetModel } from './models.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day: 2021-05-17 (full-date of RFC 3339, ISO 8601). */
  Date: { input: Day; output: Day; }
  /**
   * A day, month or year as far as it is known, by the Gregorian calendar: 2021, 2021-05 or 2021-05-17 (calendar dates
   * of ISO 8601, complete or with reduced precision).
   */
  PartialDate: { input: PartialDate; output: PartialDate; }
};

/** A party can be an organization or an administrative unit. */
export type Actor = {
  /** Other names that sources use for it. */
  aliases: Array<Scalars['String']['output']>;
  /** The places in sources that it rests on. */
  citations: Array<Citation>;
  /**
   * Coordinations that it is a party to; asOf keeps those that may hold on that day: what is undated or has lost a party
   * stays. For what is in force, ask by filter.status.
   */
  coordinations: CoordinationConnection;
  /** What sources say of it, each fact with citations of its own: first of itself, then its relationships, by kind. */
  facts: FactConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Name in Vietnamese, as its own time wrote it. */
  name: Scalars['String']['output'];
  /** Name in English. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** Ambiguities and conflicts of the sources about it. */
  notes: Array<Note>;
  /**
   * Who it coordinates with: one row per partner, with the coordinations shared. To witness or to direct from above is not
   * to coordinate.
   */
  partners: PartnerConnection;
  /**
   * Actors in whose place it came, following reorganizations back from asOf (today when absent), by name: those whose
   * successor it is or was. Empty where none is known.
   */
  predecessors: Array<Succession>;
  /** The form that fits on a diagram. */
  shortName?: Maybe<Scalars['String']['output']>;
  /**
   * Actors that take its place after it ends, following reorganizations up to asOf (today when absent), by name. Empty
   * where none is known. Where no successor of a body is known, the units in place of the one that it governed.
   */
  successors: Array<Succession>;
  /** True for a placeholder: the source counts or describes the actor and does not name it. */
  unnamed: Scalars['Boolean']['output'];
  /** Since when it exists, where known. */
  validFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** Its last day, where known; null says nothing. */
  validTo?: Maybe<Scalars['PartialDate']['output']>;
};


/** A party can be an organization or an administrative unit. */
export type ActorCoordinationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CoordinationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CoordinationOrder>;
};


/** A party can be an organization or an administrative unit. */
export type ActorFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A party can be an organization or an administrative unit. */
export type ActorPartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CoordinationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A party can be an organization or an administrative unit. */
export type ActorPredecessorsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A party can be an organization or an administrative unit. */
export type ActorSuccessorsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** By what actors are ordered; ties are broken by id. */
export type ActorOrder =
  /** Most coordinations first. */
  | 'COORDINATIONS'
  /** By name, in the order of the folded alphabet. */
  | 'NAME';

/** A place of the state's hierarchy, in one official list at one time. */
export type AdministrativeUnit = Actor & Cited & Node & Place & {
  __typename?: 'AdministrativeUnit';
  /** Other names that sources use for it. */
  aliases: Array<Scalars['String']['output']>;
  /** Units directly within it, by name; asOf keeps those that may be within it on that day. */
  children: AdministrativeUnitConnection;
  /** The places in sources that it rests on. */
  citations: Array<Citation>;
  /** Code in the official list; codes were used again for other units, so it means nothing without the list. */
  code?: Maybe<Scalars['String']['output']>;
  /** The official list that the code is from: VN-2025-01 of three levels, VN-2025-07 of two, or another of a country. */
  codeList?: Maybe<Scalars['String']['output']>;
  /**
   * Coordinations that it is a party to; asOf keeps those that may hold on that day: what is undated or has lost a party
   * stays. For what is in force, ask by filter.status.
   */
  coordinations: CoordinationConnection;
  /** Country of a unit abroad; null for those of Viet Nam. */
  country?: Maybe<ForeignCountry>;
  /** What sources say of it, each fact with citations of its own: first of itself, then its relationships, by kind. */
  facts: FactConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Level of the hierarchy. */
  level: UnitLevel;
  /** Name in Vietnamese, with its type. */
  name: Scalars['String']['output'];
  /** Name in English. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** Ambiguities and conflicts of the sources about it. */
  notes: Array<Note>;
  /** Organizations that govern it, are based in it or are responsible for it, by name; asOf keeps those that may on that day. */
  organizations: OrganizationConnection;
  /** The unit that it is directly part of on the day (when absent: today, or its last day where it has ended). */
  parent?: Maybe<AdministrativeUnit>;
  /**
   * Who it coordinates with: one row per partner, with the coordinations shared. To witness or to direct from above is not
   * to coordinate.
   */
  partners: PartnerConnection;
  /**
   * Actors in whose place it came, following reorganizations back from asOf (today when absent), by name: those whose
   * successor it is or was. Empty where none is known.
   */
  predecessors: Array<Succession>;
  /** The form that fits on a diagram. */
  shortName?: Maybe<Scalars['String']['output']>;
  /**
   * Units that take its place after it ends, following reorganizations up to asOf (today when absent), by name. Empty
   * where none is known.
   */
  successors: Array<Succession>;
  /** Its type, in Vietnamese: tỉnh, thành phố, huyện, xã, phường, thị trấn … */
  type: Scalars['String']['output'];
  /** True for a placeholder: the source counts or describes it and does not name it. */
  unnamed: Scalars['Boolean']['output'];
  /** Since when it exists, where known. */
  validFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** Its last day, where known; null says nothing. */
  validTo?: Maybe<Scalars['PartialDate']['output']>;
};


/** A place of the state's hierarchy, in one official list at one time. */
export type AdministrativeUnitChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A place of the state's hierarchy, in one official list at one time. */
export type AdministrativeUnitCoordinationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CoordinationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CoordinationOrder>;
};


/** A place of the state's hierarchy, in one official list at one time. */
export type AdministrativeUnitFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A place of the state's hierarchy, in one official list at one time. */
export type AdministrativeUnitOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A place of the state's hierarchy, in one official list at one time. */
export type AdministrativeUnitParentArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A place of the state's hierarchy, in one official list at one time. */
export type AdministrativeUnitPartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CoordinationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A place of the state's hierarchy, in one official list at one time. */
export type AdministrativeUnitPredecessorsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A place of the state's hierarchy, in one official list at one time. */
export type AdministrativeUnitSuccessorsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of administrative units. */
export type AdministrativeUnitConnection = {
  __typename?: 'AdministrativeUnitConnection';
  /** The units with their cursors. */
  edges: Array<AdministrativeUnitEdge>;
  /** The units alone. */
  nodes: Array<AdministrativeUnit>;
  /** Whether there are more. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An administrative unit and its cursor. */
export type AdministrativeUnitEdge = {
  __typename?: 'AdministrativeUnitEdge';
  /** Opaque; give it back as after or before. */
  cursor: Scalars['String']['output'];
  /** The unit. */
  node: AdministrativeUnit;
};

/** A signed or issued instrument: regulation, programme, plan, twinning. */
export type Agreement = Cited & Coordination & Node & {
  __typename?: 'Agreement';
  /** Cooperation areas that it covers. */
  areas: Array<CooperationArea>;
  /** Whether a source states it or a reader concludes it. */
  basis: Basis;
  /** The places in sources that it rests on. */
  citations: Array<Citation>;
  /**
   * What sources say of it, each fact with citations of its own: first of itself, then its relationships and the parties to
   * it, by kind.
   */
  facts: FactConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Programmes and legal instruments that it carries out. */
  implements: Array<Instrument>;
  /** What it is. */
  kind: CoordinationKind;
  /** Ambiguities and conflicts of the sources about it. */
  notes: Array<Note>;
  /** Its official number, where known. */
  number?: Maybe<Scalars['String']['output']>;
  /** Parties with their roles; a count above one stands for that many unnamed parties. */
  parties: Array<Party>;
  /** Where it applies. */
  places: Array<Place>;
  /** Agreements that renew it. */
  renewedBy: Array<Agreement>;
  /** Agreements that it renews. */
  renews: Array<Agreement>;
  /** What it brought about, by its own reports. */
  results: Array<ReportedResult>;
  /** The form that fits on a diagram. */
  shortTitle?: Maybe<Scalars['String']['output']>;
  /** The short form in English. */
  shortTitleEn?: Maybe<Scalars['String']['output']>;
  /** Where it was signed. */
  signedAt?: Maybe<Place>;
  /** When it was signed, as far as known. */
  signedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** How it stands on the day (today when absent), with the reason. */
  status: StatusOnDay;
  /** What it is about, in Vietnamese, in our own words. */
  summary?: Maybe<Scalars['String']['output']>;
  /** What it is about, in English. */
  summaryEn?: Maybe<Scalars['String']['output']>;
  /** Agreements that supersede it. */
  supersededBy: Array<Agreement>;
  /** Agreements that it supersedes. */
  supersedes: Array<Agreement>;
  /** Agreements that supplement it. */
  supplementedBy: Array<Agreement>;
  /** Agreements that it supplements. */
  supplements: Array<Agreement>;
  /** Title in Vietnamese; our own words where the source names none. */
  title: Scalars['String']['output'];
  /** Title in English. */
  titleEn?: Maybe<Scalars['String']['output']>;
  /** Start of its stated period. */
  validFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** End of its stated period; null says nothing. */
  validTo?: Maybe<Scalars['PartialDate']['output']>;
};


/** A signed or issued instrument: regulation, programme, plan, twinning. */
export type AgreementFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A signed or issued instrument: regulation, programme, plan, twinning. */
export type AgreementPartiesArgs = {
  roles?: InputMaybe<Array<PartyRole>>;
};


/** A signed or issued instrument: regulation, programme, plan, twinning. */
export type AgreementStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** How an agreement stands on a day; derived from dated facts, never stored. Silence is not expiry. */
export type AgreementStatus =
  /** A stated period covers the day, or a source shows it being carried out then or later. */
  | 'IN_FORCE'
  /** The day is before its signing or start. */
  | 'NOT_YET'
  /** A party no longer exists on the day and nothing newer is known. */
  | 'PARTY_DISSOLVED'
  /** Its stated period is over and no renewal is known. */
  | 'PERIOD_ENDED'
  /** It has begun by the day, as far as is known; no end is stated and no later source is known. */
  | 'PRESUMED_IN_FORCE'
  /** A later agreement renewed it. */
  | 'RENEWED'
  /** A later agreement took its place. */
  | 'SUPERSEDED'
  /** Nothing dated speaks about the day. */
  | 'UNKNOWN';

/** How far a fact is the source's own. */
export type Basis =
  /** A reader concludes it; the citation's note gives the reason. */
  | 'INFERRED'
  /** The source says it. */
  | 'STATED';

/** Something that happened to a coordination, by dated facts. */
export type Change = Cited & {
  __typename?: 'Change';
  /** For LOST_PARTY: the party that ended. */
  actor?: Maybe<Actor>;
  /** For RENEWED, SUPPLEMENTED and SUPERSEDED: the later agreement. */
  by?: Maybe<Agreement>;
  /** The places in sources that it rests on. */
  citations: Array<Citation>;
  /** What it happened to. */
  coordination: Coordination;
  /** What happened. */
  kind: ChangeKind;
  /**
   * When, as far as it is known; one known in part counts wherever it may fall within the days. A later agreement
   * renews, supplements or supersedes from its own start; for ENDED and LOST_PARTY it is the last day.
   */
  on: Scalars['PartialDate']['output'];
};

/** Changes, oldest first by the earliest day that each can mean; those of one day by coordination. */
export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  /** The changes with their cursors. */
  edges: Array<ChangeEdge>;
  /** The changes alone. */
  nodes: Array<Change>;
  /** Whether there are more. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A change and its cursor. */
export type ChangeEdge = {
  __typename?: 'ChangeEdge';
  /** Opaque; give it back as after or before. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: Change;
};

/** What happened to a coordination. */
export type ChangeKind =
  /** It was signed or began. */
  | 'BEGAN'
  /** Its stated period ended, whether or not it had been renewed by then. */
  | 'ENDED'
  /**
   * A party that an agreement binds ended: one that signs, takes part or carries it out. Not told of agreements that
   * were over by that party's last day: whose period had ended, or that had been renewed or superseded.
   */
  | 'LOST_PARTY'
  /** A later agreement renewed it. */
  | 'RENEWED'
  /** A later agreement took its place. */
  | 'SUPERSEDED'
  /** A later agreement supplemented it. */
  | 'SUPPLEMENTED';

/** A place in a source: paragraph and range, with the fingerprint of the passage. */
export type Citation = Node & {
  __typename?: 'Citation';
  /** Whether the passage states the fact or a reader concludes it. */
  basis: Basis;
  /** Code point after the last of the passage. */
  end?: Maybe<Scalars['Int']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Own words: what the passage says, or why the reader concludes it. */
  note?: Maybe<Scalars['String']['output']>;
  /** 1-based line of the document; start and end count Unicode code points in it, half-open. */
  paragraph?: Maybe<Scalars['Int']['output']>;
  /** Whether the body of the article says it or a list of related news. */
  part: SourcePart;
  /** The passage itself, when the server holds the document and the fingerprint fits; else null. */
  passage?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the passage's UTF-8 bytes, in lower-case hexadecimal. */
  passageSha256?: Maybe<Scalars['String']['output']>;
  /** The document. */
  source: Source;
  /** First code point of the passage within the paragraph, from 0. */
  start?: Maybe<Scalars['Int']['output']>;
  /** What rests on it: the facts that the passage supports, by the ids of what they are about. */
  supports: FactConnection;
};


/** A place in a source: paragraph and range, with the fingerprint of the passage. */
export type CitationSupportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of citations. */
export type CitationConnection = {
  __typename?: 'CitationConnection';
  /** The citations with their cursors. */
  edges: Array<CitationEdge>;
  /** The citations alone. */
  nodes: Array<Citation>;
  /** Whether there are more. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A citation and its cursor. */
export type CitationEdge = {
  __typename?: 'CitationEdge';
  /** Opaque; give it back as after or before. */
  cursor: Scalars['String']['output'];
  /** The citation. */
  node: Citation;
};

/** Something that facts are cited for. */
export type Cited = {
  /** The places in sources that it rests on; never empty for a stated or inferred fact. */
  citations: Array<Citation>;
};

/** Along which line one organization is below another. */
export type CommandLine =
  /** State administration. */
  | 'ADMINISTRATIVE'
  /** Military command. */
  | 'COMMAND'
  /** Party. */
  | 'PARTY';

/** One concept of the taxonomy of what bodies coordinate on. */
export type CooperationArea = Cited & Node & {
  __typename?: 'CooperationArea';
  /** The concept above it. */
  broader?: Maybe<CooperationArea>;
  /** The places in sources that it is drawn from. */
  citations: Array<Citation>;
  /** What belongs to it, in Vietnamese. */
  definition?: Maybe<Scalars['String']['output']>;
  /** What belongs to it, in English. */
  definitionEn?: Maybe<Scalars['String']['output']>;
  /** What sources say of it, each fact with citations of its own: first of itself, then its relationships, by kind. */
  facts: FactConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Name in Vietnamese. */
  name: Scalars['String']['output'];
  /** Name in English. */
  nameEn: Scalars['String']['output'];
  /** The concepts below it. */
  narrower: Array<CooperationArea>;
};


/** One concept of the taxonomy of what bodies coordinate on. */
export type CooperationAreaFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** An agreement or a joint activity. */
export type Coordination = {
  /** Cooperation areas that it covers. */
  areas: Array<CooperationArea>;
  /** Whether a source states it or a reader concludes it. */
  basis: Basis;
  /** The places in sources that it rests on. */
  citations: Array<Citation>;
  /**
   * What sources say of it, each fact with citations of its own: first of itself, then its relationships and the parties to
   * it, by kind.
   */
  facts: FactConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Programmes and legal instruments that it carries out. */
  implements: Array<Instrument>;
  /** What it is. */
  kind: CoordinationKind;
  /** Ambiguities and conflicts of the sources about it. */
  notes: Array<Note>;
  /** Parties with their roles; a count above one stands for that many unnamed parties. */
  parties: Array<Party>;
  /** Where it applies. */
  places: Array<Place>;
  /** What it brought about, by its own reports. */
  results: Array<ReportedResult>;
  /** The form that fits on a diagram. */
  shortTitle?: Maybe<Scalars['String']['output']>;
  /** The short form in English. */
  shortTitleEn?: Maybe<Scalars['String']['output']>;
  /** What it is about, in Vietnamese, in our own words. */
  summary?: Maybe<Scalars['String']['output']>;
  /** What it is about, in English. */
  summaryEn?: Maybe<Scalars['String']['output']>;
  /** Title in Vietnamese; our own words where the source names none. */
  title: Scalars['String']['output'];
  /** Title in English. */
  titleEn?: Maybe<Scalars['String']['output']>;
};


/** An agreement or a joint activity. */
export type CoordinationFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An agreement or a joint activity. */
export type CoordinationPartiesArgs = {
  roles?: InputMaybe<Array<PartyRole>>;
};

/** A page of coordinations. */
export type CoordinationConnection = {
  __typename?: 'CoordinationConnection';
  /** The coordinations with their cursors. */
  edges: Array<CoordinationEdge>;
  /** The coordinations alone. */
  nodes: Array<Coordination>;
  /** Whether there are more. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A coordination and its cursor. */
export type CoordinationEdge = {
  __typename?: 'CoordinationEdge';
  /** Opaque; give it back as after or before. */
  cursor: Scalars['String']['output'];
  /** The coordination. */
  node: Coordination;
};

/** Which coordinations are wanted; all conditions hold together, values of a list are alternatives, an empty list asks nothing. */
export type CoordinationFilter = {
  /** Ids of cooperation areas; a broader one includes its narrower ones. */
  areas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether a source states it or a reader concludes it. */
  basis?: InputMaybe<Basis>;
  /**
   * Whether a place includes the units that it took the place of, in whole or in part, with the places within
   * them: an agreement made for a commune of 2024 is found under that of 2026.
   */
  formerPlaces?: InputMaybe<Scalars['Boolean']['input']>;
  /** Ids of programmes and legal instruments, one of which it carries out or rests on. */
  implements?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Kinds of coordinations. */
  kinds?: InputMaybe<Array<CoordinationKind>>;
  /** Ids of actors that are a party, in any role. */
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Kinds of organizations that are a party. */
  partyKinds?: InputMaybe<Array<OrganizationKind>>;
  /** Place ids; a place includes the places within it. */
  places?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Signed on this day or later, as far as may be: a signing known as 2021 counts up to 2021-12-31. Undated ones are left out. */
  signedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Signed on this day or earlier, as far as may be: a signing known as 2021 counts from 2021-01-01. Undated ones are left out. */
  signedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Ids of sources that speak of it. */
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Statuses on asOf (today when absent); joint activities have none and are left out. */
  status?: InputMaybe<Array<AgreementStatus>>;
};

/** What a coordination is. */
export type CoordinationKind =
  /** An instrument between bodies of two countries. */
  | 'INTERNATIONAL'
  /** A decision that one body issues and others carry out. */
  | 'ISSUED_DECISION'
  /** Coordination that a source reports without naming an instrument. */
  | 'JOINT_ACTIVITY'
  /** Joint plan. */
  | 'PLAN'
  /** Coordination programme (chương trình phối hợp). */
  | 'PROGRAMME'
  /** Coordination regulation (quy chế phối hợp). */
  | 'REGULATION'
  /** Twinning (kết nghĩa). */
  | 'TWINNING';

/** By what coordinations are ordered; ties are broken by id. */
export type CoordinationOrder =
  /** Newest signing or start first; undated ones last. */
  | 'NEWEST'
  /** Oldest signing or start first; undated ones last. */
  | 'OLDEST'
  /** By title, in the order of the folded alphabet. */
  | 'TITLE';

/** A chain of coordination between two actors, with the evidence of each step. */
export type CoordinationPath = {
  __typename?: 'CoordinationPath';
  /** What joins each node to the next; it leads from the actor to the coordination, whichever comes first. */
  edges: Array<NetworkEdge>;
  /** How many edges there are. */
  length: Scalars['Int']['output'];
  /** Actors and coordinations in turn, from one end to the other. */
  nodes: Array<NetworkNode>;
};

/** A page of pairs, by the names of both. */
export type CoverageConnection = {
  __typename?: 'CoverageConnection';
  /** How many there are of each state, whichever states were asked for. */
  counts: Array<CoverageCount>;
  /** The pairs with their cursors. */
  edges: Array<CoverageEdge>;
  /** The pairs alone. */
  nodes: Array<CoverageRow>;
  /** Whether there are more. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** How many pairs there are of a state. */
export type CoverageCount = {
  __typename?: 'CoverageCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** The state. */
  state: CoverageState;
};

/** A pair and its cursor. */
export type CoverageEdge = {
  __typename?: 'CoverageEdge';
  /** Opaque; give it back as after or before. */
  cursor: Scalars['String']['output'];
  /** The pair. */
  node: CoverageRow;
};

/** A pair that one would expect to coordinate, and whether it is known to. */
export type CoverageRow = Cited & {
  __typename?: 'CoverageRow';
  /** The post, group or party committee of a force. */
  actor: Actor;
  /** STATED where a source names the unit as its own; INFERRED where that follows from several facts. */
  basis: Basis;
  /** Why the pair is expected: the places in sources that it rests on. */
  citations: Array<Citation>;
  /** Agreements that the state rests on, newest first: those that cover the pair, or else those that ended. */
  coordinations: Array<Coordination>;
  /** The unit, or its party committee. */
  counterpart: Actor;
  /** Why the pair is expected, in Vietnamese. */
  reason: Scalars['String']['output'];
  /** Why the pair is expected, in English. */
  reasonEn: Scalars['String']['output'];
  /** What is known of the pair on the day. */
  state: CoverageState;
};

/** Which pairs one would expect to coordinate. */
export type CoverageRule =
  /** An economic-defence group and each unit of its zone. */
  | 'GROUP_AND_UNITS'
  /** A party committee of a force and each party committee of the units in its area. */
  | 'PARTY_COMMITTEES'
  /** A border post and each commune of its sector, as far as a source tells the sector; other posts do not appear. */
  | 'POST_AND_COMMUNES';

/** What is known of a pair. Absence of a source is not absence of an agreement. */
export type CoverageState =
  /** An agreement of both that has not ended by the day is known. */
  | 'COVERED'
  /** One was in force, and has ended or lost one of the two; nothing newer is known. */
  | 'ENDED'
  /** A source names both, and none an agreement between them. */
  | 'NONE_KNOWN'
  /** No source names both; that one would expect them to coordinate may have a source all the same: see citations. */
  | 'NO_SOURCE';

/** What is loaded. */
export type Dataset = {
  __typename?: 'Dataset';
  /** How many there are of each node type and relationship type. */
  counts: Array<TypeCount>;
  /** The engine that holds it: embedded or neo4j. */
  engine: Scalars['String']['output'];
  /** When it was loaded, as an ISO 8601 instant in UTC. */
  loadedAt: Scalars['String']['output'];
  /** Documents that facts come from, by title. */
  sources: SourceConnection;
  /** SHA-256 over all records loaded: the same records give the same version on every engine. */
  version: Scalars['String']['output'];
};


/** What is loaded. */
export type DatasetSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A fact that rests on citations. */
export type Fact = Cited & {
  __typename?: 'Fact';
  /** STATED when at least one of its citations states it. */
  basis: Basis;
  /** All places in sources that it rests on. */
  citations: Array<Citation>;
  /** What it says of its subject. */
  kind: FactKind;
  /** The end that the relationship leads to; null for what the subject says of itself. */
  object?: Maybe<Node>;
  /** The time that it names, as far as it does; of a signing, its day at both ends. */
  period?: Maybe<Period>;
  /** For PARTY_TO: what the actor does. */
  role?: Maybe<PartyRole>;
  /** What it is about: the thing itself, or the end that the relationship leads from. */
  subject: Node;
};

/** A page of facts. */
export type FactConnection = {
  __typename?: 'FactConnection';
  /** The facts with their cursors. */
  edges: Array<FactEdge>;
  /** The facts alone. */
  nodes: Array<Fact>;
  /** Whether there are more. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A fact and its cursor. */
export type FactEdge = {
  __typename?: 'FactEdge';
  /** Opaque; give it back as after or before. */
  cursor: Scalars['String']['output'];
  /** The fact. */
  node: Fact;
};

/** What a fact says of its subject: something of the subject itself, or a relationship to its object. */
export type FactKind =
  /** The coordination applies in the place. */
  | 'APPLIES_IN'
  /** The organization is based in the place. */
  | 'BASED_IN'
  /** The cooperation area belongs to the broader one. */
  | 'BROADER'
  /** That an agreement was being carried out at a time. */
  | 'CARRYING_OUT'
  /** The coordination covers the cooperation area. */
  | 'COVERS'
  /** The actor came out of the reorganization: see `Actor.predecessors` for what was before. */
  | 'CREATED_BY'
  /** That there is such a thing, with what is told of it: its name or title, kind, number, code, count. */
  | 'DESCRIPTION'
  /** The reorganization ended the actor: see `Actor.successors` for what that led to. */
  | 'ENDED_BY'
  /** The organization governs the unit. */
  | 'GOVERNS'
  /** The coordination carries out the programme or legal instrument. */
  | 'IMPLEMENTS'
  /** Sources about the subject are ambiguous or in conflict, as the note tells. */
  | 'NOTED'
  /** The party committee leads the organization. */
  | 'PARTY_COMMITTEE_OF'
  /** The actor is a party to the coordination. */
  | 'PARTY_TO'
  /** The place lies in the unit. */
  | 'PART_OF'
  /** The stated period of an agreement, or when a joint activity took place. */
  | 'PERIOD'
  /** The agreement renews the other. */
  | 'RENEWS'
  /** The coordination brought about the result, by its own report. */
  | 'REPORTS'
  /** The organization is responsible for the place. */
  | 'RESPONSIBLE_FOR'
  /** The agreement was signed at the place. */
  | 'SIGNED_AT'
  /** When an agreement was signed. */
  | 'SIGNING'
  /** The organization is below the other. */
  | 'SUBORDINATE_TO'
  /** The agreement takes the place of the other. */
  | 'SUPERSEDES'
  /** The agreement supplements the other. */
  | 'SUPPLEMENTS';

/** A country across the land border, by its code of ISO 3166-1. */
export type ForeignCountry =
  /** China. */
  | 'CN'
  /** Cambodia. */
  | 'KH'
  /** Laos. */
  | 'LA';

/** A programme or a legal instrument that coordinations carry out. */
export type Instrument = Cited & Node & {
  __typename?: 'Instrument';
  /** The places in sources that name it. */
  citations: Array<Citation>;
  /** Coordinations that carry it out or rest on it, newest first. */
  coordinations: CoordinationConnection;
  /** What sources say of it, each fact with citations of its own: first of itself, then its relationships, by kind. */
  facts: FactConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** When it was issued. */
  issuedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** Name in Vietnamese. */
  name: Scalars['String']['output'];
  /** Name in English. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** Official number. */
  number?: Maybe<Scalars['String']['output']>;
  /** Reorganizations that it ordered, by day, those of one day by name. */
  reorganizations: ReorganizationEventConnection;
};


/** A programme or a legal instrument that coordinations carry out. */
export type InstrumentCoordinationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A programme or a legal instrument that coordinations carry out. */
export type InstrumentFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A programme or a legal instrument that coordinations carry out. */
export type InstrumentReorganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Coordination that a source reports without naming an instrument. */
export type JointActivity = Cited & Coordination & Node & {
  __typename?: 'JointActivity';
  /** Cooperation areas that it covers. */
  areas: Array<CooperationArea>;
  /** Whether a source states it or a reader concludes it. */
  basis: Basis;
  /** The places in sources that it rests on. */
  citations: Array<Citation>;
  /**
   * What sources say of it, each fact with citations of its own: first of itself, then its relationships and the parties to
   * it, by kind.
   */
  facts: FactConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Programmes and legal instruments that it carries out. */
  implements: Array<Instrument>;
  /** JOINT_ACTIVITY. */
  kind: CoordinationKind;
  /** Ambiguities and conflicts of the sources about it. */
  notes: Array<Note>;
  /** Parties with their roles; a count above one stands for that many unnamed parties. */
  parties: Array<Party>;
  /** When it took place, as far as known. */
  period?: Maybe<Period>;
  /** Where it applies. */
  places: Array<Place>;
  /** What it brought about, by its own reports. */
  results: Array<ReportedResult>;
  /** The form that fits on a diagram. */
  shortTitle?: Maybe<Scalars['String']['output']>;
  /** The short form in English. */
  shortTitleEn?: Maybe<Scalars['String']['output']>;
  /** What it is about, in Vietnamese, in our own words. */
  summary?: Maybe<Scalars['String']['output']>;
  /** What it is about, in English. */
  summaryEn?: Maybe<Scalars['String']['output']>;
  /** Title in Vietnamese, in our own words. */
  title: Scalars['String']['output'];
  /** Title in English. */
  titleEn?: Maybe<Scalars['String']['output']>;
};


/** Coordination that a source reports without naming an instrument. */
export type JointActivityFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Coordination that a source reports without naming an instrument. */
export type JointActivityPartiesArgs = {
  roles?: InputMaybe<Array<PartyRole>>;
};

/** A party that no longer exists on the day. */
export type LostParty = {
  __typename?: 'LostParty';
  /** Its last day, as far as it is known. */
  endedOn: Scalars['PartialDate']['output'];
  /** The party, with its role. */
  party: Party;
  /** Who takes its place on the day, with the instruments that ordered it. */
  successors: Array<Succession>;
};

/** Counts of coordinations for each pair of row and column. */
export type Matrix = {
  __typename?: 'Matrix';
  /** Pairs of a row and a column that share a coordination; the others are nought. */
  cells: Array<MatrixCell>;
  /** Columns, those with most coordinations first; years in their order. */
  columns: Array<MatrixHeading>;
  /** Columns left out by the limit. */
  hiddenColumns: Scalars['Int']['output'];
  /** Rows left out by the limit. */
  hiddenRows: Scalars['Int']['output'];
  /** Rows, those with most coordinations first; years in their order. */
  rows: Array<MatrixHeading>;
  /** How many coordinations were counted, those without row or column among them. */
  total: Scalars['Int']['output'];
};

/** What the rows or columns of a matrix are. */
export type MatrixAxis =
  /** Actors that coordinate; to witness or to direct from above is not to coordinate. */
  | 'ACTOR'
  /** Kinds of organizations that coordinate; administrative units by their level. */
  | 'ACTOR_KIND'
  /** Cooperation areas; a broader one stands beside its narrower ones, and includes them. */
  | 'AREA'
  /** Kinds of coordinations. */
  | 'KIND'
  /** Places where coordinations apply; a place includes the places within it. */
  | 'PLACE'
  /** Provinces and centrally run cities that coordinations apply in, or in a place within. */
  | 'PROVINCE'
  /** Years of signing, or of the start where the signing is not known. */
  | 'YEAR';

/** How many coordinations a row and a column share; of one actor with itself there is none. */
export type MatrixCell = {
  __typename?: 'MatrixCell';
  /** Id of the column. */
  column: Scalars['ID']['output'];
  /** Ids of the coordinations, newest first, at most 200. */
  coordinations: Array<Scalars['ID']['output']>;
  /** How many. */
  count: Scalars['Int']['output'];
  /** Id of the row. */
  row: Scalars['ID']['output'];
};

/** A row or a column. */
export type MatrixHeading = {
  __typename?: 'MatrixHeading';
  /** Id of the actor, area or place; the kind; the year; or UNDATED. */
  id: Scalars['ID']['output'];
  /** Name in Vietnamese. */
  label: Scalars['String']['output'];
  /** Name in English. */
  labelEn?: Maybe<Scalars['String']['output']>;
  /** How many coordinations it has, whatever their column or row. */
  total: Scalars['Int']['output'];
};

/** A part of the graph, ready to draw. */
export type Network = {
  __typename?: 'Network';
  /** The day asked for. */
  asOf?: Maybe<Scalars['Date']['output']>;
  /** What joins them. */
  edges: Array<NetworkEdge>;
  /** Neighbours left out by the limit. */
  hidden: Scalars['Int']['output'];
  /** Actors and, in the bipartite projection, coordinations; the focus first. */
  nodes: Array<NetworkNode>;
};

/** A line on the drawing. */
export type NetworkEdge = {
  __typename?: 'NetworkEdge';
  /** Whether a source states it; for a projected edge, whether all its coordinations and both parts in them are stated. */
  basis: Basis;
  /** Ids of the citations that it rests on. */
  citations: Array<Scalars['ID']['output']>;
  /** The coordinations a projected edge stands for. */
  coordinations: Array<Scalars['ID']['output']>;
  /** The citations that it rests on. */
  evidence: Array<Citation>;
  /** The relationship's id; for a projected edge, one made of its ends. */
  id: Scalars['ID']['output'];
  /** For PARTY_TO: what the actor does. */
  role?: Maybe<PartyRole>;
  /** Id of the node that it leads from. */
  source: Scalars['ID']['output'];
  /** Id of the node that it leads to. */
  target: Scalars['ID']['output'];
  /**
   * COORDINATES_WITH for a projected edge, or else the type of the relationship: a value of NetworkEdgeType. `vocabulary`
   * has names for them under EDGE.
   */
  type: Scalars['String']['output'];
  /** Since when it holds, for command, party and government; null where that is not known, and for every other line. */
  validFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** Its last day, for the same lines; null says nothing. */
  validTo?: Maybe<Scalars['PartialDate']['output']>;
  /** For PARTY_TO: how many parties it stands for. Projected: how many coordinations it stands for. Else 1. */
  weight: Scalars['Int']['output'];
};

/** What a line on the drawing says: the values of `NetworkEdge.type`. */
export type NetworkEdgeType =
  /** Two actors share coordinations; in the projection ACTORS alone. */
  | 'COORDINATES_WITH'
  /** An organization governs a unit. */
  | 'GOVERNS'
  /** A party committee leads an organization. */
  | 'PARTY_COMMITTEE_OF'
  /** An actor is a party to a coordination; in the bipartite projection alone. */
  | 'PARTY_TO'
  /** An agreement renews another. */
  | 'RENEWS'
  /** An organization is below another. */
  | 'SUBORDINATE_TO'
  /** An agreement takes the place of another. */
  | 'SUPERSEDES'
  /** An agreement supplements another. */
  | 'SUPPLEMENTS';

/** An actor or a coordination on the drawing. */
export type NetworkNode = {
  __typename?: 'NetworkNode';
  /** For a coordination: ids of the cooperation areas that it covers. */
  areas: Array<Scalars['ID']['output']>;
  /** Whether a source states it or a reader concludes it. */
  basis: Basis;
  /**
   * The share of the shortest chains between two others that lead over it, from 0 to 1, as normalised by Freeman;
   * over the nodes and edges of this answer, without weights.
   */
  betweenness: Scalars['Float']['output'];
  /**
   * The group that it belongs to by Louvain's method over the nodes and edges of this answer, weighted; groups are
   * numbered from 0, the largest first. The same answer always has the same groups.
   */
  community: Scalars['Int']['output'];
  /** How many neighbours it has under the filter and day, drawn or not. */
  degree: Scalars['Int']['output'];
  /** Id of the actor or coordination. */
  id: Scalars['ID']['output'];
  /** Its kind, or its level for a unit: a code of ORGANIZATION_KIND, UNIT_LEVEL or COORDINATION_KIND in `vocabulary`. */
  kind: Scalars['String']['output'];
  /** The short form of its name or title. */
  label: Scalars['String']['output'];
  /** The label in English. */
  labelEn?: Maybe<Scalars['String']['output']>;
  /** The whole name or title. */
  name: Scalars['String']['output'];
  /** The whole name or title in English. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** Id of the unit that it belongs to, for grouping by place. */
  parent?: Maybe<Scalars['ID']['output']>;
  /** For a coordination: ids of the places where it applies. For an actor: of its places. */
  places: Array<Scalars['ID']['output']>;
  /** For an agreement: how it stands on the day (the day of the network, or else today, when absent). */
  status?: Maybe<AgreementStatus>;
  /** Organization, AdministrativeUnit, Agreement or JointActivity. */
  type: Scalars['String']['output'];
  /** True for a placeholder. */
  unnamed: Scalars['Boolean']['output'];
  /** For an actor: since when it exists. For a coordination: when it was signed or began. */
  validFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** For an actor: its last day. For a coordination: the end of its stated period. */
  validTo?: Maybe<Scalars['PartialDate']['output']>;
};


/** An actor or a coordination on the drawing. */
export type NetworkNodeStatusArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** How a network is drawn. */
export type NetworkProjection =
  /**
   * Actors only, joined by the coordinations that they share, which are the weight, and by lines of command, party and
   * government. To witness or to direct from above is not to share.
   */
  | 'ACTORS'
  /** Actors and coordinations. */
  | 'BIPARTITE';

/** An object with a global id (Relay Global Object Identification). */
export type Node = {
  /** Global id: unique over all types, never used again. */
  id: Scalars['ID']['output'];
};

/** An ambiguity of a source, or a conflict between readings, kept rather than decided by guessing. */
export type Note = Cited & Node & {
  __typename?: 'Note';
  /** The places that it is about. */
  citations: Array<Citation>;
  /** True when sources, or readings of one source, contradict each other. */
  conflict: Scalars['Boolean']['output'];
  /** What sources say of it, each fact with citations of its own: first of itself, then its relationships, by kind. */
  facts: FactConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** In Vietnamese. */
  text: Scalars['String']['output'];
  /** In English. */
  textEn: Scalars['String']['output'];
};


/** An ambiguity of a source, or a conflict between readings, kept rather than decided by guessing. */
export type NoteFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A body that can coordinate: unit, post, command, party committee, people's committee, front, police, group. */
export type Organization = Actor & Cited & Node & {
  __typename?: 'Organization';
  /** Other names that sources use for it. */
  aliases: Array<Scalars['String']['output']>;
  /** Where it is based; asOf keeps the places where it may be on that day. */
  basedIn: Array<Place>;
  /** The places in sources that it rests on. */
  citations: Array<Citation>;
  /**
   * Coordinations that it is a party to; asOf keeps those that may hold on that day: what is undated or has lost a party
   * stays. For what is in force, ask by filter.status.
   */
  coordinations: CoordinationConnection;
  /** What sources say of it, each fact with citations of its own: first of itself, then its relationships, by kind. */
  facts: FactConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: OrganizationKind;
  /** Name in Vietnamese, as its own time wrote it. */
  name: Scalars['String']['output'];
  /** Name in English. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** Ambiguities and conflicts of the sources about it. */
  notes: Array<Note>;
  /**
   * Who it coordinates with: one row per partner, with the coordinations shared. To witness or to direct from above is not
   * to coordinate.
   */
  partners: PartnerConnection;
  /**
   * Actors in whose place it came, following reorganizations back from asOf (today when absent), by name: those whose
   * successor it is or was. Empty where none is known.
   */
  predecessors: Array<Succession>;
  /** The places that it is responsible for; asOf keeps those that it may be responsible for on that day. */
  responsibleFor: Array<Place>;
  /** The form that fits on a diagram. */
  shortName?: Maybe<Scalars['String']['output']>;
  /** Organizations directly below it; asOf keeps the relations that may hold on that day. */
  subordinates: OrganizationConnection;
  /**
   * Actors that take its place after it ends, following reorganizations up to asOf (today when absent), by name. Empty
   * where none is known. Where no successor of a body is known, the units in place of the one that it governed.
   */
  successors: Array<Succession>;
  /** Organizations directly above it; asOf keeps the relations that may hold on that day. */
  superiors: Array<OrganizationRelation>;
  /** True for a placeholder: the source counts or describes it and does not name it. */
  unnamed: Scalars['Boolean']['output'];
  /** Since when it exists, where known. */
  validFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** Its last day, where known; null says nothing. */
  validTo?: Maybe<Scalars['PartialDate']['output']>;
};


/** A body that can coordinate: unit, post, command, party committee, people's committee, front, police, group. */
export type OrganizationBasedInArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A body that can coordinate: unit, post, command, party committee, people's committee, front, police, group. */
export type OrganizationCoordinationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CoordinationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CoordinationOrder>;
};


/** A body that can coordinate: unit, post, command, party committee, people's committee, front, police, group. */
export type OrganizationFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A body that can coordinate: unit, post, command, party committee, people's committee, front, police, group. */
export type OrganizationPartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CoordinationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A body that can coordinate: unit, post, command, party committee, people's committee, front, police, group. */
export type OrganizationPredecessorsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A body that can coordinate: unit, post, command, party committee, people's committee, front, police, group. */
export type OrganizationResponsibleForArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A body that can coordinate: unit, post, command, party committee, people's committee, front, police, group. */
export type OrganizationSubordinatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A body that can coordinate: unit, post, command, party committee, people's committee, front, police, group. */
export type OrganizationSuccessorsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A body that can coordinate: unit, post, command, party committee, people's committee, front, police, group. */
export type OrganizationSuperiorsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of organizations. */
export type OrganizationConnection = {
  __typename?: 'OrganizationConnection';
  /** The organizations with their cursors. */
  edges: Array<OrganizationEdge>;
  /** The organizations alone. */
  nodes: Array<Organization>;
  /** Whether there are more. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An organization and its cursor. */
export type OrganizationEdge = {
  __typename?: 'OrganizationEdge';
  /** Opaque; give it back as after or before. */
  cursor: Scalars['String']['output'];
  /** The organization. */
  node: Organization;
};

/** What an organization is. */
export type OrganizationKind =
  /** Area defence command (ban chỉ huy phòng thủ khu vực). */
  | 'AREA_DEFENCE_COMMAND'
  /** Border guard command. */
  | 'BORDER_GUARD_COMMAND'
  /** The border guard as a force, national or provincial. */
  | 'BORDER_GUARD_FORCE'
  /** Border post (đồn biên phòng). */
  | 'BORDER_GUARD_POST'
  /** Economic-defence group (đoàn kinh tế - quốc phòng). */
  | 'ECONOMIC_DEFENCE_GROUP'
  /** Fatherland Front (Mặt trận Tổ quốc). */
  | 'FATHERLAND_FRONT'
  /** A body of another country. */
  | 'FOREIGN_BODY'
  /** Department, office, school, hospital. */
  | 'GOVERNMENT_AGENCY'
  /** Mass organization: women, youth, farmers, veterans. */
  | 'MASS_ORGANIZATION'
  /** Provincial or district military command. */
  | 'MILITARY_COMMAND'
  /** Military region (quân khu). */
  | 'MILITARY_REGION'
  /** Another unit of the army: corps, division, regiment. */
  | 'MILITARY_UNIT'
  /** None of these. */
  | 'OTHER'
  /** Party committee of any level or force. */
  | 'PARTY_COMMITTEE'
  /** People's committee (ủy ban nhân dân). */
  | 'PEOPLES_COMMITTEE'
  /** People's council (hội đồng nhân dân). */
  | 'PEOPLES_COUNCIL'
  /** Police. */
  | 'POLICE'
  /** Residents of a village or cluster as a party. */
  | 'RESIDENTIAL_COMMUNITY'
  /** Self-management group (tổ tự quản). */
  | 'SELF_MANAGEMENT_GROUP';

/** How one organization is related to another above it. */
export type OrganizationRelation = Cited & {
  __typename?: 'OrganizationRelation';
  /** Whether a source states the relation. */
  basis: Basis;
  /** The places in sources that it rests on. */
  citations: Array<Citation>;
  /** The line, or null where it is the party committee of the organization. */
  line?: Maybe<CommandLine>;
  /** The organization above. */
  organization: Organization;
  /** Since when, where known. */
  validFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when, where known. */
  validTo?: Maybe<Scalars['PartialDate']['output']>;
};

/** An agreement with a party that no longer exists, and that has neither ended nor been renewed since. */
export type OrphanedAgreement = {
  __typename?: 'OrphanedAgreement';
  /** The agreement. */
  agreement: Agreement;
  /** The parties that ended. */
  lost: Array<LostParty>;
};

/** Orphaned agreements, newest first. */
export type OrphanedAgreementConnection = {
  __typename?: 'OrphanedAgreementConnection';
  /** The agreements with their cursors. */
  edges: Array<OrphanedAgreementEdge>;
  /** The agreements alone, with what they lost. */
  nodes: Array<OrphanedAgreement>;
  /** Whether there are more. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An orphaned agreement and its cursor. */
export type OrphanedAgreementEdge = {
  __typename?: 'OrphanedAgreementEdge';
  /** Opaque; give it back as after or before. */
  cursor: Scalars['String']['output'];
  /** The agreement, with what it lost. */
  node: OrphanedAgreement;
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last element; give it as after to go on. Null where the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether the list has elements after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether the list has elements before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first element; give it as before to go back. Null where the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Partners, most shared coordinations first. */
export type PartnerConnection = {
  __typename?: 'PartnerConnection';
  /** The partners with what is shared. */
  edges: Array<PartnerEdge>;
  /** The partners alone. */
  nodes: Array<Actor>;
  /** Whether there are more. */
  pageInfo: PageInfo;
  /** How many partners there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A partner and what is shared with it. */
export type PartnerEdge = {
  __typename?: 'PartnerEdge';
  /** The coordinations shared, at most 100, newest first. */
  coordinations: Array<Coordination>;
  /** Opaque; give it back as after or before. */
  cursor: Scalars['String']['output'];
  /** The partner. */
  node: Actor;
  /** What the partner does in them, each role once. */
  roles: Array<PartyRole>;
  /** How many coordinations are shared. */
  weight: Scalars['Int']['output'];
};

/** An actor's part in a coordination. */
export type Party = Cited & {
  __typename?: 'Party';
  /** The actor. */
  actor: Actor;
  /** Whether a source states it. */
  basis: Basis;
  /** The places in sources that it rests on. */
  citations: Array<Citation>;
  /** How many parties it stands for: one, or more for a placeholder that the source counts. */
  count: Scalars['Int']['output'];
  /** Officials who sign, witness or speak for it, with their office. */
  representatives: Array<Representative>;
  /** What it does. */
  role: PartyRole;
};

/** What a party does in a coordination. */
export type PartyRole =
  /** Advises. */
  | 'ADVISER'
  /** Benefits from it. */
  | 'BENEFICIARY'
  /** Carries it out. */
  | 'IMPLEMENTER'
  /** Takes part. */
  | 'PARTICIPANT'
  /** Signs it. */
  | 'SIGNATORY'
  /** Directs from above. */
  | 'SUPERIOR'
  /** Attends and witnesses. */
  | 'WITNESS';

/** A span of time; an absent end is unknown, not endless. */
export type Period = {
  __typename?: 'Period';
  /** Its first day, as far as known. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** Its last day, as far as known. */
  to?: Maybe<Scalars['PartialDate']['output']>;
};

/** Where coordination applies. */
export type Place = {
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Name in Vietnamese. */
  name: Scalars['String']['output'];
  /** Name in English. */
  nameEn?: Maybe<Scalars['String']['output']>;
};

/** An economic-defence zone or other area that is no level of the hierarchy. */
export type ProjectArea = Cited & Node & Place & {
  __typename?: 'ProjectArea';
  /** The places in sources that it rests on. */
  citations: Array<Citation>;
  /** Coordinations that apply in it, newest first. */
  coordinations: CoordinationConnection;
  /** What sources say of it, each fact with citations of its own: first of itself, then its relationships, by kind. */
  facts: FactConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Name in Vietnamese. */
  name: Scalars['String']['output'];
  /** Name in English. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** Ambiguities and conflicts of the sources about it. */
  notes: Array<Note>;
  /** The units that it lies in. */
  within: Array<AdministrativeUnit>;
};


/** An economic-defence zone or other area that is no level of the hierarchy. */
export type ProjectAreaCoordinationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An economic-defence zone or other area that is no level of the hierarchy. */
export type ProjectAreaFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** How a source bounds a number that it reports. */
export type Quantifier =
  /** About the number. */
  | 'ABOUT'
  /** The number itself. */
  | 'EXACTLY'
  /** More than the number. */
  | 'MORE_THAN';

/** Read-only: data comes in through the loader, never through the API. */
export type Query = {
  __typename?: 'Query';
  /** The unit with the id, or with the code in the list in force on asOf (today when absent). */
  administrativeUnit?: Maybe<AdministrativeUnit>;
  /** Administrative units; asOf keeps those that may exist on that day. */
  administrativeUnits: AdministrativeUnitConnection;
  /** The agreement with the id, or null. */
  agreement?: Maybe<Agreement>;
  /**
   * What began, ended, was renewed or lost a party between two days, both included. The filter is about what it
   * happened to; its statuses are those on `to`.
   */
  changes: ChangeConnection;
  /** The whole taxonomy of cooperation areas, by name. */
  cooperationAreas: Array<CooperationArea>;
  /**
   * Coordinations; asOf keeps those that may hold on that day: what is undated or has lost a party stays. For what is in
   * force, ask by filter.status.
   */
  coordinations: CoordinationConnection;
  /**
   * Pairs that one would expect to be covered by an agreement, and whether they are; absence of a source is not
   * absence of an agreement. `within` keeps pairs whose unit lies in this one, `areas` counts only coordinations
   * in these areas, `states` keeps pairs of these states.
   */
  coverage: CoverageConnection;
  /** What is loaded: counts by type, sources, version of the data, when it was loaded, engine. */
  dataset: Dataset;
  /**
   * Counts of coordinations for each pair of row and column; asOf keeps those that may hold on that day, as in
   * coordinations. `limit` is the most rows, and the most columns, 1 to 200.
   */
  matrix: Matrix;
  /**
   * The part of the graph around the focus, ready to draw; without a focus, the coordinations with most
   * parties and those parties. One step of depth leads from an actor over its coordinations to their parties,
   * or from a coordination to its parties, and to the actors directly above and below. At most 2,000 nodes.
   */
  network: Network;
  /** The object with the id, or null where there is none. */
  node?: Maybe<Node>;
  /** The objects with the ids, in their order, null where there is none; at most 200. */
  nodes: Array<Maybe<Node>>;
  /** The organization with the id, or null. */
  organization?: Maybe<Organization>;
  /** Organizations; asOf keeps those that may exist on that day. */
  organizations: OrganizationConnection;
  /**
   * Agreements with a party that no longer exists on the day, and who succeeds it: what needs signing again. Left
   * out are those that have ended, or have been renewed or superseded, by the day.
   */
  orphanedAgreements: OrphanedAgreementConnection;
  /**
   * Shortest chains of coordination between two actors: all of the least length, at most `first` (1 to 20), those
   * that sources state before those that rest on inference. To witness or to direct from above is not to
   * coordinate. `maxLength` counts edges: 2 is a coordination of both, 4 is one partner between them; at most 12.
   */
  paths: Array<CoordinationPath>;
  /**
   * Search by name, alias, abbreviation or title, with or without diacritics; best first. asOf leaves out actors that
   * cannot exist on that day.
   */
  search: SearchConnection;
  /** Documents that facts come from, by title. */
  sources: SourceConnection;
  /** The closed lists of codes that fields take, with their names in Vietnamese and English, list by list. */
  vocabulary: Array<VocabularyTerm>;
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryAdministrativeUnitArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryAdministrativeUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  level?: InputMaybe<UnitLevel>;
  orderBy?: InputMaybe<ActorOrder>;
  text?: InputMaybe<Scalars['String']['input']>;
  within?: InputMaybe<Scalars['ID']['input']>;
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryAgreementArgs = {
  id: Scalars['ID']['input'];
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CoordinationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['Date']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  to: Scalars['Date']['input'];
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryCoordinationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CoordinationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CoordinationOrder>;
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryCoverageArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  areas?: InputMaybe<Array<Scalars['ID']['input']>>;
  asOf: Scalars['Date']['input'];
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  rule: CoverageRule;
  states?: InputMaybe<Array<CoverageState>>;
  within?: InputMaybe<Scalars['ID']['input']>;
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryMatrixArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  columns: MatrixAxis;
  filter?: InputMaybe<CoordinationFilter>;
  formerPlaces?: InputMaybe<Scalars['Boolean']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  rows: MatrixAxis;
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryNetworkArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  edgeTypes?: InputMaybe<Array<NetworkEdgeType>>;
  filter?: InputMaybe<CoordinationFilter>;
  focus?: InputMaybe<Array<Scalars['ID']['input']>>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  projection?: InputMaybe<NetworkProjection>;
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  formerPlaces?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<OrganizationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActorOrder>;
  text?: InputMaybe<Scalars['String']['input']>;
  within?: InputMaybe<Scalars['ID']['input']>;
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryOrphanedAgreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf: Scalars['Date']['input'];
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CoordinationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryPathsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['ID']['input'];
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  to: Scalars['ID']['input'];
};


/** Read-only: data comes in through the loader, never through the API. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<SearchKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/** Read-only: data comes in through the loader, never through the API. */
export type QuerySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Read-only: data comes in through the loader, never through the API. */
export type QueryVocabularyArgs = {
  lists?: InputMaybe<Array<VocabularyList>>;
};

/** A change of organizations or units: merger, split, renaming, continuation, dissolution, creation. */
export type ReorganizationEvent = Cited & Node & {
  __typename?: 'ReorganizationEvent';
  /** The places in sources that it rests on. */
  citations: Array<Citation>;
  /** Actors that come out of it, by name. */
  created: ReorganizedActorConnection;
  /** The first day after it. */
  effectiveOn: Scalars['PartialDate']['output'];
  /** Actors that it ends, in whole or in part, by name. */
  ended: ReorganizedActorConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What it does. */
  kind: ReorganizationKind;
  /** Name in Vietnamese. */
  name: Scalars['String']['output'];
  /** Name in English. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The instruments that ordered it; empty where no source names one. */
  under: Array<Instrument>;
};


/** A change of organizations or units: merger, split, renaming, continuation, dissolution, creation. */
export type ReorganizationEventCreatedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A change of organizations or units: merger, split, renaming, continuation, dissolution, creation. */
export type ReorganizationEventEndedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of reorganizations. */
export type ReorganizationEventConnection = {
  __typename?: 'ReorganizationEventConnection';
  /** The reorganizations with their cursors. */
  edges: Array<ReorganizationEventEdge>;
  /** The reorganizations alone. */
  nodes: Array<ReorganizationEvent>;
  /** Whether there are more. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A reorganization and its cursor. */
export type ReorganizationEventEdge = {
  __typename?: 'ReorganizationEventEdge';
  /** Opaque; give it back as after or before. */
  cursor: Scalars['String']['output'];
  /** The reorganization. */
  node: ReorganizationEvent;
};

/** What a reorganization does. */
export type ReorganizationKind =
  /** One goes on as it is, under a new order. */
  | 'CONTINUATION'
  /** What begins has no predecessor. */
  | 'CREATION'
  /** What ends has no successor. */
  | 'DISSOLUTION'
  /** Several become one. */
  | 'MERGER'
  /** One goes on under another name. */
  | 'RENAMING'
  /** One becomes several. */
  | 'SPLIT';

/** Actors that a reorganization ends or creates. */
export type ReorganizedActorConnection = {
  __typename?: 'ReorganizedActorConnection';
  /** The actors with what happens to each. */
  edges: Array<ReorganizedActorEdge>;
  /** The actors alone. */
  nodes: Array<Actor>;
  /** Whether there are more. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An actor that a reorganization ends or creates. */
export type ReorganizedActorEdge = Cited & {
  __typename?: 'ReorganizedActorEdge';
  /** Whether a source states it of the actor. */
  basis: Basis;
  /** The places in sources that it rests on. */
  citations: Array<Citation>;
  /** Opaque; give it back as after or before. */
  cursor: Scalars['String']['output'];
  /** FULL, or PARTIAL where only a part is concerned: EXTENT in `vocabulary`. */
  extent: Scalars['String']['output'];
  /** The actor. */
  node: Actor;
};

/** What a coordination brought about, as its own report counts it. */
export type ReportedResult = Cited & Node & {
  __typename?: 'ReportedResult';
  /** The places in sources that it rests on. */
  citations: Array<Citation>;
  /** What sources say of it, each fact with citations of its own: first of itself, then its relationships, by kind. */
  facts: FactConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** When it was brought about, where known. */
  period?: Maybe<Period>;
  /** How the source bounds it. */
  quantifier: Quantifier;
  /** Unit of the number, in Vietnamese. */
  unit?: Maybe<Scalars['String']['output']>;
  /** Unit of the number, in English. */
  unitEn?: Maybe<Scalars['String']['output']>;
  /** The number. */
  value: Scalars['Float']['output'];
  /** What was counted, in Vietnamese. */
  what: Scalars['String']['output'];
  /** What was counted, in English. */
  whatEn?: Maybe<Scalars['String']['output']>;
};


/** What a coordination brought about, as its own report counts it. */
export type ReportedResultFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** An official who signs, witnesses or speaks for a party. */
export type Representative = {
  __typename?: 'Representative';
  /** Name, with rank where the source gives it. */
  name: Scalars['String']['output'];
  /** Office in which the official acts. */
  office: Scalars['String']['output'];
};

/** What was found, best first. */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /** What was found with what matched. */
  edges: Array<SearchEdge>;
  /** What was found alone. */
  nodes: Array<Node>;
  /** Whether there is more. */
  pageInfo: PageInfo;
  /** How many there are in all, at most 200. */
  totalCount: Scalars['Int']['output'];
};

/** Something found, with what matched. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Opaque; give it back as after or before. */
  cursor: Scalars['String']['output'];
  /** Whether it had ended on the day asked for, today when none is: it stands after its namesake that has not. */
  hasEnded: Scalars['Boolean']['output'];
  /** The name, alias, title or definition that matched, as it is written. */
  matched: Scalars['String']['output'];
  /** What was found. */
  node: Node;
  /** How well it matches, from 0 to 1. */
  score: Scalars['Float']['output'];
  /** The places that it lies in, is responsible for or applies in and those above them, nearest first: they tell namesakes apart. */
  within: Array<Place>;
};

/** What a search can find. */
export type SearchKind =
  /** Cooperation areas. */
  | 'AREA'
  /** Agreements and joint activities. */
  | 'COORDINATION'
  /** Programmes and legal instruments. */
  | 'INSTRUMENT'
  /** Organizations. */
  | 'ORGANIZATION'
  /** Administrative units and project areas. */
  | 'PLACE'
  /** Sources. */
  | 'SOURCE';

/** A document that facts come from. */
export type Source = Node & {
  __typename?: 'Source';
  /** All places in it that facts rest on, in the order of the document. */
  citations: CitationConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** When it was published, where known. */
  publishedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** Why the day of publication is believed, where the document does not state it plainly. */
  publishedOnWhy?: Maybe<Scalars['String']['output']>;
  /** Who published it, where known. */
  publisher?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the whole file's bytes, in lower-case hexadecimal. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** The document's own title. */
  title: Scalars['String']['output'];
  /** Where it can be read. */
  url?: Maybe<Scalars['String']['output']>;
};


/** A document that facts come from. */
export type SourceCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of sources. */
export type SourceConnection = {
  __typename?: 'SourceConnection';
  /** The sources with their cursors. */
  edges: Array<SourceEdge>;
  /** The sources alone. */
  nodes: Array<Source>;
  /** Whether there are more. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A source and its cursor. */
export type SourceEdge = {
  __typename?: 'SourceEdge';
  /** Opaque; give it back as after or before. */
  cursor: Scalars['String']['output'];
  /** The source. */
  node: Source;
};

/** Where on a page a passage stands. */
export type SourcePart =
  /** The article itself. */
  | 'BODY'
  /** A list of related news on the same page: another article, known only by its lead. */
  | 'RELATED_NEWS';

/** Status on a day, with its reason. */
export type StatusOnDay = Cited & {
  __typename?: 'StatusOnDay';
  /** The day. */
  asOf: Scalars['Date']['output'];
  /** The places in sources that it rests on. */
  citations: Array<Citation>;
  /** Why, in Vietnamese. */
  reason: Scalars['String']['output'];
  /** Why, in English. */
  reasonEn: Scalars['String']['output'];
  /** Why, as a code. */
  rule: StatusRule;
  /** The status. */
  status: AgreementStatus;
};

/** By which rule an agreement has its status on a day; the first that applies decides. */
export type StatusRule =
  /** Its stated period is over. */
  | 'AFTER_END'
  /** The day is before its start. */
  | 'BEFORE_START'
  /** A source dated on the day or later shows it being carried out. */
  | 'CARRIED_OUT'
  /** No source gives any date. */
  | 'NOTHING_DATED'
  /** A party no longer exists. */
  | 'PARTY_ENDED'
  /** A later agreement that renews it has begun. */
  | 'RENEWED_BY'
  /** It began, or was seen carried out, before the day; nothing newer is known. */
  | 'SILENCE'
  /** Sources show it carried out only after the day; its start is not known. */
  | 'START_UNKNOWN'
  /** A later agreement that supersedes it has begun. */
  | 'SUPERSEDED_BY'
  /** Its stated period covers the day. */
  | 'WITHIN_PERIOD';

/** What takes the place of an actor that ended, or came before one in its place. */
export type Succession = Cited & {
  __typename?: 'Succession';
  /** The successor; under `predecessors` the one whose place was taken. */
  actor: Actor;
  /**
   * STATED where sources say it of the two; INFERRED where a unit stands for the successor of a body that governed a
   * unit before it, as no successor of the body itself is known, or where a step rests on inference.
   */
  basis: Basis;
  /** The places in sources that the reorganization rests on. */
  citations: Array<Citation>;
  /** FULL, or PARTIAL where only a part went over: EXTENT in `vocabulary`. */
  extent: Scalars['String']['output'];
  /** From which day the successor stands in the place. */
  on: Scalars['Date']['output'];
  /** The instruments that ordered it; empty where no source names one. */
  under: Array<Instrument>;
};

/** How many there are of a type. */
export type TypeCount = {
  __typename?: 'TypeCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** Node type or relationship type: a code of NODE_TYPE or EDGE in `vocabulary`. */
  type: Scalars['String']['output'];
};

/** A level of the state's hierarchy. */
export type UnitLevel =
  /** Commune, ward, township, special zone. */
  | 'COMMUNE'
  /** District level, until 30 June 2025. */
  | 'DISTRICT'
  /** Province or centrally run city. */
  | 'PROVINCE'
  /** Village, hamlet, residential group. */
  | 'VILLAGE';

/** A closed list of codes that fields take. */
export type VocabularyList =
  /** How far a fact is the source's own: Basis. */
  | 'BASIS'
  /** Kinds of coordinations: CoordinationKind, `NetworkNode.kind` of coordinations, headings of KIND. */
  | 'COORDINATION_KIND'
  /** Types of relationships: `NetworkEdge.type`, which may be COORDINATES_WITH as well, and `TypeCount.type`. */
  | 'EDGE'
  /** How much of an actor went over: `Succession.extent`, `ReorganizedActorEdge.extent`. */
  | 'EXTENT'
  /** Lines along which one organization is below another: CommandLine. */
  | 'LINE'
  /** Types of nodes: `NetworkNode.type`, `TypeCount.type`. */
  | 'NODE_TYPE'
  /** Kinds of organizations: OrganizationKind, `NetworkNode.kind` of organizations, headings of ACTOR_KIND. */
  | 'ORGANIZATION_KIND'
  /** What a reorganization does: ReorganizationKind. */
  | 'REORGANIZATION_KIND'
  /** Roles of parties: PartyRole. */
  | 'ROLE'
  /** Statuses of agreements: AgreementStatus. */
  | 'STATUS'
  /** Levels of administrative units: UnitLevel, `NetworkNode.kind` of units, headings of ACTOR_KIND. */
  | 'UNIT_LEVEL';

/** A code of a list, with what it is called. */
export type VocabularyTerm = {
  __typename?: 'VocabularyTerm';
  /** As fields give it and arguments take it. */
  code: Scalars['String']['output'];
  /** Name in Vietnamese, as a reader is shown it. */
  label: Scalars['String']['output'];
  /** Name in English. */
  labelEn: Scalars['String']['output'];
  /** The list that it is of. */
  list: VocabularyList;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Actor:
    | ( AdministrativeUnitModel )
    | ( OrganizationModel )
  ;
  Cited:
    | ( AdministrativeUnitModel )
    | ( AgreementModel )
    | ( ChangeModel )
    | ( CooperationAreaModel )
    | ( CoverageRowModel )
    | ( FactModel )
    | ( InstrumentModel )
    | ( JointActivityModel )
    | ( NoteModel )
    | ( OrganizationModel )
    | ( OrganizationRelationModel )
    | ( PartyModel )
    | ( ProjectAreaModel )
    | ( ReorganizationEventModel )
    | ( ReorganizedActorEdgeModel )
    | ( ReportedResultModel )
    | ( StatusOnDayModel )
    | ( SuccessionModel )
  ;
  Coordination:
    | ( AgreementModel )
    | ( JointActivityModel )
  ;
  Node:
    | ( AdministrativeUnitModel )
    | ( AgreementModel )
    | ( CitationModel )
    | ( CooperationAreaModel )
    | ( InstrumentModel )
    | ( JointActivityModel )
    | ( NoteModel )
    | ( OrganizationModel )
    | ( ProjectAreaModel )
    | ( ReorganizationEventModel )
    | ( ReportedResultModel )
    | ( SourceModel )
  ;
  Place:
    | ( AdministrativeUnitModel )
    | ( ProjectAreaModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Actor: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Actor']>;
  ActorOrder: ActorOrder;
  AdministrativeUnit: ResolverTypeWrapper<AdministrativeUnitModel>;
  AdministrativeUnitConnection: ResolverTypeWrapper<AdministrativeUnitConnectionModel>;
  AdministrativeUnitEdge: ResolverTypeWrapper<Omit<AdministrativeUnitEdge, 'node'> & { node: ResolversTypes['AdministrativeUnit'] }>;
  Agreement: ResolverTypeWrapper<AgreementModel>;
  AgreementStatus: AgreementStatus;
  Basis: Basis;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Change: ResolverTypeWrapper<ChangeModel>;
  ChangeConnection: ResolverTypeWrapper<ChangeConnectionModel>;
  ChangeEdge: ResolverTypeWrapper<Omit<ChangeEdge, 'node'> & { node: ResolversTypes['Change'] }>;
  ChangeKind: ChangeKind;
  Citation: ResolverTypeWrapper<CitationModel>;
  CitationConnection: ResolverTypeWrapper<CitationConnectionModel>;
  CitationEdge: ResolverTypeWrapper<Omit<CitationEdge, 'node'> & { node: ResolversTypes['Citation'] }>;
  Cited: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Cited']>;
  CommandLine: CommandLine;
  CooperationArea: ResolverTypeWrapper<CooperationAreaModel>;
  Coordination: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Coordination']>;
  CoordinationConnection: ResolverTypeWrapper<CoordinationConnectionModel>;
  CoordinationEdge: ResolverTypeWrapper<Omit<CoordinationEdge, 'node'> & { node: ResolversTypes['Coordination'] }>;
  CoordinationFilter: CoordinationFilter;
  CoordinationKind: CoordinationKind;
  CoordinationOrder: CoordinationOrder;
  CoordinationPath: ResolverTypeWrapper<Omit<CoordinationPath, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['NetworkEdge']>, nodes: Array<ResolversTypes['NetworkNode']> }>;
  CoverageConnection: ResolverTypeWrapper<CoverageConnectionModel>;
  CoverageCount: ResolverTypeWrapper<CoverageCount>;
  CoverageEdge: ResolverTypeWrapper<Omit<CoverageEdge, 'node'> & { node: ResolversTypes['CoverageRow'] }>;
  CoverageRow: ResolverTypeWrapper<CoverageRowModel>;
  CoverageRule: CoverageRule;
  CoverageState: CoverageState;
  Dataset: ResolverTypeWrapper<DatasetModel>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Fact: ResolverTypeWrapper<FactModel>;
  FactConnection: ResolverTypeWrapper<FactConnectionModel>;
  FactEdge: ResolverTypeWrapper<Omit<FactEdge, 'node'> & { node: ResolversTypes['Fact'] }>;
  FactKind: FactKind;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ForeignCountry: ForeignCountry;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Instrument: ResolverTypeWrapper<InstrumentModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JointActivity: ResolverTypeWrapper<JointActivityModel>;
  LostParty: ResolverTypeWrapper<LostPartyModel>;
  Matrix: ResolverTypeWrapper<Matrix>;
  MatrixAxis: MatrixAxis;
  MatrixCell: ResolverTypeWrapper<MatrixCell>;
  MatrixHeading: ResolverTypeWrapper<MatrixHeading>;
  Network: ResolverTypeWrapper<Omit<Network, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['NetworkEdge']>, nodes: Array<ResolversTypes['NetworkNode']> }>;
  NetworkEdge: ResolverTypeWrapper<NetworkEdgeModel>;
  NetworkEdgeType: NetworkEdgeType;
  NetworkNode: ResolverTypeWrapper<NetworkNodeModel>;
  NetworkProjection: NetworkProjection;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Note: ResolverTypeWrapper<NoteModel>;
  Organization: ResolverTypeWrapper<OrganizationModel>;
  OrganizationConnection: ResolverTypeWrapper<OrganizationConnectionModel>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  OrganizationKind: OrganizationKind;
  OrganizationRelation: ResolverTypeWrapper<OrganizationRelationModel>;
  OrphanedAgreement: ResolverTypeWrapper<OrphanedAgreementModel>;
  OrphanedAgreementConnection: ResolverTypeWrapper<OrphanedAgreementConnectionModel>;
  OrphanedAgreementEdge: ResolverTypeWrapper<Omit<OrphanedAgreementEdge, 'node'> & { node: ResolversTypes['OrphanedAgreement'] }>;
  PageInfo: ResolverTypeWrapper<PageInfoModel>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  PartnerConnection: ResolverTypeWrapper<PartnerConnectionModel>;
  PartnerEdge: ResolverTypeWrapper<PartnerEdgeModel>;
  Party: ResolverTypeWrapper<PartyModel>;
  PartyRole: PartyRole;
  Period: ResolverTypeWrapper<Period>;
  Place: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Place']>;
  ProjectArea: ResolverTypeWrapper<ProjectAreaModel>;
  Quantifier: Quantifier;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReorganizationEvent: ResolverTypeWrapper<ReorganizationEventModel>;
  ReorganizationEventConnection: ResolverTypeWrapper<ReorganizationEventConnectionModel>;
  ReorganizationEventEdge: ResolverTypeWrapper<Omit<ReorganizationEventEdge, 'node'> & { node: ResolversTypes['ReorganizationEvent'] }>;
  ReorganizationKind: ReorganizationKind;
  ReorganizedActorConnection: ResolverTypeWrapper<ReorganizedActorConnectionModel>;
  ReorganizedActorEdge: ResolverTypeWrapper<ReorganizedActorEdgeModel>;
  ReportedResult: ResolverTypeWrapper<ReportedResultModel>;
  Representative: ResolverTypeWrapper<Representative>;
  SearchConnection: ResolverTypeWrapper<SearchConnectionModel>;
  SearchEdge: ResolverTypeWrapper<SearchEdgeModel>;
  SearchKind: SearchKind;
  Source: ResolverTypeWrapper<SourceModel>;
  SourceConnection: ResolverTypeWrapper<SourceConnectionModel>;
  SourceEdge: ResolverTypeWrapper<Omit<SourceEdge, 'node'> & { node: ResolversTypes['Source'] }>;
  SourcePart: SourcePart;
  StatusOnDay: ResolverTypeWrapper<StatusOnDayModel>;
  StatusRule: StatusRule;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Succession: ResolverTypeWrapper<SuccessionModel>;
  TypeCount: ResolverTypeWrapper<TypeCount>;
  UnitLevel: UnitLevel;
  VocabularyList: VocabularyList;
  VocabularyTerm: ResolverTypeWrapper<VocabularyTerm>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Actor: ResolversInterfaceTypes<ResolversParentTypes>['Actor'];
  AdministrativeUnit: AdministrativeUnitModel;
  AdministrativeUnitConnection: AdministrativeUnitConnectionModel;
  AdministrativeUnitEdge: Omit<AdministrativeUnitEdge, 'node'> & { node: ResolversParentTypes['AdministrativeUnit'] };
  Agreement: AgreementModel;
  Boolean: Scalars['Boolean']['output'];
  Change: ChangeModel;
  ChangeConnection: ChangeConnectionModel;
  ChangeEdge: Omit<ChangeEdge, 'node'> & { node: ResolversParentTypes['Change'] };
  Citation: CitationModel;
  CitationConnection: CitationConnectionModel;
  CitationEdge: Omit<CitationEdge, 'node'> & { node: ResolversParentTypes['Citation'] };
  Cited: ResolversInterfaceTypes<ResolversParentTypes>['Cited'];
  CooperationArea: CooperationAreaModel;
  Coordination: ResolversInterfaceTypes<ResolversParentTypes>['Coordination'];
  CoordinationConnection: CoordinationConnectionModel;
  CoordinationEdge: Omit<CoordinationEdge, 'node'> & { node: ResolversParentTypes['Coordination'] };
  CoordinationFilter: CoordinationFilter;
  CoordinationPath: Omit<CoordinationPath, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['NetworkEdge']>, nodes: Array<ResolversParentTypes['NetworkNode']> };
  CoverageConnection: CoverageConnectionModel;
  CoverageCount: CoverageCount;
  CoverageEdge: Omit<CoverageEdge, 'node'> & { node: ResolversParentTypes['CoverageRow'] };
  CoverageRow: CoverageRowModel;
  Dataset: DatasetModel;
  Date: Scalars['Date']['output'];
  Fact: FactModel;
  FactConnection: FactConnectionModel;
  FactEdge: Omit<FactEdge, 'node'> & { node: ResolversParentTypes['Fact'] };
  Float: Scalars['Float']['output'];
  ID: Scalars['ID']['output'];
  Instrument: InstrumentModel;
  Int: Scalars['Int']['output'];
  JointActivity: JointActivityModel;
  LostParty: LostPartyModel;
  Matrix: Matrix;
  MatrixCell: MatrixCell;
  MatrixHeading: MatrixHeading;
  Network: Omit<Network, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['NetworkEdge']>, nodes: Array<ResolversParentTypes['NetworkNode']> };
  NetworkEdge: NetworkEdgeModel;
  NetworkNode: NetworkNodeModel;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Note: NoteModel;
  Organization: OrganizationModel;
  OrganizationConnection: OrganizationConnectionModel;
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  OrganizationRelation: OrganizationRelationModel;
  OrphanedAgreement: OrphanedAgreementModel;
  OrphanedAgreementConnection: OrphanedAgreementConnectionModel;
  OrphanedAgreementEdge: Omit<OrphanedAgreementEdge, 'node'> & { node: ResolversParentTypes['OrphanedAgreement'] };
  PageInfo: PageInfoModel;
  PartialDate: Scalars['PartialDate']['output'];
  PartnerConnection: PartnerConnectionModel;
  PartnerEdge: PartnerEdgeModel;
  Party: PartyModel;
  Period: Period;
  Place: ResolversInterfaceTypes<ResolversParentTypes>['Place'];
  ProjectArea: ProjectAreaModel;
  Query: Record<PropertyKey, never>;
  ReorganizationEvent: ReorganizationEventModel;
  ReorganizationEventConnection: ReorganizationEventConnectionModel;
  ReorganizationEventEdge: Omit<ReorganizationEventEdge, 'node'> & { node: ResolversParentTypes['ReorganizationEvent'] };
  ReorganizedActorConnection: ReorganizedActorConnectionModel;
  ReorganizedActorEdge: ReorganizedActorEdgeModel;
  ReportedResult: ReportedResultModel;
  Representative: Representative;
  SearchConnection: SearchConnectionModel;
  SearchEdge: SearchEdgeModel;
  Source: SourceModel;
  SourceConnection: SourceConnectionModel;
  SourceEdge: Omit<SourceEdge, 'node'> & { node: ResolversParentTypes['Source'] };
  StatusOnDay: StatusOnDayModel;
  String: Scalars['String']['output'];
  Succession: SuccessionModel;
  TypeCount: TypeCount;
  VocabularyTerm: VocabularyTerm;
};

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  __resolveType: TypeResolveFn<'AdministrativeUnit' | 'Organization', ParentType, ContextType>;
};

export type AdministrativeUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdministrativeUnit'] = ResolversParentTypes['AdministrativeUnit']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  children?: Resolver<ResolversTypes['AdministrativeUnitConnection'], ParentType, ContextType, RequireFields<AdministrativeUnitChildrenArgs, 'first'>>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codeList?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coordinations?: Resolver<ResolversTypes['CoordinationConnection'], ParentType, ContextType, RequireFields<AdministrativeUnitCoordinationsArgs, 'first'>>;
  country?: Resolver<Maybe<ResolversTypes['ForeignCountry']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<AdministrativeUnitFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['UnitLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['Note']>, ParentType, ContextType>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<AdministrativeUnitOrganizationsArgs, 'first'>>;
  parent?: Resolver<Maybe<ResolversTypes['AdministrativeUnit']>, ParentType, ContextType, Partial<AdministrativeUnitParentArgs>>;
  partners?: Resolver<ResolversTypes['PartnerConnection'], ParentType, ContextType, RequireFields<AdministrativeUnitPartnersArgs, 'first'>>;
  predecessors?: Resolver<Array<ResolversTypes['Succession']>, ParentType, ContextType, Partial<AdministrativeUnitPredecessorsArgs>>;
  shortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  successors?: Resolver<Array<ResolversTypes['Succession']>, ParentType, ContextType, Partial<AdministrativeUnitSuccessorsArgs>>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unnamed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdministrativeUnitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdministrativeUnitConnection'] = ResolversParentTypes['AdministrativeUnitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AdministrativeUnitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AdministrativeUnit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AdministrativeUnitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdministrativeUnitEdge'] = ResolversParentTypes['AdministrativeUnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AdministrativeUnit'], ParentType, ContextType>;
};

export type AgreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement']> = {
  areas?: Resolver<Array<ResolversTypes['CooperationArea']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<AgreementFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  implements?: Resolver<Array<ResolversTypes['Instrument']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CoordinationKind'], ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['Note']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType, Partial<AgreementPartiesArgs>>;
  places?: Resolver<Array<ResolversTypes['Place']>, ParentType, ContextType>;
  renewedBy?: Resolver<Array<ResolversTypes['Agreement']>, ParentType, ContextType>;
  renews?: Resolver<Array<ResolversTypes['Agreement']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ReportedResult']>, ParentType, ContextType>;
  shortTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shortTitleEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signedAt?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  signedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StatusOnDay'], ParentType, ContextType, Partial<AgreementStatusArgs>>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summaryEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supersededBy?: Resolver<Array<ResolversTypes['Agreement']>, ParentType, ContextType>;
  supersedes?: Resolver<Array<ResolversTypes['Agreement']>, ParentType, ContextType>;
  supplementedBy?: Resolver<Array<ResolversTypes['Agreement']>, ParentType, ContextType>;
  supplements?: Resolver<Array<ResolversTypes['Agreement']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  actor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  coordination?: Resolver<ResolversTypes['Coordination'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['PartialDate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Change']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type CitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paragraph?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  part?: Resolver<ResolversTypes['SourcePart'], ParentType, ContextType>;
  passage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passageSha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  supports?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<CitationSupportsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CitationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CitationConnection'] = ResolversParentTypes['CitationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CitationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CitationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CitationEdge'] = ResolversParentTypes['CitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type CitedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cited'] = ResolversParentTypes['Cited']> = {
  __resolveType: TypeResolveFn<'AdministrativeUnit' | 'Agreement' | 'Change' | 'CooperationArea' | 'CoverageRow' | 'Fact' | 'Instrument' | 'JointActivity' | 'Note' | 'Organization' | 'OrganizationRelation' | 'Party' | 'ProjectArea' | 'ReorganizationEvent' | 'ReorganizedActorEdge' | 'ReportedResult' | 'StatusOnDay' | 'Succession', ParentType, ContextType>;
};

export type CooperationAreaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CooperationArea'] = ResolversParentTypes['CooperationArea']> = {
  broader?: Resolver<Maybe<ResolversTypes['CooperationArea']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  definitionEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<CooperationAreaFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrower?: Resolver<Array<ResolversTypes['CooperationArea']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CoordinationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coordination'] = ResolversParentTypes['Coordination']> = {
  __resolveType: TypeResolveFn<'Agreement' | 'JointActivity', ParentType, ContextType>;
};

export type CoordinationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoordinationConnection'] = ResolversParentTypes['CoordinationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CoordinationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Coordination']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoordinationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoordinationEdge'] = ResolversParentTypes['CoordinationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Coordination'], ParentType, ContextType>;
};

export type CoordinationPathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoordinationPath'] = ResolversParentTypes['CoordinationPath']> = {
  edges?: Resolver<Array<ResolversTypes['NetworkEdge']>, ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['NetworkNode']>, ParentType, ContextType>;
};

export type CoverageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageConnection'] = ResolversParentTypes['CoverageConnection']> = {
  counts?: Resolver<Array<ResolversTypes['CoverageCount']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['CoverageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CoverageRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageCount'] = ResolversParentTypes['CoverageCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CoverageState'], ParentType, ContextType>;
};

export type CoverageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageEdge'] = ResolversParentTypes['CoverageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CoverageRow'], ParentType, ContextType>;
};

export type CoverageRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageRow'] = ResolversParentTypes['CoverageRow']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  coordinations?: Resolver<Array<ResolversTypes['Coordination']>, ParentType, ContextType>;
  counterpart?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasonEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CoverageState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  counts?: Resolver<Array<ResolversTypes['TypeCount']>, ParentType, ContextType>;
  engine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  loadedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<DatasetSourcesArgs, 'first'>>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type FactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Fact'] = ResolversParentTypes['Fact']> = {
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['PartyRole']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactConnection'] = ResolversParentTypes['FactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Fact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactEdge'] = ResolversParentTypes['FactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
};

export type InstrumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Instrument'] = ResolversParentTypes['Instrument']> = {
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  coordinations?: Resolver<ResolversTypes['CoordinationConnection'], ParentType, ContextType, RequireFields<InstrumentCoordinationsArgs, 'first'>>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<InstrumentFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reorganizations?: Resolver<ResolversTypes['ReorganizationEventConnection'], ParentType, ContextType, RequireFields<InstrumentReorganizationsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JointActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JointActivity'] = ResolversParentTypes['JointActivity']> = {
  areas?: Resolver<Array<ResolversTypes['CooperationArea']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<JointActivityFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  implements?: Resolver<Array<ResolversTypes['Instrument']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CoordinationKind'], ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['Note']>, ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType, Partial<JointActivityPartiesArgs>>;
  period?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  places?: Resolver<Array<ResolversTypes['Place']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ReportedResult']>, ParentType, ContextType>;
  shortTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shortTitleEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summaryEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LostPartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LostParty'] = ResolversParentTypes['LostParty']> = {
  endedOn?: Resolver<ResolversTypes['PartialDate'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  successors?: Resolver<Array<ResolversTypes['Succession']>, ParentType, ContextType>;
};

export type MatrixResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Matrix'] = ResolversParentTypes['Matrix']> = {
  cells?: Resolver<Array<ResolversTypes['MatrixCell']>, ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['MatrixHeading']>, ParentType, ContextType>;
  hiddenColumns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hiddenRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['MatrixHeading']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatrixCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatrixCell'] = ResolversParentTypes['MatrixCell']> = {
  column?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  coordinations?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MatrixHeadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatrixHeading'] = ResolversParentTypes['MatrixHeading']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labelEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NetworkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Network'] = ResolversParentTypes['Network']> = {
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['NetworkEdge']>, ParentType, ContextType>;
  hidden?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['NetworkNode']>, ParentType, ContextType>;
};

export type NetworkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkEdge'] = ResolversParentTypes['NetworkEdge']> = {
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  coordinations?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['PartyRole']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NetworkNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkNode'] = ResolversParentTypes['NetworkNode']> = {
  areas?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  betweenness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  community?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labelEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  places?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AgreementStatus']>, ParentType, ContextType, Partial<NetworkNodeStatusArgs>>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unnamed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'AdministrativeUnit' | 'Agreement' | 'Citation' | 'CooperationArea' | 'Instrument' | 'JointActivity' | 'Note' | 'Organization' | 'ProjectArea' | 'ReorganizationEvent' | 'ReportedResult' | 'Source', ParentType, ContextType>;
};

export type NoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Note'] = ResolversParentTypes['Note']> = {
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<NoteFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  basedIn?: Resolver<Array<ResolversTypes['Place']>, ParentType, ContextType, Partial<OrganizationBasedInArgs>>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  coordinations?: Resolver<ResolversTypes['CoordinationConnection'], ParentType, ContextType, RequireFields<OrganizationCoordinationsArgs, 'first'>>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<OrganizationFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['Note']>, ParentType, ContextType>;
  partners?: Resolver<ResolversTypes['PartnerConnection'], ParentType, ContextType, RequireFields<OrganizationPartnersArgs, 'first'>>;
  predecessors?: Resolver<Array<ResolversTypes['Succession']>, ParentType, ContextType, Partial<OrganizationPredecessorsArgs>>;
  responsibleFor?: Resolver<Array<ResolversTypes['Place']>, ParentType, ContextType, Partial<OrganizationResponsibleForArgs>>;
  shortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subordinates?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<OrganizationSubordinatesArgs, 'first'>>;
  successors?: Resolver<Array<ResolversTypes['Succession']>, ParentType, ContextType, Partial<OrganizationSuccessorsArgs>>;
  superiors?: Resolver<Array<ResolversTypes['OrganizationRelation']>, ParentType, ContextType, Partial<OrganizationSuperiorsArgs>>;
  unnamed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type OrganizationRelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationRelation'] = ResolversParentTypes['OrganizationRelation']> = {
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['CommandLine']>, ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrphanedAgreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrphanedAgreement'] = ResolversParentTypes['OrphanedAgreement']> = {
  agreement?: Resolver<ResolversTypes['Agreement'], ParentType, ContextType>;
  lost?: Resolver<Array<ResolversTypes['LostParty']>, ParentType, ContextType>;
};

export type OrphanedAgreementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrphanedAgreementConnection'] = ResolversParentTypes['OrphanedAgreementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrphanedAgreementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['OrphanedAgreement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrphanedAgreementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrphanedAgreementEdge'] = ResolversParentTypes['OrphanedAgreementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrphanedAgreement'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type PartnerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartnerConnection'] = ResolversParentTypes['PartnerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PartnerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartnerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartnerEdge'] = ResolversParentTypes['PartnerEdge']> = {
  coordinations?: Resolver<Array<ResolversTypes['Coordination']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['PartyRole']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  representatives?: Resolver<Array<ResolversTypes['Representative']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['PartyRole'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  from?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  __resolveType: TypeResolveFn<'AdministrativeUnit' | 'ProjectArea', ParentType, ContextType>;
};

export type ProjectAreaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectArea'] = ResolversParentTypes['ProjectArea']> = {
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  coordinations?: Resolver<ResolversTypes['CoordinationConnection'], ParentType, ContextType, RequireFields<ProjectAreaCoordinationsArgs, 'first'>>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<ProjectAreaFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['Note']>, ParentType, ContextType>;
  within?: Resolver<Array<ResolversTypes['AdministrativeUnit']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  administrativeUnit?: Resolver<Maybe<ResolversTypes['AdministrativeUnit']>, ParentType, ContextType, Partial<QueryAdministrativeUnitArgs>>;
  administrativeUnits?: Resolver<ResolversTypes['AdministrativeUnitConnection'], ParentType, ContextType, RequireFields<QueryAdministrativeUnitsArgs, 'first'>>;
  agreement?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType, RequireFields<QueryAgreementArgs, 'id'>>;
  changes?: Resolver<ResolversTypes['ChangeConnection'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'first' | 'from' | 'to'>>;
  cooperationAreas?: Resolver<Array<ResolversTypes['CooperationArea']>, ParentType, ContextType>;
  coordinations?: Resolver<ResolversTypes['CoordinationConnection'], ParentType, ContextType, RequireFields<QueryCoordinationsArgs, 'first'>>;
  coverage?: Resolver<ResolversTypes['CoverageConnection'], ParentType, ContextType, RequireFields<QueryCoverageArgs, 'asOf' | 'first' | 'rule'>>;
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  matrix?: Resolver<ResolversTypes['Matrix'], ParentType, ContextType, RequireFields<QueryMatrixArgs, 'columns' | 'formerPlaces' | 'limit' | 'rows'>>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType, RequireFields<QueryNetworkArgs, 'depth' | 'limit' | 'projection'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'first' | 'formerPlaces'>>;
  orphanedAgreements?: Resolver<ResolversTypes['OrphanedAgreementConnection'], ParentType, ContextType, RequireFields<QueryOrphanedAgreementsArgs, 'asOf' | 'first'>>;
  paths?: Resolver<Array<ResolversTypes['CoordinationPath']>, ParentType, ContextType, RequireFields<QueryPathsArgs, 'first' | 'from' | 'maxLength' | 'to'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<QuerySourcesArgs, 'first'>>;
  vocabulary?: Resolver<Array<ResolversTypes['VocabularyTerm']>, ParentType, ContextType, Partial<QueryVocabularyArgs>>;
};

export type ReorganizationEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganizationEvent'] = ResolversParentTypes['ReorganizationEvent']> = {
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  created?: Resolver<ResolversTypes['ReorganizedActorConnection'], ParentType, ContextType, RequireFields<ReorganizationEventCreatedArgs, 'first'>>;
  effectiveOn?: Resolver<ResolversTypes['PartialDate'], ParentType, ContextType>;
  ended?: Resolver<ResolversTypes['ReorganizedActorConnection'], ParentType, ContextType, RequireFields<ReorganizationEventEndedArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReorganizationKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  under?: Resolver<Array<ResolversTypes['Instrument']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReorganizationEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganizationEventConnection'] = ResolversParentTypes['ReorganizationEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReorganizationEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ReorganizationEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReorganizationEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganizationEventEdge'] = ResolversParentTypes['ReorganizationEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReorganizationEvent'], ParentType, ContextType>;
};

export type ReorganizedActorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganizedActorConnection'] = ResolversParentTypes['ReorganizedActorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReorganizedActorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReorganizedActorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganizedActorEdge'] = ResolversParentTypes['ReorganizedActorEdge']> = {
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  extent?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportedResult'] = ResolversParentTypes['ReportedResult']> = {
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<ReportedResultFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  quantifier?: Resolver<ResolversTypes['Quantifier'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whatEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RepresentativeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Representative'] = ResolversParentTypes['Representative']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasEnded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  within?: Resolver<Array<ResolversTypes['Place']>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  citations?: Resolver<ResolversTypes['CitationConnection'], ParentType, ContextType, RequireFields<SourceCitationsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  publishedOnWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type StatusOnDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusOnDay'] = ResolversParentTypes['StatusOnDay']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasonEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['StatusRule'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AgreementStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SuccessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Succession'] = ResolversParentTypes['Succession']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  extent?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  under?: Resolver<Array<ResolversTypes['Instrument']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TypeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TypeCount'] = ResolversParentTypes['TypeCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VocabularyTermResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VocabularyTerm'] = ResolversParentTypes['VocabularyTerm']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labelEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  list?: Resolver<ResolversTypes['VocabularyList'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Actor?: ActorResolvers<ContextType>;
  AdministrativeUnit?: AdministrativeUnitResolvers<ContextType>;
  AdministrativeUnitConnection?: AdministrativeUnitConnectionResolvers<ContextType>;
  AdministrativeUnitEdge?: AdministrativeUnitEdgeResolvers<ContextType>;
  Agreement?: AgreementResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  CitationConnection?: CitationConnectionResolvers<ContextType>;
  CitationEdge?: CitationEdgeResolvers<ContextType>;
  Cited?: CitedResolvers<ContextType>;
  CooperationArea?: CooperationAreaResolvers<ContextType>;
  Coordination?: CoordinationResolvers<ContextType>;
  CoordinationConnection?: CoordinationConnectionResolvers<ContextType>;
  CoordinationEdge?: CoordinationEdgeResolvers<ContextType>;
  CoordinationPath?: CoordinationPathResolvers<ContextType>;
  CoverageConnection?: CoverageConnectionResolvers<ContextType>;
  CoverageCount?: CoverageCountResolvers<ContextType>;
  CoverageEdge?: CoverageEdgeResolvers<ContextType>;
  CoverageRow?: CoverageRowResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  Date?: GraphQLScalarType;
  Fact?: FactResolvers<ContextType>;
  FactConnection?: FactConnectionResolvers<ContextType>;
  FactEdge?: FactEdgeResolvers<ContextType>;
  Instrument?: InstrumentResolvers<ContextType>;
  JointActivity?: JointActivityResolvers<ContextType>;
  LostParty?: LostPartyResolvers<ContextType>;
  Matrix?: MatrixResolvers<ContextType>;
  MatrixCell?: MatrixCellResolvers<ContextType>;
  MatrixHeading?: MatrixHeadingResolvers<ContextType>;
  Network?: NetworkResolvers<ContextType>;
  NetworkEdge?: NetworkEdgeResolvers<ContextType>;
  NetworkNode?: NetworkNodeResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Note?: NoteResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  OrganizationRelation?: OrganizationRelationResolvers<ContextType>;
  OrphanedAgreement?: OrphanedAgreementResolvers<ContextType>;
  OrphanedAgreementConnection?: OrphanedAgreementConnectionResolvers<ContextType>;
  OrphanedAgreementEdge?: OrphanedAgreementEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  PartnerConnection?: PartnerConnectionResolvers<ContextType>;
  PartnerEdge?: PartnerEdgeResolvers<ContextType>;
  Party?: PartyResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  ProjectArea?: ProjectAreaResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReorganizationEvent?: ReorganizationEventResolvers<ContextType>;
  ReorganizationEventConnection?: ReorganizationEventConnectionResolvers<ContextType>;
  ReorganizationEventEdge?: ReorganizationEventEdgeResolvers<ContextType>;
  ReorganizedActorConnection?: ReorganizedActorConnectionResolvers<ContextType>;
  ReorganizedActorEdge?: ReorganizedActorEdgeResolvers<ContextType>;
  ReportedResult?: ReportedResultResolvers<ContextType>;
  Representative?: RepresentativeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  StatusOnDay?: StatusOnDayResolvers<ContextType>;
  Succession?: SuccessionResolvers<ContextType>;
  TypeCount?: TypeCountResolvers<ContextType>;
  VocabularyTerm?: VocabularyTermResolvers<ContextType>;
};

