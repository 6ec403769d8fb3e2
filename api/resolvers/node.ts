import type { GraphNode } from '../../schema/nodes.ts'
import type { NodeType } from '../../schema/vocabulary.ts'
import type { ActorResolvers, CoordinationResolvers, NodeResolvers, PlaceResolvers } from './generated.ts'
import type { ShownNode } from './models.ts'

const hidden: ReadonlySet<NodeType> = new Set(['Redirect', 'Support'])

export function isShown(node: GraphNode | undefined): node is ShownNode {
  return node !== undefined && !hidden.has(node.type)
}

export const Node: NodeResolvers = {
  __resolveType: ({ type }) => (type === 'Programme' || type === 'LegalInstrument' ? 'Instrument' : type),
}
export const Actor: ActorResolvers = { __resolveType: ({ type }) => type }
export const Place: PlaceResolvers = { __resolveType: ({ type }) => type }
export const Coordination: CoordinationResolvers = { __resolveType: ({ type }) => type }
