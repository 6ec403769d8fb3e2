import { foldName, nameKey } from '../../schema/names.ts'
import { type PartialDateProperty, partialDateProperties } from '../../schema/nodes.ts'
import { afterAllDays, type Day, earliest, latest, toPartialDate } from '../../schema/partial-date.ts'
import type { NodeType } from '../../schema/vocabulary.ts'
import { isSearchable } from './indexes.ts'
import type { NodeRow } from './store.ts'

/**
 * Properties that the graph has beside those of the records, for queries alone. They are made when a node
 * or relationship is written and never read back; see `own-properties.ts`.
 *
 * - `…Earliest`, `…Latest`: bounds of each partial date, as native dates
 * - `nameKey`: the key on which spellings of the name agree
 * - `sortKey`: the folded name or title, which lists are ordered by
 * - `searchKey`: the folded words of every name, written out and abbreviated, names apart by ` | `
 * - `newestKey`, `oldestKey`: the first day of a coordination, as text that sorts undated ones last in
 *   lists that begin with the newest and with the oldest
 * - `digest`: what the row's content comes to
 */
type Properties = NodeRow['properties']

/**
 * Raise it whenever what is derived changes (properties here, labels, indexes), so that stores are
 * rewritten: it is a part of the digest of every row.
 */
export const derivationVersion = 2

/** Names beside the name or title itself. */
const nameProperties = ['nameEn', 'shortName', 'titleEn', 'shortTitle', 'shortTitleEn', 'number'] as const

/** Bounds of the partial dates among the properties, by the names that the graph gives them. */
export function toBounds(properties: Properties): Record<string, Day> {
  const bounds: Record<string, Day> = {}
  for (const name of partialDateProperties) {
    const date = toDate(properties, name)
    if (!date) continue
    bounds[`${name}Earliest`] = earliest(date)
    bounds[`${name}Latest`] = latest(date)
  }
  return bounds
}

/** Keys of a node by which it is sorted and found. */
export function toKeys(type: NodeType, properties: Properties): Record<string, string> {
  return {
    ...(isSearchable(type) ? toNameKeys(properties) : {}),
    ...(type === 'Agreement' || type === 'JointActivity' ? toDayKeys(properties) : {}),
  }
}

function toDate(properties: Properties, name: PartialDateProperty) {
  const value = properties[name]
  return typeof value === 'string' ? toPartialDate(value) : undefined
}

function toNameKeys(properties: Properties): Record<string, string> {
  const sortKey = foldName(String(properties.name ?? properties.title ?? ''))
  const forms = new Set([sortKey])
  for (const property of [...nameProperties, 'aliases'] as const) {
    const value = properties[property] ?? []
    for (const name of Array.isArray(value) ? value : [value]) forms.add(foldName(String(name)))
  }
  // Folding twice changes nothing, and what is folded is quick to fold.
  const keys = Array.from(forms, nameKey)
  const searchKey = [...new Set([...forms, ...keys])].filter(Boolean).join(' | ')
  return { nameKey: keys[0] ?? '', sortKey, searchKey }
}

function toDayKeys(properties: Properties): Record<string, string> {
  const start = toDate(properties, 'validFrom') ?? toDate(properties, 'signedOn')
  const day = start && earliest(start)
  return { newestKey: day ?? '', oldestKey: day ?? afterAllDays }
}
