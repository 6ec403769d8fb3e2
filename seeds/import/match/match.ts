import { earliest, latest, type PartialDate } from '../../../schema/partial-date.ts'
import type { RecordType } from '../../../schema/records/index.ts'
import type { UnitLevel } from '../../../schema/vocabulary.ts'
import { keysOf, looseKey, marksAgree } from './keys.ts'
import type { Known, KnownNames } from './known.ts'
import { type Place, relateToPlaces, splitPlaces } from './places.ts'
import { createFindSimilar } from './similar.ts'

/** A name that was found in a cell, with what is known around it. */
export interface Query {
  readonly text: string
  readonly types: readonly RecordType[]
  readonly level?: UnitLevel
  /** What the row says of the place. */
  readonly places: readonly string[]
  /** The day on which the one who is meant existed. */
  readonly on?: PartialDate
}

/** Somebody who may be meant. A score of 1 says that nothing speaks against it. */
export interface Candidate {
  readonly known: Known
  readonly score: number
  readonly reason: string
}

/**
 * `matched`: one candidate against whom nothing speaks, and no other. `ambiguous`: several of these, or only
 * such that something speaks against. `unknown`: nobody is called so; the candidates are merely similar.
 */
export type Match =
  | { readonly state: 'matched'; readonly known: Known }
  | { readonly state: 'ambiguous' | 'unknown'; readonly candidates: readonly Candidate[] }

const mostCandidates = 8

/** What speaks against a candidate: words for the reader, and what is left of its score. */
interface Objection {
  readonly reason: string
  readonly factor: number
}

function objectToDay({ validFrom, validTo }: Known, on: PartialDate | undefined): Objection | undefined {
  if (on === undefined) return undefined
  if (validTo && latest(validTo) < earliest(on))
    return { reason: `ended on ${validTo}, before ${on}`, factor: 0.6 }
  if (validFrom && earliest(validFrom) > latest(on))
    return { reason: `began on ${validFrom}, after ${on}`, factor: 0.6 }
  return undefined
}

function objectToMarks(forms: readonly string[], text: string): Objection | undefined {
  return forms.some((form) => marksAgree(form, text))
    ? undefined
    : { reason: 'the diacritics differ', factor: 0.7 }
}

function objectToPlace(known: Known, place: Place, names: KnownNames): Objection | undefined {
  switch (relateToPlaces(known, place, names)) {
    case 'there':
      return undefined
    case 'elsewhere':
      return { reason: 'is in another place', factor: 0.5 }
    case 'unsure':
      return { reason: 'its place is not known', factor: 0.9 }
  }
}

/** Matches names with the known records. It never guesses: what is not plain is left to the reader. */
export function createMatcher(names: KnownNames): (query: Query) => Match {
  const findSimilar = createFindSimilar(names)
  const loose = new Map<string, Set<Known>>()
  for (const known of names.all())
    for (const key of new Set(known.keys.map(looseKey)))
      loose.set(key, (loose.get(key) ?? new Set()).add(known))

  const weigh = (known: Known, name: string, place: Place, query: Query, start?: Objection): Candidate => {
    const objections = [
      start,
      objectToMarks(known.forms, name),
      objectToPlace(known, place, names),
      objectToDay(known, query.on),
    ].filter((objection) => objection !== undefined)
    return {
      known,
      score: objections.reduce((score, { factor }) => score * factor, 1),
      reason: objections.map(({ reason }) => reason).join('; '),
    }
  }

  const findCalled = (name: string, place: Place, query: Query): Candidate[] => {
    const accepts = (known: Known) =>
      query.types.includes(known.type) && (query.level === undefined || known.level === query.level)
    const keys = keysOf(name)
    const found = new Map<Known, Candidate>()
    const add = (called: Iterable<Known>, start?: Objection) => {
      for (const known of called)
        if (accepts(known) && !found.has(known)) found.set(known, weigh(known, name, place, query, start))
    }
    for (const key of keys) add(names.called(key))
    const short = { reason: 'the name is not written in full', factor: 0.9 }
    // Where the mapping says which level is meant, the name alone is the whole name.
    for (const key of keys) add(names.calledShort(key), query.level === undefined ? short : undefined)
    for (const key of keys) add(loose.get(looseKey(key)) ?? [], short)
    return [...found.values()]
  }

  return (query) => {
    let called: Candidate[] = []
    for (const { name, place } of splitPlaces(query.text, query.places)) {
      called = findCalled(name, place, query)
      if (called.length > 0) break
    }
    const full = called.filter(({ score }) => score === 1)
    const [only] = full
    if (only && full.length === 1) return { state: 'matched', known: only.known }
    if (called.length > 0) {
      const said = full.length > 1 ? `one of ${full.length} that are called so` : ''
      return {
        state: 'ambiguous',
        candidates: called
          .map((candidate) => ({ ...candidate, reason: candidate.reason || said }))
          .sort((a, b) => b.score - a.score || (a.known.id < b.known.id ? -1 : 1))
          .slice(0, mostCandidates),
      }
    }
    const [key = ''] = keysOf(query.text)
    const similar = findSimilar(key, ({ type }) => query.types.includes(type))
    return {
      state: 'unknown',
      candidates: similar.map(({ known, likeness }) => ({
        known,
        score: Math.round(likeness * 40) / 100,
        reason: 'the name is similar',
      })),
    }
  }
}
