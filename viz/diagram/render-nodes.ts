import { type Box, type MeasuredNode, toGrown, toShifted } from './boxes.ts'
import { endedOpacity, type NodeMark, outlineDash, ringGap, toStrength } from './marks.ts'
import type { DiagramNode, Point, Theme } from './model.ts'
import { toChangeSign, toCommunityNumber, toNumberPlace, toSignPlace } from './node-signs.ts'
import { palettes } from './palette.ts'
import { toShapePath } from './shapes.ts'
import { type SvgElement, type SvgPart, toElement } from './svg.ts'
import { toClean } from './text.ts'

/** The mark in its box: a filled shape, or an outline on the ground that hides the lines behind it. */
export function renderMark(mark: NodeMark, box: Box, theme: Theme, opacity?: number): SvgPart {
  const colour = mark.ink[theme]
  const ground = mark.shape === 'card' ? palettes[theme].card : palettes[theme].paper
  const d = toShapePath(mark.shape, box)
  const dash = mark.dashed ? outlineDash.join(' ') : undefined
  // Only the ink fades: a faded ground would let the lines behind it through.
  const path = toElement('path', {
    d,
    fill: mark.filled ? colour : ground,
    'fill-opacity': mark.filled ? opacity : undefined,
    stroke: colour,
    'stroke-width': mark.outline,
    'stroke-opacity': opacity,
    'stroke-dasharray': dash,
    'stroke-linejoin': 'round',
  })
  if (!mark.ringed) return path
  const ring = { fill: 'none', stroke: colour, 'stroke-width': 1.5, 'stroke-opacity': opacity }
  return [toElement('path', { d: toShapePath(mark.shape, toGrown(box, ringGap)), ...ring }), path]
}

/** The node's mark where it stands, with its whole name for pointers and screen readers. */
export function renderNode(node: DiagramNode, measured: MeasuredNode, at: Point, theme: Theme): SvgElement {
  const box = toShifted(measured.box, at)
  const opacity = toStrength(node) === 1 ? undefined : endedOpacity
  const numbers = node.sourceNumbers?.length ? ` [${node.sourceNumbers.join(', ')}]` : ''
  const parts: SvgPart[] = [toElement('title', {}, [`${toClean(node.name)}${numbers}`])]
  if (measured.mark.filled && opacity !== undefined)
    parts.push(toElement('path', { d: toShapePath(measured.mark.shape, box), fill: palettes[theme].paper }))
  parts.push(renderMark(measured.mark, box, theme, opacity))
  const { mark } = measured
  if (node.community)
    parts.push(
      toCommunityNumber(node.community, mark, toNumberPlace(mark, box), theme, opacity !== undefined),
    )
  if (node.change)
    parts.push(toChangeSign(node.change, toSignPlace(box), mark.ink[theme], palettes[theme].paper))
  return toElement(
    'g',
    {
      'data-id': node.id,
      'data-type': node.type,
      'data-kind': node.kind,
      'data-status': node.status,
      'data-change': node.change,
      'data-community': node.community,
    },
    parts,
  )
}
