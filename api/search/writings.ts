import { abbreviations } from '../../schema/abbreviations.ts'
import { normalizeName } from '../../schema/names.ts'
import { toMarkedWords, toWord } from './words.ts'

/** The ways to write a name or what was typed: as it is, abbreviations written out, names abbreviated. */

const byShort = new Map(
  abbreviations.map(({ short, written, isWordToo }) => [
    short,
    { written: written.map(toMarkedWords), isWordToo },
  ]),
)
const firstShort = new Set([...byShort.keys()].map((short) => short.split(' ')[0]))
const longestShort = Math.max(...abbreviations.map(({ short }) => short.split(' ').length))
/** What names are drawn together to, the longest first. */
const byWritten = abbreviations
  .filter(({ isWordToo }) => !isWordToo)
  .flatMap(({ short, written }) =>
    written.map((text) => ({ short: short.split(' '), words: toMarkedWords(text).map(toFolded) })),
  )
  .sort((a, b) => b.words.length - a.words.length)
const firstWritten = new Set(byWritten.map(({ words }) => words[0]))

const most = 6

function toFolded(marked: string): string {
  return toWord(marked).folded
}

/** Whether the word is written as abbreviations are: with no mark but the stroke of đ. */
function isPlain(marked: string, folded: string): boolean {
  return marked === folded || marked.replaceAll('đ', 'd') === folded
}

/**
 * Everything that the words may stand for, with abbreviations written out; the likeliest first, at most six.
 * `mayStand` tells of a word that is a word of its own as well whether it may be an abbreviation here.
 */
function writeOut(
  words: readonly string[],
  folded: readonly string[],
  mayStand: (folded: string) => boolean,
): string[][] {
  let readings: string[][] = [[]]
  for (let at = 0; at < words.length; ) {
    const found = abbreviationAt(words, folded, at)
    const taken = found?.taken ?? 1
    const literal = words.slice(at, at + taken)
    const choices = !found
      ? [literal]
      : !found.isWordToo
        ? found.written
        : mayStand(found.short)
          ? [...found.written, literal]
          : [literal]
    readings = choices.flatMap((choice) => readings.map((before) => [...before, ...choice])).slice(0, most)
    at += taken
  }
  return readings
}

function abbreviationAt(words: readonly string[], folded: readonly string[], at: number) {
  if (!firstShort.has(folded[at])) return undefined
  for (let taken = Math.min(longestShort, words.length - at); taken > 0; taken--) {
    const short = folded.slice(at, at + taken).join(' ')
    const found = byShort.get(short)
    if (found && isPlain(words.slice(at, at + taken).join(' '), short)) return { ...found, short, taken }
  }
  return undefined
}

function drawTogether(words: readonly string[], folded: readonly string[]): string[] {
  if (!folded.some((word) => firstWritten.has(word))) return [...words]
  const drawn: string[] = []
  for (let at = 0; at < words.length; ) {
    const found = firstWritten.has(folded[at])
      ? byWritten.find((one) => one.words.every((word, index) => word === folded[at + index]))
      : undefined
    drawn.push(...(found ? found.short : words.slice(at, at + 1)))
    at += found ? found.words.length : 1
  }
  return drawn
}

/** The words of what was typed, in every reading of its abbreviations. */
export function toReadings(text: string): string[][] {
  const words = toMarkedWords(text)
  return writeOut(words, words.map(toFolded), (short) => short.length > 1 || words.length > 1)
}

/** Letters that a name has in capitals or before a full stop. */
const abbreviated = /\p{L}+(?=\.)|\p{Lu}{2,}/gu

/**
 * The words of a name as it stands, with its abbreviations written out, and abbreviated. `words` are those of
 * its marked key, of which `fold` gives the plain letters.
 */
export function toWritings(
  name: string,
  words: readonly string[],
  fold: (marked: string) => string,
): Array<readonly string[]> {
  const folded = words.map(fold)
  if (!folded.some((word) => firstShort.has(word) || firstWritten.has(word))) return [words]
  const standing = new Set(name.match(abbreviated)?.map((part) => fold(normalizeName(part))))
  const [written = words] = writeOut(words, folded, (short) => standing.has(short))
  const drawn = drawTogether(written, written.map(fold))
  return [words, written, drawn].filter(
    (one, index, all) => all.findIndex((other) => isSame(one, other)) === index,
  )
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index])
}
