import { type RelationType, relationTypeNames } from '../../schema/vocabulary.ts'
import type { DiagramEdge, DiagramEdgeType, DiagramNode, Language } from '../diagram/model.ts'
import { isCoordination, type LoadedNetwork, type NetworkNode } from './network.ts'
import type { Picture, PictureEdge, PictureNode } from './picture.ts'
import { projectOnActors } from './projection.ts'
import type { Projection } from './view-state.ts'

/** The node's short form in the language; names without an English form stay as they are. */
export function labelOf(node: Pick<PictureNode, 'label' | 'labelEn'>, language: Language): string {
  return (language === 'en' && node.labelEn) || node.label
}

export function nameOf(
  node: { readonly name: string; readonly nameEn?: string | null },
  language: Language,
): string {
  return (language === 'en' && node.nameEn) || node.name
}

const isRelationType = (type: string): type is RelationType =>
  (relationTypeNames as readonly string[]).includes(type)
const toEdgeType = (type: string): DiagramEdgeType => (isRelationType(type) ? type : 'COORDINATES_WITH')

/** What is there of it: a picture that is neither compared nor measured has nothing of this. */
function toShown<Shown extends object>(all: Shown): Partial<Shown> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<Shown>
}

export function toDiagramNode(node: PictureNode, language: Language): DiagramNode {
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

export function toDiagramEdge(edge: PictureEdge): DiagramEdge {
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

/** What a layout is computed for: everything loaded, with the longer of a label's two languages. */
export function toLayoutElements(
  network: LoadedNetwork,
  projection: Projection,
): { nodes: DiagramNode[]; edges: DiagramEdge[] } {
  const isDrawn = (node: NetworkNode) => projection === 'BIPARTITE' || !isCoordination(node)
  const nodes = [...network.nodes.values()].filter(isDrawn)
  const ids = new Set(nodes.map(({ id }) => id))
  const loaded = [...network.edges.values()]
  const projected =
    projection === 'ACTORS' ? projectOnActors(loaded.filter(({ type }) => type === 'PARTY_TO')) : []
  const edges = [...loaded, ...projected].filter(({ source, target }) => ids.has(source) && ids.has(target))
  const language = ({ label, labelEn }: NetworkNode) =>
    labelEn && labelEn.length > label.length ? 'en' : 'vi'
  const onDay = { begun: true, ended: false }
  return {
    nodes: nodes.map((node) => toDiagramNode({ ...node, onDay, count: 1, areaChains: [] }, language(node))),
    edges: edges.map((edge) => toDiagramEdge({ ...edge, ended: false })),
  }
}

/** The picture's elements as the canvas and the exports draw them. */
export function toDiagramElements(
  { nodes, edges }: Pick<Picture, 'nodes' | 'edges'>,
  language: Language,
): { nodes: DiagramNode[]; edges: DiagramEdge[] } {
  return { nodes: nodes.map((node) => toDiagramNode(node, language)), edges: edges.map(toDiagramEdge) }
}
