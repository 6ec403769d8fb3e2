import type { Id } from '../../schema/ids.ts'
import type { Row } from './engine.ts'
import type { Page, PageWish, Position } from './store.ts'

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

/** The page of rows with the columns `node` and `key`, as `pageOf` has them. */
export function toNodePage<T extends { readonly id: Id }>(
  page: PageWish,
  rows: readonly Row[],
  toNode: (row: Row) => T,
): Page<T> {
  const items = rows.map((row) => {
    const node = toNode(row)
    return { node, position: { key: row.key as Position['key'], id: node.id } }
  })
  return toPage(page, page.last === undefined ? items : items.reverse())
}
