import { type Box, labelSize } from './boxes.ts'
import { type LegendEntry, toLegend } from './legend.ts'
import { lineMarks, toWeightWidth } from './marks.ts'
import type { Diagram, DiagramEdge, DiagramNode } from './model.ts'
import { toChangeSign, toCommunityNumber, toNumberPlace } from './node-signs.ts'
import { palettes } from './palette.ts'
import { renderLine, toArrow, toStroke } from './render-edges.ts'
import { renderMark } from './render-nodes.ts'
import { type SvgPart, toElement, toText } from './svg.ts'
import { measureText } from './text.ts'
import { words } from './words.ts'

/** Parts of the page below the network: each answers with its SVG and how high it is in px. */
export interface Part {
  readonly svg: readonly SvgPart[]
  readonly height: number
}

const rowHeight = 24
const swatchWidth = 30
const swatchGap = 9
const columnGap = 28
const headingHeight = 26

/** Largest room of a mark in the legend. */
const swatchHeight = 16

function toSwatchBox({ node }: LegendEntry, x: number, middle: number): Box {
  const isCard = node?.shape === 'card'
  const scale = swatchHeight / Math.max(node?.width ?? 1, node?.height ?? 1)
  const width = isCard ? 24 : (node?.width ?? 0) * scale
  const height = isCard ? (node?.group === 'activity' ? 12 : 15) : (node?.height ?? 0) * scale
  return { x: x + (swatchWidth - width) / 2, y: middle - height / 2, width, height }
}

function renderSwatch(entry: LegendEntry, x: number, middle: number, { theme }: Diagram): SvgPart {
  if (entry.node) {
    const box = toSwatchBox(entry, x, middle)
    const number = entry.community
      ? toCommunityNumber(entry.community, entry.node, toNumberPlace(entry.node, box), theme)
      : ''
    return [renderMark(entry.node, box, theme), number]
  }
  const { line = lineMarks.hierarchy } = entry
  const [from, to] = [
    { x: x + 1, y: middle },
    { x: x + swatchWidth - 1, y: middle },
  ]
  const end = line.arrow ? to.x - 7 : to.x
  const colour = line.ink[theme]
  return [
    renderLine(`M${from.x} ${middle}H${end}`, line, theme, entry.opacity),
    line.arrow ? toArrow(to, from, colour) : '',
    entry.change
      ? toChangeSign(entry.change, { x: x + swatchWidth / 2, y: middle }, colour, palettes[theme].paper)
      : '',
  ]
}

export function renderHeading(text: string, x: number, y: number, diagram: Diagram): SvgPart {
  return toText([text], x, y, { fill: palettes[diagram.theme].inkSoft, weight: 600, lineHeight: 18 })
}

/** Three lines with the numbers that they stand for; nothing where every weight is 1. */
function renderWeights(edges: readonly DiagramEdge[], x: number, y: number, diagram: Diagram): Part {
  const weights = edges.filter(({ type }) => type === 'COORDINATES_WITH').map(({ weight }) => weight)
  const most = Math.max(1, ...weights)
  if (most === 1) return { svg: [], height: 0 }
  const { ink, inkSoft } = palettes[diagram.theme]
  const title = words[diagram.language].weights
  const middle = y + rowHeight / 2
  const svg: SvgPart[] = [toText([title], x, middle - 8, { fill: inkSoft })]
  let left = x + measureText(title, labelSize) + 16
  for (const weight of new Set([1, Math.round((1 + most) / 2), most])) {
    const mark = { ...lineMarks.coordination, width: toWeightWidth(weight) }
    svg.push(
      toElement('path', {
        d: `M${left.toFixed(1)} ${middle}h${swatchWidth}`,
        ...toStroke(mark, diagram.theme),
      }),
    )
    svg.push(toText([String(weight)], left + swatchWidth + 6, middle - 8, { fill: ink }))
    left += swatchWidth + 6 + measureText(String(weight), labelSize) + 20
  }
  return { svg, height: rowHeight }
}

/** The legend of what is drawn, in as many columns as the width holds. */
export function renderLegend(
  nodes: readonly DiagramNode[],
  edges: readonly DiagramEdge[],
  box: Omit<Box, 'height'>,
  diagram: Diagram,
): Part {
  const entries = toLegend(nodes, edges, diagram.language)
  if (entries.length === 0) return { svg: [], height: 0 }
  const { ink } = palettes[diagram.theme]
  const label = Math.max(...entries.map((entry) => measureText(entry.label, labelSize)))
  const column = swatchWidth + swatchGap + Math.ceil(label) + columnGap
  const columns = Math.max(1, Math.min(4, Math.floor((box.width + columnGap) / column)))
  const rows = Math.ceil(entries.length / columns)
  const top = box.y + headingHeight
  const svg: SvgPart[] = [renderHeading(words[diagram.language].legend, box.x, box.y, diagram)]
  for (const [index, entry] of entries.entries()) {
    const x = box.x + Math.floor(index / rows) * column
    const middle = top + (index % rows) * rowHeight + rowHeight / 2
    const text = toText([entry.label], x + swatchWidth + swatchGap, middle - 8, { fill: ink })
    svg.push(toElement('g', { 'data-entry': entry.id }, [renderSwatch(entry, x, middle, diagram), text]))
  }
  const weights = renderWeights(edges, box.x, top + rows * rowHeight, diagram)
  return { svg: [...svg, ...weights.svg], height: headingHeight + rows * rowHeight + weights.height }
}
