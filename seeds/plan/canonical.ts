import { hash } from 'node:crypto'

/** What a row's properties can be. */
export type Property = string | number | boolean | readonly string[]
export type Properties = Readonly<Record<string, Property>>

type Json = undefined | Property | readonly Json[] | { readonly [key: string]: Json }

function inKeyOrder(value: Json): Json {
  if (typeof value !== 'object') return value
  if (Array.isArray(value))
    return value.some((item: Json) => typeof item === 'object') ? value.map(inKeyOrder) : value
  const members = value as { readonly [key: string]: Json }
  // Without a prototype, "__proto__" is a key like any other.
  const ordered: Record<string, Json> = Object.create(null)
  for (const key of Object.keys(members).sort()) ordered[key] = inKeyOrder(members[key])
  return ordered
}

/** JSON with the keys in order and absent values left out: equal content gives equal text. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(inKeyOrder(value))
}

/** SHA-256 of the canonical JSON, in lower-case hexadecimal. */
export function digestOf(value: Json): string {
  return hash('sha256', canonicalJson(value), 'hex')
}

function composed(value: Property): Property {
  if (typeof value === 'string') return value.normalize('NFC')
  return Array.isArray(value) ? value.map((item: string) => item.normalize('NFC')) : value
}

/**
 * The properties that are there, with text in one Unicode form, so that a name is written in one way. A list without
 * elements is absent, as Neo4j's bulk import cannot make one.
 */
export function toProperties(values: object): Properties {
  const properties: Record<string, Property> = {}
  for (const [name, value] of Object.entries(values) as Array<[string, Property | undefined]>)
    if (value !== undefined && !(Array.isArray(value) && value.length === 0))
      properties[name] = composed(value)
  return properties
}
