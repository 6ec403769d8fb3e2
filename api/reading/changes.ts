import type { Id } from '../../schema/ids.ts'
import type { CoordinationGraphNode } from '../../schema/nodes.ts'
import { earliest } from '../../schema/partial-date.ts'
import { keyOf, mayFallWithin, toChanges } from '../analysis/changes.ts'
import type { Context } from '../context.ts'
import type { CoordinationWish } from '../filter.ts'
import { comparePositions, sizeOf, toPage } from '../graph/pages.ts'
import type { Days, PageWish, Position } from '../graph/requests.ts'
import type { Page } from '../graph/store.ts'
import type { Loaders } from '../loading/loaders.ts'
import type { ChangeModel } from '../resolvers/models.ts'
import { readWanted, toBatch } from './coordinations.ts'

/**
 * What happened to the coordinations that are wanted, oldest first; days are looked at, from the end asked for,
 * until the page is full.
 */
export async function readChangePage(
  { store, loaders }: Context,
  wish: CoordinationWish,
  days: Days,
  pageWish: PageWish,
): Promise<Page<ChangeModel>> {
  const isFromEnd = pageWish.last !== undefined
  const count = toBatch(sizeOf(pageWish), 200)
  let after = toDayPosition(pageWish.after)
  let before = toDayPosition(pageWish.before)
  // A cursor may stand between two changes of one coordination on one day, so its day is looked at again.
  let near = [isFromEnd ? before : after]
  let items: Page<ChangeModel>['items'] = []
  for (;;) {
    const size = isFromEnd ? { last: count } : { first: count }
    const batch = await store.readChangeDays(wish.where, days, { ...size, after, before })
    const isLastBatch = !(isFromEnd ? batch.hasPreviousPage : batch.hasNextPage)
    const far = isLastBatch ? [toDayPosition(isFromEnd ? pageWish.after : pageWish.before)] : []
    const looked = batch.items.map(({ position }) => position)
    const changes = await readChangesOn(
      loaders,
      wish,
      days,
      isFromEnd ? [...far, ...looked, ...near] : [...near, ...looked, ...far],
    )
    const found = changes
      .map((node) => ({ node, position: { key: keyOf(node), id: node.coordination.id } }))
      .filter(({ position }) => isBetween(position, pageWish))
    items = isFromEnd ? [...found, ...items] : [...items, ...found]
    if (isLastBatch || items.length > sizeOf(pageWish)) return toPage(pageWish, items)
    if (isFromEnd) before = looked[0]
    else after = looked.at(-1)
    near = []
  }
}

/** Where the day of a change stands among the days of coordinations. */
function toDayPosition(position: Position | undefined): Position | undefined {
  return position && { key: String(position.key).slice(0, 10), id: position.id }
}

function isBetween(position: Position, { after, before }: PageWish): boolean {
  return (
    (!after || comparePositions(position, after) > 0) && (!before || comparePositions(position, before) < 0)
  )
}

/** How many changes there are. */
export async function countChanges(context: Context, wish: CoordinationWish, days: Days): Promise<number> {
  const all = await readChangePage(context, wish, days, { first: Number.MAX_SAFE_INTEGER })
  return all.items.length
}

/** The changes of which each day is the first, in the order of the days, each day once. */
async function readChangesOn(
  loaders: Loaders,
  wish: CoordinationWish,
  days: Days,
  positions: ReadonlyArray<Position | undefined>,
): Promise<ChangeModel[]> {
  const known = new Map(
    positions.flatMap((position) => (position ? [[keyOfDay(position), position] as const] : [])),
  )
  const changeDays = [...known.values()]
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
  return changeDays.flatMap(({ key, id }) => (changes.get(id) ?? []).filter(({ on }) => earliest(on) === key))
}

function keyOfDay({ key, id }: Position): string {
  return `${key} ${id}`
}

async function readChanges(
  loaders: Loaders,
  coordination: CoordinationGraphNode,
  days: Days,
): Promise<ChangeModel[]> {
  const { later, ended } = await loaders.life(coordination.id)
  const endedParties = ended.filter(({ endedOn }) => mayFallWithin(endedOn, days))
  return toChanges({ coordination, later, endedParties }, days)
}
