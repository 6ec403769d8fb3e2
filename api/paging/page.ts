import type { Id } from '../../schema/ids.ts'
import { BadUserInput } from '../errors.ts'
import type { Page, PageWish, Position } from '../graph/store.ts'
import { toCursor, toPosition } from './cursor.ts'

export const maximumPage = 100

/** Arguments of a list as GraphQL hands them over. */
export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
}

export interface EdgeModel<Node> {
  readonly cursor: string
  readonly node: Node
}

/** A page of a list. What its functions tell is read only where a client asks for it. */
export interface ConnectionModel<Edge> {
  readonly edges: readonly Edge[]
  /** Whether the list has elements after the page. */
  hasNextPage(): boolean | Promise<boolean>
  /** Whether the list has elements before the page. */
  hasPreviousPage(): boolean | Promise<boolean>
  readTotal(): Promise<number>
}

/**
 * Which page is wanted, 1 to `maximumPage` elements. As `first` has a default, it says nothing where `last` is
 * given.
 *
 * @throws {BadUserInput} for a page that is too small or too large, or a cursor of another list.
 */
export function toPageWish(list: string, { first, after, last, before }: PageArguments): PageWish {
  const positions = {
    after: after == null ? undefined : toPosition(list, after),
    before: before == null ? undefined : toPosition(list, before),
  }
  return last == null
    ? { ...positions, first: toSize('first', first ?? 25, 'after') }
    : { ...positions, last: toSize('last', last, 'before') }
}

function toSize(argument: string, size: number, goOn: string): number {
  if (size >= 1 && size <= maximumPage) return size
  throw new BadUserInput(`"${argument}" is ${size}: ask for 1 to ${maximumPage} and go on with "${goOn}".`)
}

/**
 * A page that the store reads, as a connection (GraphQL Cursor Connections Specification). What lies beyond the
 * cursor that a page was asked from is looked up, as what stood there may be gone.
 */
export async function readConnection<Node>(
  list: string,
  wish: PageWish,
  readPage: (wish: PageWish) => Promise<Page<Node>>,
  readTotal: () => Promise<number>,
): Promise<ConnectionModel<EdgeModel<Node>>> {
  const { after, before } = wish
  const page = await readPage(wish)
  const isAny = async (beyond: PageWish) => (await readPage(beyond)).items.length > 0
  return {
    edges: page.items.map(({ node, position }) => ({ node, cursor: toCursor(list, position) })),
    hasNextPage: () =>
      page.hasNextPage ||
      (before !== undefined && isAny({ first: 1, after: page.items.at(-1)?.position ?? after })),
    hasPreviousPage: () =>
      page.hasPreviousPage ||
      (after !== undefined && isAny({ last: 1, before: page.items[0]?.position ?? before })),
    readTotal,
  }
}

/** How a list in memory is ordered: by key, equal keys by id. */
export interface Ordering<Item> {
  readonly key: (item: Item) => string | number
  readonly id: (item: Item) => Id
  readonly descending?: boolean
}

export function comparePositions(a: Position, b: Position, descending = false): number {
  if (a.key !== b.key) return a.key < b.key === descending ? 1 : -1
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

/** The items in their order. */
export function sorted<Item>(items: Iterable<Item>, { key, id, descending }: Ordering<Item>): Item[] {
  return [...items]
    .map((item) => ({ item, position: { key: key(item), id: id(item) } }))
    .sort((a, b) => comparePositions(a.position, b.position, descending))
    .map(({ item }) => item)
}

/** A page of a list that is wholly in memory. `toEdge` gives each edge its fields besides the cursor. */
export function pageInMemory<Item, Fields extends object>(
  list: string,
  { after, before, first, last }: PageWish,
  items: Iterable<Item>,
  ordering: Ordering<Item>,
  toEdge: (item: Item) => Fields,
): ConnectionModel<Fields & { readonly cursor: string }> {
  const all = sorted(items, ordering).map((item) => ({
    item,
    position: { key: ordering.key(item), id: ordering.id(item) },
  }))
  const compare = (a: Position, b: Position) => comparePositions(a, b, ordering.descending)
  const begin = after ? all.filter(({ position }) => compare(position, after) <= 0).length : 0
  const end = before ? all.filter(({ position }) => compare(position, before) < 0).length : all.length
  const from = last === undefined ? begin : Math.max(begin, end - last)
  const to = last === undefined ? Math.min(begin + first, end) : end
  return {
    edges: all
      .slice(from, to)
      .map(({ item, position }) => ({ ...toEdge(item), cursor: toCursor(list, position) })),
    hasNextPage: () => to < all.length,
    hasPreviousPage: () => from > 0,
    readTotal: async () => all.length,
  }
}
