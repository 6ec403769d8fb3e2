import type { PageWish, Position } from './requests.ts'
import type { Page } from './store.ts'

/** How many elements the page may have. */
export function sizeOf(wish: PageWish): number {
  return wish.last ?? wish.first
}

/** The page of elements that were read from the end asked for, in the list's order, with some to spare or none. */
export function toPage<T>(wish: PageWish, items: Page<T>['items']): Page<T> {
  const hasMore = items.length > sizeOf(wish)
  return wish.last === undefined
    ? { items: items.slice(0, wish.first), hasNextPage: hasMore, hasPreviousPage: false }
    : { items: items.slice(-wish.last), hasNextPage: false, hasPreviousPage: hasMore }
}

/** The page of elements in the order in which they were read. */
export function toPageAsRead<T>(wish: PageWish, items: Page<T>['items']): Page<T> {
  return toPage(wish, wish.last === undefined ? items : items.toReversed())
}

/** The order of positions in a list: by key, equal keys by id. */
export function comparePositions(a: Position, b: Position, descending = false): number {
  if (a.key !== b.key) return a.key < b.key === descending ? 1 : -1
  return a.id < b.id ? -1 : Number(a.id > b.id)
}
