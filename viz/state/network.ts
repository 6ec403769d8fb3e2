import { type NodeType, nodeTypeNames } from '../../schema/vocabulary.ts'
import type { NetworkPartsFragment } from '../client/generated.ts'
import { toMarkGroup } from '../diagram/marks.ts'
import type { Addition, Expansion } from './view-state.ts'

export interface NetworkNode extends Omit<NetworkPartsFragment['nodes'][number], 'type'> {
  readonly type: NodeType
}
export type NetworkEdge = NetworkPartsFragment['edges'][number]

/** What has been loaded, from one answer or several. */
export interface LoadedNetwork {
  readonly nodes: ReadonlyMap<string, NetworkNode>
  readonly edges: ReadonlyMap<string, NetworkEdge>
  /** Neighbours that the limit left out. */
  readonly hiddenByLimit: number
}

export const emptyNetwork: LoadedNetwork = { nodes: new Map(), edges: new Map(), hiddenByLimit: 0 }

const isNodeType = (type: string): type is NodeType => (nodeTypeNames as string[]).includes(type)

/** The answer by id. Nodes of a type that the vocabulary does not know are left out. */
export function toLoadedNetwork(answer: NetworkPartsFragment): LoadedNetwork {
  return {
    nodes: new Map(
      answer.nodes.flatMap((node) =>
        isNodeType(node.type) ? [[node.id, { ...node, type: node.type }] as const] : [],
      ),
    ),
    edges: new Map(answer.edges.map((edge) => [edge.id, edge])),
    hiddenByLimit: answer.hidden,
  }
}

/** All that is in any of the networks; of what is in several, the last one's word. */
export function joinNetworks(networks: readonly LoadedNetwork[]): LoadedNetwork {
  return {
    nodes: new Map(networks.flatMap(({ nodes }) => [...nodes])),
    edges: new Map(networks.flatMap(({ edges }) => [...edges])),
    hiddenByLimit: 0,
  }
}

/**
 * The base with what was put in by hand: each node alone, with its neighbours or with those of some kinds,
 * and the edges among all of them. `more` is the network around the additions.
 */
export function mergeNetworks(
  base: LoadedNetwork,
  more: LoadedNetwork,
  additions: readonly Addition[],
): LoadedNetwork {
  const wanted = new Set(additions.map(({ id }) => id))
  const grown = new Map<string, Expansion[]>()
  for (const { id, expanded } of additions) if (expanded) grown.set(id, [...(grown.get(id) ?? []), expanded])
  const bring = (from: string, to: string) => {
    const node = more.nodes.get(to) ?? base.nodes.get(to)
    const isOfKind = (kinds: Expansion) =>
      typeof kinds === 'boolean' ? kinds : node !== undefined && kinds.includes(toMarkGroup(node))
    if (grown.get(from)?.some(isOfKind)) wanted.add(to)
  }
  for (const { source, target } of more.edges.values()) {
    bring(source, target)
    bring(target, source)
  }
  const nodes = new Map(base.nodes)
  for (const node of more.nodes.values())
    if (wanted.has(node.id) && !nodes.has(node.id)) nodes.set(node.id, node)
  const edges = new Map(base.edges)
  for (const edge of more.edges.values())
    if (nodes.has(edge.source) && nodes.has(edge.target)) edges.set(edge.id, edge)
  return { nodes, edges, hiddenByLimit: base.hiddenByLimit }
}

export function isCoordination({ type }: Pick<NetworkNode, 'type'>): boolean {
  return type === 'Agreement' || type === 'JointActivity'
}
