import { expect } from 'vitest'
import type { Page, Position } from '../../api/graph/store.ts'
import type { Id } from '../../schema/ids.ts'

/** Ids of all elements, read page by page. */
export async function readAll(
  readPage: (after: Position | undefined) => Promise<Page<{ readonly id: Id }>>,
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
