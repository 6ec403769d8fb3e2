import type { Batches, CitedNetwork, NetworkFileEdge, NetworkFileNode } from '../../schema/formats/network.ts'
import { type Id, isId } from '../../schema/ids.ts'
import type { Context } from '../context.ts'
import { readNodesOf } from '../reading/nodes.ts'

/** The passes of nodes and edges as they are read. */
export interface Elements {
  readonly nodes: () => Batches<NetworkFileNode>
  readonly edges: () => Batches<NetworkFileEdge>
}

/** Citations and sources read at once. */
const atOnce = 1_000

/**
 * The passes with those of what they rest on. While nodes and edges are gone through, the ids of the citations and areas
 * that they name are noted; a format that wants the evidence first has them gone through for it.
 */
export function withEvidence(
  { loaders }: Pick<Context, 'loaders'>,
  { nodes, edges }: Elements,
): Omit<CitedNetwork, 'meta'> {
  const named = { citations: new Set<string>(), sources: new Set<Id>(), areas: new Set<string>() }
  const isDone = { nodes: false, edges: false, citations: false }

  const network: Omit<CitedNetwork, 'meta'> = {
    async *nodes() {
      for await (const batch of nodes()) {
        for (const { citations, areas } of batch) {
          for (const id of citations) named.citations.add(id)
          for (const { id } of areas) named.areas.add(id)
        }
        yield batch
      }
      isDone.nodes = true
    },
    async *edges() {
      for await (const batch of edges()) {
        for (const { citations } of batch) for (const id of citations) named.citations.add(id)
        yield batch
      }
      isDone.edges = true
    },
    async *areas() {
      if (!isDone.nodes) await goThrough(network.nodes())
      const taxonomy = new Map((await loaders.areas()).map((one) => [one.node.id, one]))
      const wanted = new Set([...named.areas].filter(isId))
      // What is added while the set is gone through is gone through as well.
      for (const id of wanted) {
        const { broader } = taxonomy.get(id) ?? {}
        if (broader) wanted.add(broader)
      }
      yield [...taxonomy.values()]
        .filter(({ node }) => wanted.has(node.id))
        .map(({ node: { id, name, nameEn }, broader }) => ({ id, name, nameEn, broader }))
    },
    async *citations() {
      if (!isDone.nodes) await goThrough(network.nodes())
      if (!isDone.edges) await goThrough(network.edges())
      for (const ids of toBatches([...named.citations].filter(isId).sort())) {
        const found = await readNodesOf(loaders, ids, ['Citation'])
        for (const { sourceId } of found) named.sources.add(sourceId)
        yield found.map(({ type: _, sourceId: source, ...citation }) => ({ ...citation, source }))
      }
      isDone.citations = true
    },
    async *sources() {
      if (!isDone.citations) await goThrough(network.citations())
      for (const ids of toBatches([...named.sources].sort())) {
        const found = await readNodesOf(loaders, ids, ['Source'])
        yield found.map(({ id, title, publisher, publishedOn, url, sha256 }) => ({
          id,
          title,
          publisher,
          publishedOn,
          url,
          sha256,
        }))
      }
    },
  }
  return network
}

async function goThrough(pass: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of pass);
}

export function* toBatches<T>(all: readonly T[], size = atOnce): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}
