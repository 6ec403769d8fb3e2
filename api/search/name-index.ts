import type { Id } from '../../schema/ids.ts'
import type { Day } from '../../schema/partial-date.ts'
import type { NodeType } from '../../schema/vocabulary.ts'
import type { Words } from './closeness.ts'
import type { ContextName, Entry } from './entry.ts'
import { type Findable, type Found, type ScoringTerm, scoreOf, type WrittenText } from './score.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'
import { toMarkedWords, toWord } from './words.ts'
import { toReadings, toWritings } from './writings.ts'

export interface NameSearch {
  readonly types: ReadonlySet<NodeType>
  /** The day on which it is asked whether something has ended. */
  readonly day: Day
  /** Whether what does not exist on the day is left out. */
  readonly isOnDay: boolean
  readonly limit: number
}

export interface NameMatch {
  readonly id: Id
  /** How well it matches, from 0 to 1, to four decimals. */
  readonly score: number
  /** The name or definition that matched, as it is written. */
  readonly matched: string
  /** The places that it lies in, nearest first. */
  readonly within: readonly Id[]
  readonly hasEnded: boolean
}

/** Everything that has a name, ready to be searched; it does not change. */
export interface NameIndex {
  readonly size: number
  /** The best matches, best first, equal ones by id; none for text without letters and digits. */
  search(text: string, search: NameSearch): NameMatch[]
}

/** Takes entries one by one, so that whoever builds may let others work in between. */
export interface NameIndexBuilder {
  add(entry: Entry): void
  build(): NameIndex
}

/** An entry with its words, and how many letters its shortest name has. */
type Place = Entry & Findable & { readonly shortest: number }

const anotherName = 0.95
const definition = 0.25
const near = 0.92
const far = 0.8
const lessWanted = 0.9
/** What has ended stands after its namesake of today, before all that matches less. */
const ended = 0.97
/** As good as the beginning of a name: what was typed is no mistake. */
const good = 0.6
/** No name of more words has ever been typed; they would only cost time. */
const mostTerms = 40
const mostTermsWithErrors = 12
/** Of more candidates the shortest names are looked at, which are the closest to so few letters. */
const mostScored = 5_000
/** Words that names may do without. */
const linkWords = new Set(
  ['và', 'va', 'của', 'cua', 'giữa', 'giua', 'of', 'the', 'and'].flatMap(toMarkedWords),
)

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
      return createNameIndex(vocabulary, places, words, own.lists, around.lists)
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

function createNameIndex(
  vocabulary: Vocabulary,
  places: readonly Place[],
  words: Words,
  own: Postings['lists'],
  around: Postings['lists'],
): NameIndex {
  /** The terms of a reading as they meet the vocabulary. */
  function meet(reading: readonly string[], withErrors: boolean): ScoringTerm[] {
    const isNamed = reading.some((marked) => !linkWords.has(marked))
    return reading.map((marked, index) => {
      const word = toWord(marked)
      const isLast = index === reading.length - 1
      return {
        ...vocabulary.match({ word, isLast }, withErrors),
        length: word.folded.length,
        isLink: isNamed && linkWords.has(marked),
      }
    })
  }

  /** Numbers of the entries that have all the terms somewhere, and one of them in a name or definition. */
  function holdersOf(terms: readonly ScoringTerm[]): readonly number[] {
    const counts = new Uint8Array(places.length)
    const isOwn = new Uint8Array(places.length)
    let found: number[] = []
    for (const [index, term] of terms.filter(({ isLink }) => !isLink).entries()) {
      found = []
      for (const lists of [own, around])
        for (const word of term.numbers)
          for (const number of lists[word] ?? []) {
            if (counts[number] === index) {
              counts[number] = index + 1
              found.push(number)
            }
            if (lists === own) isOwn[number] = 1
          }
    }
    return found.filter((number) => isOwn[number])
  }

  function candidatesOf(terms: readonly ScoringTerm[], { types, day, isOnDay }: NameSearch): Place[] {
    const candidates = holdersOf(terms).flatMap((number) => {
      const place = places[number]
      return place && types.has(place.type) && !(isOnDay && !existsOn(place, day)) ? [place] : []
    })
    if (candidates.length <= mostScored) return candidates
    return candidates.sort((a, b) => a.shortest - b.shortest).slice(0, mostScored)
  }

  function collect(
    readings: readonly string[][],
    search: NameSearch,
    withErrors: boolean,
  ): Map<Place, Found> {
    const best = new Map<Place, Found>()
    for (const reading of readings) {
      const terms = meet(reading, withErrors)
      for (const place of candidatesOf(terms, search)) {
        const found = scoreOf(place, terms, words)
        if (found && found.score > (best.get(place)?.score ?? 0)) best.set(place, found)
      }
    }
    return best
  }

  return {
    size: places.length,
    search(text, search) {
      const readings = toReadings(text).map((reading) => reading.slice(0, mostTerms))
      if (!readings[0]?.length) return []
      let found = collect(readings, search, false)
      const isGood = [...found.values()].some(({ score }) => score >= good)
      if (!isGood && readings[0].length <= mostTermsWithErrors) found = collect(readings, search, true)
      return [...found]
        .map(([place, { score, text }]) => {
          const hasEnded = place.lastDay !== undefined && search.day > place.lastDay
          const worth = score * worthOf(place) * (hasEnded ? ended : 1)
          return { place, score: Math.round(worth * 10_000) / 10_000, matched: text, hasEnded }
        })
        .sort((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1))
        .slice(0, search.limit)
        .map(({ place: { id, within }, ...match }) => ({ id, within, ...match }))
    },
  }
}

function existsOn({ firstDay, lastDay }: Entry, day: Day): boolean {
  return !(firstDay && day < firstDay) && !(lastDay && day > lastDay)
}

/** Placeholders and documents are seldom what is looked for when something else has the name. */
function worthOf({ isUnnamed, type }: Entry): number {
  return isUnnamed || type === 'Source' ? lessWanted : 1
}
