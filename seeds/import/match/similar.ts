import { looseKey } from './keys.ts'
import type { Known, KnownNames } from './known.ts'

/** Finds records whose names share their rarer words with a key, for a reader to look at. */
export type FindSimilar = (key: string, accepts: (known: Known) => boolean) => Similar[]

export interface Similar {
  readonly known: Known
  /** From 0 to 1. */
  readonly likeness: number
}

const mostOfAWord = 400
const mostSuggestions = 3
const leastLikeness = 0.5

/** Reads the words of all names once. */
export function createFindSimilar(names: KnownNames): FindSimilar {
  const holders = new Map<string, Set<Known>>()
  const words = new Map<Known, Set<string>[]>()
  for (const known of names.all()) {
    const sets = known.keys.map((key) => new Set(looseKey(key).split(' ')))
    words.set(known, sets)
    for (const set of sets)
      for (const word of set) holders.set(word, (holders.get(word) ?? new Set()).add(known))
  }
  const rarity = (word: string) => 1 / Math.log2(2 + (holders.get(word)?.size ?? 0))
  const weigh = (set: Iterable<string>) => [...set].reduce((sum, word) => sum + rarity(word), 0)
  return (key, accepts) => {
    const wanted = new Set(looseKey(key).split(' '))
    const rare = [...wanted]
      .filter((word) => holders.has(word))
      .sort((a, b) => rarity(b) - rarity(a))
      .filter((word, position) => position === 0 || (holders.get(word)?.size ?? 0) <= mostOfAWord)
      .slice(0, 4)
    const near = new Set(rare.flatMap((word) => [...(holders.get(word) ?? [])].slice(0, mostOfAWord)))
    const weight = weigh(wanted)
    return [...near]
      .filter(accepts)
      .map((known) => ({ known, likeness: Math.max(...(words.get(known) ?? []).map(likeness)) }))
      .filter((similar) => similar.likeness >= leastLikeness)
      .sort((a, b) => b.likeness - a.likeness || (a.known.id < b.known.id ? -1 : 1))
      .slice(0, mostSuggestions)

    function likeness(set: Set<string>): number {
      const shared = weigh([...wanted].filter((word) => set.has(word)))
      return (2 * shared) / (weight + weigh(set))
    }
  }
}
