import { labelLineHeight, labelSize } from './boxes.ts'
import { toXml, type Weight } from './text.ts'

/** What pictures are made of: a tree of the few elements of SVG that they need, written as SVG or painted elsewhere. */

export type Attributes = Readonly<Record<string, string | number | undefined>>

export interface SvgElement {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly SvgPart[]
}
/** An element, text as it is to be read, or several of them. */
export type SvgPart = SvgElement | string | readonly SvgPart[]

/** The number as pictures write it: at most two decimals, no negative zero. */
export function toNumber(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}

/** An element; attributes without a value are left out. */
export function toElement(
  name: string,
  attributes: Attributes,
  children: readonly SvgPart[] = [],
): SvgElement {
  return { name, attributes, children }
}

/** A group that an editor keeps together under its id. */
export function toGroup(id: string, children: readonly SvgPart[], attributes: Attributes = {}): SvgElement {
  return toElement('g', { id, ...attributes }, children)
}

/** The part as SVG. Only here is text cleaned and escaped. */
export function toSvgText(part: SvgPart): string {
  if (typeof part === 'string') return toXml(part)
  if (!('name' in part)) return part.map(toSvgText).join('')
  const { name, attributes, children } = part
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? toNumber(value) : toXml(value ?? '')}"`)
    .join('')
  const inner = children.map(toSvgText)
  const isGroup = name === 'svg' || (name === 'g' && attributes.id !== undefined)
  if (isGroup) return `<${name}${written}>\n${inner.join('\n')}\n</${name}>`
  return inner.length > 0 ? `<${name}${written}>${inner.join('')}</${name}>` : `<${name}${written}/>`
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
export function toText(lines: readonly string[], x: number, y: number, style: TextStyle): SvgElement {
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
    lines.map((line, index) => toElement('tspan', { x, y: baseline + index * lineHeight }, [line])),
  )
}

/** The child as a link where the address is of the web; as it is where it is anything else. */
export function toLink(address: string, child: SvgElement): SvgElement {
  return /^https?:\/\//i.test(address) ? toElement('a', { href: address, target: '_blank' }, [child]) : child
}
