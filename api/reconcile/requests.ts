import { z } from 'zod'
import { Refused } from '../http/plain-answers.ts'
import { properties, propertyById } from './properties.ts'
import { typeIds } from './types.ts'

/** What clients send, checked. */

/** A property with values, one of which the one that is meant has. */
export interface Condition {
  readonly property: string
  readonly values: readonly string[]
}

export interface ReconciliationQuery {
  /** A name, or an id. */
  readonly text: string
  /** One of which it has; any where there are none. */
  readonly types: readonly string[]
  /** How many candidates are wanted. */
  readonly limit?: number
  readonly conditions: readonly Condition[]
}

export interface Extension {
  readonly ids: readonly string[]
  readonly properties: readonly string[]
}

/** Queries in one batch, which the manifest tells. */
export const mostQueries = 50
const mostCandidates = 100
/** Actors whose properties are asked for at once. */
const mostExtended = 500
const longestText = 500

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String)
/** A value, or an entity that a cell was matched to before. */
const value = z.union([scalar, z.object({ id: z.string() }).transform(({ id }) => id)])

const query = z
  .object({
    query: z.string().max(longestText).optional(),
    type: z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional(),
    limit: z.coerce.number().int().min(1).optional(),
    properties: z
      .array(
        z.object({
          pid: z.string(),
          v: z.union([value.transform((one) => [one]), z.array(value)]),
        }),
      )
      .optional(),
  })
  .transform(({ query: text = '', type = [], limit, properties: asked = [] }) => ({
    text: text.trim(),
    types: type.filter(Boolean),
    limit: limit && Math.min(limit, mostCandidates),
    conditions: asked.map(({ pid, v }) => ({ property: pid, values: v.map((one) => one.trim()) })),
  }))

const extension = z.object({
  ids: z.array(z.string()),
  properties: z.array(z.object({ id: z.string() })),
})

/** @throws {Refused} that says what is wrong with the batch, and where. */
export function toQueries(text: string): Map<string, ReconciliationQuery> {
  const batch = parse(
    'queries',
    text,
    z.record(z.string(), query),
    '{"q0": {"query": "Đồn Biên phòng Ra Mai"}}',
  )
  const queries = new Map(Object.entries(batch))
  if (queries.size > mostQueries)
    throw new Refused(413, `"queries" has ${queries.size} queries: send at most ${mostQueries} in one batch.`)
  for (const [name, { types, conditions }] of queries) {
    const unknown = types.find((type) => !typeIds.has(type))
    if (unknown !== undefined)
      throw new Refused(
        400,
        `"queries" asks in ${show(name)} for the type ${show(unknown)}: there are ${[...typeIds].join(', ')}.`,
      )
    for (const { property } of conditions) assertProperty(property, `"queries" asks in ${show(name)}`)
  }
  return queries
}

/** @throws {Refused} that says what is wrong with the extension. */
export function toExtension(text: string): Extension {
  const example = '{"ids": ["org-don-bp-ra-mai"], "properties": [{"id": "kind"}]}'
  const { ids, properties: asked } = parse('extend', text, extension, example)
  if (ids.length > mostExtended)
    throw new Refused(413, `"extend" has ${ids.length} ids: send at most ${mostExtended} at once.`)
  for (const { id } of asked) assertProperty(id, '"extend" asks')
  return { ids: [...new Set(ids)], properties: [...new Set(asked.map(({ id }) => id))] }
}

function assertProperty(id: string, where: string): void {
  if (propertyById.has(id)) return
  const known = properties.map((one) => one.id).join(', ')
  throw new Refused(400, `${where} for the property ${show(id)}: there are ${known}.`)
}

function parse<T>(name: string, text: string, schema: z.ZodType<T>, example: string): T {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    throw new Refused(400, `"${name}" is not JSON: send an object such as ${example}.`)
  }
  const result = schema.safeParse(read)
  if (result.success) return result.data
  throw new Refused(
    400,
    `"${name}" is not what it should be; it looks like ${example}.\n${z.prettifyError(result.error)}`,
  )
}

const show = (text: string) => JSON.stringify(text.slice(0, 80))
