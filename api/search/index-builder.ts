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
  const own = createPostings()
  const around = createPostings()
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
  const post = (postings: Postings, { from, to }: WrittenText) => {
    for (let at = from; at < to; at++) postings.add(numbers[at] ?? 0, places.length)
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
      for (const text of writings) post(own, text)
      for (const text of context) post(around, text)
      const shortest = Math.min(...entry.names.map(({ length }) => length))
      places.push({ ...entry, writings, context, shortest })
    },
    build: () => {
      const lengths = Array.from({ length: vocabulary.size }, (_, n) => vocabulary.word(n).folded.length)
      const words = { numbers: Uint32Array.from(numbers), lengths: Uint16Array.from(lengths) }
      return createNameIndex({ vocabulary, places, words, own: own.lists, around: around.lists })
    },
  }
}

type Kind = Pick<Entry, 'kindName' | 'withoutKind'>

/** Numbers of the entries that have a word, by the number of the word. */
interface Postings {
  readonly lists: readonly (readonly number[])[]
  add(word: number, entry: number): void
}

function createPostings(): Postings {
  const lists: number[][] = []
  return {
    lists,
    add(word, entry) {
      while (lists.length <= word) lists.push([])
      const list = lists[word]
      if (list && list.at(-1) !== entry) list.push(entry)
    },
  }
}

function countKindWords(kindName: string, words: readonly string[]): number {
  const kind = toMarkedWords(kindName)
  return words.length > kind.length && kind.every((word, index) => word === words[index]) ? kind.length : 0
}
