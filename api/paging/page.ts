import type { Id } from '../../schema/ids.ts'
import type { ActorNode } from '../../schema/nodes.ts'
import { BadUserInput } from '../errors.ts'
import { comparePositions } from '../graph/pages.ts'
import type { PageWish, Position } from '../graph/requests.ts'
import type { OwnedPage, Page } from '../graph/store.ts'
import { once } from '../once.ts'
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
  readonly node: Node
  readonly position: Position
  readonly cursor: string
}

/** A page of a list. What its functions tell is read only where a client asks for it. */
export interface ConnectionModel<Edge> {
  readEdges(): readonly Edge[] | Promise<readonly Edge[]>
  /** Whether the list has elements after the page. */
  hasNextPage(): boolean | Promise<boolean>
  /** Whether the list has elements before the page. */
  hasPreviousPage(): boolean | Promise<boolean>
  readTotal(): number | Promise<number>
  /** The actor whose list it is, where the page is read with it. */
  readOwner?(): Promise<ActorNode | undefined>
}

/** A connection that has nothing to wait for. */
type KnownConnection<Edge> = {
  [Name in keyof Omit<ConnectionModel<Edge>, 'readOwner'>]: () => Awaited<
    ReturnType<ConnectionModel<Edge>[Name]>
  >
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
export function toConnection<Node>(
  list: string,
  wish: PageWish,
  readPage: (wish: PageWish) => Promise<OwnedPage<Node>>,
  readTotal: () => number | Promise<number>,
): ConnectionModel<EdgeModel<Node>> {
  const { after, before } = wish
  const readOnce = once(() => readPage(wish))
  const isAny = async (beyond: PageWish) => (await readPage(beyond)).items.length > 0
  return {
    readEdges: async () => (await readOnce()).items.map((item) => toEdge(list, item)),
    async hasNextPage() {
      const { hasNextPage, items } = await readOnce()
      if (hasNextPage || !before) return hasNextPage
      return isAny({ first: 1, after: items.at(-1)?.position ?? after })
    },
    async hasPreviousPage() {
      const { hasPreviousPage, items } = await readOnce()
      if (hasPreviousPage || !after) return hasPreviousPage
      return isAny({ last: 1, before: items[0]?.position ?? before })
    },
    readTotal,
    readOwner: async () => (await readOnce()).owner,
  }
}

function toEdge<Node>(list: string, { node, position }: Page<Node>['items'][number]): EdgeModel<Node> {
  return {
    node,
    position,
    // Made where a client asks for it: it takes longer than all the rest of an edge.
    get cursor() {
      return toCursor(list, position)
    },
  }
}

/** How a list in memory is ordered: by key, equal keys by id. */
export interface Ordering<Item> {
  readonly key: (item: Item) => string | number
  readonly id: (item: Item) => Id
  readonly descending?: boolean
}

/** The items in their order, each with its position. */
function toPositioned<Item>(
  items: Iterable<Item>,
  { key, id, descending }: Ordering<Item>,
): Page<Item>['items'] {
  return Array.from(items, (node) => ({ node, position: { key: key(node), id: id(node) } })).sort((a, b) =>
    comparePositions(a.position, b.position, descending),
  )
}

/** The items in their order. */
export function sorted<Item>(items: Iterable<Item>, ordering: Ordering<Item>): Item[] {
  return toPositioned(items, ordering).map(({ node }) => node)
}

/** A page of a list that is wholly in memory. */
export function pageInMemory<Item>(
  list: string,
  { after, before, first, last }: PageWish,
  items: Iterable<Item>,
  ordering: Ordering<Item>,
): KnownConnection<EdgeModel<Item>> {
  const all = toPositioned(items, ordering)
  const compare = (a: Position, b: Position) => comparePositions(a, b, ordering.descending)
  const begin = after ? all.filter(({ position }) => compare(position, after) <= 0).length : 0
  const end = before ? all.filter(({ position }) => compare(position, before) < 0).length : all.length
  const from = last === undefined ? begin : Math.max(begin, end - last)
  const to = last === undefined ? Math.min(begin + first, end) : end
  return {
    readEdges: () => all.slice(from, to).map((item) => toEdge(list, item)),
    hasNextPage: () => to < all.length,
    hasPreviousPage: () => from > 0,
    readTotal: () => all.length,
  }
}

/** The connection with other edges in place of its own, which are made once. */
export function withEdges<Edge, Other>(
  connection: ConnectionModel<Edge>,
  toOthers: (edges: readonly Edge[]) => Promise<readonly Other[]>,
): ConnectionModel<Other> {
  return { ...connection, readEdges: once(async () => toOthers(await connection.readEdges())) }
}

/** The edge itself with further fields or others, which leaves its cursor unmade as a copy would not. */
export function withFields<Edge extends object, Fields extends object>(
  edge: Edge,
  fields: Fields,
): Omit<Edge, keyof Fields> & Fields {
  return Object.assign(edge, fields)
}
