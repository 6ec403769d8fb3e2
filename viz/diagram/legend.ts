import {
  type EdgeMark,
  endedOpacity,
  groupMarks,
  inferredDash,
  lineGroups,
  lineMarks,
  markGroups,
  type NodeMark,
  toLineGroup,
  toMarkGroup,
} from './marks.ts'
import type { DiagramEdge, DiagramNode, Language } from './model.ts'
import { inks } from './palette.ts'
import { words } from './words.ts'

/** A line of the legend: a mark or a line, and what it means. */
export interface LegendEntry {
  readonly id: string
  readonly label: string
  readonly node?: NodeMark
  readonly line?: EdgeMark
  readonly opacity?: number
  readonly change?: DiagramEdge['change']
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
  for (const change of ['BEGAN', 'ENDED', 'CHANGED'] as const)
    if (edges.some((edge) => edge.change === change)) {
      const line = change === 'ENDED' ? { ...plainLine, dash: inferredDash } : plainLine
      entries.push({ id: `change-${change.toLowerCase()}`, label: say.changes[change], line, change })
    }
  return entries
}
