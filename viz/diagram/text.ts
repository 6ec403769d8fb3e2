import { regularWidths, semiboldWidths } from './font-widths.ts'

/** Text as pictures need it: cleaned, measured in Be Vietnam Pro, broken into lines, escaped for XML. */

export type Weight = 400 | 600

function toTable(rows: ReadonlyArray<readonly [number, string]>): ReadonlyMap<string, number> {
  return new Map(rows.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)))
}
const tables: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
  400: toTable(regularWidths),
  600: toTable(semiboldWidths),
}
/** Thousandths of the size for a character that the font lacks: a fallback font's full width. */
const unknownWidth = 1000

/**
 * Controls, halves of pairs and non-characters, which XML cannot hold, and format characters: invisible, or
 * turning the direction of the text around them.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/**
 * The text on one line, in one Unicode form, without what XML cannot hold and without marks that would turn
 * the direction of what is around it; text that runs from right to left is isolated.
 */
export function toClean(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replace(unprintable, '').normalize('NFC').trim()
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain
}

/** The clean text, safe within an element and within a quoted attribute. */
export function toXml(text: string): string {
  return toClean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Whether *Be Vietnam Pro* has the character. */
export function hasCharacter(character: string, weight: Weight): boolean {
  return tables[weight].has(character)
}

/** Width in px of the text at the size in px, without kerning. */
export function measureText(text: string, size: number, weight: Weight = 400): number {
  const widths = tables[weight]
  let total = 0
  for (const character of text) total += widths.get(character) ?? unknownWidth
  return (total * size) / 1000
}

/** The longest beginning that fits with an ellipsis, or the text itself where it fits. */
export function toFitting(text: string, width: number, size: number, weight: Weight = 400): string {
  if (measureText(text, size, weight) <= width) return text
  const widths = tables[weight]
  const room = ((width - measureText('…', size, weight)) * 1000) / size
  let [kept, used] = ['', 0]
  for (const character of text) {
    used += widths.get(character) ?? unknownWidth
    if (kept && used > room) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Pieces that a line may end after: words, and the parts of a word too long for a line of its own. */
function toPieces(text: string, width: number, size: number, weight: Weight): string[] {
  return text.split(' ').flatMap((word) => {
    if (measureText(word, size, weight) <= width) return [word]
    const parts: string[] = []
    let part = ''
    for (const character of word) {
      if (part && measureText(part + character, size, weight) > width) {
        parts.push(part)
        part = ''
      }
      part += character
    }
    return [...parts, part]
  })
}

/** Lines no wider than the width; where more than `most` were needed, the last ends in an ellipsis. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: Weight = 400,
  most = 99,
): string[] {
  const lines: string[] = []
  let line = ''
  const pieces = toPieces(toClean(text), width, size, weight)
  for (const [index, piece] of pieces.entries()) {
    const longer = line ? `${line} ${piece}` : piece
    if (line && measureText(longer, size, weight) > width) {
      if (lines.length === most - 1) {
        lines.push(toFitting([line, ...pieces.slice(index)].join(' '), width, size, weight))
        return lines
      }
      lines.push(line)
      line = piece
    } else line = longer
  }
  return line ? [...lines, line] : lines
}

/** Lines for a label: broken so that they are about as long as each other. */
export function wrapBalanced(
  text: string,
  width: number,
  size: number,
  weight: Weight,
  most: number,
): string[] {
  const lines = wrapText(text, width, size, weight, most)
  if (lines.length < 2 || lines.at(-1)?.endsWith('…')) return lines
  const clean = toClean(text)
  const whole = measureText(clean, size, weight)
  const widestWord = Math.max(...clean.split(' ').map((word) => measureText(word, size, weight)))
  for (let narrow = Math.ceil(Math.max(whole / lines.length, widestWord)); narrow < width; narrow += 4) {
    const balanced = wrapText(text, narrow, size, weight)
    if (balanced.length === lines.length) return balanced
  }
  return lines
}
