import type { Theme } from './model.ts'
import { palettes } from './palette.ts'
import type { SvgElement, SvgPart } from './svg.ts'

/** What pictures are coloured by: as the viewer is, or in greys on white, to be printed. */
export const pictureThemes = ['light', 'dark', 'grey'] as const
export type PictureTheme = (typeof pictureThemes)[number]

/** How the theme is drawn: greys are light colours, of which only the lightness is left. */
export function toDrawing(theme: PictureTheme): { readonly theme: Theme; readonly isGrey: boolean } {
  return theme === 'grey' ? { theme: 'light', isGrey: true } : { theme, isGrey: false }
}

/** Relative luminance of `#rrggbb` (WCAG 2.2), from 0 to 1. */
export function toLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The grey that is as light as the colour; paper is white. */
export function toGrey(colour: string): string {
  if (colour === palettes.light.paper) return '#ffffff'
  const light = toLuminance(colour)
  const share = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
  return `#${Math.round(share * 255)
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`
}

function toGreyElement({ name, attributes, children }: SvgElement): SvgElement {
  const { fill, stroke } = attributes
  const grey = (colour: typeof fill) =>
    typeof colour === 'string' && colour.startsWith('#') ? toGrey(colour) : colour
  return {
    name,
    attributes: { ...attributes, fill: grey(fill), stroke: grey(stroke) },
    children: children.map(toGreyPart),
  }
}

/** The part with every colour as the grey of its lightness. */
export function toGreyPart(part: SvgPart): SvgPart {
  if (typeof part === 'string') return part
  return 'name' in part ? toGreyElement(part) : part.map(toGreyPart)
}
