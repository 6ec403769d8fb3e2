import type { Id } from '../../schema/ids.ts'
import type { CoordinationGraphNode } from '../../schema/nodes.ts'
import { type Day, earliest, latest } from '../../schema/partial-date.ts'
import { statusesNotCurrent } from '../../schema/status.ts'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import { type CoordinationWish, toCoordinationWish } from '../filter.ts'
import { sizeOf, toPage } from '../graph/pages.ts'
import type {
  CoordinationConditions,
  CoordinationOrder,
  CoordinationPortion,
  PageWish,
} from '../graph/requests.ts'
import type { Attended, Page } from '../graph/store.ts'
import type { Loaders } from '../loading/loaders.ts'
import type { CoordinationFilter } from '../resolvers/generated.ts'
import { closeAreas } from './areas.ts'
import { readPlacesOf } from './former-places.ts'
import { readStatus } from './statuses.ts'

/**
 * The filter checked, with the narrower areas of those that it names.
 * @throws {BadUserInput} for values of a wrong form @throws {NotFound} naming ids that are nowhere
 */
export async function readWish(
  { loaders, today }: Context,
  filter: CoordinationFilter | null | undefined,
  asOf: Day | null | undefined,
): Promise<CoordinationWish> {
  const taxonomy = filter?.areas?.length ? await loaders.areas() : []
  const wish = toCoordinationWish(filter, asOf, today, (ids) => closeAreas(taxonomy, ids))
  const where = await toCurrent(loaders, wish.where)
  if (!where.places) return { ...wish, where }
  return {
    ...wish,
    where: { ...where, ...(await readPlacesOf(loaders, where.places, filter?.formerPlaces)) },
  }
}

/**
 * The conditions with the ids of today where they name former ones. What does not exist is refused, as an
 * empty answer would say that nothing is known of it.
 *
 * @throws {NotFound} naming the ids that are nowhere
 */
async function toCurrent(loaders: Loaders, where: CoordinationConditions): Promise<CoordinationConditions> {
  const fields = ['areas', 'parties', 'places', 'sources', 'implements'] as const
  const nodes = await Promise.all(fields.map((field) => Promise.all(where[field]?.map(loaders.node) ?? [])))
  const unknown = fields.flatMap((field, at) => where[field]?.filter((_, index) => !nodes[at]?.[index]) ?? [])
  if (unknown.length > 0) throw new NotFound(`The filter names what does not exist: ${unknown.join(', ')}.`)
  const current = fields.flatMap((field, at) =>
    where[field] ? [[field, nodes[at]?.flatMap((node) => node?.id ?? [])] as const] : [],
  )
  return { ...where, ...Object.fromEntries(current) }
}

/** Whether the wish asks for what the store cannot tell, as it is derived from dated facts. */
function isDerived({ status, asOf }: CoordinationWish): boolean {
  return status !== undefined || asOf !== undefined
}

/** Whether every coordination is wanted. */
export function isUnconditional(wish: CoordinationWish): boolean {
  return !isDerived(wish) && Object.keys(wish.where).length === 0
}

/** Whether an asked-for status, or else being current on the day, holds. */
async function isWanted(
  loaders: Loaders,
  wish: CoordinationWish,
  node: CoordinationGraphNode,
): Promise<boolean> {
  if (!isDerived(wish)) return true
  if (node.type === 'JointActivity')
    return (
      !wish.status &&
      !(node.validFrom && wish.day < earliest(node.validFrom)) &&
      !(node.validTo && wish.day > latest(node.validTo))
    )
  const { status } = await readStatus(loaders, node, wish.day)
  return wish.status ? wish.status.has(status) : !statusesNotCurrent.has(status)
}

/** Those of the coordinations that are wanted, in the order of the ids. */
export async function readWanted(
  loaders: Loaders,
  wish: CoordinationWish,
  ids: Iterable<Id>,
): Promise<CoordinationGraphNode[]> {
  const read = async (id: Id) => {
    const node = await loaders.coordination(id, wish.where)
    return node && (await isWanted(loaders, wish, node)) ? node : undefined
  }
  const nodes = await Promise.all([...new Set(ids)].map(read))
  return nodes.filter((node) => node !== undefined)
}

/** How many candidates to read at once: to count all, many, as the store goes through the list each time. */
export function toBatch(first: number, least: number): number {
  return Math.min(Math.max(first + 1, least), 5_000)
}

/**
 * Candidates are read and tried in batches, from the end asked for, until the page is full. The portion is read where
 * there is nothing to try, as a status is derived from the whole.
 */
export async function readCoordinationPage(
  { store, loaders }: Context,
  wish: CoordinationWish,
  pageWish: PageWish,
  orderBy: CoordinationOrder,
  portion?: CoordinationPortion,
): Promise<Page<Attended<CoordinationGraphNode>>> {
  if (!isDerived(wish)) return loaders.coordinations(wish.where, { ...pageWish, orderBy, portion })
  const isFromEnd = pageWish.last !== undefined
  const count = toBatch(sizeOf(pageWish), 500)
  let { after, before } = pageWish
  let items: Page<CoordinationGraphNode>['items'] = []
  for (;;) {
    const size = isFromEnd ? { last: count } : { first: count }
    const batch = await store.readCoordinations(wish.where, { ...size, after, before, orderBy })
    const wanted = await Promise.all(batch.items.map(({ node }) => isWanted(loaders, wish, node)))
    const found = batch.items.filter((_, index) => wanted[index])
    items = isFromEnd ? [...found, ...items] : [...items, ...found]
    const isLastBatch = !(isFromEnd ? batch.hasPreviousPage : batch.hasNextPage)
    if (isLastBatch || items.length > sizeOf(pageWish)) return toPage(pageWish, items)
    if (isFromEnd) before = batch.items[0]?.position
    else after = batch.items.at(-1)?.position
  }
}

/** Ids read at once where the store tells which are wanted, and nodes where their status does. */
const atOnce = { ids: 5_000, nodes: 1_000 } as const

/** Ids of all coordinations that are wanted, in their order, batch by batch. */
export async function* readWantedIds(
  { store, loaders }: Pick<Context, 'store' | 'loaders'>,
  wish: CoordinationWish,
  orderBy: CoordinationOrder,
): AsyncGenerator<readonly Id[]> {
  const isTried = isDerived(wish)
  const request = isTried
    ? { first: atOnce.nodes, orderBy }
    : { first: atOnce.ids, orderBy, portion: { properties: [] } }
  for (let after: PageWish['after']; ; ) {
    const batch = await store.readCoordinations(wish.where, { ...request, after })
    const wanted = isTried
      ? await Promise.all(batch.items.map(({ node }) => isWanted(loaders, wish, node)))
      : undefined
    yield batch.items.filter((_, index) => wanted?.[index] ?? true).map(({ node }) => node.id)
    if (!batch.hasNextPage) return
    after = batch.items.at(-1)?.position
  }
}

/** How many coordinations are wanted. */
export async function countWanted(context: Context, wish: CoordinationWish): Promise<number> {
  if (!isDerived(wish)) return context.store.countCoordinations(wish.where)
  const all = await readCoordinationPage(context, wish, { first: Number.MAX_SAFE_INTEGER }, 'NEWEST')
  return all.items.length
}
