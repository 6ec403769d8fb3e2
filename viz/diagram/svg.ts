import { labelLineHeight, labelSize } from './boxes.ts'
import { toXml, type Weight } from './text.ts'

/** Writing SVG: the only place that knows its syntax. */

type Attributes = Readonly<Record<string, string | number | undefined>>

/** The number as pictures write it: at most two decimals, no negative zero. */
export function toNumber(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}

/** An element; attributes without a value are left out, children are SVG already. */
export function toElement(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? toNumber(value) : toXml(value ?? '')}"`)
    .join('')
  return children.length > 0 ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`
}

export function toGroup(id: string, children: readonly string[], attributes: Attributes = {}): string {
  return `<g${toElement('', { id, ...attributes }).slice(1, -2)}>\n${children.join('\n')}\n</g>`
}

export interface TextStyle {
  readonly fill: string
  readonly size?: number
  readonly lineHeight?: number
  readonly weight?: Weight
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Colour of the rim that keeps the text readable on lines. */
  readonly halo?: string
}

/** Lines of text; x is where the anchor is, y the top of the first line. */
export function toText(lines: readonly string[], x: number, y: number, style: TextStyle): string {
  const { fill, size = labelSize, lineHeight = labelLineHeight, weight = 400, anchor = 'start', halo } = style
  const rim = halo && {
    stroke: halo,
    'stroke-width': 3.5,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  }
  // The baseline that centres letters of this font, whose capitals are 0.7 em high, in the line.
  const baseline = y + lineHeight / 2 + size * 0.35
  return toElement(
    'text',
    {
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      fill,
      ...(rim || {}),
    },
    lines.map((line, index) => toElement('tspan', { x, y: baseline + index * lineHeight }, [toXml(line)])),
  )
}

/** The children as a link where the address is of the web; as they are where it is anything else. */
export function toLink(address: string, child: string): string {
  return /^https?:\/\//i.test(address) ? toElement('a', { href: address, target: '_blank' }, [child]) : child
}
