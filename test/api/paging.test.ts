import { describe, expect, it } from 'vitest'
import { BadUserInput } from '../../api/errors.ts'
import { toCursor, toPosition } from '../../api/paging/cursor.ts'
import { type Ordering, pageInMemory, toPageWish } from '../../api/paging/page.ts'
import { type Id, toId } from '../../schema/ids.ts'

const id = toId('org-don-bp-ra-mai')
const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a cursor', () => {
  it.each(['don bp', '', 'Đồn', 3, 0.25])('stands for the position with key %j', (key) => {
    expect(toPosition('list', toCursor('list', { key, id }))).toEqual({ key, id })
  })

  it.each([
    ['text that is not base64url', '%%%'],
    ['an empty text', ''],
    ['JSON that is no position', raw({ list: 'list' })],
    ['a position without an id', raw(['list', 'key', ''])],
    ['a position with an id of no type', raw(['list', 'key', 'nobody-1'])],
    ['a key that is an object', raw(['list', { $gt: '' }, id])],
    ['too many parts', raw(['list', 'key', id, 1])],
  ])('is refused when it is %s', (_, cursor) => {
    expect(() => toPosition('list', cursor)).toThrow(BadUserInput)
    expect(() => toPosition('list', cursor)).toThrow(/is not a cursor/)
  })

  it('is refused by another list, naming both', () => {
    const cursor = toCursor('coordinations:TITLE', { key: 'a', id })
    expect(() => toPosition('coordinations:NEWEST', cursor)).toThrow(/another list or order .*TITLE.*NEWEST/)
  })
})

describe('the size of a page', () => {
  it.each([0, -1, 101, 100_000])('is refused at %d, saying the maximum', (first) => {
    expect(() => toPageWish('list', { first })).toThrow(`"first" is ${first}: ask for 1 to 100`)
  })
})

describe('a list in memory', () => {
  interface Item {
    readonly id: Id
    readonly rank: number
  }
  const items: Item[] = Array.from({ length: 23 }, (_, index) => ({
    id: toId(`org-${(index * 7) % 23}`),
    rank: index % 3,
  }))
  it.each([false, true])(
    'gives every element once over its pages, ties included (descending: %s)',
    (descending) => {
      const ordering: Ordering<Item> = { key: ({ rank }) => rank, id: (item) => item.id, descending }
      const seen: Id[] = []
      let after: string | undefined
      for (;;) {
        const page = pageInMemory(
          'list',
          toPageWish('list', { first: 4, after }),
          items,
          ordering,
          (node) => ({ node }),
        )
        seen.push(...page.edges.map(({ node }) => node.id))
        expect(page.hasPreviousPage).toBe(after !== undefined)
        if (!page.hasNextPage) break
        after = page.edges.at(-1)?.cursor
      }
      expect(seen).toHaveLength(23)
      expect(new Set(seen).size).toBe(23)
      const ranks = seen.map((of) => items.find((item) => item.id === of)?.rank ?? -1)
      expect(ranks).toEqual([...ranks].sort((a, b) => (descending ? b - a : a - b)))
    },
  )
})
