/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** Along which line one organization is below another. */
export type CommandLine =
  /** State administration. */
  | 'ADMINISTRATIVE'
  /** Military command. */
  | 'COMMAND'
  /** Party. */
  | 'PARTY';

/** Which coordinations are wanted; all conditions hold together, values of a list are alternatives, an empty list asks nothing. */
export type CoordinationFilter = {
  /** Ids of cooperation areas; a broader one includes its narrower ones. */
  areas?: Array<string> | null | undefined;
  /** Whether a source states it or a reader concludes it. */
  basis?: Basis | null | undefined;
  /**
   * Whether a place includes the units that it took the place of, in whole or in part, with the places within
   * them: an agreement made for a commune of 2024 is found under that of 2026.
   */
  formerPlaces?: boolean | null | undefined;
  /** Ids of programmes and legal instruments, one of which it carries out or rests on. */
  implements?: Array<string> | null | undefined;
  /** Kinds of coordinations. */
  kinds?: Array<CoordinationKind> | null | undefined;
  /** Ids of actors that are a party, in any role. */
  parties?: Array<string> | null | undefined;
  /** Kinds of organizations that are a party. */
  partyKinds?: Array<OrganizationKind> | null | undefined;
  /** Place ids; a place includes the places within it. */
  places?: Array<string> | null | undefined;
  /** Signed on this day or later, as far as may be: a signing known as 2021 counts up to 2021-12-31. Undated ones are left out. */
  signedFrom?: string | null | undefined;
  /** Signed on this day or earlier, as far as may be: a signing known as 2021 counts from 2021-01-01. Undated ones are left out. */
  signedTo?: string | null | undefined;
  /** Ids of sources that speak of it. */
  sources?: Array<string> | null | undefined;
  /** Statuses on asOf (today when absent); joint activities have none and are left out. */
  status?: Array<AgreementStatus> | null | undefined;
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

/** How a source bounds a number that it reports. */
export type Quantifier =
  /** About the number. */
  | 'ABOUT'
  /** The number itself. */
  | 'EXACTLY'
  /** More than the number. */
  | 'MORE_THAN';

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

/** Where on a page a passage stands. */
export type SourcePart =
  /** The article itself. */
  | 'BODY'
  /** A list of related news on the same page: another article, known only by its lead. */
  | 'RELATED_NEWS';

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

type CoordinationLine_Agreement_Fragment = { __typename: 'Agreement', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null };

type CoordinationLine_JointActivity_Fragment = { __typename: 'JointActivity', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null };

export type CoordinationLineFragment =
  | CoordinationLine_Agreement_Fragment
  | CoordinationLine_JointActivity_Fragment
;

export type ActorDetailsQueryVariables = Exact<{
  id: string;
  day: string;
}>;


export type ActorDetailsQuery = { node:
    | { __typename: 'AdministrativeUnit', aliases: Array<string>, validFrom: string | null, level: UnitLevel, code: string | null, codeList: string | null, country: ForeignCountry | null, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string, coordinations: { totalCount: number, nodes: Array<
          | { __typename: 'Agreement', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, signedOn: string | null, validFrom: string | null, status: { status: AgreementStatus } }
          | { __typename: 'JointActivity', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, period: { from: string | null, to: string | null } | null }
        > }, partners: { totalCount: number, edges: Array<{ weight: number, node:
            | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
            | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
           }> }, successors: Array<{ on: string, extent: string, basis: Basis, actor:
          | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
          | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
        , under: Array<{ id: string, name: string, nameEn: string | null, number: string | null }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, notes: Array<{ id: string, text: string, textEn: string, conflict: boolean, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }>, parent: { id: string, name: string, nameEn: string | null } | null }
    | { __typename: 'Agreement' }
    | { __typename: 'Citation' }
    | { __typename: 'CooperationArea' }
    | { __typename: 'Instrument' }
    | { __typename: 'JointActivity' }
    | { __typename: 'Note' }
    | { __typename: 'Organization', aliases: Array<string>, validFrom: string | null, kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, coordinations: { totalCount: number, nodes: Array<
          | { __typename: 'Agreement', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, signedOn: string | null, validFrom: string | null, status: { status: AgreementStatus } }
          | { __typename: 'JointActivity', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, period: { from: string | null, to: string | null } | null }
        > }, partners: { totalCount: number, edges: Array<{ weight: number, node:
            | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
            | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
           }> }, successors: Array<{ on: string, extent: string, basis: Basis, actor:
          | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
          | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
        , under: Array<{ id: string, name: string, nameEn: string | null, number: string | null }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, notes: Array<{ id: string, text: string, textEn: string, conflict: boolean, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }>, superiors: Array<{ line: CommandLine | null, basis: Basis, validFrom: string | null, validTo: string | null, organization: { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, basedIn: Array<
        | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
        | { __typename: 'ProjectArea', id: string, name: string, nameEn: string | null }
      >, responsibleFor: Array<
        | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
        | { __typename: 'ProjectArea', id: string, name: string, nameEn: string | null }
      > }
    | { __typename: 'ProjectArea' }
    | { __typename: 'ReorganizationEvent' }
    | { __typename: 'ReportedResult' }
    | { __typename: 'Source' }
   | null };

export type AreaPageQueryVariables = Exact<{
  id: string;
  areas: Array<string> | string;
}>;


export type AreaPageQuery = { node:
    | { __typename: 'AdministrativeUnit' }
    | { __typename: 'Agreement' }
    | { __typename: 'Citation' }
    | { __typename: 'CooperationArea', id: string, name: string, definition: string | null, definitionEn: string | null, areaNameEn: string, broader: { id: string, name: string, nameEn: string } | null, narrower: Array<{ id: string, name: string, nameEn: string, facts: { nodes: Array<{ kind: FactKind, basis: Basis, object:
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
             | null, period: { from: string | null, to: string | null } | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> } }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }
    | { __typename: 'Instrument' }
    | { __typename: 'JointActivity' }
    | { __typename: 'Note' }
    | { __typename: 'Organization' }
    | { __typename: 'ProjectArea' }
    | { __typename: 'ReorganizationEvent' }
    | { __typename: 'ReportedResult' }
    | { __typename: 'Source' }
   | null, who: { hiddenRows: number, rows: Array<{ id: string, label: string, labelEn: string | null, total: number }> }, where: { hiddenRows: number, rows: Array<{ id: string, label: string, labelEn: string | null, total: number }> }, when: { hiddenRows: number, rows: Array<{ id: string, label: string, labelEn: string | null, total: number }> } };

export type LastingQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type LastingQuery = { nodes: Array<
    | { id: string, validTo: string | null }
    | Record<PropertyKey, never>
   | null> };

export type ChangeRowsQueryVariables = Exact<{
  from: string;
  to: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ChangeRowsQuery = { changes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ on: string, kind: ChangeKind, coordination:
        | { __typename: 'Agreement', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null }
        | { __typename: 'JointActivity', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null }
      , actor:
        | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
        | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
       | null, by: { __typename: 'Agreement', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null } | null, citations: Array<{ id: string }> }> } };

type CoordinationOnDay_Agreement_Fragment = { signedOn: string | null, validFrom: string | null, id: string, status: { status: AgreementStatus } };

type CoordinationOnDay_JointActivity_Fragment = { id: string, period: { from: string | null, to: string | null } | null };

export type CoordinationOnDayFragment =
  | CoordinationOnDay_Agreement_Fragment
  | CoordinationOnDay_JointActivity_Fragment
;

type CoordinationRow_Agreement_Fragment = { __typename: 'Agreement', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, signedOn: string | null, validFrom: string | null, citations: Array<{ id: string, basis: Basis, source: { id: string } }>, status: { status: AgreementStatus } };

type CoordinationRow_JointActivity_Fragment = { __typename: 'JointActivity', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, citations: Array<{ id: string, basis: Basis, source: { id: string } }>, period: { from: string | null, to: string | null } | null };

export type CoordinationRowFragment =
  | CoordinationRow_Agreement_Fragment
  | CoordinationRow_JointActivity_Fragment
;

export type CoordinationRowsQueryVariables = Exact<{
  filter: CoordinationFilter;
  day: string;
  after?: string | null | undefined;
}>;


export type CoordinationRowsQuery = { coordinations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<
      | { __typename: 'Agreement', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, signedOn: string | null, validFrom: string | null, citations: Array<{ id: string, basis: Basis, source: { id: string } }>, status: { status: AgreementStatus } }
      | { __typename: 'JointActivity', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, citations: Array<{ id: string, basis: Basis, source: { id: string } }>, period: { from: string | null, to: string | null } | null }
    > } };

type PlaceParts_AdministrativeUnit_Fragment = { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null };

type PlaceParts_ProjectArea_Fragment = { __typename: 'ProjectArea', id: string, name: string, nameEn: string | null };

export type PlacePartsFragment =
  | PlaceParts_AdministrativeUnit_Fragment
  | PlaceParts_ProjectArea_Fragment
;

type ActorParts_AdministrativeUnit_Fragment = { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string };

type ActorParts_Organization_Fragment = { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null };

export type ActorPartsFragment =
  | ActorParts_AdministrativeUnit_Fragment
  | ActorParts_Organization_Fragment
;

export type RelatedAgreementFragment = { id: string, title: string, titleEn: string | null, signedOn: string | null, validFrom: string | null };

type CoordinationParts_Agreement_Fragment = { __typename: 'Agreement', id: string, title: string, titleEn: string | null, summary: string | null, summaryEn: string | null, basis: Basis, coordinationKind: CoordinationKind, parties: Array<{ role: PartyRole, count: number, basis: Basis, representatives: Array<{ name: string, office: string }>, actor:
      | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
      | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
    , citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, areas: Array<{ id: string, name: string, nameEn: string }>, places: Array<
    | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
    | { __typename: 'ProjectArea', id: string, name: string, nameEn: string | null }
  >, results: Array<{ id: string, what: string, whatEn: string | null, value: number, quantifier: Quantifier, unit: string | null, unitEn: string | null, period: { from: string | null, to: string | null } | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, implements: Array<{ issuedOn: string | null, id: string, name: string, nameEn: string | null, number: string | null }>, notes: Array<{ id: string, text: string, textEn: string, conflict: boolean, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> };

type CoordinationParts_JointActivity_Fragment = { __typename: 'JointActivity', id: string, title: string, titleEn: string | null, summary: string | null, summaryEn: string | null, basis: Basis, coordinationKind: CoordinationKind, parties: Array<{ role: PartyRole, count: number, basis: Basis, representatives: Array<{ name: string, office: string }>, actor:
      | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
      | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
    , citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, areas: Array<{ id: string, name: string, nameEn: string }>, places: Array<
    | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
    | { __typename: 'ProjectArea', id: string, name: string, nameEn: string | null }
  >, results: Array<{ id: string, what: string, whatEn: string | null, value: number, quantifier: Quantifier, unit: string | null, unitEn: string | null, period: { from: string | null, to: string | null } | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, implements: Array<{ issuedOn: string | null, id: string, name: string, nameEn: string | null, number: string | null }>, notes: Array<{ id: string, text: string, textEn: string, conflict: boolean, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> };

export type CoordinationPartsFragment =
  | CoordinationParts_Agreement_Fragment
  | CoordinationParts_JointActivity_Fragment
;

export type CoordinationDetailsQueryVariables = Exact<{
  id: string;
  day: string;
}>;


export type CoordinationDetailsQuery = { node:
    | { __typename: 'AdministrativeUnit' }
    | { __typename: 'Agreement', number: string | null, signedOn: string | null, validFrom: string | null, validTo: string | null, id: string, title: string, titleEn: string | null, summary: string | null, summaryEn: string | null, basis: Basis, coordinationKind: CoordinationKind, signedAt:
        | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
        | { __typename: 'ProjectArea', id: string, name: string, nameEn: string | null }
       | null, status: { status: AgreementStatus, asOf: string, reason: string, reasonEn: string, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }, renews: Array<{ id: string, title: string, titleEn: string | null, signedOn: string | null, validFrom: string | null }>, renewedBy: Array<{ id: string, title: string, titleEn: string | null, signedOn: string | null, validFrom: string | null }>, supplements: Array<{ id: string, title: string, titleEn: string | null, signedOn: string | null, validFrom: string | null }>, supplementedBy: Array<{ id: string, title: string, titleEn: string | null, signedOn: string | null, validFrom: string | null }>, supersedes: Array<{ id: string, title: string, titleEn: string | null, signedOn: string | null, validFrom: string | null }>, supersededBy: Array<{ id: string, title: string, titleEn: string | null, signedOn: string | null, validFrom: string | null }>, parties: Array<{ role: PartyRole, count: number, basis: Basis, representatives: Array<{ name: string, office: string }>, actor:
          | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
          | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
        , citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, areas: Array<{ id: string, name: string, nameEn: string }>, places: Array<
        | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
        | { __typename: 'ProjectArea', id: string, name: string, nameEn: string | null }
      >, results: Array<{ id: string, what: string, whatEn: string | null, value: number, quantifier: Quantifier, unit: string | null, unitEn: string | null, period: { from: string | null, to: string | null } | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, implements: Array<{ issuedOn: string | null, id: string, name: string, nameEn: string | null, number: string | null }>, notes: Array<{ id: string, text: string, textEn: string, conflict: boolean, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }
    | { __typename: 'Citation' }
    | { __typename: 'CooperationArea' }
    | { __typename: 'Instrument' }
    | { __typename: 'JointActivity', id: string, title: string, titleEn: string | null, summary: string | null, summaryEn: string | null, basis: Basis, coordinationKind: CoordinationKind, period: { from: string | null, to: string | null } | null, parties: Array<{ role: PartyRole, count: number, basis: Basis, representatives: Array<{ name: string, office: string }>, actor:
          | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
          | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
        , citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, areas: Array<{ id: string, name: string, nameEn: string }>, places: Array<
        | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
        | { __typename: 'ProjectArea', id: string, name: string, nameEn: string | null }
      >, results: Array<{ id: string, what: string, whatEn: string | null, value: number, quantifier: Quantifier, unit: string | null, unitEn: string | null, period: { from: string | null, to: string | null } | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, implements: Array<{ issuedOn: string | null, id: string, name: string, nameEn: string | null, number: string | null }>, notes: Array<{ id: string, text: string, textEn: string, conflict: boolean, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }
    | { __typename: 'Note' }
    | { __typename: 'Organization' }
    | { __typename: 'ProjectArea' }
    | { __typename: 'ReorganizationEvent' }
    | { __typename: 'ReportedResult' }
    | { __typename: 'Source' }
   | null };

export type CoverageRowsQueryVariables = Exact<{
  rule: CoverageRule;
  within?: string | null | undefined;
  areas?: Array<string> | string | null | undefined;
  day: string;
  first: number;
  after?: string | null | undefined;
}>;


export type CoverageRowsQuery = { coverage: { totalCount: number, counts: Array<{ state: CoverageState, count: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ state: CoverageState, basis: Basis, reason: string, reasonEn: string, actor:
        | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
        | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
      , counterpart:
        | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
        | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
      , coordinations: Array<
        | { __typename: 'Agreement', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, citations: Array<{ id: string }> }
        | { __typename: 'JointActivity', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, citations: Array<{ id: string }> }
      >, citations: Array<{ id: string }> }> } };

export type ProvincesQueryVariables = Exact<{
  day: string;
}>;


export type ProvincesQuery = { administrativeUnits: { nodes: Array<{ id: string, name: string, nameEn: string | null }> } };

export type UnitNameQueryVariables = Exact<{
  id: string;
}>;


export type UnitNameQuery = { administrativeUnit: { id: string, name: string, nameEn: string | null } | null };

export type DatasetQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DatasetQuery = { dataset: { version: string, loadedAt: string, engine: string, counts: Array<{ type: string, count: number }>, sources: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sha256: string | null, id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null }> } } };

export type CoordinationFileQueryVariables = Exact<{
  day: string;
  first: number;
  after?: string | null | undefined;
}>;


export type CoordinationFileQuery = { coordinations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<
      | { __typename: 'Agreement', number: string | null, signedOn: string | null, validFrom: string | null, validTo: string | null, id: string, kind: CoordinationKind, title: string, titleEn: string | null, basis: Basis, status: { status: AgreementStatus }, areas: Array<{ id: string, name: string, nameEn: string }>, places: Array<
          | { id: string, name: string, nameEn: string | null }
          | { id: string, name: string, nameEn: string | null }
        >, parties: Array<{ role: PartyRole, count: number, basis: Basis, actor:
            | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
            | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
          , citations: Array<{ id: string }> }>, citations: Array<{ id: string }> }
      | { __typename: 'JointActivity', id: string, kind: CoordinationKind, title: string, titleEn: string | null, basis: Basis, period: { from: string | null, to: string | null } | null, areas: Array<{ id: string, name: string, nameEn: string }>, places: Array<
          | { id: string, name: string, nameEn: string | null }
          | { id: string, name: string, nameEn: string | null }
        >, parties: Array<{ role: PartyRole, count: number, basis: Basis, actor:
            | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
            | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
          , citations: Array<{ id: string }> }>, citations: Array<{ id: string }> }
    > } };

export type OrganizationFileQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OrganizationFileQuery = { organizations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: OrganizationKind, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validFrom: string | null, validTo: string | null, citations: Array<{ id: string }> }> } };

export type DrawnCitationPartsFragment = { id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, sha256: string | null, title: string, publisher: string | null, publishedOn: string | null, url: string | null } };

export type DrawnNodesQueryVariables = Exact<{
  ids: Array<string> | string;
  day: string;
}>;


export type DrawnNodesQuery = { nodes: Array<
    | { __typename: 'AdministrativeUnit', aliases: Array<string>, level: UnitLevel, id: string, citations: Array<{ id: string }> }
    | { __typename: 'Agreement', number: string | null, signedOn: string | null, id: string, citations: Array<{ id: string }>, status: { reason: string, reasonEn: string } }
    | { __typename: 'Citation', id: string }
    | { __typename: 'CooperationArea', id: string, citations: Array<{ id: string }> }
    | { __typename: 'Instrument', id: string, citations: Array<{ id: string }> }
    | { __typename: 'JointActivity', id: string, citations: Array<{ id: string }> }
    | { __typename: 'Note', id: string, citations: Array<{ id: string }> }
    | { __typename: 'Organization', aliases: Array<string>, id: string, citations: Array<{ id: string }> }
    | { __typename: 'ProjectArea', id: string, citations: Array<{ id: string }> }
    | { __typename: 'ReorganizationEvent', id: string, citations: Array<{ id: string }> }
    | { __typename: 'ReportedResult', id: string, citations: Array<{ id: string }> }
    | { __typename: 'Source', id: string }
   | null> };

export type DrawnPlacesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type DrawnPlacesQuery = { nodes: Array<
    | { id: string, name: string }
    | { id: string, name: string }
    | Record<PropertyKey, never>
   | null> };

export type DrawnCitationsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type DrawnCitationsQuery = { nodes: Array<
    | { __typename: 'AdministrativeUnit' }
    | { __typename: 'Agreement' }
    | { __typename: 'Citation', id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, sha256: string | null, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }
    | { __typename: 'CooperationArea' }
    | { __typename: 'Instrument' }
    | { __typename: 'JointActivity' }
    | { __typename: 'Note' }
    | { __typename: 'Organization' }
    | { __typename: 'ProjectArea' }
    | { __typename: 'ReorganizationEvent' }
    | { __typename: 'ReportedResult' }
    | { __typename: 'Source' }
   | null> };

export type DataVersionQueryVariables = Exact<{ [key: string]: never; }>;


export type DataVersionQuery = { dataset: { version: string, loadedAt: string } };

export type PartyEvidenceQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type PartyEvidenceQuery = { nodes: Array<
    | { __typename: 'AdministrativeUnit' }
    | { __typename: 'Agreement', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, parties: Array<{ role: PartyRole, count: number, basis: Basis, actor:
          | { id: string, name: string, nameEn: string | null }
          | { id: string, name: string, nameEn: string | null }
        , citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> }
    | { __typename: 'Citation' }
    | { __typename: 'CooperationArea' }
    | { __typename: 'Instrument' }
    | { __typename: 'JointActivity', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, parties: Array<{ role: PartyRole, count: number, basis: Basis, actor:
          | { id: string, name: string, nameEn: string | null }
          | { id: string, name: string, nameEn: string | null }
        , citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> }
    | { __typename: 'Note' }
    | { __typename: 'Organization' }
    | { __typename: 'ProjectArea' }
    | { __typename: 'ReorganizationEvent' }
    | { __typename: 'ReportedResult' }
    | { __typename: 'Source' }
   | null> };

export type SourcePartsFragment = { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null };

export type CitationPlaceFragment = { id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } };

export type CitationPartsFragment = { passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } };

export type NotePartsFragment = { id: string, text: string, textEn: string, conflict: boolean, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> };

export type EvidenceQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type EvidenceQuery = { nodes: Array<
    | { __typename: 'AdministrativeUnit' }
    | { __typename: 'Agreement' }
    | { __typename: 'Citation', passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }
    | { __typename: 'CooperationArea' }
    | { __typename: 'Instrument' }
    | { __typename: 'JointActivity' }
    | { __typename: 'Note' }
    | { __typename: 'Organization' }
    | { __typename: 'ProjectArea' }
    | { __typename: 'ReorganizationEvent' }
    | { __typename: 'ReportedResult' }
    | { __typename: 'Source' }
   | null> };

type NamedParts_AdministrativeUnit_Fragment = { __typename: 'AdministrativeUnit', level: UnitLevel, name: string, nameEn: string | null, unnamed: boolean, id: string };

type NamedParts_Agreement_Fragment = { __typename: 'Agreement', title: string, titleEn: string | null, id: string, coordinationKind: CoordinationKind };

type NamedParts_Citation_Fragment = { __typename: 'Citation', id: string };

type NamedParts_CooperationArea_Fragment = { __typename: 'CooperationArea', name: string, id: string, areaNameEn: string };

type NamedParts_Instrument_Fragment = { __typename: 'Instrument', name: string, nameEn: string | null, number: string | null, id: string };

type NamedParts_JointActivity_Fragment = { __typename: 'JointActivity', title: string, titleEn: string | null, id: string, coordinationKind: CoordinationKind };

type NamedParts_Note_Fragment = { __typename: 'Note', text: string, textEn: string, id: string };

type NamedParts_Organization_Fragment = { __typename: 'Organization', name: string, nameEn: string | null, unnamed: boolean, id: string, organizationKind: OrganizationKind };

type NamedParts_ProjectArea_Fragment = { __typename: 'ProjectArea', name: string, nameEn: string | null, id: string };

type NamedParts_ReorganizationEvent_Fragment = { __typename: 'ReorganizationEvent', id: string };

type NamedParts_ReportedResult_Fragment = { __typename: 'ReportedResult', what: string, whatEn: string | null, value: number, quantifier: Quantifier, unit: string | null, unitEn: string | null, id: string };

type NamedParts_Source_Fragment = { __typename: 'Source', id: string };

export type NamedPartsFragment =
  | NamedParts_AdministrativeUnit_Fragment
  | NamedParts_Agreement_Fragment
  | NamedParts_Citation_Fragment
  | NamedParts_CooperationArea_Fragment
  | NamedParts_Instrument_Fragment
  | NamedParts_JointActivity_Fragment
  | NamedParts_Note_Fragment
  | NamedParts_Organization_Fragment
  | NamedParts_ProjectArea_Fragment
  | NamedParts_ReorganizationEvent_Fragment
  | NamedParts_ReportedResult_Fragment
  | NamedParts_Source_Fragment
;

export type CitedFactFragment = { kind: FactKind, basis: Basis, object:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, period: { from: string | null, to: string | null } | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> };

export type FactsPageFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: FactKind, basis: Basis, object:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null, period: { from: string | null, to: string | null } | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> };

export type FactsOfQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type FactsOfQuery = { node:
    | { __typename: 'AdministrativeUnit', id: string, facts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: FactKind, basis: Basis, object:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null, period: { from: string | null, to: string | null } | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> } }
    | { __typename: 'Agreement', id: string, facts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: FactKind, basis: Basis, object:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null, period: { from: string | null, to: string | null } | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> } }
    | { __typename: 'Citation', id: string }
    | { __typename: 'CooperationArea', id: string, facts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: FactKind, basis: Basis, object:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null, period: { from: string | null, to: string | null } | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> } }
    | { __typename: 'Instrument', id: string, facts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: FactKind, basis: Basis, object:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null, period: { from: string | null, to: string | null } | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> } }
    | { __typename: 'JointActivity', id: string, facts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: FactKind, basis: Basis, object:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null, period: { from: string | null, to: string | null } | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> } }
    | { __typename: 'Note', id: string }
    | { __typename: 'Organization', id: string, facts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: FactKind, basis: Basis, object:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null, period: { from: string | null, to: string | null } | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> } }
    | { __typename: 'ProjectArea', id: string, facts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: FactKind, basis: Basis, object:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null, period: { from: string | null, to: string | null } | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> } }
    | { __typename: 'ReorganizationEvent', id: string }
    | { __typename: 'ReportedResult', id: string }
    | { __typename: 'Source', id: string }
   | null };

export type InstrumentPartsFragment = { id: string, name: string, nameEn: string | null, number: string | null };

export type InstrumentPageQueryVariables = Exact<{
  id: string;
}>;


export type InstrumentPageQuery = { node:
    | { __typename: 'AdministrativeUnit' }
    | { __typename: 'Agreement' }
    | { __typename: 'Citation' }
    | { __typename: 'CooperationArea' }
    | { __typename: 'Instrument', issuedOn: string | null, id: string, name: string, nameEn: string | null, number: string | null, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }
    | { __typename: 'JointActivity' }
    | { __typename: 'Note' }
    | { __typename: 'Organization' }
    | { __typename: 'ProjectArea' }
    | { __typename: 'ReorganizationEvent' }
    | { __typename: 'ReportedResult' }
    | { __typename: 'Source' }
   | null };

export type ReorganizedActorsFragment = { totalCount: number, edges: Array<{ extent: string, basis: Basis, node:
      | { __typename: 'AdministrativeUnit', id: string, level: UnitLevel, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
      | { __typename: 'Organization', id: string, kind: OrganizationKind, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
    , citations: Array<{ id: string }> }> };

export type ReorganizationsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ReorganizationsQuery = { node:
    | { __typename: 'AdministrativeUnit' }
    | { __typename: 'Agreement' }
    | { __typename: 'Citation' }
    | { __typename: 'CooperationArea' }
    | { __typename: 'Instrument', id: string, reorganizations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: ReorganizationKind, name: string, nameEn: string | null, effectiveOn: string, citations: Array<{ id: string }>, ended: { totalCount: number, edges: Array<{ extent: string, basis: Basis, node:
                | { __typename: 'AdministrativeUnit', id: string, level: UnitLevel, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
                | { __typename: 'Organization', id: string, kind: OrganizationKind, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
              , citations: Array<{ id: string }> }> }, created: { totalCount: number, edges: Array<{ extent: string, basis: Basis, node:
                | { __typename: 'AdministrativeUnit', id: string, level: UnitLevel, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
                | { __typename: 'Organization', id: string, kind: OrganizationKind, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
              , citations: Array<{ id: string }> }> } }> } }
    | { __typename: 'JointActivity' }
    | { __typename: 'Note' }
    | { __typename: 'Organization' }
    | { __typename: 'ProjectArea' }
    | { __typename: 'ReorganizationEvent' }
    | { __typename: 'ReportedResult' }
    | { __typename: 'Source' }
   | null };

export type MatrixHeadingPartsFragment = { id: string, label: string, labelEn: string | null, total: number };

export type MatrixCountsQueryVariables = Exact<{
  rows: MatrixAxis;
  columns: MatrixAxis;
  day?: string | null | undefined;
  limit: number;
}>;


export type MatrixCountsQuery = { matrix: { total: number, hiddenRows: number, hiddenColumns: number, rows: Array<{ id: string, label: string, labelEn: string | null, total: number }>, columns: Array<{ id: string, label: string, labelEn: string | null, total: number }>, cells: Array<{ row: string, column: string, count: number, coordinations: Array<string> }> } };

export type CountedCoordinationsQueryVariables = Exact<{
  ids: Array<string> | string;
  day: string;
}>;


export type CountedCoordinationsQuery = { nodes: Array<
    | { __typename: 'AdministrativeUnit' }
    | { __typename: 'Agreement', basis: Basis, id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, signedOn: string | null, validFrom: string | null, citations: Array<{ id: string }>, status: { status: AgreementStatus } }
    | { __typename: 'Citation' }
    | { __typename: 'CooperationArea' }
    | { __typename: 'Instrument' }
    | { __typename: 'JointActivity', basis: Basis, id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, citations: Array<{ id: string }>, period: { from: string | null, to: string | null } | null }
    | { __typename: 'Note' }
    | { __typename: 'Organization' }
    | { __typename: 'ProjectArea' }
    | { __typename: 'ReorganizationEvent' }
    | { __typename: 'ReportedResult' }
    | { __typename: 'Source' }
   | null> };

export type NetworkNodePartsFragment = { id: string, type: string, kind: string, label: string, labelEn: string | null, name: string, nameEn: string | null, degree: number, unnamed: boolean, parent: string | null, basis: Basis, validFrom: string | null, validTo: string | null, status: AgreementStatus | null, areas: Array<string>, places: Array<string> };

export type NetworkEdgePartsFragment = { id: string, source: string, target: string, type: string, role: PartyRole | null, basis: Basis, weight: number, validFrom: string | null, validTo: string | null, coordinations: Array<string>, citations: Array<string> };

export type NetworkPartsFragment = { hidden: number, nodes: Array<{ id: string, type: string, kind: string, label: string, labelEn: string | null, name: string, nameEn: string | null, degree: number, unnamed: boolean, parent: string | null, basis: Basis, validFrom: string | null, validTo: string | null, status: AgreementStatus | null, areas: Array<string>, places: Array<string> }>, edges: Array<{ id: string, source: string, target: string, type: string, role: PartyRole | null, basis: Basis, weight: number, validFrom: string | null, validTo: string | null, coordinations: Array<string>, citations: Array<string> }> };

export type NetworkQueryVariables = Exact<{
  focus?: Array<string> | string | null | undefined;
  depth: number;
  limit: number;
  day: string;
}>;


export type NetworkQuery = { network: { hidden: number, nodes: Array<{ id: string, type: string, kind: string, label: string, labelEn: string | null, name: string, nameEn: string | null, degree: number, unnamed: boolean, parent: string | null, basis: Basis, validFrom: string | null, validTo: string | null, status: AgreementStatus | null, areas: Array<string>, places: Array<string> }>, edges: Array<{ id: string, source: string, target: string, type: string, role: PartyRole | null, basis: Basis, weight: number, validFrom: string | null, validTo: string | null, coordinations: Array<string>, citations: Array<string> }> } };

export type StatusesQueryVariables = Exact<{
  ids: Array<string> | string;
  day: string;
}>;


export type StatusesQuery = { nodes: Array<
    | { id: string, status: { status: AgreementStatus } }
    | Record<PropertyKey, never>
   | null> };

export type AreasQueryVariables = Exact<{ [key: string]: never; }>;


export type AreasQuery = { cooperationAreas: Array<{ id: string, name: string, nameEn: string, broader: { id: string } | null }> };

export type KnownQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type KnownQuery = { nodes: Array<
    | { __typename: 'AdministrativeUnit', id: string }
    | { __typename: 'Agreement', id: string }
    | { __typename: 'Citation', id: string }
    | { __typename: 'CooperationArea', id: string }
    | { __typename: 'Instrument', id: string }
    | { __typename: 'JointActivity', id: string }
    | { __typename: 'Note', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'ProjectArea', id: string }
    | { __typename: 'ReorganizationEvent', id: string }
    | { __typename: 'ReportedResult', id: string }
    | { __typename: 'Source', id: string }
   | null> };

export type PlaceNamesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type PlaceNamesQuery = { nodes: Array<
    | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null, parent: { id: string, name: string, nameEn: string | null, parent: { id: string, name: string, nameEn: string | null, parent: { id: string, name: string, nameEn: string | null } | null } | null } | null }
    | { __typename: 'Agreement' }
    | { __typename: 'Citation' }
    | { __typename: 'CooperationArea' }
    | { __typename: 'Instrument' }
    | { __typename: 'JointActivity' }
    | { __typename: 'Note' }
    | { __typename: 'Organization' }
    | { __typename: 'ProjectArea', id: string, name: string, nameEn: string | null }
    | { __typename: 'ReorganizationEvent' }
    | { __typename: 'ReportedResult' }
    | { __typename: 'Source' }
   | null> };

export type SuccessionPartsFragment = { on: string, extent: string, basis: Basis, actor:
    | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
    | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
  , under: Array<{ id: string, name: string, nameEn: string | null, number: string | null }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> };

export type RelationPartsFragment = { line: CommandLine | null, basis: Basis, validFrom: string | null, validTo: string | null, organization: { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> };

export type ChainAboveFragment = { id: string, superiors: Array<{ line: CommandLine | null, basis: Basis, validFrom: string | null, validTo: string | null, organization: { __typename: 'Organization', id: string, kind: OrganizationKind, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, superiors: Array<{ line: CommandLine | null, basis: Basis, validFrom: string | null, validTo: string | null, organization: { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> }, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> };

export type OrganizationPageQueryVariables = Exact<{
  id: string;
  day: string;
}>;


export type OrganizationPageQuery = { node:
    | { __typename: 'AdministrativeUnit' }
    | { __typename: 'Agreement' }
    | { __typename: 'Citation' }
    | { __typename: 'CooperationArea' }
    | { __typename: 'Instrument' }
    | { __typename: 'JointActivity' }
    | { __typename: 'Note' }
    | { __typename: 'Organization', validFrom: string | null, aliases: Array<string>, kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, subordinates: { totalCount: number, nodes: Array<{ __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, superiors: Array<{ line: CommandLine | null, basis: Basis, validFrom: string | null, validTo: string | null, organization: { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> }> }, basedIn: Array<
        | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
        | { __typename: 'ProjectArea', id: string, name: string, nameEn: string | null }
      >, responsibleFor: Array<
        | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
        | { __typename: 'ProjectArea', id: string, name: string, nameEn: string | null }
      >, partners: { totalCount: number, edges: Array<{ weight: number, roles: Array<PartyRole>, node:
            | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
            | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
          , coordinations: Array<
            | { __typename: 'Agreement', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null }
            | { __typename: 'JointActivity', id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null }
          > }> }, predecessors: Array<{ on: string, extent: string, basis: Basis, actor:
          | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
          | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
        , under: Array<{ id: string, name: string, nameEn: string | null, number: string | null }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, successors: Array<{ on: string, extent: string, basis: Basis, actor:
          | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
          | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
        , under: Array<{ id: string, name: string, nameEn: string | null, number: string | null }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, notes: Array<{ id: string, text: string, textEn: string, conflict: boolean, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }>, superiors: Array<{ line: CommandLine | null, basis: Basis, validFrom: string | null, validTo: string | null, organization: { __typename: 'Organization', id: string, kind: OrganizationKind, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, superiors: Array<{ line: CommandLine | null, basis: Basis, validFrom: string | null, validTo: string | null, organization: { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> }, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }> }
    | { __typename: 'ProjectArea' }
    | { __typename: 'ReorganizationEvent' }
    | { __typename: 'ReportedResult' }
    | { __typename: 'Source' }
   | null };

export type OrphanedRowsQueryVariables = Exact<{
  day: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OrphanedRowsQuery = { orphanedAgreements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ agreement: { __typename: 'Agreement', signedOn: string | null, validFrom: string | null, id: string, kind: CoordinationKind, title: string, titleEn: string | null, shortTitle: string | null, shortTitleEn: string | null, status: { status: AgreementStatus, reason: string, reasonEn: string, citations: Array<{ id: string }> } }, lost: Array<{ endedOn: string, party: { role: PartyRole, basis: Basis, actor:
            | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
            | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
          , citations: Array<{ id: string }> }, successors: Array<{ on: string, extent: string, basis: Basis, actor:
            | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
            | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
          , under: Array<{ id: string, name: string, nameEn: string | null, number: string | null }>, citations: Array<{ id: string }> }> }> }> } };

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  day: string;
  asOf?: string | null | undefined;
  maxLength: number;
  first: number;
}>;


export type PathsQuery = { paths: Array<{ length: number, nodes: Array<{ id: string, type: string, kind: string, label: string, labelEn: string | null, name: string, nameEn: string | null, degree: number, unnamed: boolean, parent: string | null, basis: Basis, validFrom: string | null, validTo: string | null, status: AgreementStatus | null, areas: Array<string>, places: Array<string> }>, edges: Array<{ id: string, source: string, target: string, type: string, role: PartyRole | null, basis: Basis, weight: number, validFrom: string | null, validTo: string | null, coordinations: Array<string>, citations: Array<string> }> }> };

export type SearchQueryVariables = Exact<{
  text: string;
  first: number;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, edges: Array<{ matched: string, score: number, node:
        | { __typename: 'AdministrativeUnit', name: string, nameEn: string | null, level: UnitLevel, validFrom: string | null, validTo: string | null, id: string, unitType: string, parent: { id: string, name: string, nameEn: string | null } | null }
        | { __typename: 'Agreement', title: string, titleEn: string | null, signedOn: string | null, validFrom: string | null, id: string, coordinationKind: CoordinationKind }
        | { __typename: 'Citation', id: string }
        | { __typename: 'CooperationArea', id: string }
        | { __typename: 'Instrument', id: string }
        | { __typename: 'JointActivity', title: string, titleEn: string | null, id: string, coordinationKind: CoordinationKind }
        | { __typename: 'Note', id: string }
        | { __typename: 'Organization', kind: OrganizationKind, name: string, nameEn: string | null, validTo: string | null, id: string, responsibleFor: Array<
            | { id: string, name: string, nameEn: string | null }
            | { id: string, name: string, nameEn: string | null }
          >, basedIn: Array<
            | { id: string, name: string, nameEn: string | null }
            | { id: string, name: string, nameEn: string | null }
          > }
        | { __typename: 'ProjectArea', id: string }
        | { __typename: 'ReorganizationEvent', id: string }
        | { __typename: 'ReportedResult', id: string }
        | { __typename: 'Source', id: string }
       }> } };

export type SourcePageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type SourcePageQuery = { node:
    | { __typename: 'AdministrativeUnit' }
    | { __typename: 'Agreement' }
    | { __typename: 'Citation' }
    | { __typename: 'CooperationArea' }
    | { __typename: 'Instrument' }
    | { __typename: 'JointActivity' }
    | { __typename: 'Note' }
    | { __typename: 'Organization' }
    | { __typename: 'ProjectArea' }
    | { __typename: 'ReorganizationEvent' }
    | { __typename: 'ReportedResult' }
    | { __typename: 'Source', publishedOnWhy: string | null, sha256: string | null, id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null, citations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, supports: { totalCount: number, nodes: Array<{ kind: FactKind, role: PartyRole | null, basis: Basis, period: { from: string | null, to: string | null } | null, subject:
                | { __typename: 'AdministrativeUnit', level: UnitLevel, name: string, nameEn: string | null, unnamed: boolean, id: string }
                | { __typename: 'Agreement', title: string, titleEn: string | null, id: string, coordinationKind: CoordinationKind }
                | { __typename: 'Citation', id: string }
                | { __typename: 'CooperationArea', name: string, id: string, areaNameEn: string }
                | { __typename: 'Instrument', name: string, nameEn: string | null, number: string | null, id: string }
                | { __typename: 'JointActivity', title: string, titleEn: string | null, id: string, coordinationKind: CoordinationKind }
                | { __typename: 'Note', text: string, textEn: string, id: string }
                | { __typename: 'Organization', name: string, nameEn: string | null, unnamed: boolean, id: string, organizationKind: OrganizationKind }
                | { __typename: 'ProjectArea', name: string, nameEn: string | null, id: string }
                | { __typename: 'ReorganizationEvent', id: string }
                | { __typename: 'ReportedResult', what: string, whatEn: string | null, value: number, quantifier: Quantifier, unit: string | null, unitEn: string | null, id: string }
                | { __typename: 'Source', id: string }
              , object:
                | { __typename: 'AdministrativeUnit', level: UnitLevel, name: string, nameEn: string | null, unnamed: boolean, id: string }
                | { __typename: 'Agreement', title: string, titleEn: string | null, id: string, coordinationKind: CoordinationKind }
                | { __typename: 'Citation', id: string }
                | { __typename: 'CooperationArea', name: string, id: string, areaNameEn: string }
                | { __typename: 'Instrument', name: string, nameEn: string | null, number: string | null, id: string }
                | { __typename: 'JointActivity', title: string, titleEn: string | null, id: string, coordinationKind: CoordinationKind }
                | { __typename: 'Note', text: string, textEn: string, id: string }
                | { __typename: 'Organization', name: string, nameEn: string | null, unnamed: boolean, id: string, organizationKind: OrganizationKind }
                | { __typename: 'ProjectArea', name: string, nameEn: string | null, id: string }
                | { __typename: 'ReorganizationEvent', id: string }
                | { __typename: 'ReportedResult', what: string, whatEn: string | null, value: number, quantifier: Quantifier, unit: string | null, unitEn: string | null, id: string }
                | { __typename: 'Source', id: string }
               | null }> }, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> } }
   | null };

export type SourceRowsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type SourceRowsQuery = { sources: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sha256: string | null, id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null, citations: { totalCount: number } }> } };

export type SourceCitationsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SourceCitationsQuery = { node:
    | { __typename: 'AdministrativeUnit', id: string }
    | { __typename: 'Agreement', id: string }
    | { __typename: 'Citation', id: string }
    | { __typename: 'CooperationArea', id: string }
    | { __typename: 'Instrument', id: string }
    | { __typename: 'JointActivity', id: string }
    | { __typename: 'Note', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'ProjectArea', id: string }
    | { __typename: 'ReorganizationEvent', id: string }
    | { __typename: 'ReportedResult', id: string }
    | { __typename: 'Source', id: string, citations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> } }
   | null };

export type UnitOnDayFragment = { id: string, parentBefore: { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null } | null, parentAfter: { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null } | null, organizationsBefore: { totalCount: number, nodes: Array<{ __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }> }, organizationsAfter: { totalCount: number, nodes: Array<{ __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }> } };

export type UnitSuccessionFragment = { on: string, extent: string, basis: Basis, actor:
    | { __typename: 'AdministrativeUnit', id: string, level: UnitLevel, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string, predecessors: Array<{ actor:
          | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
          | { __typename: 'Organization', id: string }
         }> }
    | { __typename: 'Organization', id: string, kind: OrganizationKind, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, predecessors: Array<{ actor:
          | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
          | { __typename: 'Organization', id: string }
         }> }
  , under: Array<{ id: string, name: string, nameEn: string | null, number: string | null }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> };

export type UnitPageQueryVariables = Exact<{
  id: string;
  known: string;
  before: string;
  after: string;
}>;


export type UnitPageQuery = { node:
    | { __typename: 'AdministrativeUnit', validFrom: string | null, aliases: Array<string>, code: string | null, codeList: string | null, country: ForeignCountry | null, level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string, predecessors: Array<{ on: string, extent: string, basis: Basis, actor:
          | { __typename: 'AdministrativeUnit', level: UnitLevel, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string }
          | { __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }
        , under: Array<{ id: string, name: string, nameEn: string | null, number: string | null }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, successorsBefore: Array<{ on: string, extent: string, basis: Basis, actor:
          | { __typename: 'AdministrativeUnit', id: string, level: UnitLevel, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string, predecessors: Array<{ actor:
                | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
                | { __typename: 'Organization', id: string }
               }> }
          | { __typename: 'Organization', id: string, kind: OrganizationKind, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, predecessors: Array<{ actor:
                | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
                | { __typename: 'Organization', id: string }
               }> }
        , under: Array<{ id: string, name: string, nameEn: string | null, number: string | null }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, successorsAfter: Array<{ on: string, extent: string, basis: Basis, actor:
          | { __typename: 'AdministrativeUnit', id: string, level: UnitLevel, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, unitType: string, predecessors: Array<{ actor:
                | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
                | { __typename: 'Organization', id: string }
               }> }
          | { __typename: 'Organization', id: string, kind: OrganizationKind, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null, predecessors: Array<{ actor:
                | { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }
                | { __typename: 'Organization', id: string }
               }> }
        , under: Array<{ id: string, name: string, nameEn: string | null, number: string | null }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, notes: Array<{ id: string, text: string, textEn: string, conflict: boolean, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }>, parentBefore: { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null } | null, parentAfter: { __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null } | null, organizationsBefore: { totalCount: number, nodes: Array<{ __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }> }, organizationsAfter: { totalCount: number, nodes: Array<{ __typename: 'Organization', kind: OrganizationKind, id: string, name: string, nameEn: string | null, shortName: string | null, unnamed: boolean, validTo: string | null }> } }
    | { __typename: 'Agreement' }
    | { __typename: 'Citation' }
    | { __typename: 'CooperationArea' }
    | { __typename: 'Instrument' }
    | { __typename: 'JointActivity' }
    | { __typename: 'Note' }
    | { __typename: 'Organization' }
    | { __typename: 'ProjectArea', id: string, name: string, nameEn: string | null, within: Array<{ __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }>, notes: Array<{ id: string, text: string, textEn: string, conflict: boolean, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }>, citations: Array<{ passage: string | null, id: string, paragraph: number | null, start: number | null, end: number | null, passageSha256: string | null, part: SourcePart, basis: Basis, note: string | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null } }> }
    | { __typename: 'ReorganizationEvent' }
    | { __typename: 'ReportedResult' }
    | { __typename: 'Source' }
   | null };

export type UnitChildrenQueryVariables = Exact<{
  id: string;
  day: string;
  first: number;
  after?: string | null | undefined;
}>;


export type UnitChildrenQuery = { administrativeUnit: { id: string, children: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'AdministrativeUnit', id: string, name: string, nameEn: string | null }> } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CoordinationLineFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CoordinationLine on Coordination {
  __typename
  id
  kind
  title
  titleEn
  shortTitle
  shortTitleEn
}
    `, {"fragmentName":"CoordinationLine"}) as unknown as TypedDocumentString<CoordinationLineFragment, unknown>;
export const CoordinationOnDayFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CoordinationOnDay on Coordination {
  id
  ... on Agreement {
    signedOn
    validFrom
    status(asOf: $day) {
      status
    }
  }
  ... on JointActivity {
    period {
      from
      to
    }
  }
}
    `, {"fragmentName":"CoordinationOnDay"}) as unknown as TypedDocumentString<CoordinationOnDayFragment, unknown>;
export const CoordinationRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CoordinationRow on Coordination {
  ...CoordinationLine
  citations {
    id
    basis
    source {
      id
    }
  }
  ...CoordinationOnDay
}
    fragment CoordinationLine on Coordination {
  __typename
  id
  kind
  title
  titleEn
  shortTitle
  shortTitleEn
}
fragment CoordinationOnDay on Coordination {
  id
  ... on Agreement {
    signedOn
    validFrom
    status(asOf: $day) {
      status
    }
  }
  ... on JointActivity {
    period {
      from
      to
    }
  }
}`, {"fragmentName":"CoordinationRow"}) as unknown as TypedDocumentString<CoordinationRowFragment, unknown>;
export const RelatedAgreementFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RelatedAgreement on Agreement {
  id
  title
  titleEn
  signedOn
  validFrom
}
    `, {"fragmentName":"RelatedAgreement"}) as unknown as TypedDocumentString<RelatedAgreementFragment, unknown>;
export const ActorPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ActorParts on Actor {
  __typename
  id
  name
  nameEn
  shortName
  unnamed
  validTo
  ... on Organization {
    kind
  }
  ... on AdministrativeUnit {
    level
    unitType: type
  }
}
    `, {"fragmentName":"ActorParts"}) as unknown as TypedDocumentString<ActorPartsFragment, unknown>;
export const SourcePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SourceParts on Source {
  id
  title
  publisher
  publishedOn
  url
}
    `, {"fragmentName":"SourceParts"}) as unknown as TypedDocumentString<SourcePartsFragment, unknown>;
export const CitationPlaceFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CitationPlace on Citation {
  id
  paragraph
  start
  end
  passageSha256
  part
  basis
  note
  source {
    ...SourceParts
  }
}
    fragment SourceParts on Source {
  id
  title
  publisher
  publishedOn
  url
}`, {"fragmentName":"CitationPlace"}) as unknown as TypedDocumentString<CitationPlaceFragment, unknown>;
export const CitationPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CitationParts on Citation {
  ...CitationPlace
  passage
}
    fragment SourceParts on Source {
  id
  title
  publisher
  publishedOn
  url
}
fragment CitationPlace on Citation {
  id
  paragraph
  start
  end
  passageSha256
  part
  basis
  note
  source {
    ...SourceParts
  }
}`, {"fragmentName":"CitationParts"}) as unknown as TypedDocumentString<CitationPartsFragment, unknown>;
export const PlacePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PlaceParts on Place {
  __typename
  id
  name
  nameEn
}
    `, {"fragmentName":"PlaceParts"}) as unknown as TypedDocumentString<PlacePartsFragment, unknown>;
export const InstrumentPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment InstrumentParts on Instrument {
  id
  name
  nameEn
  number
}
    `, {"fragmentName":"InstrumentParts"}) as unknown as TypedDocumentString<InstrumentPartsFragment, unknown>;
export const NotePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment NoteParts on Note {
  id
  text
  textEn
  conflict
  citations {
    ...CitationParts
  }
}
    fragment SourceParts on Source {
  id
  title
  publisher
  publishedOn
  url
}
fragment CitationPlace on Citation {
  id
  paragraph
  start
  end
  passageSha256
  part
  basis
  note
  source {
    ...SourceParts
  }
}
fragment CitationParts on Citation {
  ...CitationPlace
  passage
}`, {"fragmentName":"NoteParts"}) as unknown as TypedDocumentString<NotePartsFragment, unknown>;
export const CoordinationPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CoordinationParts on Coordination {
  __typename
  id
  coordinationKind: kind
  title
  titleEn
  summary
  summaryEn
  basis
  parties {
    role
    count
    basis
    representatives {
      name
      office
    }
    actor {
      ...ActorParts
    }
    citations {
      ...CitationParts
    }
  }
  areas {
    id
    name
    nameEn
  }
  places {
    ...PlaceParts
  }
  results {
    id
    what
    whatEn
    value
    quantifier
    unit
    unitEn
    period {
      from
      to
    }
    citations {
      ...CitationParts
    }
  }
  implements {
    ...InstrumentParts
    issuedOn
  }
  notes {
    ...NoteParts
  }
  citations {
    ...CitationParts
  }
}
    fragment PlaceParts on Place {
  __typename
  id
  name
  nameEn
}
fragment ActorParts on Actor {
  __typename
  id
  name
  nameEn
  shortName
  unnamed
  validTo
  ... on Organization {
    kind
  }
  ... on AdministrativeUnit {
    level
    unitType: type
  }
}
fragment SourceParts on Source {
  id
  title
  publisher
  publishedOn
  url
}
fragment CitationPlace on Citation {
  id
  paragraph
  start
  end
  passageSha256
  part
  basis
  note
  source {
    ...SourceParts
  }
}
fragment CitationParts on Citation {
  ...CitationPlace
  passage
}
fragment NoteParts on Note {
  id
  text
  textEn
  conflict
  citations {
    ...CitationParts
  }
}
fragment InstrumentParts on Instrument {
  id
  name
  nameEn
  number
}`, {"fragmentName":"CoordinationParts"}) as unknown as TypedDocumentString<CoordinationPartsFragment, unknown>;
export const DrawnCitationPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DrawnCitationParts on Citation {
  ...CitationPlace
  source {
    id
    sha256
  }
}
    fragment SourceParts on Source {
  id
  title
  publisher
  publishedOn
  url
}
fragment CitationPlace on Citation {
  id
  paragraph
  start
  end
  passageSha256
  part
  basis
  note
  source {
    ...SourceParts
  }
}`, {"fragmentName":"DrawnCitationParts"}) as unknown as TypedDocumentString<DrawnCitationPartsFragment, unknown>;
export const NamedPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment NamedParts on Node {
  __typename
  id
  ... on Organization {
    organizationKind: kind
    name
    nameEn
    unnamed
  }
  ... on AdministrativeUnit {
    level
    name
    nameEn
    unnamed
  }
  ... on ProjectArea {
    name
    nameEn
  }
  ... on Agreement {
    coordinationKind: kind
    title
    titleEn
  }
  ... on JointActivity {
    coordinationKind: kind
    title
    titleEn
  }
  ... on CooperationArea {
    name
    areaNameEn: nameEn
  }
  ... on Instrument {
    name
    nameEn
    number
  }
  ... on ReportedResult {
    what
    whatEn
    value
    quantifier
    unit
    unitEn
  }
  ... on Note {
    text
    textEn
  }
}
    `, {"fragmentName":"NamedParts"}) as unknown as TypedDocumentString<NamedPartsFragment, unknown>;
export const CitedFactFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CitedFact on Fact {
  kind
  object {
    id
  }
  period {
    from
    to
  }
  basis
  citations {
    ...CitationParts
  }
}
    fragment SourceParts on Source {
  id
  title
  publisher
  publishedOn
  url
}
fragment CitationPlace on Citation {
  id
  paragraph
  start
  end
  passageSha256
  part
  basis
  note
  source {
    ...SourceParts
  }
}
fragment CitationParts on Citation {
  ...CitationPlace
  passage
}`, {"fragmentName":"CitedFact"}) as unknown as TypedDocumentString<CitedFactFragment, unknown>;
export const FactsPageFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FactsPage on FactConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...CitedFact
  }
}
    fragment SourceParts on Source {
  id
  title
  publisher
  publishedOn
  url
}
fragment CitationPlace on Citation {
  id
  paragraph
  start
  end
  passageSha256
  part
  basis
  note
  source {
    ...SourceParts
  }
}
fragment CitationParts on Citation {
  ...CitationPlace
  passage
}
fragment CitedFact on Fact {
  kind
  object {
    id
  }
  period {
    from
    to
  }
  basis
  citations {
    ...CitationParts
  }
}`, {"fragmentName":"FactsPage"}) as unknown as TypedDocumentString<FactsPageFragment, unknown>;
export const ReorganizedActorsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ReorganizedActors on ReorganizedActorConnection {
  totalCount
  edges {
    extent
    basis
    node {
      id
      ...ActorParts
    }
    citations {
      id
    }
  }
}
    fragment ActorParts on Actor {
  __typename
  id
  name
  nameEn
  shortName
  unnamed
  validTo
  ... on Organization {
    kind
  }
  ... on AdministrativeUnit {
    level
    unitType: type
  }
}`, {"fragmentName":"ReorganizedActors"}) as unknown as TypedDocumentString<ReorganizedActorsFragment, unknown>;
export const MatrixHeadingPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MatrixHeadingParts on MatrixHeading {
  id
  label
  labelEn
  total
}
    `, {"fragmentName":"MatrixHeadingParts"}) as unknown as TypedDocumentString<MatrixHeadingPartsFragment, unknown>;
export const NetworkNodePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment NetworkNodeParts on NetworkNode {
  id
  type
  kind
  label
  labelEn
  name
  nameEn
  degree
  unnamed
  parent
  basis
  validFrom
  validTo
  status(asOf: $day)
  areas
  places
}
    `, {"fragmentName":"NetworkNodeParts"}) as unknown as TypedDocumentString<NetworkNodePartsFragment, unknown>;
export const NetworkEdgePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment NetworkEdgeParts on NetworkEdge {
  id
  source
  target
  type
  role
  basis
  weight
  validFrom
  validTo
  coordinations
  citations
}
    `, {"fragmentName":"NetworkEdgeParts"}) as unknown as TypedDocumentString<NetworkEdgePartsFragment, unknown>;
export const NetworkPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment NetworkParts on Network {
  hidden
  nodes {
    ...NetworkNodeParts
  }
  edges {
    ...NetworkEdgeParts
  }
}
    fragment NetworkNodeParts on NetworkNode {
  id
  type
  kind
  label
  labelEn
  name
  nameEn
  degree
  unnamed
  parent
  basis
  validFrom
  validTo
  status(asOf: $day)
  areas
  places
}
fragment NetworkEdgeParts on NetworkEdge {
  id
  source
  target
  type
  role
  basis
  weight
  validFrom
  validTo
  coordinations
  citations
}`, {"fragmentName":"NetworkParts"}) as unknown as TypedDocumentString<NetworkPartsFragment, unknown>;
export const RelationPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RelationParts on OrganizationRelation {
  line
  basis
  validFrom
  validTo
  organization {
    ...ActorParts
  }
  citations {
    ...CitationParts
  }
}
    fragment ActorParts on Actor {
  __typename
  id
  name
  nameEn
  shortName
  unnamed
  validTo
  ... on Organization {
    kind
  }
  ... on AdministrativeUnit {
    level
    unitType: type
  }
}
fragment SourceParts on Source {
  id
  title
  publisher
  publishedOn
  url
}
fragment CitationPlace on Citation {
  id
  paragraph
  start
  end
  passageSha256
  part
  basis
  note
  source {
    ...SourceParts
  }
}
fragment CitationParts on Citation {
  ...CitationPlace
  passage
}`, {"fragmentName":"RelationParts"}) as unknown as TypedDocumentString<RelationPartsFragment, unknown>;
export const ChainAboveFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ChainAbove on Organization {
  id
  superiors(asOf: $day) {
    ...RelationParts
    organization {
      id
      superiors(asOf: $day) {
        ...RelationParts
      }
    }
  }
}
    fragment ActorParts on Actor {
  __typename
  id
  name
  nameEn
  shortName
  unnamed
  validTo
  ... on Organization {
    kind
  }
  ... on AdministrativeUnit {
    level
    unitType: type
  }
}
fragment SourceParts on Source {
  id
  title
  publisher
  publishedOn
  url
}
fragment CitationPlace on Citation {
  id
  paragraph
  start
  end
  passageSha256
  part
  basis
  note
  source {
    ...SourceParts
  }
}
fragment CitationParts on Citation {
  ...CitationPlace
  passage
}
fragment RelationParts on OrganizationRelation {
  line
  basis
  validFrom
  validTo
  organization {
    ...ActorParts
  }
  citations {
    ...CitationParts
  }
}`, {"fragmentName":"ChainAbove"}) as unknown as TypedDocumentString<ChainAboveFragment, unknown>;
export const UnitOnDayFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment UnitOnDay on AdministrativeUnit {
  id
  parentBefore: parent(asOf: $before) {
    ...PlaceParts
  }
  parentAfter: parent(asOf: $after) {
    ...PlaceParts
  }
  organizationsBefore: organizations(first: 100, asOf: $before) {
    totalCount
    nodes {
      ...ActorParts
    }
  }
  organizationsAfter: organizations(first: 100, asOf: $after) {
    totalCount
    nodes {
      ...ActorParts
    }
  }
}
    fragment PlaceParts on Place {
  __typename
  id
  name
  nameEn
}
fragment ActorParts on Actor {
  __typename
  id
  name
  nameEn
  shortName
  unnamed
  validTo
  ... on Organization {
    kind
  }
  ... on AdministrativeUnit {
    level
    unitType: type
  }
}`, {"fragmentName":"UnitOnDay"}) as unknown as TypedDocumentString<UnitOnDayFragment, unknown>;
export const SuccessionPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SuccessionParts on Succession {
  on
  extent
  basis
  actor {
    ...ActorParts
  }
  under {
    ...InstrumentParts
  }
  citations {
    ...CitationParts
  }
}
    fragment ActorParts on Actor {
  __typename
  id
  name
  nameEn
  shortName
  unnamed
  validTo
  ... on Organization {
    kind
  }
  ... on AdministrativeUnit {
    level
    unitType: type
  }
}
fragment SourceParts on Source {
  id
  title
  publisher
  publishedOn
  url
}
fragment CitationPlace on Citation {
  id
  paragraph
  start
  end
  passageSha256
  part
  basis
  note
  source {
    ...SourceParts
  }
}
fragment CitationParts on Citation {
  ...CitationPlace
  passage
}
fragment InstrumentParts on Instrument {
  id
  name
  nameEn
  number
}`, {"fragmentName":"SuccessionParts"}) as unknown as TypedDocumentString<SuccessionPartsFragment, unknown>;
export const UnitSuccessionFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment UnitSuccession on Succession {
  ...SuccessionParts
  actor {
    id
    predecessors(asOf: $after) {
      actor {
        __typename
        id
        ... on AdministrativeUnit {
          id
          name
          nameEn
        }
      }
    }
  }
}
    fragment ActorParts on Actor {
  __typename
  id
  name
  nameEn
  shortName
  unnamed
  validTo
  ... on Organization {
    kind
  }
  ... on AdministrativeUnit {
    level
    unitType: type
  }
}
fragment SourceParts on Source {
  id
  title
  publisher
  publishedOn
  url
}
fragment CitationPlace on Citation {
  id
  paragraph
  start
  end
  passageSha256
  part
  basis
  note
  source {
    ...SourceParts
  }
}
fragment CitationParts on Citation {
  ...CitationPlace
  passage
}
fragment InstrumentParts on Instrument {
  id
  name
  nameEn
  number
}
fragment SuccessionParts on Succession {
  on
  extent
  basis
  actor {
    ...ActorParts
  }
  under {
    ...InstrumentParts
  }
  citations {
    ...CitationParts
  }
}`, {"fragmentName":"UnitSuccession"}) as unknown as TypedDocumentString<UnitSuccessionFragment, unknown>;
export const ActorDetailsDocument = /*#__PURE__*/ {"__meta__":{"hash":"603d679c35f853824b5c1444bbb7247a9fc6553706ed22f8f1f3ff367a78cce6"}} as unknown as TypedDocumentString<ActorDetailsQuery, ActorDetailsQueryVariables>;
export const AreaPageDocument = /*#__PURE__*/ {"__meta__":{"hash":"05683cc41494046e82ecfe1acfdaf09204f0ee5f9c3bceec3be9cf50fb3f2a62"}} as unknown as TypedDocumentString<AreaPageQuery, AreaPageQueryVariables>;
export const LastingDocument = /*#__PURE__*/ {"__meta__":{"hash":"257ef7c63b9e2e8d82ad3456d8e7c55686e1a67299b7667ddf9201e6f8d12c43"}} as unknown as TypedDocumentString<LastingQuery, LastingQueryVariables>;
export const ChangeRowsDocument = /*#__PURE__*/ {"__meta__":{"hash":"d1a434095b587409c5f368e65649383b394d904e08bf0c215f201c57b18196f5"}} as unknown as TypedDocumentString<ChangeRowsQuery, ChangeRowsQueryVariables>;
export const CoordinationRowsDocument = /*#__PURE__*/ {"__meta__":{"hash":"5edfab92fd2822e6a7db9d7bba6c0f7a46f62fb13eabe6993d9e79136e922d9e"}} as unknown as TypedDocumentString<CoordinationRowsQuery, CoordinationRowsQueryVariables>;
export const CoordinationDetailsDocument = /*#__PURE__*/ {"__meta__":{"hash":"7de0f0b4b836aed789af52792c46640d58880d6128b645d9388aa6b4192ca66f"}} as unknown as TypedDocumentString<CoordinationDetailsQuery, CoordinationDetailsQueryVariables>;
export const CoverageRowsDocument = /*#__PURE__*/ {"__meta__":{"hash":"14fcfda449ba06d8e1fa87a88a2f5b33623739be1442d3f15b7d5d9bde7dacba"}} as unknown as TypedDocumentString<CoverageRowsQuery, CoverageRowsQueryVariables>;
export const ProvincesDocument = /*#__PURE__*/ {"__meta__":{"hash":"18baff66f024af1da3a790f5f1aef0b7bf85b6cc21f080678d4e67c464135422"}} as unknown as TypedDocumentString<ProvincesQuery, ProvincesQueryVariables>;
export const UnitNameDocument = /*#__PURE__*/ {"__meta__":{"hash":"55c47b2a7fcce7f386df29e4051439d52262c37b63b2f9d37d0935321cbc0db9"}} as unknown as TypedDocumentString<UnitNameQuery, UnitNameQueryVariables>;
export const DatasetDocument = /*#__PURE__*/ {"__meta__":{"hash":"617938e558ee2f8c7e29a90181f07e4db4bd059b1427cfdcbb27ef13c4362941"}} as unknown as TypedDocumentString<DatasetQuery, DatasetQueryVariables>;
export const CoordinationFileDocument = /*#__PURE__*/ {"__meta__":{"hash":"0a629c14a3764391ff56916e7cce2e4858add355546856f613bcbdf60dcead3d"}} as unknown as TypedDocumentString<CoordinationFileQuery, CoordinationFileQueryVariables>;
export const OrganizationFileDocument = /*#__PURE__*/ {"__meta__":{"hash":"2bb38419110958b5328ccdc5416c6bee2a9e69863ac26d372f7fc2e98b9c3d5c"}} as unknown as TypedDocumentString<OrganizationFileQuery, OrganizationFileQueryVariables>;
export const DrawnNodesDocument = /*#__PURE__*/ {"__meta__":{"hash":"2a363643e36c46039d8b2f650818e58bc716d81cd8028f544509097e27a1eef5"}} as unknown as TypedDocumentString<DrawnNodesQuery, DrawnNodesQueryVariables>;
export const DrawnPlacesDocument = /*#__PURE__*/ {"__meta__":{"hash":"a039b126bcbd5a256499737dd2e887f5145eb268b940bb3a1c81419547434220"}} as unknown as TypedDocumentString<DrawnPlacesQuery, DrawnPlacesQueryVariables>;
export const DrawnCitationsDocument = /*#__PURE__*/ {"__meta__":{"hash":"f3de429c8115a8b4462a67492ab789b8ec8823bf0e5ff724dc1d49c4069164ab"}} as unknown as TypedDocumentString<DrawnCitationsQuery, DrawnCitationsQueryVariables>;
export const DataVersionDocument = /*#__PURE__*/ {"__meta__":{"hash":"25354295b36907d3c6cb7210b7cc94189f346f0cd869ad45ef9effdf371be6e4"}} as unknown as TypedDocumentString<DataVersionQuery, DataVersionQueryVariables>;
export const PartyEvidenceDocument = /*#__PURE__*/ {"__meta__":{"hash":"27104051495e802d567cc39b2b51dc20efc44986a5887f8266a6966d3bc3c68a"}} as unknown as TypedDocumentString<PartyEvidenceQuery, PartyEvidenceQueryVariables>;
export const EvidenceDocument = /*#__PURE__*/ {"__meta__":{"hash":"785bb63028acfd9dd40d935fa1288d85755bb8646c8295a4ec833a9163bce8b0"}} as unknown as TypedDocumentString<EvidenceQuery, EvidenceQueryVariables>;
export const FactsOfDocument = /*#__PURE__*/ {"__meta__":{"hash":"ef10e3a98caecd16d052b586c5af2d3fec39789160c6c3fb241965d4cf3602ee"}} as unknown as TypedDocumentString<FactsOfQuery, FactsOfQueryVariables>;
export const InstrumentPageDocument = /*#__PURE__*/ {"__meta__":{"hash":"aca0e5594a8fda86e467b76e6c1d3dedfa20e164cb6c3109f5a36c605a58b9b6"}} as unknown as TypedDocumentString<InstrumentPageQuery, InstrumentPageQueryVariables>;
export const ReorganizationsDocument = /*#__PURE__*/ {"__meta__":{"hash":"ae4f67c1414eae89533e149b9bc865a9074b433783f8b15aece0bd2684003ccf"}} as unknown as TypedDocumentString<ReorganizationsQuery, ReorganizationsQueryVariables>;
export const MatrixCountsDocument = /*#__PURE__*/ {"__meta__":{"hash":"bab573488054080353f07fefd108a2c9a98a039aa9ea90959e98f1ef3837e85d"}} as unknown as TypedDocumentString<MatrixCountsQuery, MatrixCountsQueryVariables>;
export const CountedCoordinationsDocument = /*#__PURE__*/ {"__meta__":{"hash":"fe1d5a81d7a5b4bc0d47001464aa3e71dae051a098f301b1c29efc33e94a00fc"}} as unknown as TypedDocumentString<CountedCoordinationsQuery, CountedCoordinationsQueryVariables>;
export const NetworkDocument = /*#__PURE__*/ {"__meta__":{"hash":"99d3316ac703acdd6a8acaac4b61c76958c1a8159319285350510b0fc4f1e826"}} as unknown as TypedDocumentString<NetworkQuery, NetworkQueryVariables>;
export const StatusesDocument = /*#__PURE__*/ {"__meta__":{"hash":"7b92a81d60b8561f295e70df9d7e7da8c7997f1b673563972574c3f28235b741"}} as unknown as TypedDocumentString<StatusesQuery, StatusesQueryVariables>;
export const AreasDocument = /*#__PURE__*/ {"__meta__":{"hash":"ebadddfdfe9e3aa393d08d768278a1016321ff13d404c5a2d5b0bc59c048b728"}} as unknown as TypedDocumentString<AreasQuery, AreasQueryVariables>;
export const KnownDocument = /*#__PURE__*/ {"__meta__":{"hash":"b220131e316e22af7007a6414d87a6a333311dddbee73ef69749dac28f3c6bda"}} as unknown as TypedDocumentString<KnownQuery, KnownQueryVariables>;
export const PlaceNamesDocument = /*#__PURE__*/ {"__meta__":{"hash":"924e4685bb828c09f0f360c8410f37a640c1109e1b4dcae9646995d4657390ba"}} as unknown as TypedDocumentString<PlaceNamesQuery, PlaceNamesQueryVariables>;
export const OrganizationPageDocument = /*#__PURE__*/ {"__meta__":{"hash":"5ab7cb0d1fe1140069a2c8049077e846658e7bfb81caaef3c10d18dedc4e98d9"}} as unknown as TypedDocumentString<OrganizationPageQuery, OrganizationPageQueryVariables>;
export const OrphanedRowsDocument = /*#__PURE__*/ {"__meta__":{"hash":"da6afe586f533755d17e11b2a3fc63f78885f041150bee385182034ba08aa0a6"}} as unknown as TypedDocumentString<OrphanedRowsQuery, OrphanedRowsQueryVariables>;
export const PathsDocument = /*#__PURE__*/ {"__meta__":{"hash":"ac9fee6e9124d5a4ae82ce2046cb7c78d766f7b7f0df593fcddff69ad4678e14"}} as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const SearchDocument = /*#__PURE__*/ {"__meta__":{"hash":"bba03dbe0b1bda1b7ec3882630125538c8ad442ec3cfc2c3a7b37e70123e731d"}} as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SourcePageDocument = /*#__PURE__*/ {"__meta__":{"hash":"5fc3983e1cb294fce206cee3faf4a72477f8e07b90269fd3cb77d17cafeed30c"}} as unknown as TypedDocumentString<SourcePageQuery, SourcePageQueryVariables>;
export const SourceRowsDocument = /*#__PURE__*/ {"__meta__":{"hash":"c6eea338fbcf85246121076180180b5b8f500b2b26228630c2d0895fb3d013b8"}} as unknown as TypedDocumentString<SourceRowsQuery, SourceRowsQueryVariables>;
export const SourceCitationsDocument = /*#__PURE__*/ {"__meta__":{"hash":"e5ddee92b4dfc1ba57286ef9e1c5f9dc6c00d235eb9050003ef35ebc6e373027"}} as unknown as TypedDocumentString<SourceCitationsQuery, SourceCitationsQueryVariables>;
export const UnitPageDocument = /*#__PURE__*/ {"__meta__":{"hash":"a751594b14b42130b363c60c9e6d295521c9486c0d38d20cca39fa1efae3674d"}} as unknown as TypedDocumentString<UnitPageQuery, UnitPageQueryVariables>;
export const UnitChildrenDocument = /*#__PURE__*/ {"__meta__":{"hash":"c6d370bf99f8a0ea8440566141a0f4b0474d0b57abbf9516929c5df348924c5f"}} as unknown as TypedDocumentString<UnitChildrenQuery, UnitChildrenQueryVariables>;