import { setImmediate as letOthersWork } from 'node:timers/promises'
import { isId } from '../../schema/ids.ts'
import { foldName, markedKey, nameKey } from '../../schema/names.ts'
import type { ActorNode } from '../../schema/nodes.ts'
import type { Context } from '../context.ts'
import { actorTypes } from '../filter.ts'
import { isNodeOf, readNodesOf } from '../reading/nodes.ts'
import { namesOf } from '../search/names-of.ts'
import { describeActor } from './describe.ts'
import { type PropertyValue, propertyById } from './properties.ts'
import type { Condition, ReconciliationQuery } from './requests.ts'
import { type EntityType, hasType, nodeTypesOf, typesOf } from './types.ts'
import type { Words } from './words.ts'

/** One that may be meant, as the protocol writes it. */
export interface Candidate {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly type: readonly EntityType[]
  /** From 0 to 100. */
  readonly score: number
  readonly match: boolean
  readonly features: ReadonlyArray<{ readonly id: string; readonly value: number | boolean }>
}

interface Found {
  readonly actor: ActorNode
  /** How well the name matches, from 0 to 1. */
  readonly closeness: number
}

/** Namesakes beyond these would not be told apart by anybody. */
const mostFound = 200
/** Of these the properties are read that are asked about. */
const mostCompared = 50
const usualLimit = 10
/** What a candidate is worth that does not have a property which is asked for. */
const withoutProperty = 0.5

/** Those that the query may mean, best first. */
export async function readCandidates(
  query: ReconciliationQuery,
  context: Context,
  words: Words,
): Promise<Candidate[]> {
  const found = await find(query, context)
  const compared = await Promise.all(
    found.slice(0, query.conditions.length > 0 ? mostCompared : mostFound).map(async (one) => {
      const held = await Promise.all(
        query.conditions.map((condition) => isHeld(condition, one.actor, context, words)),
      )
      return { ...one, held, worth: one.closeness * withoutProperty ** held.filter((is) => !is).length }
    }),
  )
  const meant = chooseMeant(
    query,
    compared.filter(({ held }) => held.every(Boolean)),
  )
  const best = compared
    .sort((a, b) => Number(b.actor === meant) - Number(a.actor === meant) || b.worth - a.worth)
    .slice(0, query.limit ?? usualLimit)
  return Promise.all(
    best.map(async ({ actor, closeness, held, worth }) => ({
      id: actor.id,
      name: actor.name,
      description: await describeActor(actor, context, words),
      type: typesOf(actor, words),
      score: toPoints(worth),
      match: actor === meant,
      features: [
        { id: 'name', value: toPoints(closeness) },
        ...query.conditions.map(({ property }, index) => ({ id: property, value: held[index] ?? false })),
      ],
    })),
  )
}

async function find(
  { text, types }: Pick<ReconciliationQuery, 'text' | 'types'>,
  { readNameIndex, loaders, today }: Context,
): Promise<Found[]> {
  if (isId(text)) {
    const actor = await loaders.node(text)
    return isNodeOf(actor, actorTypes) && hasType(actor, types) ? [{ actor, closeness: 1 }] : []
  }
  if (!foldName(text)) return []
  const index = await readNameIndex()
  // A batch of searches must not hold up everybody else.
  await letOthersWork()
  const matches = index.search(text, {
    types: nodeTypesOf(types),
    day: today,
    isOnDay: false,
    limit: mostFound,
  })
  const scores = new Map(matches.map(({ id, score }) => [id, score]))
  const actors = await readNodesOf(loaders, scores.keys(), actorTypes)
  return actors
    .filter((actor) => hasType(actor, types))
    .map((actor) => ({ actor, closeness: scores.get(actor.id) ?? 0 }))
}

/**
 * The one that is meant without doubt: it alone bears the name, or the id. Of those that bear it in plain letters, one
 * alone may bear it with the very marks. A placeholder is never meant, as it has no name of its own.
 */
function chooseMeant(
  { text }: Pick<ReconciliationQuery, 'text'>,
  found: readonly Found[],
): ActorNode | undefined {
  const only = (actors: readonly ActorNode[]) => (actors.length === 1 ? actors[0] : undefined)
  const named = found.map(({ actor }) => actor).filter(({ unnamed }) => !unnamed)
  if (isId(text)) return only(named)
  const bearing = (toKey: (name: string) => string) =>
    named.filter((actor) => namesOf(actor).some((name) => toKey(name) === toKey(text)))
  return only(bearing(nameKey)) ?? only(bearing(markedKey))
}

async function isHeld(
  { property, values }: Condition,
  actor: ActorNode,
  context: Context,
  words: Words,
): Promise<boolean> {
  const { read, isHeld: isHeldBy } = propertyById.get(property) ?? {}
  if (isHeldBy) return values.some((wanted) => isHeldBy(actor, wanted))
  const own = (await read?.(actor, context, words)) ?? []
  return values.some((wanted) => own.some((value) => isSame(value, wanted)))
}

/** Whether what is typed names the value: a unit may be named without its kind, a day by its beginning. */
function isSame(value: PropertyValue, wanted: string): boolean {
  if ('id' in value) return value.id === wanted || isSameName(value.name, wanted)
  if ('str' in value) return isSameName(value.str, wanted)
  if ('date' in value) return wanted.length >= 4 && value.date.startsWith(wanted)
  return String(value.int) === wanted
}

function isSameName(name: string, wanted: string): boolean {
  const key = nameKey(wanted)
  return key !== '' && (nameKey(name) === key || nameKey(name.replace(unitKind, '')) === key)
}

const unitKind = /^(?:tỉnh|thành phố|thị xã|thị trấn|quận|huyện đảo|huyện|phường|xã đảo|xã|đặc khu)\s+/i

const toPoints = (share: number) => Math.round(share * 10_000) / 100
