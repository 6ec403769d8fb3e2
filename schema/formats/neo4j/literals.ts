import { toLegalText } from '../safe-text.ts'

/** A value of a property: a day of the graph's own type of dates is marked as one. */
export type PropertyValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly number[]
  | { readonly day: string }
export type GraphProperties = Readonly<Record<string, PropertyValue | undefined>>

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/**
 * The text as a literal of one line. Cypher replaces `\uXXXX` before it reads quotes and backslashes, so that a text with a
 * backslash before a `u` is cut between the two.
 */
export function toStringLiteral(text: string): string {
  const escaped = toLegalText(text).replace(/[\\'\n\r\t]/g, (character) => escapes[character] ?? character)
  return `'${escaped.replaceAll('\\\\u', "\\\\' + 'u")}'`
}

/** The number so that it stays what it is: a whole number an integer, any other a float. */
function toNumberLiteral(value: number): string {
  if (Number.isSafeInteger(value) || /[.e]/.test(String(value))) return String(value)
  return `${value}.0`
}

/** @throws {RangeError} for a number that is none, which Cypher cannot write */
export function toLiteral(value: PropertyValue): string {
  if (typeof value === 'string') return toStringLiteral(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written in Cypher`)
    return toNumberLiteral(value)
  }
  if ('day' in value) return `date(${toStringLiteral(value.day)})`
  return `[${value.map(toLiteral).join(', ')}]`
}

const plainName = /^[A-Za-z][A-Za-z0-9_]*$/

/** The name of a label, type or property as it stands. @throws {RangeError} when it is none of our vocabulary's */
export function toName(name: string): string {
  if (plainName.test(name)) return name
  throw new RangeError(`"${name}" is no name of a label, type or property: expected letters, digits and _`)
}

/** A map of the properties that have values. */
export function toMapLiteral(properties: GraphProperties): string {
  const entries = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${toName(name)}: ${toLiteral(value)}`],
  )
  return `{${entries.join(', ')}}`
}
