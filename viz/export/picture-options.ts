import { type PictureTheme, pictureThemes } from '../diagram/grey.ts'
import { type PaperSize, paperSizes } from '../diagram/paper.ts'

export const formatIds = ['svg', 'png', 'pdf', 'json'] as const
export type FormatId = (typeof formatIds)[number]
/** Pixels for each px of the drawing. */
export const pixelScales = [1, 2, 4] as const
export type PixelScale = (typeof pixelScales)[number]

/** How a reader wants the picture. */
export interface PictureOptions {
  readonly size: PaperSize
  /** As on the screen where it is `screen`. */
  readonly palette: PictureTheme | 'screen'
  readonly scale: PixelScale
  readonly hasQrCode: boolean
}

export interface ExportWish extends PictureOptions {
  readonly format: FormatId
}

export const palettes = ['screen', ...pictureThemes] as const
export const usualWish: ExportWish = {
  format: 'svg',
  size: 'screen',
  palette: 'screen',
  scale: 2,
  hasQrCode: false,
}

/** What was chosen last, from what the browser kept of it; the usual where that is nothing or of another form. */
export function readWish(text: string | null): ExportWish {
  let kept: unknown
  try {
    kept = JSON.parse(text ?? 'null')
  } catch {
    return usualWish
  }
  if (typeof kept !== 'object' || kept === null) return usualWish
  const given = new Map<string, unknown>(Object.entries(kept))
  const among = <Word>(name: keyof ExportWish, words: readonly Word[], other: Word): Word =>
    words.find((word) => word === given.get(name)) ?? other
  return {
    format: among('format', formatIds, usualWish.format),
    size: among('size', paperSizes, usualWish.size),
    palette: among('palette', palettes, usualWish.palette),
    scale: among('scale', pixelScales, usualWish.scale),
    hasQrCode: given.get('hasQrCode') === true,
  }
}
