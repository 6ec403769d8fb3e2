import { bestQuality, closenessOf, type MetTerm, type Words, type Writing } from './closeness.ts'

/** A name or definition, in one of the ways to write it. */
export interface WrittenText extends Writing {
  readonly text: string
  /** What a match with it is worth. */
  readonly weight: number
}

/** What an entry is found by. */
export interface Findable {
  readonly writings: readonly WrittenText[]
  /** Names of what it lies in and belongs to, and with less weight of what its area belonged to before. */
  readonly context: readonly WrittenText[]
}

export interface ScoringTerm extends MetTerm {
  /** Whether it is a word such as "of", which names may do without. */
  readonly isLink: boolean
}

export interface Found {
  readonly score: number
  readonly text: string
}

/** A word such as "of" was typed that the name does not have. */
const withoutLink = 0.9
/** Only a part of the name of a place that it lies in was typed. */
const partOfContext = 0.5
/** The place was typed first: from the smaller to the larger is the custom. */
const contextFirst = 0.93
/** What was typed stands in several names, or in one and what it lies in without being told apart by it. */
const inSeveral = 0.08

/**
 * How well the entry answers: by one name, by a name and the places or bodies that it belongs to, behind or
 * before it, or by words from several of its names. Undefined where a term is nowhere.
 */
export function scoreOf(entry: Findable, terms: readonly ScoringTerm[], words: Words): Found | undefined {
  let best: Found | undefined
  const keep = (score: number, { text }: WrittenText) => {
    if (score > (best?.score ?? 0)) best = { score, text }
  }
  for (const writing of entry.writings) keep(writing.weight * closenessOf(writing, terms, words), writing)
  if (best) return best
  for (const writing of entry.writings) {
    const needed = terms.filter((term) => !term.isLink || isIn(writing, term, words))
    if (needed.length < terms.length)
      keep(withoutLink * writing.weight * closenessOf(writing, needed, words), writing)
    keep(writing.weight * closenessInContext(entry, writing, needed, words), writing)
  }
  return best ?? scattered(entry, terms, words)
}

const isIn = ({ from, to }: Writing, term: MetTerm, words: Words) => bestQuality(from, to, term, words) > 0

/** The terms that the name does not have, all up to one or all from one on are taken for its context. */
function closenessInContext(
  { context }: Findable,
  writing: WrittenText,
  terms: readonly ScoringTerm[],
  words: Words,
): number {
  const places = context.filter((place) => terms.some((term) => isIn(place, term, words)))
  if (places.length === 0) return 0
  const isOwn = terms.map((term) => isIn(writing, term, words))
  const firstMissing = isOwn.indexOf(false)
  const lastMissing = isOwn.lastIndexOf(false)
  let best = 0
  const part = (own: readonly ScoringTerm[], others: readonly ScoringTerm[], worth: number) => {
    const closeness = closenessOf(writing, own, words)
    if (closeness > 0) best = Math.max(best, worth * closeness * qualityOfContext(places, others, words))
  }
  if (firstMissing >= 0)
    part(
      terms.filter((_, index) => isOwn[index]),
      terms.filter((_, index) => !isOwn[index]),
      contextFirst,
    )
  for (let cut = 1; cut < terms.length; cut++) {
    if (firstMissing < 0 || cut <= firstMissing) part(terms.slice(0, cut), terms.slice(cut), 1)
    if (cut > lastMissing) part(terms.slice(cut), terms.slice(0, cut), contextFirst)
  }
  return best
}

/** How well all the terms are answered by names of the context; less where a name was typed only in part. */
function qualityOfContext(
  places: readonly WrittenText[],
  terms: readonly ScoringTerm[],
  words: Words,
): number {
  const worths = places.map((place) =>
    isTyped(place, terms, words) ? place.weight : place.weight * partOfContext,
  )
  let least = 1
  for (const term of terms) {
    let best = 0
    for (const [index, { from, to }] of places.entries())
      best = Math.max(best, (worths[index] ?? 0) * bestQuality(from, to, term, words))
    least = Math.min(least, best)
  }
  return least
}

/** Whether every word of the name was typed, and at least half of its letters. */
function isTyped({ from, to, kindWords }: Writing, terms: readonly MetTerm[], words: Words): boolean {
  let written = 0
  let typed = 0
  for (let at = from + kindWords; at < to; at++) {
    const term = terms.find((one) => bestQuality(at, at + 1, one, words) > 0)
    if (!term) return false
    typed += term.length
    written += words.lengths[words.numbers[at] ?? 0] ?? 0
  }
  return typed * 2 >= written
}

/** Every term is in a name or in the context, at least one in a name; the one with the most of them is told. */
function scattered(
  { writings, context }: Findable,
  terms: readonly ScoringTerm[],
  words: Words,
): Found | undefined {
  const needed = terms.filter(({ isLink }) => !isLink)
  const qualities = needed.map((term) =>
    Math.max(0, ...[...writings, ...context].map(({ from, to }) => bestQuality(from, to, term, words))),
  )
  const least = Math.min(...qualities)
  if (least === 0) return undefined
  const counts = writings.map((writing) => needed.filter((term) => isIn(writing, term, words)).length)
  const most = Math.max(0, ...counts)
  const told = writings[counts.indexOf(most)]
  return told && most > 0 ? { score: inSeveral * least, text: told.text } : undefined
}
