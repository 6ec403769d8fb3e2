import type { Batches, CitedNetwork, NetworkMeta } from '../../../schema/formats/network.ts'

type Element<Pass extends 'nodes' | 'edges' | 'areas' | 'citations' | 'sources'> =
  ReturnType<CitedNetwork[Pass]> extends Batches<infer One> ? One : never

/** A network with all of its elements at hand, as it can be given to a thread. */
export interface HeldNetwork {
  readonly meta: NetworkMeta
  readonly nodes: ReadonlyArray<Element<'nodes'>>
  readonly edges: ReadonlyArray<Element<'edges'>>
  readonly citations: ReadonlyArray<Element<'citations'>>
  readonly sources: ReadonlyArray<Element<'sources'>>
}

/**
 * Reads what a picture needs of the network. One that has more nodes is left there and then: no picture shows it.
 *
 * @param most nodes that are worth reading
 */
export async function holdNetwork(network: CitedNetwork, most: number): Promise<HeldNetwork> {
  const { meta } = network
  const nodes: Array<Element<'nodes'>> = []
  for await (const batch of network.nodes()) {
    nodes.push(...batch)
    if (nodes.length > most) return { meta, nodes, edges: [], citations: [], sources: [] }
  }
  const edges = await collect(network.edges())
  const citations = await collect(network.citations())
  return { meta, nodes, edges, citations, sources: await collect(network.sources()) }
}

async function collect<T>(batches: Batches<T>): Promise<T[]> {
  const all: T[] = []
  for await (const batch of batches) all.push(...batch)
  return all
}

async function* once<T>(elements: readonly T[]): Batches<T> {
  yield elements
}

/** The same as passes. Areas are no part of pictures. */
export function toNetwork({ meta, nodes, edges, citations, sources }: HeldNetwork): CitedNetwork {
  return {
    meta,
    nodes: () => once(nodes),
    edges: () => once(edges),
    areas: () => once([]),
    citations: () => once(citations),
    sources: () => once(sources),
  }
}
