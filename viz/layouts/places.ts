interface Placed {
  readonly id: string
  /** Id of the unit that it belongs to. */
  readonly parent?: string | null
}
interface Line {
  readonly source: string
  readonly target: string
}

/** Id of the place that each node stands with: its own, or the one that most of its neighbours belong to. */
export function toPlaces(graph: {
  readonly nodes: readonly Placed[]
  readonly edges: readonly Line[]
}): Map<string, string | undefined> {
  const own = new Map(graph.nodes.map(({ id, parent }) => [id, parent ?? undefined]))
  const neighbours = new Map(graph.nodes.map(({ id }) => [id, new Set<string>()]))
  for (const { source, target } of graph.edges) {
    neighbours.get(source)?.add(target)
    neighbours.get(target)?.add(source)
  }
  const parents = new Set(own.values())
  return new Map(
    graph.nodes.map(({ id }) => {
      const parent = own.get(id)
      if (parent !== undefined) return [id, parent]
      const counts = new Map<string, number>()
      for (const other of neighbours.get(id) ?? []) {
        const place = own.get(other)
        if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1)
      }
      const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      // A unit that others belong to stands with them.
      return [id, parents.has(id) ? id : best?.[0]]
    }),
  )
}
