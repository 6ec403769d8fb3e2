/** How large things are drawn at a zoom, so that names can be read and marks told apart from afar. */
export interface Detail {
  /** Cards are too small to hold their text and become tokens with the text beside them. */
  readonly areCardsTokens: boolean
  /** By how much labels are drawn larger than the zoom would have them. */
  readonly labelScale: number
  /** The same of marks. */
  readonly markScale: number
  /** The same of lines. */
  readonly lineScale: number
  /** Px of the screen for one of the picture. */
  readonly zoom: number
  readonly ground: Ground
}

/** What is drawn on, and how much. */
export interface Ground {
  /** Size of the canvas, in px of the screen. */
  readonly width: number
  readonly height: number
  /** How many nodes are drawn. */
  readonly count: number
}

/** A label's size on the screen does not go below this, in px for a label of 12.5 px. */
const leastLabel = 11
/** The same of a line of 2 px. */
const leastLine = 1.5
/** Marks do not go below these, in px of the screen: the smaller where there are very many. */
const leastMark = { few: 15, many: 3.5 } as const
/** Of the way from one mark to the next, where all are spread evenly, how much is mark. */
const share = 0.32
const labelSize = 12.5
const lineWidth = 2
const markSize = 25
const tokensBelow = 0.8
/** Zooms within such a step of each other look alike, so that not every turn of a wheel places labels. */
const step = 1.12

function toLeastMark({ width, height, count }: Ground): number {
  const apart = Math.sqrt((width * height) / Math.max(1, count))
  return Math.min(leastMark.few, Math.max(leastMark.many, apart * share))
}

/** @param zoom px of the screen for one of the picture */
export function toDetail(zoom: number, ground: Ground): Detail {
  const near = step ** Math.round(Math.log(zoom) / Math.log(step))
  return {
    areCardsTokens: near < tokensBelow,
    labelScale: Math.max(1, leastLabel / (labelSize * near)),
    markScale: Math.max(1, toLeastMark(ground) / (markSize * near)),
    lineScale: Math.max(1, leastLine / (lineWidth * near)),
    zoom: near,
    ground,
  }
}

export function isSameDetail(a: Detail, b: Detail): boolean {
  return (
    a.areCardsTokens === b.areCardsTokens &&
    a.labelScale === b.labelScale &&
    a.markScale === b.markScale &&
    a.lineScale === b.lineScale
  )
}
