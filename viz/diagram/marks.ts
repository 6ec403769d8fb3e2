import type { MarkShape } from '../../schema/formats/network.ts'
import type { CoordinationKind, OrganizationKind, UnitLevel } from '../../schema/vocabulary.ts'
import type { DiagramNode } from './model.ts'
import { communityInks, type Ink, inks } from './palette.ts'

/** The one table of marks that the canvas, the legend and the rendered picture draw from. */

/** Groups of nodes that share a mark, in the order in which legends list them. */
export const markGroups = [
  'army',
  'borderGuard',
  'party',
  'state',
  'front',
  'place',
  'foreign',
  'agreement',
  'twinning',
  'activity',
  'other',
] as const
export type MarkGroup = (typeof markGroups)[number]

export interface NodeMark {
  readonly group: MarkGroup
  readonly shape: MarkShape
  readonly ink: Ink
  /** Filled with its ink; else only outlined with it. */
  readonly filled: boolean
  readonly dashed: boolean
  /** Width of the outline in px. */
  readonly outline: number
  /** Size of the mark in px; a card grows with its label, see `markSize`. */
  readonly width: number
  readonly height: number
  /** Ringed by a second outline. */
  readonly ringed?: boolean
}

const solid = { filled: true, dashed: false, outline: 1.5 }
const outlined = { filled: false, dashed: false, outline: 2 }

export const groupMarks: Readonly<Record<MarkGroup, NodeMark>> = {
  army: { group: 'army', shape: 'hexagon', ink: inks.army, ...solid, width: 29, height: 25 },
  borderGuard: {
    group: 'borderGuard',
    shape: 'diamond',
    ink: inks.borderGuard,
    ...solid,
    width: 28,
    height: 28,
  },
  party: { group: 'party', shape: 'circle', ink: inks.party, ...solid, width: 25, height: 25 },
  state: { group: 'state', shape: 'square', ink: inks.state, ...solid, width: 22, height: 22 },
  front: { group: 'front', shape: 'triangle', ink: inks.front, ...solid, width: 28, height: 25 },
  place: { group: 'place', shape: 'rounded', ink: inks.soft, ...outlined, width: 26, height: 22 },
  foreign: { group: 'foreign', shape: 'pentagon', ink: inks.foreign, ...outlined, width: 27, height: 26 },
  agreement: {
    group: 'agreement',
    shape: 'card',
    ink: inks.coordination,
    ...outlined,
    width: 96,
    height: 32,
  },
  twinning: {
    group: 'twinning',
    shape: 'card',
    ink: inks.coordination,
    ...outlined,
    dashed: true,
    width: 96,
    height: 32,
  },
  activity: {
    group: 'activity',
    shape: 'card',
    ink: inks.coordination,
    filled: false,
    dashed: false,
    outline: 1,
    width: 72,
    height: 26,
  },
  other: { group: 'other', shape: 'octagon', ink: inks.soft, ...solid, width: 24, height: 24 },
}

const kindGroups: Readonly<Record<OrganizationKind | UnitLevel | CoordinationKind, MarkGroup>> = {
  MILITARY_REGION: 'army',
  MILITARY_COMMAND: 'army',
  AREA_DEFENCE_COMMAND: 'army',
  MILITARY_UNIT: 'army',
  ECONOMIC_DEFENCE_GROUP: 'army',
  BORDER_GUARD_FORCE: 'borderGuard',
  BORDER_GUARD_COMMAND: 'borderGuard',
  BORDER_GUARD_POST: 'borderGuard',
  PARTY_COMMITTEE: 'party',
  PEOPLES_COMMITTEE: 'state',
  PEOPLES_COUNCIL: 'state',
  POLICE: 'state',
  GOVERNMENT_AGENCY: 'state',
  FATHERLAND_FRONT: 'front',
  MASS_ORGANIZATION: 'front',
  SELF_MANAGEMENT_GROUP: 'front',
  RESIDENTIAL_COMMUNITY: 'front',
  FOREIGN_BODY: 'foreign',
  OTHER: 'other',
  PROVINCE: 'place',
  DISTRICT: 'place',
  COMMUNE: 'place',
  VILLAGE: 'place',
  REGULATION: 'agreement',
  PROGRAMME: 'agreement',
  PLAN: 'agreement',
  TWINNING: 'twinning',
  ISSUED_DECISION: 'agreement',
  INTERNATIONAL: 'agreement',
  JOINT_ACTIVITY: 'activity',
}

function isKnownKind(kind: string): kind is keyof typeof kindGroups {
  return Object.hasOwn(kindGroups, kind)
}

/** The group that a node of the type and kind is drawn as. */
export function toMarkGroup({ type, kind }: Pick<DiagramNode, 'type' | 'kind'>): MarkGroup {
  if (isKnownKind(kind)) return kindGroups[kind]
  if (type === 'AdministrativeUnit' || type === 'ProjectArea') return 'place'
  if (type === 'Agreement') return 'agreement'
  return type === 'JointActivity' ? 'activity' : 'other'
}

/** Of a community, numbered from 1; communities beyond the inks share the soft one and are told by number alone. */
export function toCommunityInk(community: number): Ink {
  return communityInks[community - 1] ?? inks.soft
}

type Markable = Pick<DiagramNode, 'type' | 'kind' | 'unnamed' | 'size' | 'community' | 'isCut' | 'change'>

/**
 * How the node is drawn; a placeholder is a dashed outline of its kind's shape. What is measured of it makes
 * it larger, gives it its community's ink, or rings it; what ended between two days has a broken outline.
 */
export function toNodeMark(node: Markable): NodeMark {
  const plain = groupMarks[toMarkGroup(node)]
  const mark = node.unnamed ? { ...plain, filled: false, dashed: true, outline: 2 } : plain
  const { size = 1, community, isCut, change } = node
  const scale = mark.shape === 'card' ? (1 + size) / 2 : size
  return {
    ...mark,
    width: mark.width * scale,
    height: mark.height * scale,
    ...(community === undefined ? {} : { ink: toCommunityInk(community) }),
    ...(isCut ? { ringed: true } : {}),
    ...(change === 'ENDED' ? { filled: false, dashed: true, outline: 2 } : {}),
  }
}

/** How strongly the mark or line is drawn: what is over is faded, unless it ended between the two days compared. */
export function toStrength({ ended, change }: Pick<DiagramNode, 'ended' | 'change'>): number {
  return ended && change !== 'ENDED' ? endedOpacity : 1
}

/** Between a mark and its ring, in px. */
export const ringGap = 5

/** Dash of outlines: twinnings, placeholders. */
export const outlineDash: readonly number[] = [4, 3]

/** Strength at which marks and lines are drawn that are over on the day. Labels keep full contrast. */
export const endedOpacity = 0.45

export * from './line-marks.ts'
