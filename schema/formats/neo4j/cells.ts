import { toLegalText } from '../safe-text.ts'
import { type PropertyValue, toName } from './literals.ts'

/**
 * Cells of the tables that the bulk import of Neo4j 5 reads. Arrays are parted by U+001F, a control character that no text
 * of ours can hold.
 */

const arrayDelimiter = '\u001F'

export type ColumnType =
  | 'string'
  | 'long'
  | 'double'
  | 'boolean'
  | 'date'
  | 'string[]'
  | 'long[]'
  | 'double[]'

function typeOf(value: PropertyValue): ColumnType {
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value as 'string' | 'boolean'
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'long' : 'double'
  if ('day' in value) return 'date'
  const [first] = value
  return typeof first === 'number' ? (value.every(Number.isSafeInteger) ? 'long[]' : 'double[]') : 'string[]'
}

/** The type of a column that has had values of both. @throws {RangeError} when no column can hold both */
function join(name: string, a: ColumnType, b: ColumnType): ColumnType {
  if (a === b) return a
  const both = new Set([a, b])
  if (both.has('long') && both.has('double')) return 'double'
  if (both.has('long[]') && both.has('double[]')) return 'double[]'
  throw new RangeError(`"${name}" is of the types ${a} and ${b}: a column can hold one`)
}

/** Notes the columns that the properties need, with the types of their values. @throws {RangeError} as `join` does */
export function addColumns(
  columns: Map<string, ColumnType>,
  properties: Readonly<Record<string, PropertyValue | undefined>>,
): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    const known = columns.get(name)
    columns.set(name, known ? join(name, known, typeOf(value)) : typeOf(value))
  }
}

/** In quotes, as what is not in quotes and empty is no value at all. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** Texts as one cell; none of them can hold what parts them. */
export function toArrayCell(texts: readonly string[]): string {
  return quote(texts.map(toLegalText).join(arrayDelimiter))
}

export function toCell(value: PropertyValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return quote(toLegalText(value))
  if (typeof value !== 'object') return String(value)
  if ('day' in value) return value.day
  return value.length === 0 ? '' : toArrayCell(value.map(String))
}

export function toHead(before: readonly string[], columns: ReadonlyMap<string, ColumnType>): string {
  const typed = Array.from(columns, ([name, type]) => `${toName(name)}:${type}`)
  return `${[...before, ...typed].join(',')}\n`
}
