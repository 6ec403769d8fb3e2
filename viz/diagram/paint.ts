import type { Box } from './boxes.ts'
import { labelSize } from './boxes.ts'
import { type Attributes, toNumber as n, type SvgElement, type SvgPart } from './svg.ts'
import { measureText, toClean, type Weight } from './text.ts'

/** Painting a picture's tree on anything that can draw paths and text: a canvas, a page of a PDF. */

export interface PathStyle {
  readonly fill?: string
  readonly fillOpacity: number
  readonly stroke?: string
  readonly strokeOpacity: number
  /** In px. */
  readonly width: number
  readonly dash: readonly number[]
  readonly hasRoundJoins: boolean
}

export interface PaintedText {
  readonly text: string
  /** Where the anchor is, on the baseline. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: Weight
  readonly anchor: 'start' | 'middle' | 'end'
  readonly fill: string
  readonly halo?: { readonly colour: string; readonly width: number }
}

/** What is painted on; all lengths are in px of the picture. */
export interface Surface {
  /** Paints what `paint` paints moved, then scaled. */
  within(move: { readonly x: number; readonly y: number; readonly scale: number }, paint: () => void): void
  /** Data as in SVG. */
  drawPath(data: string, style: PathStyle): void
  drawText(text: PaintedText): void
  /** Makes the room lead to the address. */
  link?(box: Box, address: string): void
}

const numberOf = (value: string | number | undefined, other = 0) =>
  value === undefined ? other : Number(value)
const colourOf = (value: string | number | undefined) =>
  value === undefined || value === 'none' ? undefined : String(value)

function toStyle(attributes: Attributes, opacity: number): PathStyle {
  return {
    fill: colourOf(attributes.fill),
    fillOpacity: opacity * numberOf(attributes['fill-opacity'], 1),
    stroke: colourOf(attributes.stroke),
    strokeOpacity: opacity * numberOf(attributes['stroke-opacity'], 1),
    width: numberOf(attributes['stroke-width'], 1),
    dash: String(attributes['stroke-dasharray'] ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
    hasRoundJoins: attributes['stroke-linejoin'] === 'round',
  }
}

function toCircle({ cx, cy, r }: Attributes): string {
  const [x, y, radius] = [numberOf(cx), numberOf(cy), numberOf(r)]
  const half = (by: number) => `a${n(radius)} ${n(radius)} 0 1 1 ${n(by)} 0`
  return `M${n(x - radius)} ${n(y)}${half(2 * radius)}${half(-2 * radius)}z`
}

function toRectangle(attributes: Attributes): string {
  const [x, y, width, height, r] = (['x', 'y', 'width', 'height', 'rx'] as const).map((name) =>
    numberOf(attributes[name]),
  ) as [number, number, number, number, number]
  const turn = (dx: number, dy: number) => (r > 0 ? `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}` : '')
  const [across, down] = [width - 2 * r, height - 2 * r]
  return `M${n(x + r)} ${n(y)}h${n(across)}${turn(r, r)}v${n(down)}${turn(-r, r)}h${n(-across)}${turn(-r, -r)}v${n(-down)}${turn(r, -r)}z`
}

function toMove(transform: string | number | undefined) {
  const [, x, y, scale] =
    /^translate\(([-\d.]+) ([-\d.]+)\)(?: scale\(([\d.]+)\))?$/.exec(String(transform)) ?? []
  return { x: Number(x ?? 0), y: Number(y ?? 0), scale: Number(scale ?? 1) }
}

function toTexts({ attributes, children }: SvgElement): PaintedText[] {
  const anchor = attributes['text-anchor']
  const halo = colourOf(attributes.stroke)
  return children.flatMap((line) => {
    if (typeof line === 'string' || !('name' in line)) return []
    const text = toClean(line.children.filter((one) => typeof one === 'string').join(''))
    return text
      ? [
          {
            text,
            x: numberOf(line.attributes.x),
            y: numberOf(line.attributes.y),
            size: numberOf(attributes['font-size'], labelSize),
            weight: attributes['font-weight'] === 600 ? 600 : 400,
            anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
            fill: String(attributes.fill),
            halo: halo ? { colour: halo, width: numberOf(attributes['stroke-width'], 1) } : undefined,
          },
        ]
      : []
  })
}

/** Room of the text, for a link: from the top of its letters to the lowest of their ends. */
function toRoom({ text, x, y, size, weight, anchor }: PaintedText): Box {
  const width = measureText(text, size, weight)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x: left, y: y - size, width, height: size * 1.3 }
}

/** Paints the part. @param opacity of the group that it is in */
export function paint(part: SvgPart, surface: Surface, opacity = 1, address = ''): void {
  if (typeof part === 'string') return
  if (!('name' in part)) {
    for (const one of part) paint(one, surface, opacity, address)
    return
  }
  const { name, attributes, children } = part
  if (name === 'title') return
  if (name === 'path' && attributes.d) surface.drawPath(String(attributes.d), toStyle(attributes, opacity))
  else if (name === 'circle') surface.drawPath(toCircle(attributes), toStyle(attributes, opacity))
  else if (name === 'rect') surface.drawPath(toRectangle(attributes), toStyle(attributes, opacity))
  else if (name === 'text')
    for (const text of toTexts(part)) {
      surface.drawText(text)
      if (address) surface.link?.(toRoom(text), address)
    }
  else {
    const inner = () =>
      paint(
        children,
        surface,
        opacity * numberOf(attributes.opacity, 1),
        name === 'a' ? String(attributes.href) : address,
      )
    if (attributes.transform) surface.within(toMove(attributes.transform), inner)
    else inner()
  }
}
