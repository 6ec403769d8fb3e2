import type { PartyRole } from '../../schema/vocabulary.ts'
import type { DiagramEdge, DiagramEdgeType } from './model.ts'
import { type Ink, inks } from './palette.ts'

/** Groups of edges that share a line, in the order in which legends list them. */
export const lineGroups = [
  'signatory',
  'taking',
  'attending',
  'coordination',
  'hierarchy',
  'place',
  'succession',
] as const
export type LineGroup = (typeof lineGroups)[number]

export interface EdgeMark {
  readonly group: LineGroup
  readonly ink: Ink
  /** Width in px. */
  readonly width: number
  readonly arrow: boolean
  /** Lengths in px of strokes and gaps; empty for an unbroken line. */
  readonly dash: readonly number[]
  /** Two lines beside each other. */
  readonly doubled?: boolean
}

const unbroken: readonly number[] = []
export const dottedDash: readonly number[] = [1.5, 3]
export const inferredDash: readonly number[] = [6, 4]
/** Over since the first of two days; what is inferred keeps its own pattern. */
export const endedDash: readonly number[] = [11, 5]
/** Dotted by its role and inferred: told from both. */
export const inferredDottedDash: readonly number[] = [6, 3, 1.5, 3]

export const lineMarks: Readonly<Record<LineGroup, EdgeMark>> = {
  signatory: { group: 'signatory', ink: inks.coordination, width: 2, arrow: false, dash: unbroken },
  taking: { group: 'taking', ink: inks.coordination, width: 1.25, arrow: false, dash: unbroken },
  attending: { group: 'attending', ink: inks.coordination, width: 1.25, arrow: false, dash: dottedDash },
  coordination: { group: 'coordination', ink: inks.coordination, width: 1.5, arrow: false, dash: unbroken },
  hierarchy: { group: 'hierarchy', ink: inks.hierarchy, width: 1.25, arrow: true, dash: unbroken },
  place: { group: 'place', ink: inks.hierarchy, width: 1.25, arrow: true, dash: dottedDash },
  succession: { group: 'succession', ink: inks.accent, width: 1.5, arrow: true, dash: unbroken },
}

const roleLines: Readonly<Record<PartyRole, LineGroup>> = {
  SIGNATORY: 'signatory',
  PARTICIPANT: 'taking',
  IMPLEMENTER: 'taking',
  ADVISER: 'taking',
  BENEFICIARY: 'taking',
  WITNESS: 'attending',
  SUPERIOR: 'attending',
}
const typeLines: Partial<Record<DiagramEdgeType, LineGroup>> = {
  COORDINATES_WITH: 'coordination',
  RENEWS: 'succession',
  SUPPLEMENTS: 'succession',
  SUPERSEDES: 'succession',
  BASED_IN: 'place',
  RESPONSIBLE_FOR: 'place',
  APPLIES_IN: 'place',
  SIGNED_AT: 'place',
}

export function toLineGroup({ type, role }: Pick<DiagramEdge, 'type' | 'role'>): LineGroup {
  if (type === 'PARTY_TO') return roleLines[role ?? 'PARTICIPANT']
  return typeLines[type] ?? 'hierarchy'
}

/** Heaviest line of a projected edge in px, at {@link fullWeight} shared coordinations or more. */
const fullWidth = 7
const fullWeight = 12

/** Width in px of a projected edge: grows with the root of its weight. */
export function toWeightWidth(weight: number): number {
  const share = Math.sqrt((Math.min(Math.max(weight, 1), fullWeight) - 1) / (fullWeight - 1))
  return 1.5 + (fullWidth - 1.5) * share
}

/** Between the two lines of a doubled one, in px. */
export const doubledGap = 2.5

type Lined = Pick<DiagramEdge, 'type' | 'role' | 'inferred' | 'weight' | 'change' | 'isBridge'>

/** How the edge is drawn. */
export function toEdgeMark(edge: Lined): EdgeMark {
  const mark = lineMarks[toLineGroup(edge)]
  const width = mark.group === 'coordination' ? toWeightWidth(edge.weight) : mark.width
  const doubled = edge.isBridge ? { doubled: true } : {}
  if (edge.inferred)
    return { ...mark, width, dash: mark.dash.length > 0 ? inferredDottedDash : inferredDash, ...doubled }
  const dash = edge.change === 'ENDED' && mark.dash.length === 0 ? endedDash : mark.dash
  return { ...mark, width, dash, ...doubled }
}
