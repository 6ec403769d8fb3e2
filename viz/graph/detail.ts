/** How large things are drawn at a zoom, so that names can be read and marks told apart from afar. */
export interface Detail {
  /** Cards are too small to hold their text and become tokens with the text beside them. */
  readonly areCardsTokens: boolean
  /** By how much labels are drawn larger than the zoom would have them. */
  readonly labelScale: number
  /** The same of marks and lines. */
  readonly markScale: number
  /** Room around all marks within which labels stay, in px of the picture. */
  readonly margin: { readonly x: number; readonly y: number }
}

/** Room around a fitted picture for the labels of its outermost marks, in px of the screen. */
export function toLabelMargin(width: number): { x: number; y: number } {
  return { x: Math.max(16, Math.min(56, width * 0.07)), y: 36 }
}

/** A label's size on the screen does not go below this, in px for a label of 12.5 px. */
const leastLabel = 11
const leastMark = 15
const labelSize = 12.5
const markSize = 25
const tokensBelow = 0.8
/** Zooms within such a step of each other look alike, so that not every turn of a wheel places labels. */
const step = 1.12

/** @param zoom px of the screen for one of the picture; @param width of the canvas in px of the screen. */
export function toDetail(zoom: number, width: number): Detail {
  const margin = toLabelMargin(width)
  const near = step ** Math.round(Math.log(zoom) / Math.log(step))
  return {
    areCardsTokens: near < tokensBelow,
    labelScale: Math.min(10, Math.max(1, leastLabel / (labelSize * near))),
    markScale: Math.min(1.8, Math.max(1, leastMark / (markSize * near))),
    margin: { x: (margin.x - 6) / near, y: (margin.y - 6) / near },
  }
}

export function isSameDetail(a: Detail, b: Detail): boolean {
  return a.areCardsTokens === b.areCardsTokens && a.labelScale === b.labelScale && a.markScale === b.markScale
}
