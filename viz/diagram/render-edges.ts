import type { MeasuredNode } from './boxes.ts'
import { toShifted } from './boxes.ts'
import type { Segment } from './labels.ts'
import { doubledGap, type EdgeMark, toEdgeMark, toStrength } from './marks.ts'
import type { DiagramEdge, Point, Theme } from './model.ts'
import { toChangeSign } from './node-signs.ts'
import { palettes } from './palette.ts'
import { toParallelEdges } from './parallel-edges.ts'
import { toBorder } from './shapes.ts'
import { toNumber as n, type SvgElement, type SvgPart, toElement } from './svg.ts'

/** A node where it stands. */
export interface StandingNode {
  readonly at: Point
  readonly measured: MeasuredNode
}

const arrowLength = 8
const arrowWidth = 7
/** Between lines that join the same two nodes. */
const spread = 22

/** How far each edge bends aside, in px: lines between the same two nodes fan out. */
export function toBends(edges: readonly DiagramEdge[]): Map<string, number> {
  const bends = new Map<string, number>()
  for (const beside of toParallelEdges(edges))
    for (const [index, edge] of beside.entries()) {
      const aside = (index - (beside.length - 1) / 2) * spread
      // Sides are told from the pair's first end, so that opposite directions do not fall together.
      bends.set(edge.id, edge.source <= edge.target ? aside : -aside)
    }
  return bends
}

/** A point moved on by the distance along the way from `from` to `to`. */
function toMoved(point: Point, from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return {
    x: point.x + ((to.x - from.x) / length) * distance,
    y: point.y + ((to.y - from.y) / length) * distance,
  }
}

/** An arrow head with its tip at the point, coming from `from`. */
export function toArrow(tip: Point, from: Point, colour: string): SvgElement {
  const base = toMoved(tip, tip, from, arrowLength)
  const [ux, uy] = [(base.x - tip.x) / arrowLength, (base.y - tip.y) / arrowLength]
  const half = arrowWidth / 2
  const d = `M${n(tip.x)} ${n(tip.y)}L${n(base.x - uy * half)} ${n(base.y + ux * half)}L${n(base.x + uy * half)} ${n(base.y - ux * half)}z`
  return toElement('path', { d, fill: colour })
}

/** Attributes of a line drawn with the mark. */
export function toStroke(mark: EdgeMark, theme: Theme) {
  return {
    fill: 'none',
    stroke: mark.ink[theme],
    'stroke-width': mark.width,
    'stroke-dasharray': mark.dash.length > 0 ? mark.dash.join(' ') : undefined,
  }
}

/** A line along the path; a doubled one is wide, with the ground in its middle. */
export function renderLine(d: string, mark: EdgeMark, theme: Theme, opacity?: number): SvgPart {
  const stroke = { ...toStroke(mark, theme), 'stroke-opacity': opacity }
  if (!mark.doubled) return toElement('path', { d, ...stroke })
  const outer = { ...stroke, 'stroke-width': 2 * mark.width + doubledGap }
  const inner = { d, fill: 'none', stroke: palettes[theme].paper, 'stroke-width': doubledGap }
  return [toElement('path', { d, ...outer }), toElement('path', inner)]
}

export interface RenderedEdge {
  readonly svg: SvgElement
  readonly segments: readonly Segment[]
}

/** The edge from border to border, bent aside by as many px. */
export function renderEdge(
  edge: DiagramEdge,
  source: StandingNode,
  target: StandingNode,
  bend: number,
  tooltip: string,
  theme: Theme,
): RenderedEdge {
  const mark = toEdgeMark(edge)
  const middle = { x: (source.at.x + target.at.x) / 2, y: (source.at.y + target.at.y) / 2 }
  const across = { x: target.at.y - source.at.y, y: source.at.x - target.at.x }
  const control = bend === 0 ? middle : toMoved(middle, { x: 0, y: 0 }, across, bend * 2)
  const borderOf = ({ at, measured }: StandingNode, towards: Point) =>
    toMoved(toBorder(measured.mark.shape, toShifted(measured.box, at), towards), at, towards, 1.5)
  const start = borderOf(source, bend === 0 ? target.at : control)
  const tip = borderOf(target, bend === 0 ? source.at : control)
  const before = bend === 0 ? start : control
  const end = mark.arrow ? toMoved(tip, tip, before, arrowLength - 1) : tip
  const way = bend === 0 ? `L` : `Q${n(control.x)} ${n(control.y)} `
  const halfway =
    bend === 0
      ? { x: (start.x + tip.x) / 2, y: (start.y + tip.y) / 2 }
      : toMoved(middle, middle, control, Math.abs(bend))
  const parts: SvgPart[] = [
    toElement('title', {}, [tooltip]),
    renderLine(`M${n(start.x)} ${n(start.y)}${way}${n(end.x)} ${n(end.y)}`, mark, theme),
  ]
  if (mark.arrow) parts.push(toArrow(tip, before, mark.ink[theme]))
  if (edge.change) parts.push(toChangeSign(edge.change, halfway, mark.ink[theme], palettes[theme].paper))
  const svg = toElement(
    'g',
    {
      'data-id': edge.id,
      'data-type': edge.type,
      'data-role': edge.role,
      'data-citations': edge.citations.length > 0 ? edge.citations.join(' ') : undefined,
      'data-change': edge.change,
      opacity: toStrength(edge) === 1 ? undefined : toStrength(edge),
    },
    parts,
  )
  const segments =
    bend === 0
      ? [{ from: start, to: tip }]
      : [
          { from: start, to: halfway },
          { from: halfway, to: tip },
        ]
  return { svg, segments }
}
