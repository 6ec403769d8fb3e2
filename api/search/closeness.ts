import type { Answers } from './vocabulary.ts'

/** One writing of a name: where its words stand in the list of the words of all. */
export interface Writing {
  readonly from: number
  readonly to: number
  /** How many words at the beginning say what kind of unit it is; a name may be typed without them. */
  readonly kindWords: number
  /** What the name is worth when it is typed without them. */
  readonly withoutKind: number
}

/** The words of all writings one after the other, by their numbers in the vocabulary, and its lengths. */
export interface Words {
  readonly numbers: Uint32Array
  readonly lengths: Uint16Array
}

/** A word that was typed, as it meets the vocabulary. */
export interface MetTerm extends Answers {
  /** Its letters. */
  readonly length: number
}

/** Only what kind of unit it is was typed of a name. */
const kindAlone = 0.4

/**
 * How close the terms come to the name: all of it, then its beginning, then its words in the typed order, then
 * in any, each of them once. From 0, where a term is missing, to 1.
 */
export function closenessOf(writing: Writing, terms: readonly MetTerm[], words: Words): number {
  const { from, to, kindWords, withoutKind } = writing
  if (terms.length === 0 || terms.length > to - from) return 0
  const fromStart = alignedCloseness(from, to, terms, words)
  if (fromStart > 0) return terms.length <= kindWords ? fromStart * kindAlone : fromStart
  const fromName = kindWords > 0 ? alignedCloseness(from + kindWords, to, terms, words) * withoutKind : 0
  if (fromName > 0) return fromName
  const inOrder = orderedQuality(writing, terms, words)
  if (inOrder > 0) return inOrder * (0.5 + 0.2 * coveredBy(terms, from, to, words))
  const inAnyOrder = unorderedQuality(from, to, terms, words)
  if (inAnyOrder === 0) return 0
  // All words of a name in another order are nearly the name.
  const name = unorderedQuality(from + kindWords, to, terms, words) * withoutKind
  return Math.max(
    inAnyOrder * (0.3 + 0.35 * coveredBy(terms, from, to, words)),
    name && name * (0.3 + 0.35 * coveredBy(terms, from + kindWords, to, words)),
  )
}

/** The best quality of the term among the words of a part of the list. */
export function bestQuality(from: number, to: number, { qualities }: MetTerm, { numbers }: Words): number {
  let best = 0
  for (let at = from; at < to; at++) {
    const quality = qualities[numbers[at] ?? 0] ?? 0
    if (quality > best) best = quality
  }
  return best
}

const qualityAt = (at: number, { qualities }: MetTerm, { numbers }: Words) => qualities[numbers[at] ?? 0] ?? 0

/** The share of the letters that were typed, at most 1. */
function coveredBy(terms: readonly MetTerm[], from: number, to: number, { numbers, lengths }: Words): number {
  let typed = 0
  for (const { length } of terms) typed += length
  let written = 0
  for (let at = from; at < to; at++) written += lengths[numbers[at] ?? 0] ?? 0
  return Math.min(1, typed / written)
}

function alignedCloseness(from: number, to: number, terms: readonly MetTerm[], words: Words): number {
  if (terms.length > to - from) return 0
  let quality = 1
  for (let index = 0; index < terms.length && quality > 0; index++) {
    const term = terms[index]
    quality *= term ? qualityAt(from + index, term, words) : 0
  }
  if (quality === 0) return 0
  const covered = coveredBy(terms, from, to, words)
  return quality * (covered === 1 && terms.length === to - from ? 1 : 0.75 + 0.2 * covered)
}

/** The best way to find the terms one after the other. */
function orderedQuality({ from, to }: Writing, terms: readonly MetTerm[], words: Words): number {
  const best = [1, ...terms.map(() => 0)]
  for (let at = from; at < to; at++)
    for (let count = terms.length; count > 0; count--) {
      const before = best[count - 1] ?? 0
      const term = terms[count - 1]
      if (before > 0 && term) best[count] = Math.max(best[count] ?? 0, before * qualityAt(at, term, words))
    }
  return best[terms.length] ?? 0
}

function unorderedQuality(from: number, to: number, terms: readonly MetTerm[], words: Words): number {
  const used = new Set<number>()
  let quality = 1
  for (const term of terms) {
    let best = 0
    let place = -1
    for (let at = from; at < to; at++) {
      const here = used.has(at) ? 0 : qualityAt(at, term, words)
      if (here > best) {
        best = here
        place = at
      }
    }
    if (best === 0) return 0
    used.add(place)
    quality *= best
  }
  return quality
}
