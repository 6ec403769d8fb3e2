/** What pictures are made for: a screen, as large as they are, or sheets of paper. */
export const paperSizes = ['screen', 'a4', 'a3'] as const
export type PaperSize = (typeof paperSizes)[number]

/** Px of the picture that stands with a link to a page, as those who show links want it. */
export const cardSize = { width: 1200, height: 630 } as const

/** Millimetres of the shorter and the longer side (ISO 216). */
const sides = { a4: [210, 297], a3: [297, 420] } as const
/** Px of CSS in a millimetre. */
export const pxInMm = 96 / 25.4
const pointsInPx = 72 / 96

/** A sheet of paper. */
export interface Paper {
  readonly widthMm: number
  readonly heightMm: number
}

/** The sheet upright and lying; none for a screen. */
export function toPapers(size: PaperSize): Paper[] {
  if (size === 'screen') return []
  const [short, long] = sides[size]
  return [
    { widthMm: short, heightMm: long },
    { widthMm: long, heightMm: short },
  ]
}

/** Points of 1/72 inch. */
export const toPoints = (px: number): number => px * pointsInPx
