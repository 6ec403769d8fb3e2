import type { ContextName, Entry } from './entry.ts'
import { createNameIndex, type NameIndex, type Place } from './name-index.ts'
import type { WrittenText } from './score.ts'
import { createVocabulary } from './vocabulary.ts'
import { toMarkedWords } from './words.ts'
import { toWritings } from './writings.ts'

const anotherName = 0.95
const definition = 0.25
const near = 0.92
const far = 0.8

/** Takes entries one by one, so that whoever builds may let others work in between. */
export interface NameIndexBuilder {
  add(entry: Entry): void
  build(): NameIndex
}

export function createNameIndexBuilder(): NameIndexBuilder {
  const vocabulary = createVocabulary()
  const places: Place[] = []
  const numbers: number[] = []
  /** Names of places, which many others lie in. */
  const contexts = new Map<string, WrittenText>()

  const toText = (text: string, marked: readonly string[], weight: number, kind?: Kind): WrittenText => {
    const from = numbers.length
    for (const word of marked) numbers.push(vocabulary.add(word))
    const kindWords = kind?.kindName ? countKindWords(kind.kindName, marked) : 0
    return { text, weight, from, to: numbers.length, kindWords, withoutKind: kind?.withoutKind ?? 1 }
  }
  /** Names are made of the same few parts. */
  const parts = new Map<string, readonly string[]>()
  const split = (text: string) =>
    text.split(' ').flatMap((part) => {
      const known = parts.get(part) ?? toMarkedWords(part)
      parts.set(part, known)
      return known
    })
  const toContext = (weight: number) => (name: ContextName) => {
    const key = `${weight} ${name.text}`
    const text =
      contexts.get(key) ??
      toText(name.text, toMarkedWords(name.text), weight, { kindName: name.kindName, withoutKind: 1 })
    contexts.set(key, text)
    return text
  }
  return {
    add(entry) {
      const texts = [
        ...entry.names.map((text, index) => ({ text, weight: index === 0 ? 1 : anotherName })),
        ...entry.definitions.map((text) => ({ text, weight: definition })),
      ]
      const writings = texts.flatMap(({ text, weight }, index) =>
        toWritings(text, split(text), vocabulary.fold).map((marked) =>
          toText(text, marked, weight, index === 0 ? entry : undefined),
        ),
      )
      const context = [...entry.near.map(toContext(near)), ...entry.far.map(toContext(far))]
      const shortest = Math.min(...entry.names.map(({ length }) => length))
      places.push({ ...entry, writings, context, shortest })
    },
    build: () => {
      const lengths = Array.from({ length: vocabulary.size }, (_, n) => vocabulary.word(n).folded.length)
      const words = { numbers: Uint32Array.from(numbers), lengths: Uint16Array.from(lengths) }
      places.sort((a, b) => a.shortest - b.shortest)
      const own = toPostings(places, ({ writings }) => writings, numbers, vocabulary.size)
      const around = toPostings(places, ({ context }) => context, numbers, vocabulary.size)
      return createNameIndex({ vocabulary, places, words, own, around })
    },
  }
}

type Kind = Pick<Entry, 'kindName' | 'withoutKind'>

/** The numbers of the places that have a word in one of their texts, by the number of the word. */
function toPostings(
  places: readonly Place[],
  textsOf: (place: Place) => readonly WrittenText[],
  numbers: readonly number[],
  size: number,
): number[][] {
  const lists: number[][] = Array.from({ length: size }, () => [])
  for (const [place, one] of places.entries())
    for (const { from, to } of textsOf(one))
      for (let at = from; at < to; at++) {
        const list = lists[numbers[at] ?? 0]
        if (list && list.at(-1) !== place) list.push(place)
      }
  return lists
}

function countKindWords(kindName: string, words: readonly string[]): number {
  const kind = toMarkedWords(kindName)
  return words.length > kind.length && kind.every((word, index) => word === words[index]) ? kind.length : 0
}
