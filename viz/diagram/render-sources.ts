import { type Box, labelLineHeight, labelSize } from './boxes.ts'
import type { Diagram, DiagramSource } from './model.ts'
import { pageWords } from './page-words.ts'
import { palettes } from './palette.ts'
import { type QrCode, renderQrCode } from './qr-code.ts'
import { type Part, renderHeading } from './render-legend.ts'
import { type SvgPart, toElement, toLink, toText } from './svg.ts'
import { measureText, toClean, wrapText } from './text.ts'
import { words } from './words.ts'

const headingHeight = 26
const smallSize = 11.5
const smallLineHeight = 15
/** Lines of a source that stay together on a page. */
const linesTogether = 24

/** Who published it and when, as one sentence. */
function toImprint({ publisher, date }: DiagramSource): string {
  return [publisher, date].filter(Boolean).join(', ')
}

interface Line {
  readonly text: string
  readonly address: string
}

/** Draws a part of a page from its left upper corner. */
export type Render = (box: Omit<Box, 'height'>) => Part

/** The numbered sources with their addresses, as parts that pages may be broken between. */
export function toSourceParts(diagram: Diagram, width: number): Render[] {
  const { sources, theme } = diagram
  const { ink, inkSoft, accent } = palettes[theme]
  const indent = Math.max(0, ...sources.map(({ n }) => measureText(`[${n}]`, labelSize))) + 8
  return sources.flatMap((source, order) => {
    const wrap = (text: string, size: number, address = ''): Line[] =>
      wrapText(text, width - indent, size).map((line) => ({ text: line, address }))
    const [title, imprint] = [toClean(source.title), toImprint(source)]
    const lines = [
      ...wrap(imprint ? `${title}. ${imprint}` : title, labelSize),
      ...wrap(source.url ?? '', smallSize, source.url),
    ]
    const starts = Array.from({ length: Math.max(1, Math.ceil(lines.length / linesTogether)) }, (_, at) => at)
    return starts.map((at): Render => {
      const some = lines.slice(at * linesTogether, (at + 1) * linesTogether)
      return ({ x, y: top }) => {
        const heading =
          order === 0 && at === 0 ? [renderHeading(words[diagram.language].sources, x, top, diagram)] : []
        let y = top + (heading.length > 0 ? headingHeight : 0)
        const parts: SvgPart[] =
          at === 0 ? [toText([`[${source.n}]`], x + indent - 8, y, { fill: inkSoft, anchor: 'end' })] : []
        const add = (address: string, style: { fill: string; size: number; lineHeight: number }) => {
          const own = some
            .filter((line) => (line.address !== '') === (address !== ''))
            .map(({ text }) => text)
          if (own.length === 0) return
          parts.push(toLink(address, toText(own, x + indent, y, style)))
          y += own.length * style.lineHeight
        }
        add('', { fill: ink, size: labelSize, lineHeight: labelLineHeight })
        if (source.url) add(source.url, { fill: accent, size: smallSize, lineHeight: smallLineHeight })
        y += 6
        return {
          svg: [...heading, toElement('g', { 'data-source': source.n }, parts)],
          height: y - top,
        }
      }
    })
  })
}

/** Side in px of the code that is scanned, and the room beside it. */
const codeSide = 104
const codeGap = 20

/** The address of the view and the version of the data, below everything; beside them the code to be scanned. */
export function renderFooter(diagram: Diagram, box: Omit<Box, 'height'>, code?: QrCode): Part {
  const { inkSoft, accent } = palettes[diagram.theme]
  const say = words[diagram.language]
  const style = { size: smallSize, lineHeight: smallLineHeight }
  const width = box.width - (code ? codeSide + codeGap : 0)
  const version = wrapText(
    `Coordination Atlas · ${say.dataVersion}: ${diagram.dataVersion}`,
    width,
    smallSize,
  )
  const svg: SvgPart[] = [toText(version, box.x, box.y, { fill: inkSoft, ...style })]
  let y = box.y + version.length * smallLineHeight + 2
  svg.push(toText([`${say.permalink}:`], box.x, y, { fill: inkSoft, ...style }))
  y += smallLineHeight
  const address = wrapText(diagram.permalink, width, smallSize)
  svg.push(toLink(diagram.permalink, toText(address, box.x, y, { fill: accent, ...style })))
  const height = y + address.length * smallLineHeight - box.y
  if (!code) return { svg, height }
  const place = { x: box.x + box.width - codeSide, y: box.y, side: codeSide }
  svg.push(renderQrCode(code, place, pageWords[diagram.language].scan))
  return { svg, height: Math.max(height, codeSide) }
}
