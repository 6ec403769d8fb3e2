import { expect } from 'vitest'
import type { Position } from '../../api/graph/requests.ts'
import type { Page } from '../../api/graph/store.ts'
import type { Id } from '../../schema/ids.ts'

type PageOfNodes = Page<{ readonly id: Id }>

/** Ids of all elements, read page by page. */
export async function readAll(
  readPage: (after: Position | undefined) => Promise<PageOfNodes>,
): Promise<string[]> {
  const seen: string[] = []
  for (let after: Position | undefined; ; ) {
    const { items, hasNextPage } = await readPage(after)
    seen.push(...items.map(({ node }) => node.id))
    after = items.at(-1)?.position
    if (!hasNextPage) return seen
    expect(items.length).toBeGreaterThan(0)
  }
}

/** Ids of all elements in the order of the list, read page by page from its end. */
export async function readAllFromEnd(
  readPage: (before: Position | undefined) => Promise<PageOfNodes>,
): Promise<string[]> {
  const seen: string[] = []
  for (let before: Position | undefined; ; ) {
    const { items, hasPreviousPage } = await readPage(before)
    seen.unshift(...items.map(({ node }) => node.id))
    before = items[0]?.position
    if (!hasPreviousPage) return seen
    expect(items.length).toBeGreaterThan(0)
  }
}
