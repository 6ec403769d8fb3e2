import type { Language } from '../diagram/model.ts'
import type { Words } from '../locales/vi.ts'
import { kindName } from './kind-name.ts'
import type { NodeMeasures, Picture, PictureEdge, PictureNode } from './picture.ts'
import { labelOf, nameOf } from './to-diagram.ts'

export interface NodeRow {
  readonly id: string
  readonly node: PictureNode
  /** The short form; the full name is read out and shown on hover. */
  readonly name: string
  readonly fullName: string
  readonly kind: string
  readonly status: string
  readonly degree: number
  /** What became of it between two days that are compared. */
  readonly change: string
  /** Measures of what is drawn, once there are any; the share of shortest chains in percent. */
  readonly drawnDegree?: number
  readonly betweenness?: number
  readonly cutsOff?: number
  readonly community?: number
}

export interface EdgeRow {
  readonly id: string
  readonly from: string
  readonly relation: string
  readonly to: string
  readonly evidence: string
  readonly change: string
}

export function toNodeRows({ nodes }: Picture, language: Language, words: Words): NodeRow[] {
  return nodes.map((node) => ({
    id: node.id,
    node,
    name: labelOf(node, language),
    fullName: nameOf(node, language),
    kind: kindName(node, words),
    status: node.onDay.status ? words.terms.status[node.onDay.status] : '',
    degree: node.degree,
    change: node.change ? words.comparison.values[node.change] : '',
    ...(node.measured ? toMeasureCells(node.measured) : {}),
  }))
}

function toMeasureCells({ degree, betweenness, cutsOff, community }: NodeMeasures) {
  return {
    drawnDegree: degree,
    betweenness: toPercent(betweenness),
    cutsOff,
    ...(community ? { community } : {}),
  }
}

/** A share in percent, to a tenth. */
export function toPercent(share: number): number {
  return Math.round(share * 1000) / 10
}

/** A column beyond the usual ones, named as what it tells of a node is. */
interface FurtherColumn {
  readonly id: 'change' | 'drawnDegree' | 'betweenness' | 'cutsOff' | 'community'
  readonly title: string
  readonly isNumber?: boolean
}

/** Columns of the list beyond the usual ones: the change where days are compared, the numbers where measured. */
export function toFurtherColumns({ nodes }: Picture, isCompared: boolean, words: Words): FurtherColumn[] {
  const { drawnDegree, betweenness, cutsOff, community } = words.analysis.columns
  return [
    ...(isCompared ? [{ id: 'change' as const, title: words.facets.change }] : []),
    ...(nodes.some(({ measured }) => measured)
      ? [
          { id: 'drawnDegree' as const, title: drawnDegree, isNumber: true },
          { id: 'betweenness' as const, title: betweenness, isNumber: true },
          { id: 'cutsOff' as const, title: cutsOff, isNumber: true },
          { id: 'community' as const, title: community, isNumber: true },
        ]
      : []),
  ]
}

export function toEdgeRows({ nodes, edges }: Picture, language: Language, words: Words): EdgeRow[] {
  const labels = new Map(nodes.map((node) => [node.id, labelOf(node, language)]))
  const relations: Readonly<Record<string, string>> = words.terms.edge
  const relationOf = ({ type, role, weight }: PictureEdge) =>
    [
      role ? words.terms.role[role] : (relations[type] ?? type),
      type === 'COORDINATES_WITH' ? `×${weight}` : '',
    ]
      .filter(Boolean)
      .join(' ')
  return edges.map((edge) => ({
    id: edge.id,
    from: labels.get(edge.source) ?? edge.source,
    relation: relationOf(edge),
    to: labels.get(edge.target) ?? edge.target,
    evidence: edge.basis ? words.terms.basis[edge.basis] : '',
    change: edge.change ? words.comparison.values[edge.change] : '',
  }))
}
