import type {
  Batches,
  CitedNetwork,
  NetworkFileArea,
  NetworkFileCitation,
  NetworkFileEdge,
  NetworkFileNode,
  NetworkFileSource,
  NetworkMeta,
} from '../../../schema/formats/network.ts'
import { toDay } from '../../../schema/partial-date.ts'

/** All elements of a network at hand. */
export interface Elements {
  readonly nodes: readonly NetworkFileNode[]
  readonly edges: readonly NetworkFileEdge[]
  readonly areas: readonly NetworkFileArea[]
  readonly citations: readonly NetworkFileCitation[]
  readonly sources: readonly NetworkFileSource[]
}

export const noElements: Elements = { nodes: [], edges: [], areas: [], citations: [], sources: [] }

export const meta: NetworkMeta = {
  report: 'network',
  title: 'Ai phối hợp với ai ở Thác Bạc',
  asOf: toDay('2024-06-01'),
  language: 'vi',
  projection: 'BIPARTITE',
  filters: ['Lĩnh vực: An ninh, trật tự', 'Địa bàn: huyện Thác Bạc'],
  hidden: 12,
  permalink: 'https://atlas.example/?focus=org-doan-999&day=2024-06-01',
  dataVersion: 'a'.repeat(64),
  loadedAt: '2026-01-15T08:30:00.000Z',
  licence: 'CC BY 4.0',
}

async function* inBatches<T>(elements: readonly T[], size: number): Batches<T> {
  for (let at = 0; at < elements.length; at += size) yield elements.slice(at, at + size)
}

/** The elements as a network, whose passes are in batches of the size, with empty ones between as a store may give them. */
export function toNetwork(
  elements: Partial<Elements>,
  about: Partial<NetworkMeta> = {},
  size = 3,
): CitedNetwork {
  const { nodes, edges, areas, citations, sources } = { ...noElements, ...elements }
  return {
    meta: { ...meta, ...about },
    async *nodes() {
      yield []
      yield* inBatches(nodes, size)
    },
    edges: () => inBatches(edges, size),
    areas: () => inBatches(areas, size),
    citations: () => inBatches(citations, size),
    sources: () => inBatches(sources, size),
  }
}

/** A node with what it must have. */
export function createFileNode(id: string, given: Partial<NetworkFileNode> = {}): NetworkFileNode {
  return {
    id,
    type: 'Organization',
    kind: 'BORDER_GUARD_POST',
    name: id,
    label: id,
    aliases: [],
    unnamed: false,
    basis: 'STATED',
    areas: [],
    places: [],
    degree: 1,
    citations: [],
    ...given,
  }
}

export function createFileEdge(
  id: string,
  source: string,
  target: string,
  given: Partial<NetworkFileEdge> = {},
): NetworkFileEdge {
  return {
    id,
    source,
    target,
    type: 'PARTY_TO',
    role: 'SIGNATORY',
    basis: 'STATED',
    weight: 1,
    coordinations: [],
    citations: [],
    ...given,
  }
}
