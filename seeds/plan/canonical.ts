import { createHash } from 'node:crypto'

/** What a row's properties can be. */
export type Property = string | number | boolean | readonly string[]
export type Properties = Readonly<Record<string, Property>>

type Json = undefined | Property | readonly Json[] | { readonly [key: string]: Json }

/** JSON with the keys in order and absent values left out: equal content gives equal text. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** SHA-256 of the canonical JSON, in lower-case hexadecimal. */
export function digestOf(value: Json): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

function composed(value: Property): Property {
  if (typeof value === 'string') return value.normalize('NFC')
  return Array.isArray(value) ? value.map((item: string) => item.normalize('NFC')) : value
}

/** The properties that are there, with text in one Unicode form, so that a name is written in one way. */
export function toProperties(values: object): Properties {
  const properties: Record<string, Property> = {}
  for (const [name, value] of Object.entries(values) as Array<[string, Property | undefined]>)
    if (value !== undefined) properties[name] = composed(value)
  return properties
}
