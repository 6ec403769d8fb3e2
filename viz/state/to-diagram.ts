import { labelOf, nameOf, toDiagramEdge, toDiagramNode } from '../diagram/from-network.ts'
import type { DiagramEdge, DiagramNode, Language } from '../diagram/model.ts'
import { isCoordination, type LoadedNetwork, type NetworkNode } from './network.ts'
import type { Picture } from './picture.ts'
import { projectOnActors } from './projection.ts'
import type { Projection } from './view-state.ts'

export { labelOf, nameOf }

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
    nodes: nodes.map((node) => toDiagramNode({ ...node, onDay, count: 1 }, language(node))),
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
