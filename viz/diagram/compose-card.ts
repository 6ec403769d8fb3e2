import type { Composed, ComposeOptions } from './compose.ts'
import { drawNetwork, fitDrawing } from './fit-drawing.ts'
import { toGreyPart } from './grey.ts'
import type { Diagram } from './model.ts'
import { palettes } from './palette.ts'
import { cardSize } from './paper.ts'
import { type SvgPart, toElement, toGroup, toNumber, toText } from './svg.ts'
import { wrapText } from './text.ts'
import { words } from './words.ts'

const margin = 40
const title = { size: 34, lineHeight: 44 }
const day = { size: 20, lineHeight: 30 }
/** What is drawn larger than it is stays calm. */
const largestScale = 2

/** Title, day and network alone on a card, for where a link is shown: what it is of can be read when it is small. */
export function composeCard(
  diagram: Diagram,
  { isGrey = false }: Pick<ComposeOptions, 'isGrey'> = {},
): Pick<Composed, 'sheets'> {
  const { width, height } = cardSize
  const { paper, ink, inkSoft, accent } = palettes[diagram.theme]
  const inside = width - 2 * margin
  const titleLines = wrapText(diagram.title, inside, title.size, 600, 2)
  const dayLines = wrapText(diagram.subtitles[0] ?? '', inside, day.size, 400, 1)
  const below = margin + titleLines.length * title.lineHeight
  const top = below + dayLines.length * day.lineHeight + 16
  const room = height - top - margin / 2

  const whole = drawNetwork(diagram)
  const fitted = fitDrawing(diagram, whole, inside, room)
  const { network, bounds } = fitted
  const scale =
    bounds && fitted.scale === 1
      ? Math.min(largestScale, inside / bounds.width, room / bounds.height)
      : fitted.scale
  const transform =
    bounds &&
    `translate(${toNumber((width - bounds.width * scale) / 2 - bounds.x * scale)} ${toNumber(
      top + (room - bounds.height * scale) / 2 - bounds.y * scale,
    )}) scale(${scale.toFixed(4)})`
  const empty = bounds
    ? []
    : [toText([words[diagram.language].empty], margin, top, { fill: inkSoft, ...day })]
  const parts: SvgPart[] = [
    toElement('rect', { width, height, fill: paper }),
    toElement('rect', { width, height: 10, fill: accent }),
    toGroup('title', [
      toText(titleLines, margin, margin - 6, { fill: ink, weight: 600, ...title }),
      toText(dayLines, margin, below - 6, { fill: inkSoft, ...day }),
    ]),
    toGroup('edges', network.edges, { transform }),
    toGroup('nodes', network.nodes, { transform }),
    toGroup('labels', network.labels, { transform }),
    ...empty,
  ]
  return { sheets: [{ width, height, parts: isGrey ? parts.map(toGreyPart) : parts }] }
}
