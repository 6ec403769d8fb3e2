/**
 * The closed lists of words that records, graph, API and viewer share. Labels and relationship types are
 * a contract for everyone who queries the graph in Cypher: add to them, never rename.
 */

export const organizationKinds = [
  'MILITARY_REGION',
  'MILITARY_COMMAND',
  'AREA_DEFENCE_COMMAND',
  'MILITARY_UNIT',
  'ECONOMIC_DEFENCE_GROUP',
  'BORDER_GUARD_FORCE',
  'BORDER_GUARD_COMMAND',
  'BORDER_GUARD_POST',
  'PARTY_COMMITTEE',
  'PEOPLES_COMMITTEE',
  'PEOPLES_COUNCIL',
  'FATHERLAND_FRONT',
  'MASS_ORGANIZATION',
  'POLICE',
  'GOVERNMENT_AGENCY',
  'SELF_MANAGEMENT_GROUP',
  'RESIDENTIAL_COMMUNITY',
  'FOREIGN_BODY',
  'OTHER',
] as const
export type OrganizationKind = (typeof organizationKinds)[number]

/** Kinds of bodies that stand at the head of a unit, and exist only as long as it does. */
export const governingKinds: readonly OrganizationKind[] = [
  'PARTY_COMMITTEE',
  'PEOPLES_COMMITTEE',
  'PEOPLES_COUNCIL',
]

/** Kinds of bodies of an armed force. */
export const forceKinds: readonly OrganizationKind[] = [
  'MILITARY_REGION',
  'MILITARY_COMMAND',
  'AREA_DEFENCE_COMMAND',
  'MILITARY_UNIT',
  'ECONOMIC_DEFENCE_GROUP',
  'BORDER_GUARD_FORCE',
  'BORDER_GUARD_COMMAND',
  'BORDER_GUARD_POST',
  'POLICE',
]

export const unitLevels = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'] as const
export type UnitLevel = (typeof unitLevels)[number]

/** Countries across the land border, by their codes of ISO 3166-1. */
export const foreignCountries = ['CN', 'KH', 'LA'] as const
export type ForeignCountry = (typeof foreignCountries)[number]

export const agreementKinds = [
  'REGULATION',
  'PROGRAMME',
  'PLAN',
  'TWINNING',
  'ISSUED_DECISION',
  'INTERNATIONAL',
] as const
export type AgreementKind = (typeof agreementKinds)[number]

export const coordinationKinds = [...agreementKinds, 'JOINT_ACTIVITY'] as const
export type CoordinationKind = (typeof coordinationKinds)[number]

export const partyRoles = [
  'SIGNATORY',
  'PARTICIPANT',
  'IMPLEMENTER',
  'ADVISER',
  'WITNESS',
  'SUPERIOR',
  'BENEFICIARY',
] as const
export type PartyRole = (typeof partyRoles)[number]

/** Whether a party in the role coordinates: to witness, or to direct from above, is not to coordinate. */
export function isCoordinatingRole(role: PartyRole | null | undefined): boolean {
  return role !== 'WITNESS' && role !== 'SUPERIOR'
}

/** Roles of parties without which an agreement cannot go on: those who sign, take part or carry it out. */
export const bindingRoles: readonly PartyRole[] = ['SIGNATORY', 'PARTICIPANT', 'IMPLEMENTER']

export const bases = ['STATED', 'INFERRED'] as const
export type Basis = (typeof bases)[number]

/** Where on a page a passage stands: a list of related news is another article and is cited as such. */
export const sourceParts = ['BODY', 'RELATED_NEWS'] as const
export type SourcePart = (typeof sourceParts)[number]

export const commandLines = ['COMMAND', 'PARTY', 'ADMINISTRATIVE'] as const
export type CommandLine = (typeof commandLines)[number]

/** How a source bounds a number that it reports: *274 sessions*, *more than 7,500 people*, *about 70 km*. */
export const quantifiers = ['EXACTLY', 'MORE_THAN', 'ABOUT'] as const
export type Quantifier = (typeof quantifiers)[number]

export const eventKinds = ['MERGER', 'SPLIT', 'RENAMING', 'CONTINUATION', 'DISSOLUTION', 'CREATION'] as const
export type EventKind = (typeof eventKinds)[number]

export const extents = ['FULL', 'PARTIAL'] as const
export type Extent = (typeof extents)[number]

/**
 * Every node label that carries the identity of a node, with the prefix that its ids bear and the further
 * labels that it is given. Organizations and administrative units also get one label for their kind or level
 * (`BorderGuardPost`).
 */
export const nodeTypes = {
  Organization: { prefix: 'org', labels: ['Actor'] },
  AdministrativeUnit: { prefix: 'unit', labels: ['Actor', 'Place'] },
  ProjectArea: { prefix: 'zone', labels: ['Place'] },
  Agreement: { prefix: 'agr', labels: ['Coordination'] },
  JointActivity: { prefix: 'act', labels: ['Coordination'] },
  CooperationArea: { prefix: 'area', labels: [] },
  Programme: { prefix: 'prog', labels: ['Instrument'] },
  LegalInstrument: { prefix: 'law', labels: ['Instrument'] },
  ReorganizationEvent: { prefix: 'evt', labels: [] },
  ReportedResult: { prefix: 'res', labels: [] },
  Note: { prefix: 'note', labels: [] },
  Source: { prefix: 'src', labels: [] },
  Citation: { prefix: 'cit', labels: [] },
  Redirect: { prefix: 'was', labels: [] },
  Support: { prefix: 'sup', labels: [] },
} as const
export type NodeType = keyof typeof nodeTypes
export const nodeTypeNames = Object.keys(nodeTypes) as NodeType[]

/** Every relationship type with the node types it may lead from and to. */
export const relationTypes = {
  PARTY_TO: { from: ['Organization', 'AdministrativeUnit'], to: ['Agreement', 'JointActivity'] },
  SUBORDINATE_TO: { from: ['Organization'], to: ['Organization'] },
  GOVERNS: { from: ['Organization'], to: ['AdministrativeUnit'] },
  PARTY_COMMITTEE_OF: { from: ['Organization'], to: ['Organization'] },
  BASED_IN: { from: ['Organization'], to: ['AdministrativeUnit', 'ProjectArea'] },
  RESPONSIBLE_FOR: { from: ['Organization'], to: ['AdministrativeUnit', 'ProjectArea'] },
  PART_OF: { from: ['AdministrativeUnit', 'ProjectArea'], to: ['AdministrativeUnit'] },
  APPLIES_IN: { from: ['Agreement', 'JointActivity'], to: ['AdministrativeUnit', 'ProjectArea'] },
  SIGNED_AT: { from: ['Agreement'], to: ['AdministrativeUnit', 'ProjectArea'] },
  COVERS: { from: ['Agreement', 'JointActivity'], to: ['CooperationArea'] },
  IMPLEMENTS: { from: ['Agreement', 'JointActivity'], to: ['Programme', 'LegalInstrument'] },
  RENEWS: { from: ['Agreement'], to: ['Agreement'] },
  SUPPLEMENTS: { from: ['Agreement'], to: ['Agreement'] },
  SUPERSEDES: { from: ['Agreement'], to: ['Agreement'] },
  ENDED_BY: { from: ['Organization', 'AdministrativeUnit'], to: ['ReorganizationEvent'] },
  CREATED_BY: { from: ['Organization', 'AdministrativeUnit'], to: ['ReorganizationEvent'] },
  UNDER: { from: ['ReorganizationEvent'], to: ['LegalInstrument'] },
  BROADER: { from: ['CooperationArea'], to: ['CooperationArea'] },
  REPORTS: { from: ['Agreement', 'JointActivity'], to: ['ReportedResult'] },
  NOTED: {
    from: ['Organization', 'AdministrativeUnit', 'ProjectArea', 'Agreement', 'JointActivity'],
    to: ['Note'],
  },
  FROM: { from: ['Citation'], to: ['Source'] },
} as const satisfies Record<string, { from: readonly NodeType[]; to: readonly NodeType[] }>
export type RelationType = keyof typeof relationTypes
export const relationTypeNames = Object.keys(relationTypes) as RelationType[]

/** The label that a kind or level adds to its node: `BORDER_GUARD_POST` → `BorderGuardPost`. */
export function toKindLabel(kind: OrganizationKind | UnitLevel): string {
  return kind
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('')
}
