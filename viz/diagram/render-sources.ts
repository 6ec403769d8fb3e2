import { type Box, labelLineHeight, labelSize } from './boxes.ts'
import type { Diagram, DiagramSource } from './model.ts'
import { palettes } from './palette.ts'
import { type Part, renderHeading } from './render-legend.ts'
import { toElement, toLink, toText } from './svg.ts'
import { measureText, toClean, wrapText } from './text.ts'
import { words } from './words.ts'

const headingHeight = 26
const smallSize = 11.5
const smallLineHeight = 15

/** Who published it and when, as one sentence. */
function toImprint({ publisher, date }: DiagramSource): string {
  return [publisher, date].filter(Boolean).join(', ')
}

/** The numbered sources with their addresses. */
export function renderSources(diagram: Diagram, box: Omit<Box, 'height'>): Part {
  const { sources, theme } = diagram
  if (sources.length === 0) return { svg: [], height: 0 }
  const { ink, inkSoft, accent } = palettes[theme]
  const indent = Math.max(...sources.map(({ n }) => measureText(`[${n}]`, labelSize))) + 8
  const width = box.width - indent
  const left = box.x + indent
  const svg = [renderHeading(words[diagram.language].sources, box.x, box.y, diagram)]
  let y = box.y + headingHeight
  for (const source of sources) {
    const parts = [toText([`[${source.n}]`], left - 8, y, { fill: inkSoft, anchor: 'end' })]
    const add = (text: string, fill: string, size: number, lineHeight: number, address = '') => {
      const lines = wrapText(text, width, size)
      if (lines.length === 0) return
      parts.push(toLink(address, toText(lines, left, y, { fill, size, lineHeight })))
      y += lines.length * lineHeight
    }
    const [title, imprint] = [toClean(source.title), toImprint(source)]
    add(imprint ? `${title}. ${imprint}` : title, ink, labelSize, labelLineHeight)
    add(source.url ?? '', accent, smallSize, smallLineHeight, source.url)
    y += 6
    svg.push(toElement('g', { 'data-source': source.n }, parts))
  }
  return { svg, height: y - box.y }
}

/** The address of the view and the version of the data, below everything. */
export function renderFooter(diagram: Diagram, box: Omit<Box, 'height'>): Part {
  const { inkSoft, accent } = palettes[diagram.theme]
  const say = words[diagram.language]
  const style = { size: smallSize, lineHeight: smallLineHeight }
  const version = wrapText(
    `Coordination Atlas · ${say.dataVersion}: ${diagram.dataVersion}`,
    box.width,
    smallSize,
  )
  const svg = [toText(version, box.x, box.y, { fill: inkSoft, ...style })]
  let y = box.y + version.length * smallLineHeight + 2
  svg.push(toText([`${say.permalink}:`], box.x, y, { fill: inkSoft, ...style }))
  y += smallLineHeight
  const address = wrapText(diagram.permalink, box.width, smallSize)
  svg.push(toLink(diagram.permalink, toText(address, box.x, y, { fill: accent, ...style })))
  return { svg, height: y + address.length * smallLineHeight - box.y }
}
