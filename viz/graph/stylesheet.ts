import { fontFamily } from '../diagram/fonts.ts'
import { dottedDash, endedDash, inferredDash, inferredDottedDash, outlineDash } from '../diagram/marks.ts'
import type { Theme } from '../diagram/model.ts'
import { palettes } from '../diagram/palette.ts'
import type { StylesheetStyle } from './cytoscape.ts'
import type { Level } from './level.ts'
import { bendStep, lineHeight, restStrength } from './looks.ts'

/** Cytoscape knows double quotes only. */
const canvasFont = fontFamily.replaceAll("'", '"')

function toDashStyles(): StylesheetStyle[] {
  return [dottedDash, inferredDash, inferredDottedDash, endedDash].map((dash) => ({
    selector: `edge.dash-${dash.join('-').replaceAll('.', '_')}`,
    style: { 'line-style': 'dashed', 'line-dash-pattern': [...dash] },
  }))
}

const plainLine = { 'curve-style': 'haystack', 'haystack-radius': 0 } as const
const bentLine = { 'curve-style': 'bezier', 'control-point-step-size': bendStep } as const
const arrowedLine: StylesheetStyle = {
  selector: 'edge[arrow != "none"]',
  style: {
    'target-arrow-shape': 'data(arrow)' as 'none',
    'target-arrow-color': 'data(line)',
    'arrow-scale': 'data(arrowScale)' as unknown as number,
  },
}

/** How the canvas draws the data of `elements.ts` on light or dark paper. */
export function toStylesheet(theme: Theme, { arePlain }: Level): StylesheetStyle[] {
  const palette = palettes[theme]
  // Each value costs every element that it is set for: what few need, or is so anyway, is set for those alone.
  return [
    {
      selector: 'node',
      style: {
        shape: 'data(shape)' as 'ellipse',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': 'data(fill)',
        'border-color': 'data(line)',
        'border-width': 'data(lineWidth)' as unknown as number,
      },
    },
    { selector: 'node[shape = "round-rectangle"]', style: { 'corner-radius': '8px' } },
    {
      selector: 'node[lineStyle != "solid"]',
      style: { 'border-style': 'data(lineStyle)' as 'solid', 'border-dash-pattern': [...outlineDash] },
    },
    {
      selector: 'node[strength < 1]',
      style: {
        'background-opacity': 'data(strength)' as unknown as number,
        'border-opacity': 'data(strength)' as unknown as number,
      },
    },
    {
      selector: 'node[?text]',
      style: {
        label: 'data(text)',
        color: 'data(ink)',
        'font-family': canvasFont,
        'font-size': 'data(fontSize)',
        'line-height': lineHeight,
        'text-wrap': 'wrap',
        // Lines are broken already; a label that is larger for being far away is as wide as it is.
        'text-max-width': '100000px',
        'text-valign': 'center',
        'text-halign': 'center',
        'text-justification': 'data(justify)' as 'center',
        'text-margin-x': 'data(labelX)' as unknown as number,
        'text-margin-y': 'data(labelY)' as unknown as number,
        'text-outline-color': palette.paper,
        'text-outline-width': 'data(halo)' as unknown as number,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': 'data(line)',
        ...(arePlain ? plainLine : bentLine),
      },
    },
    { selector: 'edge[strength < 1]', style: { 'line-opacity': 'data(strength)' as unknown as number } },
    ...(arePlain ? [] : [arrowedLine]),
    ...toDashStyles(),
    {
      selector: 'edge[?sign]',
      style: {
        label: 'data(sign)',
        color: 'data(ink)',
        'font-family': canvasFont,
        'font-size': 'data(signSize)',
        'font-weight': 600,
        'text-background-color': palette.paper,
        'text-background-opacity': 1,
        'text-background-shape': 'circle' as 'rectangle',
        'text-background-padding': '1px',
        'text-border-color': 'data(ink)',
        'text-border-width': 1.5,
        'text-border-opacity': 1,
      },
    },
    {
      selector: 'edge[?doubled]',
      style: { 'line-outline-color': 'data(ink)', 'line-outline-width': 'data(doubled)' } as never,
    },
    {
      selector: 'node[?badges]',
      style: {
        'background-image': 'data(badge)',
        'background-width': 'data(badgeSide)',
        'background-height': 'data(badgeSide)',
        'background-position-x': 'data(badgeX)',
        'background-position-y': 'data(badgeY)',
        // One value for each badge that there can be.
        'background-clip': ['none', 'none'],
        'background-image-containment': ['over', 'over'],
        'background-fit': ['none', 'none'],
        'bounds-expansion': 'data(reach)',
      } as never,
    },
    {
      selector: 'node[?ring]',
      style: {
        'outline-color': 'data(line)',
        'outline-width': 'data(ring)',
        'outline-offset': 'data(ringGap)',
        'outline-opacity': 'data(strength)' as unknown as number,
      },
    },
    { selector: 'node[?over]', style: { 'z-index': 5 } },
    { selector: '.rest', style: { opacity: restStrength } },
    { selector: 'node.near, node.stressed', style: { 'z-index': 10 } },
    {
      selector: 'node.selected',
      style: {
        'outline-color': palette.accent,
        'outline-width': 'data(chosenRing)',
        'outline-offset': 'data(chosenGap)',
        'outline-opacity': 1,
        'z-index': 20,
      },
    },
    {
      selector: 'node.pointed',
      style: {
        'outline-color': palette.ink,
        'outline-width': 'data(pointedRing)',
        'outline-offset': 'data(pointedGap)',
        'outline-opacity': 1,
        'outline-style': 'dashed',
        opacity: 1,
        'z-index': 25,
      },
    },
    // A node has one outline: where it is selected and pointed at, both are told by one.
    {
      selector: 'node.selected.pointed',
      style: {
        'outline-color': palette.accent,
        'outline-width': 'data(pointedGap)',
        'outline-offset': 'data(chosenGap)',
      },
    },
    {
      selector: 'node.hinted',
      style: {
        'outline-color': palette.accent,
        'outline-width': 2,
        'outline-offset': 5,
        'outline-opacity': 1,
        opacity: 1,
      },
    },
    { selector: 'node.hover', style: { 'z-index': 30 } },
    {
      selector: 'edge.selected',
      style: {
        'underlay-color': palette.accent,
        'underlay-opacity': 0.35,
        'underlay-padding': 'data(under)' as unknown as number,
        'z-index': 20,
      },
    },
    {
      selector: 'edge.hinted',
      style: {
        'underlay-color': palette.accent,
        'underlay-opacity': 0.35,
        'underlay-padding': 5,
        opacity: 1,
      },
    },
    {
      selector: 'edge.stressed',
      style: {
        'underlay-color': palette.accent,
        'underlay-opacity': 0.25,
        'underlay-padding': 'data(under)' as unknown as number,
        'z-index': 15,
      },
    },
    { selector: 'node:active, edge:active', style: { 'overlay-opacity': 0 } },
    {
      selector: 'core',
      style: {
        'active-bg-opacity': 0,
        'active-bg-color': palette.accent,
        'active-bg-size': 0,
        'selection-box-color': palette.accent,
        'selection-box-opacity': 0.15,
        'selection-box-border-color': palette.accent,
        'selection-box-border-width': 1,
        'outside-texture-bg-color': palette.paper,
        'outside-texture-bg-opacity': 0,
      } as never,
    },
  ]
}
