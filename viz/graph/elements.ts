import type { MarkShape } from '../../schema/formats/network.ts'
import { labelSize } from '../diagram/boxes.ts'
import { doubledGap, ringGap, toEdgeMark, toStrength } from '../diagram/marks.ts'
import type { Change, DiagramEdge, Theme } from '../diagram/model.ts'
import { palettes } from '../diagram/palette.ts'
import { badgeSide, toBadges } from './badges.ts'
import type { Detail } from './detail.ts'
import type { StandingNode } from './scene.ts'

/** Values that the stylesheet reads from an element: looks, no meaning. */
export type ElementData = Readonly<Record<string, string | number | readonly (string | number)[]>>

const shapes: Readonly<Record<MarkShape, string>> = {
  hexagon: 'hexagon',
  diamond: 'diamond',
  circle: 'ellipse',
  square: 'rectangle',
  triangle: 'triangle',
  rounded: 'round-rectangle',
  pentagon: 'pentagon',
  octagon: 'octagon',
  card: 'round-rectangle',
}

const justifications = { start: 'left', middle: 'center', end: 'right' } as const

export function toNodeData(
  { node, measured, box, label }: StandingNode,
  theme: Theme,
  { labelScale, markScale, lineScale }: Detail,
) {
  const { mark, lines, fontSize, isCard } = measured
  const palette = palettes[theme]
  const colour = mark.ink[theme]
  const isShown = !label || label.isFree
  // A label that is not shown has no values of its own: it is not measured anew at every zoom.
  const shown = label?.isFree ? label : undefined
  const strength = toStrength(node)
  const badges = toBadges(node, measured, box, strength < 1, theme)
  // As large as can be read, and hardly larger than the mark that it belongs to.
  const side = badgeSide * Math.min(labelScale, 1.35 * markScale)
  return {
    id: node.id,
    text: isShown ? (shown?.isSingle && measured.single?.text) || lines.join('\n') : '',
    shape: shapes[mark.shape],
    width: box.width,
    height: box.height,
    fill: mark.filled ? colour : isCard ? palette.card : palette.paper,
    line: colour,
    lineWidth: (node.groupCount ? 5 : mark.outline) * Math.min(1.5 * markScale, lineScale),
    lineStyle: node.groupCount ? 'double' : mark.dashed || node.inferred ? 'dashed' : 'solid',
    strength,
    ink: node.ended ? palette.inkSoft : palette.ink,
    fontSize: shown ? labelSize * labelScale : fontSize,
    halo: shown ? 2 * labelScale : 0,
    labelX: shown?.x ?? 0,
    labelY: shown?.y ?? 0,
    badges: badges.images.length,
    badge: badges.images,
    badgeSide: badges.images.map(() => side),
    badgeX: badges.x.map((x) => x + box.width / 2 - side / 2),
    badgeY: badges.y.map((y) => y + box.height / 2 - side / 2),
    // Pictures beyond the mark are cut off where its bounds do not reach.
    reach: side,
    ring: mark.ringed ? 1.5 * markScale : 0,
    ringGap: ringGap * markScale,
    // Rings of what is selected and of what the keys are on: as wide on the screen at every zoom.
    chosenRing: 3 * lineScale,
    chosenGap: 2.5 * lineScale,
    pointedRing: 2 * lineScale,
    pointedGap: 4 * lineScale,
    over: shown?.isOver ? 1 : 0,
    justify: justifications[shown?.anchor ?? 'middle'],
  } satisfies ElementData
}

/** An arrow's size at zoom 1, in Cytoscape's measure. */
const arrowSize = 26
/** What Cytoscape makes of an arrow for a line of the width, before it scales it. */
export const toArrowSize = (width: number) => Math.max((width * 13.37) ** 0.9, 29)

/** What became of a line, written at its middle. */
const signs: Readonly<Record<Change, string>> = { BEGAN: '+', ENDED: '−', CHANGED: '•' }

export function toEdgeData(edge: DiagramEdge, theme: Theme, { labelScale, lineScale }: Detail) {
  const mark = toEdgeMark(edge)
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    width: (mark.doubled ? doubledGap : mark.width) * lineScale,
    line: mark.doubled ? palettes[theme].paper : mark.ink[theme],
    arrow: mark.arrow ? 'triangle' : 'none',
    arrowScale: (arrowSize * lineScale) / toArrowSize(mark.width * lineScale),
    strength: toStrength(edge),
    under: 4 * lineScale,
    sign: edge.change ? signs[edge.change] : '',
    signSize: labelSize * labelScale,
    ink: mark.ink[theme],
    doubled: mark.doubled ? 2 * mark.width * lineScale : 0,
  } satisfies ElementData
}

/** Classes carry what the stylesheet cannot read from data: the pattern of the line. */
export function toEdgeClass(edge: DiagramEdge): string {
  const { dash } = toEdgeMark(edge)
  return dash.length === 0 ? 'unbroken' : `dash-${dash.join('-').replaceAll('.', '_')}`
}
