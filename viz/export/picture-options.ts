import { type PictureTheme, pictureThemes } from '../diagram/grey.ts'
import { type PaperSize, paperSizes } from '../diagram/paper.ts'

/** Formats by what they are for, in the order in which they are offered. */
export const formatGroups = {
  picture: ['svg', 'png', 'pdf', 'html'],
  graph: ['graphml', 'gexf', 'cx2', 'cyjs', 'dot', 'cypher', 'neo4j'],
  data: ['json', 'network', 'csv', 'jsonld'],
} as const
export type FormatId = (typeof formatGroups)[keyof typeof formatGroups][number]
/** Those of graph files. */
export type GraphFormatId = Exclude<FormatId, 'svg' | 'png' | 'pdf' | 'json'>
export const formatIds: readonly FormatId[] = Object.values(formatGroups).flat()

/** Whether the format shows the picture. */
export function isPicture(format: FormatId): boolean {
  return (formatGroups.picture as readonly FormatId[]).includes(format)
}

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
  /** CSV: begins each table with a byte-order mark, as Excel wants. */
  readonly hasByteOrderMark: boolean
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
  hasByteOrderMark: false,
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
    hasByteOrderMark: given.get('hasByteOrderMark') === true,
  }
}
