import { agreementOfMarks, countErrors, soundOf, toWord, type Word } from './words.ts'

/** A word that was typed. */
export interface Term {
  readonly word: Word
  /** Whether it is the last one and may still be being typed. */
  readonly isLast: boolean
}

/** The words of the vocabulary that answer a term. */
export interface Answers {
  /** How well each word does, by number; 0 where it does not. */
  readonly qualities: Float32Array
  /** The numbers of those that do. */
  readonly numbers: readonly number[]
}

/**
 * Every different word of all names, once. There are few: Vietnamese has some thousand syllables, so that a
 * term is compared with each of them in less than a millisecond, and needs no index of letter groups.
 */
export interface Vocabulary {
  readonly size: number
  /** The number of a word of a marked key; a new one when it is not known. */
  add(marked: string): number
  word(number: number): Word
  /** The plain letters of a word of a marked key. */
  fold(marked: string): string
  /** Whether a term is answered by a word that is it or begins with it, and with typing errors. */
  match(term: Term, withErrors: boolean): Answers
}

/** What a word is worth that the term only begins, although another was typed after it. */
const begunBefore = 0.9
const soundsAlike = 0.7
const oneError = 0.6
const twoErrors = 0.4
/** What a word of up to three letters is worth with an error: there are many like it. */
const shortWithError = 0.45
/** A word whose tone differs besides. */
const otherTone = 0.8

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>()
  const words: Word[] = []
  const sounds: string[] = []
  const lettersOf: number[] = []

  function exactly(term: Term, word: Word): number {
    if (!word.folded.startsWith(term.word.folded)) return 0
    const isWhole = word.folded.length === term.word.folded.length
    return agreementOfMarks(term.word, word) * (isWhole || term.isLast ? 1 : begunBefore)
  }

  function almost(
    { word: typed, isLast }: Term,
    { most, sound, letters }: Typed,
    word: Word,
    number: number,
  ): number {
    if (lettersOf[number] === 0) return 0
    const tone = typed.tone === '' || typed.tone === word.tone ? 1 : otherTone
    const isShort = typed.folded.length < 4
    if (sound === sounds[number]) return (isShort ? shortWithError : soundsAlike) * tone
    const others = lettersOf[number] ?? 0
    // An error takes away one of the letters typed at most; nearly all words end here.
    if (countBits(letters & ~others) > most) return 0
    if (typed.folded.length === 2) return isSwapped(typed.folded, word.folded) ? shortWithError * tone : 0
    if (countBits(letters ^ others) <= 2 * most) {
      const errors = countErrors(typed.folded, word.folded, most)
      if (errors <= most) return (isShort ? shortWithError : errors === 1 ? oneError : twoErrors) * tone
    }
    const isBegun = isLast && !isShort && countErrors(typed.folded, word.folded, 1, true) === 1
    return isBegun ? oneError * begunBefore : 0
  }

  function add(marked: string): number {
    const known = numbers.get(marked)
    if (known !== undefined) return known
    const word = toWord(marked)
    numbers.set(marked, words.length)
    sounds.push(soundOf(word.folded))
    lettersOf.push(lettersIn(word.folded))
    return words.push(word) - 1
  }

  return {
    add,
    get size() {
      return words.length
    },
    fold: (marked) => words[add(marked)]?.folded ?? '',
    word(number) {
      const word = words[number]
      if (!word) throw new RangeError(`the vocabulary has no word of the number ${number}`)
      return word
    },
    match(term, withErrors) {
      const qualities = new Float32Array(words.length)
      const answering: number[] = []
      const most = withErrors ? errorsAllowed(term.word.folded) : 0
      const sound = soundOf(term.word.folded)
      const letters = lettersIn(term.word.folded)
      for (let number = 0; number < words.length; number++) {
        const word = words[number]
        if (!word) continue
        let quality = exactly(term, word)
        if (quality === 0 && most > 0) quality = almost(term, { most, sound, letters }, word, number)
        if (quality === 0) continue
        qualities[number] = quality
        answering.push(number)
      }
      return { qualities, numbers: answering }
    },
  }
}

/** What is the same for a term whatever it is compared with. */
interface Typed {
  readonly most: number
  readonly sound: string
  readonly letters: number
}

/** The letters a to z of the word, one bit each. */
function lettersIn(folded: string): number {
  let letters = 0
  for (let at = 0; at < folded.length; at++) {
    const letter = folded.charCodeAt(at) - 97
    if (letter >= 0 && letter < 26) letters |= 1 << letter
  }
  return letters
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

const hasDigit = (folded: string) => /\p{N}/u.test(folded)

/** Short words are too close to each other to be taken for one another. */
function errorsAllowed(folded: string): number {
  if (folded.length < 2 || hasDigit(folded)) return 0
  return folded.length < 6 ? 1 : 2
}

const isSwapped = (typed: string, word: string) => typed === [...word].reverse().join('')
