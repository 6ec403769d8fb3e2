import type { Weight } from './text.ts'

/** The faces of Be Vietnam Pro that pictures need, and rules that carry them within a picture. */

/** What pictures are written in, with what stands in for it. */
export const fontFamily = "'Be Vietnam Pro', 'Segoe UI', 'Noto Sans', system-ui, sans-serif"

/** Characters of each subset, as its publisher cuts them. */
const ranges = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
} as const
export type FontSubset = keyof typeof ranges

export interface FontFace {
  readonly subset: FontSubset
  readonly weight: Weight
}
export const fontFaces: readonly FontFace[] = [
  { subset: 'vietnamese', weight: 400 },
  { subset: 'latin', weight: 400 },
  { subset: 'vietnamese', weight: 600 },
  { subset: 'latin', weight: 600 },
]

const spans = Object.entries(ranges).map(([subset, text]) => ({
  subset: subset as FontSubset,
  spans: text.split(',').map((span) => {
    const [first = 0, last = first] = span
      .slice(2)
      .split('-')
      .map((digits) => Number.parseInt(digits, 16))
    return { first, last }
  }),
}))

/** The subset that has the character; what none has is left to the latin one. */
function toSubset(character: string): FontSubset {
  const point = character.codePointAt(0) ?? 0
  return (
    spans.find(({ spans }) => spans.some(({ first, last }) => first <= point && point <= last))?.subset ??
    'latin'
  )
}

/** The text in stretches that one face can write. */
export function toFontRuns(text: string, weight: Weight): Array<{ text: string; face: FontFace }> {
  const runs: Array<{ text: string; face: FontFace }> = []
  for (const character of text) {
    const subset = toSubset(character)
    const last = runs.at(-1)
    if (last?.face.subset === subset) last.text += character
    else runs.push({ text: character, face: { subset, weight } })
  }
  return runs
}

/** The face's file in `@fontsource/be-vietnam-pro/files/`. */
export function toFontFile({ subset, weight }: FontFace, type: 'woff' | 'woff2' = 'woff2'): string {
  return `be-vietnam-pro-${subset}-${weight}-normal.${type}`
}

/** `@font-face` rules with the faces inside; each comes with its WOFF2 file in base 64. */
export function toFontCss(faces: ReadonlyArray<FontFace & { readonly base64: string }>): string {
  return faces
    .map(
      ({ subset, weight, base64 }) =>
        `@font-face{font-family:'Be Vietnam Pro';font-style:normal;font-display:block;font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format('woff2');unicode-range:${ranges[subset]}}`,
    )
    .join('\n')
}
