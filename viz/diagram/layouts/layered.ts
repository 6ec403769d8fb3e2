import type { DiagramEdgeType, Point } from '../model.ts'
import { defaultAspect } from './force.ts'
import { clearance } from './free-spots.ts'
import {
  type Layout,
  type LayoutGraph,
  type LayoutNode,
  toComponents,
  toNeighbours,
  toOrdered,
} from './graph.ts'
import { layOutParts } from './pack.ts'

/** Which end stands above the other; types that are missing lead from above to below. */
const targetIsAbove: ReadonlySet<DiagramEdgeType> = new Set([
  'SUBORDINATE_TO',
  'PART_OF',
  'RENEWS',
  'SUPPLEMENTS',
  'SUPERSEDES',
])
/** Lines that say nothing about rank. */
const level: ReadonlySet<DiagramEdgeType> = new Set(['COORDINATES_WITH'])
const rowGap = 56
const sweeps = 10

/** Ids of those directly below each node; a line that would close a circle is left out. */
function toBelow({ nodes, edges }: LayoutGraph): Map<string, string[]> {
  const all = new Map<string, string[]>(nodes.map(({ id }) => [id, []]))
  for (const { source, target, type } of edges) {
    if (level.has(type)) continue
    if (targetIsAbove.has(type)) all.get(target)?.push(source)
    else all.get(source)?.push(target)
  }
  const below = new Map<string, string[]>(nodes.map(({ id }) => [id, []]))
  const state = new Map<string, 'open' | 'done'>()
  for (const { id: root } of nodes) {
    if (state.has(root)) continue
    state.set(root, 'open')
    const path = [{ id: root, next: 0 }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const child = all.get(top.id)?.[top.next++]
      if (child === undefined) {
        state.set(top.id, 'done')
        path.pop()
      } else if (state.get(child) !== 'open') {
        below.get(top.id)?.push(child)
        if (!state.has(child)) {
          state.set(child, 'open')
          path.push({ id: child, next: 0 })
        }
      }
    }
  }
  return below
}

/** Rank of each node, from 0 at the top: below all that are above it, and as near to those below as can be. */
export function toRanks(graph: LayoutGraph): Map<string, number> {
  const below = toBelow(graph)
  const waits = new Map<string, number>()
  for (const ids of below.values()) for (const id of ids) waits.set(id, (waits.get(id) ?? 0) + 1)
  const ranks = new Map<string, number>()
  const order = graph.nodes.map(({ id }) => id).filter((id) => !waits.get(id))
  const roots = new Set(order)
  for (const id of order) {
    const rank = ranks.get(id) ?? 0
    ranks.set(id, rank)
    for (const child of below.get(id) ?? []) {
      ranks.set(child, Math.max(ranks.get(child) ?? 0, rank + 1))
      const left = (waits.get(child) ?? 1) - 1
      waits.set(child, left)
      if (left === 0) order.push(child)
    }
  }
  for (const id of roots) {
    const children = (below.get(id) ?? []).map((child) => ranks.get(child) ?? 1)
    if (children.length > 0) ranks.set(id, Math.min(...children) - 1)
  }
  return ranks
}

/** Rows from the top; a row wider than `widest` px goes on in the next. */
function toRows(graph: LayoutGraph, widest: number): LayoutNode[][] {
  const ranks = toRanks(graph)
  const byRank = new Map<number, LayoutNode[]>()
  for (const node of graph.nodes) {
    const rank = ranks.get(node.id) ?? 0
    byRank.set(rank, [...(byRank.get(rank) ?? []), node])
  }
  return [...byRank]
    .sort(([a], [b]) => a - b)
    .flatMap(([, row]) => {
      const total = row.reduce((sum, { box }) => sum + box.width + 2 * clearance, 0)
      const size = Math.ceil(row.length / Math.max(1, Math.ceil(total / widest)))
      return Array.from({ length: Math.ceil(row.length / size) }, (_, index) =>
        row.slice(index * size, (index + 1) * size),
      )
    })
}

/** Sets the row's nodes side by side in their order, around the middle of where they would like to be. */
function setRow(
  row: readonly LayoutNode[],
  wishes: ReadonlyMap<string, number>,
  xs: Map<string, number>,
): void {
  const spans: { nodes: LayoutNode[]; width: number; wish: number }[] = []
  for (const node of row) {
    const width = node.box.width + 2 * clearance
    let span = { nodes: [node], width, wish: wishes.get(node.id) ?? 0 }
    // A span that would reach into the one before joins it, and both share the mean of their wishes.
    for (let before = spans.at(-1); before; before = spans.at(-1)) {
      if (before.wish + before.width / 2 <= span.wish - span.width / 2) break
      spans.pop()
      const count = before.nodes.length + span.nodes.length
      const wish = (before.wish * before.nodes.length + span.wish * span.nodes.length) / count
      span = { nodes: [...before.nodes, ...span.nodes], width: before.width + span.width, wish }
    }
    spans.push(span)
  }
  for (const { nodes, width, wish } of spans) {
    let left = wish - width / 2
    for (const { id, box } of nodes) {
      xs.set(id, left + clearance - box.x)
      left += box.width + 2 * clearance
    }
  }
}

function layOutComponent(graph: LayoutGraph, aspect: number): Map<string, Point> {
  const area = graph.nodes.reduce((sum, { box }) => sum + (box.width + 20) * (box.height + rowGap), 0)
  const rows = toRows(graph, Math.max(1600, 1.8 * Math.sqrt(area * aspect)))
  const neighbours = toNeighbours(graph)
  const xs = new Map<string, number>()
  for (const row of rows) setRow(row, new Map(), xs)
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      const wishes = new Map(
        row.map(({ id }) => {
          const around = [...(neighbours.get(id) ?? [])].map((other) => xs.get(other) ?? 0)
          const mean = around.reduce((sum, x) => sum + x, 0) / Math.max(1, around.length)
          return [id, around.length > 0 ? mean : (xs.get(id) ?? 0)] as const
        }),
      )
      row.sort((a, b) => (wishes.get(a.id) ?? 0) - (wishes.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1))
      setRow(row, wishes, xs)
    }

  const positions = new Map<string, Point>()
  let y = 0
  for (const row of rows) {
    const above = Math.max(...row.map(({ box }) => -box.y))
    for (const { id } of row) positions.set(id, { x: xs.get(id) ?? 0, y: y + above })
    y += above + Math.max(...row.map(({ box }) => box.y + box.height)) + rowGap
  }
  return positions
}

/** Rows by rank: superiors above, the instruments that bodies are party to below them. */
export const layeredLayout: Layout = {
  id: 'layered',
  labelKey: 'layouts.layered',
  compute: (graph, { aspect = defaultAspect }) =>
    layOutParts(toComponents(toOrdered(graph)), (part) => layOutComponent(part, aspect), aspect, 48),
}
