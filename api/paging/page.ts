import type { Id } from '../../schema/ids.ts'
import { BadUserInput } from '../errors.ts'
import type { Page, Position } from '../graph/store.ts'
import { toCursor, toPosition } from './cursor.ts'

export const maximumPage = 100

/** Arguments of a list as GraphQL hands them over. */
export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
}

/** Which page is wanted: at least one element, at most `maximumPage`. */
export interface PageWish {
  readonly first: number
  readonly after?: Position
}

export interface EdgeModel<Node> {
  readonly cursor: string
  readonly node: Node
}

/** A page of a list. `readTotal` is asked only where a client asks for `totalCount`. */
export interface ConnectionModel<Edge> {
  readonly edges: readonly Edge[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readTotal(): Promise<number>
}

/** @throws {BadUserInput} for a page that is too small or too large, or a cursor of another list. */
export function toPageWish(list: string, { first, after }: PageArguments): PageWish {
  const size = first ?? 25
  if (size < 1 || size > maximumPage)
    throw new BadUserInput(`"first" is ${size}: ask for 1 to ${maximumPage} and go on with "after".`)
  return { first: size, after: after == null ? undefined : toPosition(list, after) }
}

/** A page that the store read, as a connection. */
export function toConnection<Node>(
  list: string,
  wish: PageWish,
  page: Page<Node>,
  readTotal: () => Promise<number>,
): ConnectionModel<EdgeModel<Node>> {
  return {
    edges: page.items.map(({ node, position }) => ({ node, cursor: toCursor(list, position) })),
    hasNextPage: page.hasNextPage,
    hasPreviousPage: wish.after !== undefined,
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
  wish: PageWish,
  items: Iterable<Item>,
  ordering: Ordering<Item>,
  toEdge: (item: Item) => Fields,
): ConnectionModel<Fields & { readonly cursor: string }> {
  const { after, first } = wish
  const all = sorted(items, ordering)
  const positionOf = (item: Item) => ({ key: ordering.key(item), id: ordering.id(item) })
  const rest = after
    ? all.filter((item) => comparePositions(positionOf(item), after, ordering.descending) > 0)
    : all
  return {
    edges: rest
      .slice(0, first)
      .map((item) => ({ ...toEdge(item), cursor: toCursor(list, positionOf(item)) })),
    hasNextPage: rest.length > first,
    hasPreviousPage: rest.length < all.length,
    readTotal: async () => all.length,
  }
}
