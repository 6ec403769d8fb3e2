import type { Id } from '../../../schema/ids.ts'
import { keysOf, withoutUnitType } from './keys.ts'
import type { Known, KnownNames } from './known.ts'

/** Where the one who is named is said to be. */
export interface Place {
  /** Written with the name, in brackets or behind a comma: each has to be true. */
  readonly stated: readonly string[]
  /** What the row says of places: it speaks against those who are elsewhere. */
  readonly row: readonly string[]
}

/** A reading of a cell: the name, and the place that was written with it. */
export interface Reading {
  readonly name: string
  readonly place: Place
}

const opensWithSort =
  /^(?:tỉnh|thành phố|tp\.?|huyện|h\.|thị xã|tx\.?|thị trấn|tt\.|quận|xã|x\.|phường|p\.|đặc khu|thôn|bản)\s/iu

/**
 * The readings of the text, the plainest first: the whole of it as a name; the name before a bracket or a
 * comma, with what follows as its place.
 */
export function splitPlaces(text: string, row: readonly string[]): Reading[] {
  const readings: Reading[] = [{ name: text, place: { stated: [], row } }]
  const bracket = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/u.exec(text)
  if (bracket?.[1] && bracket[2]) {
    const stated = bracket[2].split(/[,;]/).map((part) => part.trim())
    const inner = splitPlaces(bracket[1], row).map(({ name, place }) => ({
      name,
      place: { stated: [...place.stated, ...stated.filter(Boolean)], row },
    }))
    readings.push(...inner)
  }
  const [name = '', ...parts] = text.normalize('NFC').split(/\s*,\s*|\s+[-–]\s+(?=\p{L})/u)
  if (parts.length > 0 && parts.every((part) => opensWithSort.test(part)))
    readings.push({ name, place: { stated: parts, row } })
  return readings
}

/** The places that the words can mean; a name without its sort may be of any. */
function placesCalled(text: string, names: KnownNames): Set<Id> {
  const found = new Set<Id>()
  const parts = text.normalize('NFC').split(/\s*,\s*/)
  for (const part of parts)
    for (const key of keysOf(part)) {
      const called = [...names.called(key)].filter(
        ({ type }) => type === 'AdministrativeUnit' || type === 'ProjectArea',
      )
      const short = withoutUnitType(key) === key ? names.calledShort(key) : []
      for (const { id } of [...called, ...short]) found.add(id)
    }
  return found
}

const caches = new WeakMap<KnownNames, Map<string, ReadonlySet<Id>>>()
function readPlaces(text: string, names: KnownNames): ReadonlySet<Id> {
  const cache = caches.get(names) ?? new Map<string, ReadonlySet<Id>>()
  caches.set(names, cache)
  const known = cache.get(text) ?? placesCalled(text, names)
  if (cache.size > 20_000) cache.clear()
  cache.set(text, known)
  return known
}

/** Whether one of the places lies in the other, or is it. */
function isRelated(own: readonly Id[], said: ReadonlySet<Id>, names: KnownNames): boolean {
  return own.some((place) => {
    const lineage = names.lineage(place)
    for (const other of said) if (lineage.has(other) || names.lineage(other).has(place)) return true
    return false
  })
}

/** Whether one of the places is the said one or lies in it. */
function isWithin(own: readonly Id[], said: ReadonlySet<Id>, names: KnownNames): boolean {
  return own.some((place) => [...names.lineage(place)].some((above) => said.has(above)))
}

/**
 * How the one who is known stands to the place: in it, elsewhere, or unsure, where a place is written with
 * the name and that of the known one, or the place itself, is not known.
 */
export function relateToPlaces(
  known: Known,
  place: Place,
  names: KnownNames,
): 'there' | 'elsewhere' | 'unsure' {
  let unsure = false
  for (const text of place.stated) {
    const said = readPlaces(text, names)
    if (said.size === 0 || known.places.length === 0) unsure = true
    else if (!isWithin(known.places, said, names)) return 'elsewhere'
  }
  const rows = place.row.map((text) => readPlaces(text, names)).filter(({ size }) => size > 0)
  if (rows.length > 0 && known.places.length > 0)
    if (!rows.some((said) => isRelated(known.places, said, names))) return 'elsewhere'
  return unsure ? 'unsure' : 'there'
}
