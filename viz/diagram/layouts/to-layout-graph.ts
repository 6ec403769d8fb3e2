import { measureNode, toFootprint, toLabelSize } from '../boxes.ts'
import type { DiagramEdge, DiagramNode } from '../model.ts'
import type { LayoutGraph } from './graph.ts'

type GraphNode = Pick<
  DiagramNode,
  'id' | 'type' | 'kind' | 'label' | 'count' | 'unnamed' | 'degree' | 'parent'
>

/** The network as layouts take it. */
export function toLayoutGraph(nodes: readonly GraphNode[], edges: readonly DiagramEdge[]): LayoutGraph {
  return {
    nodes: nodes.map((node) => ({
      id: node.id,
      box: toFootprint(node),
      name: toLabelSize(measureNode(node)),
      degree: node.degree,
      isCoordination: node.type === 'Agreement' || node.type === 'JointActivity',
      parent: node.parent,
    })),
    edges: edges.map(({ source, target, type }) => ({ source, target, type })),
  }
}
