import { type Box, labelLineHeight } from './boxes.ts'
import { type Drawing, drawNetwork, fitDrawing, isReadable, toFittingScale } from './fit-drawing.ts'
import { toGreyPart } from './grey.ts'
import type { Diagram } from './model.ts'
import { pageWords } from './page-words.ts'
import { palettes } from './palette.ts'
import { type Paper, type PaperSize, pxInMm, toPapers } from './paper.ts'
import type { QrCode } from './qr-code.ts'
import { type Part, renderLegend } from './render-legend.ts'
import type { RenderedNetwork } from './render-network.ts'
import { type Render, renderFooter, toSourceParts } from './render-sources.ts'
import { type SvgPart, toElement, toGroup, toNumber, toText } from './svg.ts'
import { wrapText } from './text.ts'
import { words } from './words.ts'

export interface ComposeOptions {
  /** Around everything, in px. */
  readonly margin?: number
  /** On a screen: of the page's inside, in px; a wider network widens it. */
  readonly minimumWidth?: number
  readonly size?: PaperSize
  /** Leaves of all colours only how light they are, on white: for print. */
  readonly isGrey?: boolean
  /** The code of the permalink, where one is wanted. */
  readonly qrCode?: QrCode
}

/** One page of a picture; its groups have ids that no other page has. */
export interface Sheet {
  /** In px. */
  readonly width: number
  readonly height: number
  readonly parts: readonly SvgPart[]
}

export interface Composed {
  /** At least one, all of one size. */
  readonly sheets: readonly Sheet[]
  /** What the sheets are printed on; undefined where they are for a screen. */
  readonly paper: Paper | undefined
  /** Of the network. */
  readonly scale: number
  readonly drawn: { readonly nodes: number; readonly edges: number; readonly unlabelled: number }
}

const titleSize = 18
const titleLineHeight = 26
const partGap = 22
const ruleGap = 16
/** Room for the page's number at the foot of a sheet of paper. */
const numberHeight = 24
/** Share of the first page that is not the network's. */
const mostBelow = 0.6

/** Title and subtitles. */
function renderTitle(diagram: Diagram, more: readonly string[], { x, y, width }: Omit<Box, 'height'>): Part {
  const { ink, inkSoft } = palettes[diagram.theme]
  const title = wrapText(diagram.title, width, titleSize, 600, 12)
  const subtitles = [...diagram.subtitles, ...more].flatMap((line) => wrapText(line, width, 12.5, 400, 6))
  const top = y + title.length * titleLineHeight + 2
  const svg = [
    toText(title, x, y, { fill: ink, size: titleSize, lineHeight: titleLineHeight, weight: 600 }),
    ...(subtitles.length > 0 ? [toText(subtitles, x, top, { fill: inkSoft })] : []),
  ]
  return { svg, height: top + subtitles.length * labelLineHeight - y }
}

interface Block {
  readonly group: 'legend' | 'sources' | 'footer'
  readonly render: Render
  /** Whether a line and a gap part it from what is above. */
  readonly begins: boolean
}

/** What stands below the network, in parts that pages may be broken between. */
function toBlocks(diagram: Diagram, network: RenderedNetwork, width: number, code?: QrCode): Block[] {
  const { drawnNodes, drawnEdges } = network
  const blocks: Block[] = [
    { group: 'legend', begins: true, render: (box) => renderLegend(drawnNodes, drawnEdges, box, diagram) },
    ...toSourceParts(diagram, width).map(
      (render, at): Block => ({ group: 'sources', begins: at === 0, render }),
    ),
    { group: 'footer', begins: true, render: (box) => renderFooter(diagram, box, code) },
  ]
  return blocks.filter(({ render }) => render({ x: 0, y: 0, width }).height > 0)
}

const heightOf = ({ render, begins }: Block, width: number) =>
  render({ x: 0, y: 0, width }).height + (begins ? ruleGap + 12 : 0)
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/**
 * Title, network, legend of what is drawn, numbered sources and the address of the view, on one sheet or on several;
 * paper lies or stands as names find more room, then as fewer sheets are needed.
 */
export function composeSheets(diagram: Diagram, options: ComposeOptions = {}): Composed {
  const whole = drawNetwork(diagram)
  const [first, ...others] = toPapers(options.size ?? 'screen').map((paper) =>
    composeOn(paper, diagram, whole, options),
  )
  if (!first) return composeOn(undefined, diagram, whole, options)
  const toFaults = ({ drawn, sheets, scale }: Composed) => [drawn.unlabelled, sheets.length, -scale]
  const isBetter = (one: Composed, than: Composed) => {
    const [a, b] = [toFaults(one), toFaults(than)]
    const at = a.findIndex((fault, index) => fault !== b[index])
    return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
  }
  return others.reduce((best, one) => (isBetter(one, best) ? one : best), first)
}

function composeOn(
  paper: Paper | undefined,
  diagram: Diagram,
  whole: Drawing,
  { margin = paper ? 40 : 32, minimumWidth = 720, qrCode, isGrey = false }: ComposeOptions,
): Composed {
  const width = paper
    ? paper.widthMm * pxInMm - 2 * margin
    : Math.ceil(Math.max(minimumWidth, whole.bounds?.width ?? 0))
  const bottom = paper ? paper.heightMm * pxInMm - margin - numberHeight : Number.POSITIVE_INFINITY
  const palette = palettes[diagram.theme]
  const say = words[diagram.language]
  const sayOfPage = pageWords[diagram.language]

  const blocks = toBlocks(diagram, whole.network, width, qrCode)
  // One line more than there may be, as whether names find no room is known later.
  const top = renderTitle(diagram, [sayOfPage.unlabelled(1)], { x: margin, y: margin, width })
  const room = bottom - margin - top.height - 2 * partGap
  const fitsWhole = (height: number) => isReadable(toFittingScale(whole, width, height))
  const heights = blocks.map((block) => heightOf(block, width))
  // What stands below keeps its room on the first page where the network can do without it.
  const legend = blocks[0]?.group === 'legend' ? (heights[0] ?? 0) : 0
  const below = paper
    ? [sum(heights), legend].filter((height) => height <= room * mostBelow && fitsWhole(room - height))
    : []
  const { network, notes, bounds, scale } = paper
    ? fitDrawing(diagram, whole, width, room - (below[0] ?? 0))
    : { ...whole, scale: 1 }

  const more = network.unlabelled > 0 ? [sayOfPage.unlabelled(network.unlabelled)] : []
  const title = renderTitle(diagram, more, { x: margin, y: margin, width })
  let y = margin + title.height + partGap
  const shift = bounds && {
    x: margin + (width - bounds.width * scale) / 2 - bounds.x * scale,
    y: y - bounds.y * scale,
  }
  const empty = bounds ? [] : [toText([say.empty], margin, y, { fill: palette.inkSoft })]
  y += (bounds ? bounds.height * scale : labelLineHeight) + partGap
  const transform =
    shift &&
    `translate(${toNumber(shift.x)} ${toNumber(shift.y)})${scale === 1 ? '' : ` scale(${scale.toFixed(4)})`}`

  const pages: Array<{ rules: string[]; groups: Map<Block['group'], SvgPart[]> }> = []
  const begin = () => {
    const page = { rules: [], groups: new Map() }
    pages.push(page)
    return page
  }
  let page: (typeof pages)[number] = begin()
  let isFresh = false
  for (const [at, block] of blocks.entries()) {
    if (y + (heights[at] ?? 0) > bottom && !isFresh) {
      page = begin()
      y = margin
      isFresh = true
    }
    if (block.begins && !isFresh) {
      page.rules.push(`M${toNumber(margin)} ${toNumber(y)}h${toNumber(width)}`)
      y += ruleGap
    }
    const { svg, height } = block.render({ x: margin, y, width })
    page.groups.set(block.group, [...(page.groups.get(block.group) ?? []), ...svg])
    y += height + (blocks[at + 1]?.begins ? 12 : 0)
    isFresh = false
  }

  const pageWidth = paper ? paper.widthMm * pxInMm : width + 2 * margin
  const pageHeight = paper ? paper.heightMm * pxInMm : Math.ceil(y + margin)
  const sheets = pages.map(({ rules, groups }, at): Sheet => {
    const idOf = (id: string) => (at === 0 ? id : `${id}-${at + 1}`)
    const picture =
      at === 0
        ? [
            toGroup('title', title.svg),
            toGroup('edges', network.edges, { transform }),
            toGroup('nodes', network.nodes, { transform }),
            toGroup('labels', [...network.labels, ...empty], { transform }),
            ...(notes.svg.length > 0 ? [toGroup('notes', notes.svg, { transform })] : []),
          ]
        : []
    const number =
      paper && pages.length > 1
        ? [
            toGroup(idOf('page-number'), [
              toText([sayOfPage.page(at + 1, pages.length)], margin + width, bottom + 8, {
                fill: palette.inkSoft,
                size: 11.5,
                anchor: 'end',
              }),
            ]),
          ]
        : []
    const parts: SvgPart[] = [
      toElement('rect', { width: pageWidth, height: pageHeight, fill: palette.paper }),
      toElement('path', {
        id: idOf('rules'),
        d: rules.join('') || undefined,
        fill: 'none',
        stroke: palette.line,
      }),
      ...picture,
      ...(['legend', 'sources', 'footer'] as const).flatMap((id) => {
        const svg = groups.get(id)
        return svg || at === 0 ? [toGroup(idOf(id), svg ?? [])] : []
      }),
      ...number,
    ]
    return { width: pageWidth, height: pageHeight, parts: isGrey ? parts.map(toGreyPart) : parts }
  })
  const { drawnNodes, drawnEdges, unlabelled } = network
  const drawn = { nodes: drawnNodes.length, edges: drawnEdges.length, unlabelled }
  return { sheets, paper, scale, drawn }
}
