import type { Id } from '../../schema/ids.ts'
import type { Day } from '../../schema/partial-date.ts'
import type { NodeType } from '../../schema/vocabulary.ts'
import type { Words } from './closeness.ts'
import type { Entry } from './entry.ts'
import { type Findable, type Found, type ScoringTerm, scoreOf } from './score.ts'
import type { Vocabulary } from './vocabulary.ts'
import { toMarkedWords, toWord } from './words.ts'
import { toReadings } from './writings.ts'

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

const lessWanted = 0.9
/** What has ended stands after its namesake of today, before all that matches less. */
const ended = 0.97
/** As good as the beginning of a name: what was typed is no mistake. */
const good = 0.6
/** No name of more words has ever been typed; they would only cost time. */
const mostTerms = 40
const mostTermsWithErrors = 12
/** Of more candidates the shortest names are looked at, which are the closest to so few letters. */
const mostScored = 2_000
/** Words that names may do without. */
const linkWords = new Set(
  ['và', 'va', 'của', 'cua', 'giữa', 'giua', 'of', 'the', 'and'].flatMap(toMarkedWords),
)

/** An entry with its words, and how many letters its shortest name has. */
export type Place = Entry & Findable & { readonly shortest: number }

/** What an index is made of; see `createNameIndexBuilder`. */
export interface NameIndexParts {
  readonly vocabulary: Vocabulary
  /** Those with the shortest names first. */
  readonly places: readonly Place[]
  readonly words: Words
  /** Numbers of the places that have a word in a name or definition, by the number of the word. */
  readonly own: readonly (readonly number[])[]
  /** The same for what they belong to. */
  readonly around: readonly (readonly number[])[]
}

export function createNameIndex({ vocabulary, places, words, own, around }: NameIndexParts): NameIndex {
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

  /** Entries that have all the terms somewhere, and one of them in a name or definition. */
  function candidatesOf(terms: readonly ScoringTerm[], { types, day, isOnDay }: NameSearch): Place[] {
    const needed = terms.filter(({ isLink }) => !isLink)
    const counts = new Uint8Array(places.length)
    const isOwn = new Uint8Array(places.length)
    for (const [index, { numbers }] of needed.entries())
      for (const lists of [own, around])
        for (const word of numbers)
          for (const number of lists[word] ?? []) {
            if (counts[number] === index) counts[number] = index + 1
            if (lists === own) isOwn[number] = 1
          }
    const candidates: Place[] = []
    for (let number = 0; number < places.length && candidates.length < mostScored; number++) {
      const place = isOwn[number] && counts[number] === needed.length ? places[number] : undefined
      if (place && types.has(place.type) && !(isOnDay && !existsOn(place, day))) candidates.push(place)
    }
    return candidates
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
