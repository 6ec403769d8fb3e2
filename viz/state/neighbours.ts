import { type MarkGroup, markGroups, toMarkGroup } from '../diagram/marks.ts'
import type { LoadedNetwork, NetworkNode } from './network.ts'
import type { Absence, Picture } from './picture.ts'

/** The neighbours of a node that are drawn alike. */
export interface NeighbourGroup {
  readonly group: MarkGroup
  readonly total: number
  /** In the picture: drawn, or a line between actors, or within a closed group. */
  readonly drawn: number
  readonly hiddenBy: Readonly<Record<Absence | 'notLoaded', number>>
  /** Ids of those that are hidden by hand: expanding shows them again. */
  readonly byHand: readonly string[]
}

/** All neighbours of a node by kind, and how many there are beyond those that the server gave. */
export interface Neighbours {
  readonly groups: readonly NeighbourGroup[]
  readonly beyondLimit: number
}

/** Whether a loaded node has its place in the picture, be it as a node, as a line or within a closed group. */
function isInPicture(network: LoadedNetwork, { why }: Pick<Picture, 'why'>, id: string): boolean {
  return network.nodes.has(id) && !why.has(id)
}

/** Ids of what an edge joins to each node. */
export function toNeighbourIds({ edges }: Pick<LoadedNetwork, 'edges'>): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const join = (a: string, b: string) => {
    const known = found.get(a)
    if (known) known.add(b)
    else found.set(a, new Set([b]))
  }
  for (const { source, target } of edges.values()) {
    join(source, target)
    join(target, source)
  }
  return found
}

/**
 * The neighbours of the node in the order of the table of marks, with those that are not in the picture and
 * why. `around` is what the server gives around the node.
 */
export function toNeighbours(
  around: LoadedNetwork,
  network: LoadedNetwork,
  picture: Pick<Picture, 'why'>,
  id: string,
): Neighbours {
  const ids = toNeighbourIds(around).get(id) ?? new Set<string>()
  const nodes = [...ids].flatMap((other) => around.nodes.get(other) ?? [])
  const reasonOf = (node: NetworkNode) =>
    network.nodes.has(node.id) ? picture.why.get(node.id) : ('notLoaded' as const)
  const groups = markGroups.flatMap((group): NeighbourGroup[] => {
    const members = nodes.filter((node) => toMarkGroup(node) === group)
    if (members.length === 0) return []
    const hiddenBy = { notLoaded: 0, filters: 0, day: 0, hand: 0 }
    const byHand: string[] = []
    for (const node of members) {
      const reason = reasonOf(node)
      if (reason) hiddenBy[reason] += 1
      if (reason === 'hand') byHand.push(node.id)
    }
    const hidden = Object.values(hiddenBy).reduce((sum, count) => sum + count, 0)
    return [{ group, total: members.length, drawn: members.length - hidden, hiddenBy, byHand }]
  })
  const degree = around.nodes.get(id)?.degree ?? nodes.length
  return { groups, beyondLimit: Math.max(0, degree - nodes.length) }
}

/** How many neighbours of the node are not in the picture, by what is loaded and by its degree. */
export function toHiddenCount(
  network: LoadedNetwork,
  picture: Pick<Picture, 'why'>,
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  id: string,
): number {
  const degree = network.nodes.get(id)?.degree ?? 0
  const drawn = [...(neighbours.get(id) ?? [])].filter((other) => isInPicture(network, picture, other))
  return Math.max(0, degree - drawn.length)
}

/** What an expansion can bring: neighbours that are not loaded, or hidden by hand. */
export function isWorthExpanding({ hiddenBy }: Pick<NeighbourGroup, 'hiddenBy'>): boolean {
  return hiddenBy.notLoaded + hiddenBy.hand > 0
}
