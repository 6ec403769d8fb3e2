import { markedKey } from '../../schema/names.ts'

/** A word of a name or of what was typed, in the forms that words are compared in. */
export interface Word {
  /** Plain letters and digits. */
  readonly folded: string
  /** With the marks that make letters, such as đ, ă, ơ; without the tone. */
  readonly letters: string
  /** The combining mark of the tone, or nothing. */
  readonly tone: string
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]+$/
const marks = /\p{M}/gu

/** The word that a part of a marked key stands for; see `markedKey`. */
export function toWord(marked: string): Word {
  const tone = tones.exec(marked)?.[0] ?? ''
  const letters = marked.slice(0, marked.length - tone.length)
  return { folded: letters.normalize('NFD').replace(marks, '').replaceAll('đ', 'd'), letters, tone }
}

/** The parts of the name's marked key that have letters or digits. */
export function toMarkedWords(name: string): string[] {
  return markedKey(name)
    .split(' ')
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
}

/**
 * How far the marks that were typed agree with those of a word that has the same letters or begins with
 * them: 1 when they are the same or none was typed, less when some were left out, least when one differs.
 */
export function agreementOfMarks(typed: Word, word: Word): number {
  if (typed.tone === '' && typed.letters === typed.folded) return 1
  if (typed.tone !== '' && typed.tone !== word.tone) return otherMarks
  for (const [index, letter] of [...typed.letters].entries())
    if (letter !== typed.folded[index] && letter !== word.letters[index]) return otherMarks
  return typed.letters === word.letters.slice(0, typed.letters.length) && typed.tone === word.tone
    ? 1
    : someMarks
}

const someMarks = 0.9
/** Low enough that a name with another mark comes after the names that have the typed ones. */
const otherMarks = 0.25

/**
 * Letters that are said alike in a part of the country and are mistaken for each other in writing, at the
 * beginning of a syllable, and i for y; a plain form in which they are one.
 */
export function soundOf(folded: string): string {
  return folded
    .replace(/^(?:tr|ch)/, 'c~')
    .replace(/^(?:ngh)/, 'ng')
    .replace(/^(?:gh)/, 'g')
    .replace(/^(?:gi|r)/, 'd')
    .replace(/^[kq]/, 'c')
    .replace(/^x/, 's')
    .replace(/^ph/, 'f')
    .replaceAll('y', 'i')
}

/**
 * How many letters were typed wrong, left out, added or swapped with the next, or `most + 1` when they are
 * more than `most`. With `isBegun` the word may go on after what was typed.
 * Optimal string alignment: Damerau 1964, Wagner and Fischer 1974.
 */
export function countErrors(typed: string, word: string, most: number, isBegun = false): number {
  const far = most + 1
  if (typed.length - word.length > most || (!isBegun && word.length - typed.length > most)) return far
  const width = Math.min(word.length, typed.length + most)
  let beforeLast: number[] = []
  let last = Array.from({ length: width + 1 }, (_, index) => index)
  for (let row = 1; row <= typed.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= width; column++) {
      const same = typed[row - 1] === word[column - 1]
      let errors = Math.min(
        (last[column] ?? far) + 1,
        (current[column - 1] ?? far) + 1,
        (last[column - 1] ?? far) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1])
        errors = Math.min(errors, (beforeLast[column - 2] ?? far) + 1)
      current.push(errors)
      least = Math.min(least, errors)
    }
    if (least > most) return far
    beforeLast = last
    last = current
  }
  const errors = isBegun ? Math.min(...last) : (last[width] ?? far)
  return Math.min(errors, far)
}
