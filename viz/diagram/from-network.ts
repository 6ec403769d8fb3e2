import type { Basis, NodeType, PartyRole } from '../../schema/vocabulary.ts'
import { type RelationType, relationTypeNames } from '../../schema/vocabulary.ts'
import type { DiagramEdge, DiagramEdgeType, DiagramNode, Language } from './model.ts'
import type { OnDay } from './on-day.ts'

/** From networks, as the viewer has them from the server and as the server has them for its files, to what is drawn. */

interface Labelled {
  readonly label: string
  readonly labelEn?: string | null
}
interface Named {
  readonly name: string
  readonly nameEn?: string | null
}

/** What the picture is told of an actor or a coordination. */
export interface ShownNode
  extends Labelled,
    Named,
    Pick<DiagramNode, 'change' | 'size' | 'community' | 'isCut'> {
  readonly id: string
  readonly type: NodeType
  readonly kind: string
  readonly unnamed: boolean
  /** For a placeholder or a closed group: how many it stands for. */
  readonly count?: number
  /** For a closed group: ids of the nodes under its mark. */
  readonly members?: readonly string[]
  readonly basis: Basis
  readonly degree: number
  readonly parent?: string | null
  readonly onDay: OnDay
}

/** What the picture is told of a line. */
export interface ShownEdge extends Pick<DiagramEdge, 'change' | 'isBridge'> {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly type: string
  readonly role?: PartyRole | null
  readonly basis: Basis
  readonly weight: number
  readonly ended: boolean
  readonly citations: readonly string[]
}

/** The node's short form in the language; names without an English form stay as they are. */
export function labelOf(node: Labelled, language: Language): string {
  return (language === 'en' && node.labelEn) || node.label
}

export function nameOf(node: Named, language: Language): string {
  return (language === 'en' && node.nameEn) || node.name
}

const isRelationType = (type: string): type is RelationType =>
  (relationTypeNames as readonly string[]).includes(type)

/** The type as it is drawn: all that is no relationship of the graph joins what coordinates. */
export function toEdgeType(type: string): DiagramEdgeType {
  return isRelationType(type) ? type : 'COORDINATES_WITH'
}

/** What is there of it: a picture that is neither compared nor measured has nothing of this. */
function toShown<Shown extends object>(all: Shown): Partial<Shown> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<Shown>
}

export function toDiagramNode(node: ShownNode, language: Language): DiagramNode {
  return {
    id: node.id,
    type: node.type,
    kind: node.kind,
    label: labelOf(node, language),
    name: nameOf(node, language),
    unnamed: node.unnamed,
    count: node.unnamed || node.members ? node.count : undefined,
    groupCount: node.members?.length,
    ended: node.onDay.ended,
    inferred: node.basis === 'INFERRED',
    status: node.onDay.status,
    degree: node.degree,
    parent: node.parent ?? undefined,
    ...toShown({ change: node.change, size: node.size, community: node.community, isCut: node.isCut }),
  }
}

export function toDiagramEdge(edge: ShownEdge): DiagramEdge {
  const type = toEdgeType(edge.type)
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    type,
    role: edge.role ?? undefined,
    inferred: edge.basis === 'INFERRED',
    ended: edge.ended,
    weight: type === 'COORDINATES_WITH' ? edge.weight : 1,
    citations: edge.citations,
    ...toShown({ change: edge.change, isBridge: edge.isBridge }),
  }
}
