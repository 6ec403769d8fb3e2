import { labelLineHeight } from './boxes.ts'
import { fontFamily } from './fonts.ts'
import type { Diagram } from './model.ts'
import { palettes } from './palette.ts'
import { type Part, renderLegend } from './render-legend.ts'
import { renderNetwork } from './render-network.ts'
import { renderFooter, renderSources } from './render-sources.ts'
import { toElement, toGroup, toNumber, toText } from './svg.ts'
import { toClean, toXml, wrapText } from './text.ts'
import { words } from './words.ts'

export interface RenderOptions {
  /**
   * `@font-face` rules for *Be Vietnam Pro* with the fonts inside as data URIs; without them the picture
   * names the font and falls back to the reader's own. See `toFontCss`.
   */
  readonly fontCss?: string
  /** Around everything, in px. */
  readonly margin?: number
  /** Of the page's inside, in px; a wider network widens it. */
  readonly minimumWidth?: number
}

const titleSize = 18
const titleLineHeight = 26
const partGap = 22

/** Title and subtitles. */
function renderTitle(diagram: Diagram, x: number, y: number, width: number): Part {
  const { ink, inkSoft } = palettes[diagram.theme]
  const title = wrapText(diagram.title, width, titleSize, 600)
  const subtitles = diagram.subtitles.flatMap((line) => wrapText(line, width, 12.5))
  const top = y + title.length * titleLineHeight + 2
  const svg = [
    toText(title, x, y, { fill: ink, size: titleSize, lineHeight: titleLineHeight, weight: 600 }),
    ...(subtitles.length > 0 ? [toText(subtitles, x, top, { fill: inkSoft })] : []),
  ]
  return { svg, height: top + subtitles.length * labelLineHeight - y }
}

/**
 * The picture as one SVG document that stands by itself: title, network, legend of what is drawn, numbered
 * sources, the address of the view. Groups `title`, `edges`, `nodes`, `labels`, `legend`, `sources` and
 * `footer` keep its parts together in an editor. The same diagram gives the same bytes.
 */
export function renderDiagram(diagram: Diagram, options: RenderOptions = {}): string {
  const { fontCss, margin = 32, minimumWidth = 720 } = options
  const palette = palettes[diagram.theme]
  const say = words[diagram.language]
  const network = renderNetwork(diagram)
  const width = Math.ceil(Math.max(minimumWidth, network.bounds?.width ?? 0))
  const left = margin

  const title = renderTitle(diagram, left, margin, width)
  let y = margin + title.height + partGap
  const { bounds } = network
  const shift = bounds && { x: left + (width - bounds.width) / 2 - bounds.x, y: y - bounds.y }
  const empty = bounds ? [] : [toText([say.empty], left, y, { fill: palette.inkSoft })]
  y += bounds ? bounds.height : labelLineHeight
  y += partGap
  const rules: string[] = []
  const addRule = () => {
    rules.push(`M${left} ${toNumber(y)}h${width}`)
    y += partGap - 6
  }
  const place = (render: (box: { x: number; y: number; width: number }) => Part): Part => {
    const before = y
    addRule()
    const part = render({ x: left, y, width })
    if (part.height > 0) y += part.height + partGap - 10
    else {
      y = before
      rules.pop()
    }
    return part
  }
  const legend = place((box) => renderLegend(network.drawnNodes, network.drawnEdges, box, diagram))
  const sources = place((box) => renderSources(diagram, box))
  const footer = place((box) => renderFooter(diagram, box))

  const [pageWidth, pageHeight] = [width + 2 * margin, Math.ceil(y + margin - 10)]
  const transform = shift && `translate(${toNumber(shift.x)} ${toNumber(shift.y)})`
  const description = [
    ...diagram.subtitles.map(toClean),
    say.counts(network.drawnNodes.length, network.drawnEdges.length),
    `${say.sources}: ${diagram.sources.length}.`,
  ].join(' ')
  const children = [
    toElement('title', { id: 'name' }, [toXml(diagram.title)]),
    toElement('desc', { id: 'description' }, [toXml(description)]),
    ...(fontCss ? [toElement('style', { type: 'text/css' }, [toStyleText(fontCss)])] : []),
    toElement('rect', { width: pageWidth, height: pageHeight, fill: palette.paper }),
    toElement('path', { id: 'rules', d: rules.join('') || undefined, stroke: palette.line }),
    toGroup('title', title.svg),
    toGroup('edges', network.edges, { transform }),
    toGroup('nodes', network.nodes, { transform }),
    toGroup('labels', [...network.labels, ...empty], { transform }),
    toGroup('legend', legend.svg),
    toGroup('sources', sources.svg),
    toGroup('footer', footer.svg),
  ]
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: pageWidth,
    height: pageHeight,
    viewBox: `0 0 ${pageWidth} ${pageHeight}`,
    role: 'img',
    'aria-labelledby': 'name description',
    lang: diagram.language,
    'font-family': fontFamily,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toElement('svg', root, ['\n', children.join('\n'), '\n'])}\n`
}

/** Style rules as text of an XML element. */
function toStyleText(css: string): string {
  return css.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;')
}
