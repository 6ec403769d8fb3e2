import {
  type Box,
  type MeasuredNode,
  measureNode,
  toBounds,
  toGrown,
  toLabelSize,
  toShifted,
} from './boxes.ts'
import { type LabelRequest, placeLabels, type Segment, toLengthWithin } from './labels.ts'
import { toLineGroup } from './marks.ts'
import type { Diagram, DiagramEdge, DiagramNode, Point } from './model.ts'
import { palettes } from './palette.ts'
import { renderEdge, toBends } from './render-edges.ts'
import { renderNode } from './render-nodes.ts'
import { type SvgPart, toText } from './svg.ts'
import { measureText, toClean } from './text.ts'
import { words } from './words.ts'

interface DrawnNode {
  readonly node: DiagramNode
  readonly measured: MeasuredNode
  readonly at: Point
}

export interface RenderedNetwork {
  readonly edges: readonly SvgPart[]
  readonly nodes: readonly SvgPart[]
  readonly labels: readonly SvgPart[]
  /** Room that all of it takes; undefined where nothing is drawn. */
  readonly bounds: Box | undefined
  readonly drawnNodes: readonly DiagramNode[]
  readonly drawnEdges: readonly DiagramEdge[]
  /** Nodes whose names found no room of their own. */
  readonly unlabelled: number
}

export interface NetworkRoom {
  /** How far apart things stand, as a share of what their positions say, across and down. */
  readonly spacing: Point
  /** Leaves out names that would lie on marks or on other names. */
  readonly hidesCrowded: boolean
}

interface Footnote {
  readonly text: string
  readonly box: Box
}

const footnoteSize = 9.5
const footnoteHeight = 12

/** The numbers of a coordination's sources at the corner of its card that fewest lines cross. */
function toFootnote({ node, measured, at }: DrawnNode, segments: readonly Segment[]): Footnote | undefined {
  if (!measured.isCard || !node.sourceNumbers?.length) return undefined
  const text = node.sourceNumbers.join(', ')
  const width = measureText(text, footnoteSize)
  const { x, y, ...card } = toShifted(measured.box, at)
  const [left, right] = [x + 4, x + card.width - width - 4]
  const [above, below] = [y - footnoteHeight - 1, y + card.height + 1]
  const crossed = (box: Box) => segments.reduce((sum, segment) => sum + toLengthWithin(segment, box), 0)
  const corners = [
    [right, above],
    [left, above],
    [right, below],
    [left, below],
  ] as const
  return corners
    .map(([cornerX, cornerY]) => {
      const box = { x: cornerX, y: cornerY, width, height: footnoteHeight }
      return { text, box, cost: crossed(box) }
    })
    .reduce((a, b) => (b.cost < a.cost ? b : a))
}

function isFinitePoint(point: Point | undefined): point is Point {
  return point !== undefined && Number.isFinite(point.x) && Number.isFinite(point.y)
}

/** The network alone, in the coordinates of its positions times the spacing. */
export function renderNetwork(
  diagram: Diagram,
  { spacing, hidesCrowded }: NetworkRoom = { spacing: { x: 1, y: 1 }, hidesCrowded: false },
): RenderedNetwork {
  const { theme, positions } = diagram
  const palette = palettes[theme]
  const drawn = new Map<string, DrawnNode>()
  for (const node of diagram.nodes) {
    const at = positions.get(node.id)
    if (isFinitePoint(at))
      drawn.set(node.id, {
        node,
        measured: measureNode(node),
        at: { x: at.x * spacing.x, y: at.y * spacing.y },
      })
  }

  const ends = diagram.edges.flatMap((edge) => {
    const [source, target] = [drawn.get(edge.source), drawn.get(edge.target)]
    return source && target && source !== target ? [{ edge, source, target }] : []
  })
  const bends = toBends(ends.map(({ edge }) => edge))
  const say = words[diagram.language]
  const segments: Segment[] = []
  const edges = ends.map(({ edge, source, target }) => {
    const numbers = edge.sourceNumbers?.length ? ` [${edge.sourceNumbers.join(', ')}]` : ''
    const weight = edge.type === 'COORDINATES_WITH' ? ` ×${edge.weight}` : ''
    const doubt = edge.inferred ? ` (${say.inferred})` : ''
    const what = `${say.lines[toLineGroup(edge)]}${weight}${doubt}${numbers}`
    const tooltip = `${toClean(source.node.label)} – ${toClean(target.node.label)}: ${what}`
    const rendered = renderEdge(edge, source, target, bends.get(edge.id) ?? 0, tooltip, theme)
    segments.push(...rendered.segments)
    return rendered.svg
  })

  const standing = [...drawn.values()]
  const marks = standing.map(({ measured, at }) => toShifted(measured.box, at))
  const footnotes = standing.flatMap((one) => toFootnote(one, segments) ?? [])
  const requests = standing.flatMap(({ node, measured, at }): LabelRequest[] =>
    measured.isCard || measured.lines.length === 0
      ? []
      : [
          {
            id: node.id,
            mark: toShifted(measured.box, at),
            ...toLabelSize(measured),
            importance: node.degree,
          },
        ],
  )
  const obstacles = [...marks, ...footnotes.map(({ box }) => box)]
  const placed = placeLabels(requests, obstacles, segments)
  const places = new Map([...placed].filter(([, { isFree }]) => isFree || !hidesCrowded))

  const labels: SvgPart[] = standing.flatMap(({ node, measured, at }) => {
    const { lines, fontSize: size, lineHeight } = measured
    const fill = node.ended ? palette.inkSoft : palette.ink
    if (measured.isCard) {
      const top = at.y - (lines.length * lineHeight) / 2
      return lines.length > 0 ? [toText(lines, at.x, top, { fill, size, lineHeight, anchor: 'middle' })] : []
    }
    const place = places.get(node.id)
    if (!place) return []
    const { box, anchor } = place
    const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2
    return [toText(lines, x, box.y, { fill, size, lineHeight, anchor, halo: palette.paper })]
  })
  for (const { text, box } of footnotes)
    labels.push(
      toText([text], box.x, box.y, {
        fill: palette.inkSoft,
        size: footnoteSize,
        lineHeight: footnoteHeight,
        halo: palette.paper,
      }),
    )

  const ways = segments.flatMap(({ from, to }) => [from, to].map((end) => ({ ...end, width: 0, height: 0 })))
  const bounds = toBounds([...obstacles, ...ways, ...[...places.values()].map(({ box }) => box)])
  return {
    edges,
    nodes: standing.map(({ node, measured, at }) => renderNode(node, measured, at, theme)),
    labels,
    bounds: bounds && toGrown(bounds, 4),
    drawnNodes: standing.map(({ node }) => node),
    drawnEdges: ends.map(({ edge }) => edge),
    unlabelled: placed.size - places.size,
  }
}
