import { type Change, changes } from '../diagram/model.ts'
import type { OnDay } from '../diagram/on-day.ts'
import { passes } from './filters.ts'
import { isCoordination } from './network.ts'
import { type Picture, type PictureEdge, type PictureNode, refusedBy } from './picture.ts'
import type { ViewState } from './view-state.ts'

/** Values of the facet of change: what did not change is one of them. */
export const changeValues = [...changes, 'SAME'] as const
export type ChangeValue = (typeof changeValues)[number]

export function changeOf({ change }: { readonly change?: Change }): ChangeValue {
  return change ?? 'SAME'
}

type ComparedView = Pick<ViewState, 'filters' | 'hidden' | 'projection'>

/**
 * What differs between two days, over all that is in either picture. Began: it had no place in the picture of
 * the first day. Ended: it was there, and is over or gone on the second. Changed: it stands otherwise, or
 * rests on other coordinations. An agreement of which the status on a day is not known yet is not judged.
 * @param before the picture of the earlier day
 * @param after that of the later one
 * @param shown which of the two tells how things stand
 */
export function toComparison(before: Picture, after: Picture, view: ComparedView, shown = after): Picture {
  const [first, second] = [before, after].map(({ possible, nodes, edges }) => ({
    nodes: toIndex(possible.nodes, nodes),
    edges: toIndex(possible.edges, edges),
  }))
  if (!first || !second) return shown
  const isShownLater = shown === after
  const join = <One extends { readonly id: string }>(
    earlier: readonly One[],
    later: readonly One[],
  ): One[] => {
    const [main, other] = isShownLater ? [later, earlier] : [earlier, later]
    return [...toIndex(other, main).values()]
  }
  const changed = new Map<string, Change | undefined>()
  const toldNode = (node: PictureNode): PictureNode => {
    const change = toNodeChange(first.nodes.get(node.id), second.nodes.get(node.id))
    changed.set(node.id, change)
    return change ? { ...node, change } : node
  }
  const allNodes = join(before.possible.nodes, after.possible.nodes).map(toldNode)
  const toldEdge = (edge: PictureEdge): PictureEdge => {
    const behind = edge.coordinations.some((id) => changed.get(id))
    const change = toEdgeChange(first.edges.get(edge.id), second.edges.get(edge.id), behind)
    return change ? { ...edge, change } : edge
  }
  const allEdges = join(before.possible.edges, after.possible.edges).map(toldEdge)
  const told = toIndex(allNodes)
  const drawn = join(before.nodes, after.nodes).map((node) => told.get(node.id) ?? node)
  const lines = join(before.edges, after.edges).map(toldEdge)

  const passing = (one: { readonly change?: Change }) => passes(view.filters, 'change', [changeOf(one)])
  const edges = lines.filter(passing)
  // What is let through keeps its ends, so that it can be told what it joins.
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]))
  const nodes = drawn.filter((node) => passing(node) || ends.has(node.id))
  const present = new Set(nodes.map(({ id }) => id))
  const byHand = new Set(view.hidden)
  const isFiltered = (node: PictureNode) =>
    !present.has(node.id) &&
    !byHand.has(node.id) &&
    (view.projection === 'BIPARTITE' || !isCoordination(node) || refusedBy(node, view.filters).length > 0)
  return {
    ...shown,
    nodes,
    edges: edges.filter(({ source, target }) => present.has(source) && present.has(target)),
    hiddenBy: {
      ...shown.hiddenBy,
      filters: allNodes.filter(isFiltered).length,
      day: shown.hiddenBy.day - (allNodes.length - shown.possible.nodes.length),
    },
    comparable: { nodes: drawn, edges: lines },
    possible: { nodes: allNodes, edges: [...toIndex(allEdges, lines).values()] },
  }
}

/** How many nodes and edges are drawn that began, ended and changed. */
export function toChangeCounts({ nodes, edges }: Pick<Picture, 'nodes' | 'edges'>): [number, number, number] {
  const count = (wanted: Change) => [...nodes, ...edges].filter(({ change }) => change === wanted).length
  return [count('BEGAN'), count('ENDED'), count('CHANGED')]
}

/** By id; of two with the same id the latter. */
function toIndex<One extends { readonly id: string }>(
  ...lists: ReadonlyArray<readonly One[]>
): Map<string, One> {
  return new Map(lists.flat().map((one) => [one.id, one]))
}

function toNodeChange(before: PictureNode | undefined, after: PictureNode | undefined): Change | undefined {
  if (!before) return after && isJudged(after) ? 'BEGAN' : undefined
  if (!after) return before.onDay.ended ? undefined : 'ENDED'
  if (!isJudged(before) || !isJudged(after)) return undefined
  return toTurn(before.onDay, after.onDay)
}

/** Whether it is known how the node stands on the day of its picture. */
function isJudged({ type, onDay }: PictureNode): boolean {
  return type !== 'Agreement' || onDay.status !== undefined
}

function toTurn(before: OnDay, after: OnDay): Change | undefined {
  if (before.ended !== after.ended) return after.ended ? 'ENDED' : 'CHANGED'
  return before.status === after.status ? undefined : 'CHANGED'
}

function toEdgeChange(
  before: PictureEdge | undefined,
  after: PictureEdge | undefined,
  isBehindChanged: boolean,
): Change | undefined {
  // Of two that were never parties at the same time, nothing began.
  if (!before) return after && !(after.ended && after.type === 'COORDINATES_WITH') ? 'BEGAN' : undefined
  if (!after) return before.ended ? undefined : 'ENDED'
  if (before.ended !== after.ended) return after.ended ? 'ENDED' : 'CHANGED'
  return isBehindChanged || before.coordinations.join() !== after.coordinations.join() ? 'CHANGED' : undefined
}
