import type { SimpleGraph } from '../../schema/measures.ts'
import type { Measure } from './measure.ts'

/** A node on the way of the search, with what is known of the part that hangs from it. */
interface Visit {
  readonly id: string
  readonly parent: Visit | undefined
  /** When the search came here, from 0. */
  readonly order: number
  /** The earliest node that its part reaches without the line to its parent. */
  low: number
  /** How many nodes its part has, itself included. */
  size: number
  /** Sizes of the parts that fall off without it. */
  readonly fallen: number[]
  readonly waiting: string[]
}

/**
 * What holds the network together (Tarjan 1974): by node, how many others lose the largest part that is left
 * when it is taken out; by edge, how many nodes the smaller of the two parts has that it alone joins. A
 * single node is no part here, or whatever has an end hanging from it would hold the network together; and
 * parallel edges stand in for each other.
 */
export const bridges: Measure = {
  id: 'bridges',
  compute(graph) {
    const nodes = new Map<string, number>()
    const edges = new Map<string, number>()
    const seen = new Map<string, Visit>()
    for (const root of graph.nodes()) {
      if (seen.has(root)) continue
      const part = search(graph, root, seen)
      for (const { id, parent, low, size, order, fallen } of part) {
        const fell = fallen.reduce((sum, one) => sum + one, 0)
        const rest = part.length - 1 - fell
        const parts = [...fallen, ...(rest > 0 ? [rest] : [])]
        if (parts.filter((size) => size > 1).length > 1) nodes.set(id, part.length - 1 - Math.max(...parts))
        if (!parent || low < order) continue
        const smaller = Math.min(size, part.length - size)
        const { lines } = graph.getEdgeAttributes(parent.id, id)
        const [line] = lines
        if (line !== undefined && lines.length === 1 && smaller > 1) edges.set(line, smaller)
      }
    }
    return { nodes, edges }
  },
}

/** Visits all that is joined to the root, without recursion: chains may be long. */
function search(graph: SimpleGraph, root: string, seen: Map<string, Visit>): Visit[] {
  const part: Visit[] = []
  const enter = (id: string, parent: Visit | undefined): Visit => {
    const order = seen.size
    const waiting = graph.neighbors(id).toReversed()
    const visit: Visit = { id, parent, order, low: order, size: 1, fallen: [], waiting }
    seen.set(id, visit)
    part.push(visit)
    return visit
  }
  let here: Visit | undefined = enter(root, undefined)
  while (here) {
    const next = here.waiting.pop()
    if (next !== undefined) {
      const met = seen.get(next)
      if (!met) here = enter(next, here)
      else if (met !== here.parent) here.low = Math.min(here.low, met.order)
      continue
    }
    const { parent }: Visit = here
    if (parent) {
      parent.low = Math.min(parent.low, here.low)
      parent.size += here.size
      if (here.low >= parent.order) parent.fallen.push(here.size)
    }
    here = parent
  }
  return part
}
