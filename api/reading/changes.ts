import type { Id } from '../../schema/ids.ts'
import type { CoordinationGraphNode } from '../../schema/nodes.ts'
import { type Day, earliest } from '../../schema/partial-date.ts'
import { keyOf, mayFallWithin, toChanges } from '../analysis/changes.ts'
import { renewalTypes } from '../analysis/network.ts'
import type { Context } from '../context.ts'
import type { CoordinationWish } from '../filter.ts'
import type { ChangeDay, Days, Page, Position } from '../graph/store.ts'
import type { Loaders } from '../loaders.ts'
import { comparePositions, type PageWish } from '../paging/page.ts'
import type { ChangeModel } from '../resolvers/models.ts'
import { readWanted, toBatch } from './coordinations.ts'
import { readEnd, readLater, readPartiesWithEnd } from './statuses.ts'

/** What happened to the coordinations that are wanted, oldest first; days are looked at until the page is full. */
export async function readChangePage(
  { store, loaders }: Context,
  wish: CoordinationWish,
  days: Days,
  { first, after }: PageWish,
): Promise<Page<ChangeModel>> {
  const size = toBatch(first, 200)
  const items: Array<Page<ChangeModel>['items'][number]> = []
  let last = after && { day: String(after.key).slice(0, 10) as Day, id: after.id }
  // Of several changes of one coordination on one day, the page before may have ended between two.
  let again = last ? [last] : []
  for (;;) {
    const found = await store.readChangeDays(wish.where, days, { first: size, after: last })
    for (const node of await readChangesOn(loaders, wish, days, [...again, ...found.items])) {
      const position: Position = { key: keyOf(node), id: node.coordination.id }
      if (!after || comparePositions(position, after) > 0) items.push({ node, position })
    }
    if (items.length > first) return { items: items.slice(0, first), hasNextPage: true }
    if (!found.hasNextPage) return { items, hasNextPage: false }
    last = found.items.at(-1)
    again = []
  }
}

/** How many changes there are. */
export async function countChanges(context: Context, wish: CoordinationWish, days: Days): Promise<number> {
  const all = await readChangePage(context, wish, days, { first: Number.MAX_SAFE_INTEGER })
  return all.items.length
}

/** The changes of which each day is the first, in the order of the days. */
async function readChangesOn(
  loaders: Loaders,
  wish: CoordinationWish,
  days: Days,
  changeDays: readonly ChangeDay[],
): Promise<ChangeModel[]> {
  const wanted = await readWanted(
    loaders,
    wish,
    changeDays.map(({ id }) => id),
  )
  const changes = new Map<Id, ChangeModel[]>()
  await Promise.all(
    wanted.map(async (coordination) => {
      changes.set(coordination.id, await readChanges(loaders, coordination, days))
    }),
  )
  return changeDays.flatMap(({ day, id }) => (changes.get(id) ?? []).filter(({ on }) => earliest(on) === day))
}

async function readChanges(
  loaders: Loaders,
  coordination: CoordinationGraphNode,
  days: Days,
): Promise<ChangeModel[]> {
  const types = ['PARTY_TO', ...renewalTypes] as const
  const relations = await loaders.relations(coordination.id, { types, direction: 'in' })
  const [later, parties] = await Promise.all([
    readLater(loaders, relations),
    readPartiesWithEnd(loaders, relations),
  ])
  const ended = parties.filter(({ endedOn }) => mayFallWithin(endedOn, days))
  const endedParties = await Promise.all(
    ended.map(async ({ actor }) => ({ actor, citationIds: await readEnd(loaders, actor) })),
  )
  return toChanges({ coordination, later, endedParties }, days)
}
