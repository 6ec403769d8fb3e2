import type { Language } from '../diagram/model.ts'
import type { Words } from '../locales/vi.ts'
import { toHarmless } from '../tables/formats/format.ts'
import type { Picture, PictureEdge, PictureNode } from './picture.ts'
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
}

export interface EdgeRow {
  readonly id: string
  readonly from: string
  readonly relation: string
  readonly to: string
  readonly evidence: string
}

/** Name of the kind in the reader's language, whatever the type of the node. */
export function kindName({ kind }: Pick<PictureNode, 'kind'>, { terms }: Words): string {
  const all: Readonly<Record<string, string>> = {
    ...terms.organizationKind,
    ...terms.unitLevel,
    ...terms.coordinationKind,
  }
  return all[kind] ?? kind
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
  }))
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
  }))
}

/** Rows as tab-separated text, for a spreadsheet: no formulas; tabs and line ends within a cell become spaces. */
export function toTsv(rows: ReadonlyArray<readonly (string | number)[]>): string {
  return rows.map((row) => row.map((cell) => toHarmless(cell).replace(/\s+/g, ' ')).join('\t')).join('\n')
}
