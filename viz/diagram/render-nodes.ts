import { type Box, type MeasuredNode, toShifted } from './boxes.ts'
import { endedOpacity, type NodeMark, outlineDash } from './marks.ts'
import type { DiagramNode, Point, Theme } from './model.ts'
import { palettes } from './palette.ts'
import { toShapePath } from './shapes.ts'
import { toElement } from './svg.ts'
import { toClean, toXml } from './text.ts'

/** The mark in its box: a filled shape, or an outline on the ground that hides the lines behind it. */
export function renderMark(mark: NodeMark, box: Box, theme: Theme, opacity?: number): string {
  const colour = mark.ink[theme]
  const ground = mark.shape === 'card' ? palettes[theme].card : palettes[theme].paper
  const d = toShapePath(mark.shape, box)
  const dash = mark.dashed ? outlineDash.join(' ') : undefined
  // Only the ink fades: a faded ground would let the lines behind it through.
  return toElement('path', {
    d,
    fill: mark.filled ? colour : ground,
    'fill-opacity': mark.filled ? opacity : undefined,
    stroke: colour,
    'stroke-width': mark.outline,
    'stroke-opacity': opacity,
    'stroke-dasharray': dash,
    'stroke-linejoin': 'round',
  })
}

/** The node's mark where it stands, with its whole name for pointers and screen readers. */
export function renderNode(node: DiagramNode, measured: MeasuredNode, at: Point, theme: Theme): string {
  const box = toShifted(measured.box, at)
  const opacity = node.ended ? endedOpacity : undefined
  const numbers = node.sourceNumbers?.length ? ` [${node.sourceNumbers.join(', ')}]` : ''
  const parts = [toElement('title', {}, [toXml(`${toClean(node.name)}${numbers}`)])]
  if (measured.mark.filled && node.ended)
    parts.push(toElement('path', { d: toShapePath(measured.mark.shape, box), fill: palettes[theme].paper }))
  parts.push(renderMark(measured.mark, box, theme, opacity))
  return toElement(
    'g',
    { 'data-id': node.id, 'data-type': node.type, 'data-kind': node.kind, 'data-status': node.status },
    parts,
  )
}
