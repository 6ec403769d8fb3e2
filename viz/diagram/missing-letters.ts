import { measureText, type Weight } from './text.ts'

/** What is not seen by itself: marks on other letters, and what only steers text. */
const unseen = /^[\p{M}\p{Cf}\p{Z}]$/u

/** A stretch of text that can be written, or a letter that cannot and has a box in its place. */
export interface Stretch {
  readonly text: string
  readonly isMissing: boolean
}

/** The text as stretches. @param isMissing whether no font at hand has the letter */
export function toStretches(text: string, isMissing: (character: string) => boolean): Stretch[] {
  const stretches: Array<{ text: string; isMissing: boolean }> = []
  for (const character of text) {
    const last = stretches.at(-1)
    if (!unseen.test(character) && isMissing(character)) stretches.push({ text: character, isMissing: true })
    // A mark on a letter that is a box has nothing to stand on.
    else if (unseen.test(character) && last?.isMissing && /\p{M}|\p{Cf}/u.test(character)) continue
    else if (last && !last.isMissing) last.text += character
    else stretches.push({ text: character, isMissing: false })
  }
  return stretches
}

/** Width of the box in px, which is the room that the letter was given. */
export function toBoxWidth(character: string, size: number, weight: Weight): number {
  return measureText(character, size, weight)
}

/** The box of a letter as a path: as high as capitals, on the baseline. */
export function toBoxPath(x: number, baseline: number, width: number, size: number): string {
  const [across, up] = [width * 0.76, size * 0.7]
  return `M${x + width * 0.12} ${baseline}h${across}v${-up}h${-across}z`
}
