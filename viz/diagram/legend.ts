import {
  type EdgeMark,
  endedDash,
  endedOpacity,
  groupMarks,
  inferredDash,
  lineGroups,
  lineMarks,
  markGroups,
  type NodeMark,
  toCommunityInk,
  toLineGroup,
  toMarkGroup,
} from './marks.ts'
import { type Change, changes, type DiagramEdge, type DiagramNode, type Language } from './model.ts'
import { communityInks, inks } from './palette.ts'
import { words } from './words.ts'

/** A line of the legend: a mark or a line, and what it means. */
export interface LegendEntry {
  readonly id: string
  readonly label: string
  readonly node?: NodeMark
  readonly line?: EdgeMark
  readonly opacity?: number
  readonly change?: Change
  /** Number of a community, written in the mark. */
  readonly community?: number
}

const plainLine: EdgeMark = { group: 'hierarchy', ink: inks.soft, width: 1.5, arrow: false, dash: [] }

/** What the marks and lines that are drawn mean, and nothing that is not drawn. */
export function toLegend(
  nodes: readonly DiagramNode[],
  edges: readonly DiagramEdge[],
  language: Language,
): LegendEntry[] {
  const say = words[language]
  const marks = new Set(nodes.map(toMarkGroup))
  const lines = new Set(edges.map(toLineGroup))
  const entries: LegendEntry[] = [
    ...markGroups
      .filter((group) => marks.has(group))
      .map((group) => ({ id: group, label: say.marks[group], node: groupMarks[group] })),
  ]
  if (nodes.some(({ unnamed }) => unnamed)) {
    const node: NodeMark = { ...groupMarks.party, ink: inks.soft, filled: false, dashed: true, outline: 2 }
    entries.push({ id: 'unnamed', label: say.unnamed, node })
  }
  for (const group of lineGroups)
    if (lines.has(group)) entries.push({ id: group, label: say.lines[group], line: lineMarks[group] })
  if (edges.some(({ inferred }) => inferred))
    entries.push({ id: 'inferred', label: say.inferred, line: { ...plainLine, dash: inferredDash } })
  if ([...nodes, ...edges].some(({ ended }) => ended))
    entries.push({ id: 'ended', label: say.ended, line: plainLine, opacity: endedOpacity })
  for (const change of changes)
    if ([...nodes, ...edges].some((one) => one.change === change)) {
      const line = change === 'ENDED' ? { ...plainLine, dash: endedDash } : plainLine
      entries.push({ id: `change-${change.toLowerCase()}`, label: say.changes[change], line, change })
    }
  return [...entries, ...toCommunityEntries(nodes, language), ...toHoldingEntries(nodes, edges, language)]
}

/** Each community that has an ink of its own, with how many it has; one entry for all others. */
export function toCommunityEntries(
  nodes: ReadonlyArray<Pick<DiagramNode, 'community'>>,
  language: Language,
): LegendEntry[] {
  const say = words[language]
  const sizes = new Map<number, number>()
  for (const { community } of nodes)
    if (community !== undefined) sizes.set(community, (sizes.get(community) ?? 0) + 1)
  const numbers = [...sizes.keys()].sort((a, b) => a - b)
  const isInked = (community: number) => community <= communityInks.length
  const markOf = (community: number): NodeMark => ({ ...groupMarks.party, ink: toCommunityInk(community) })
  const inked = numbers.filter(isInked).map((community) => ({
    id: `community-${community}`,
    label: say.community(community, sizes.get(community) ?? 0),
    node: markOf(community),
    community,
  }))
  const [next, ...others] = numbers.filter((community) => !isInked(community))
  if (next === undefined) return inked
  const last = others.at(-1) ?? next
  return [...inked, { id: 'community-others', label: say.otherCommunities(next, last), node: markOf(next) }]
}

/** What holds the network together, where it is shown. */
export function toHoldingEntries(
  nodes: ReadonlyArray<Pick<DiagramNode, 'isCut'>>,
  edges: ReadonlyArray<Pick<DiagramEdge, 'isBridge'>>,
  language: Language,
): LegendEntry[] {
  const say = words[language]
  const entries: LegendEntry[] = []
  if (edges.some(({ isBridge }) => isBridge))
    entries.push({ id: 'bridge', label: say.bridge, line: { ...plainLine, doubled: true } })
  if (nodes.some(({ isCut }) => isCut)) {
    const node: NodeMark = { ...groupMarks.party, ink: inks.soft, ringed: true }
    entries.push({ id: 'cut-node', label: say.cutNode, node })
  }
  return entries
}
