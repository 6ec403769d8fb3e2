import { isCoordination, type LoadedNetwork, type NetworkNode } from './network.ts'

/** What several nodes have in common within what is loaded. */
export interface Shared {
  readonly coordinations: readonly NetworkNode[]
  readonly neighbours: readonly NetworkNode[]
  /** Ids of areas that the selected coordinations, or one coordination at least of each actor, cover. */
  readonly areas: readonly string[]
}

function neighboursOf({ edges }: LoadedNetwork, id: string): Set<string> {
  const found = new Set<string>()
  for (const { source, target } of edges.values()) {
    if (source === id) found.add(target)
    if (target === id) found.add(source)
  }
  return found
}

function inCommon(sets: ReadonlyArray<ReadonlySet<string>>): string[] {
  const [first, ...others] = sets
  return [...(first ?? [])].filter((value) => others.every((set) => set.has(value)))
}

export function toShared(network: LoadedNetwork, ids: readonly string[]): Shared {
  const nodes = ids.flatMap((id) => network.nodes.get(id) ?? [])
  const neighbours = nodes.map(({ id }) => neighboursOf(network, id))
  const areas = nodes.map((node, index) => {
    if (isCoordination(node)) return new Set(node.areas)
    return new Set([...(neighbours[index] ?? [])].flatMap((id) => network.nodes.get(id)?.areas ?? []))
  })
  const common = inCommon(neighbours).flatMap((id) => network.nodes.get(id) ?? [])
  return {
    coordinations: common.filter(isCoordination),
    neighbours: common.filter((node) => !isCoordination(node)),
    areas: inCommon(areas),
  }
}
