import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BadUserInput } from '../../api/errors.ts'
import { comparePositions } from '../../api/graph/pages.ts'
import { toCursor, toPosition } from '../../api/paging/cursor.ts'
import { type Ordering, type PageArguments, pageInMemory, sorted, toPageWish } from '../../api/paging/page.ts'
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
  it.each([0, -1, 101, 100_000])('is refused at %d, saying the maximum and how to go on', (size) => {
    expect(() => toPageWish('list', { first: size })).toThrow(
      `"first" is ${size}: ask for 1 to 100 and go on with "after"`,
    )
    expect(() => toPageWish('list', { last: size })).toThrow(
      `"last" is ${size}: ask for 1 to 100 and go on with "before"`,
    )
  })

  it('is that of last where both are given, as first has a default', () => {
    expect(toPageWish('list', { first: 25, last: 3 })).toEqual({ last: 3 })
    expect(toPageWish('list', { first: 0, last: 3 })).toEqual({ last: 3 })
    expect(toPageWish('list', { first: null, last: null })).toEqual({ first: 25 })
  })
})

describe('a list in memory', () => {
  interface Item {
    readonly id: Id
    readonly rank: number
  }
  /** Lists with many ties, as ranks are few. */
  const lists = fc
    .uniqueArray(fc.record({ number: fc.nat(60), rank: fc.nat(4) }), {
      selector: ({ number }) => number,
      maxLength: 40,
    })
    .map((entries) => entries.map(({ number, rank }): Item => ({ id: toId(`org-${number}`), rank })))
  const orderings = fc
    .boolean()
    .map((descending): Ordering<Item> => ({ key: ({ rank }) => rank, id: ({ id }) => id, descending }))
  const read = (items: readonly Item[], ordering: Ordering<Item>, wish: PageArguments) =>
    pageInMemory('list', toPageWish('list', wish), items, ordering)

  /** Ids of all elements in the order of the list, page by page from one of its ends. */
  function walk(items: readonly Item[], ordering: Ordering<Item>, size: number, isFromEnd: boolean): Id[] {
    const seen: Id[] = []
    for (let cursor: string | undefined; ; ) {
      const page = read(
        items,
        ordering,
        isFromEnd ? { last: size, before: cursor } : { first: size, after: cursor },
      )
      const ids = page.readEdges().map(({ node }) => node.id)
      if (isFromEnd) seen.unshift(...ids)
      else seen.push(...ids)
      // Where the walk came from there is more, except at its beginning.
      expect(isFromEnd ? page.hasNextPage() : page.hasPreviousPage()).toBe(cursor !== undefined)
      if (!(isFromEnd ? page.hasPreviousPage() : page.hasNextPage())) return seen
      expect(ids).toHaveLength(size)
      cursor = page.readEdges().at(isFromEnd ? 0 : -1)?.cursor
    }
  }

  it('gives the same elements in the same order forwards and backwards, none twice and none lost', () => {
    fc.assert(
      fc.property(lists, orderings, fc.integer({ min: 1, max: 12 }), (items, ordering, size) => {
        const expected = items
          .toSorted(
            (a, b) => (ordering.descending ? b.rank - a.rank : a.rank - b.rank) || (a.id < b.id ? -1 : 1),
          )
          .map(({ id }) => id)
        expect(walk(items, ordering, size, false)).toEqual(expected)
        expect(walk(items, ordering, size, true)).toEqual(expected)
      }),
    )
  })

  it('gives what lies strictly between two cursors, and tells what lies beyond them', () => {
    const size = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(
        lists,
        orderings,
        size,
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (items, ordering, size, x, y, isFromEnd) => {
          fc.pre(items.length > 1)
          const all = sorted(items, ordering).map(({ id }) => id)
          const [from, to] = [x % all.length, y % all.length].sort((a, b) => a - b) as [number, number]
          const whole = read(items, ordering, { first: 100 }).readEdges()
          const between = { after: whole[from]?.cursor, before: whole[to]?.cursor }
          const page = read(
            items,
            ordering,
            isFromEnd ? { ...between, last: size } : { ...between, first: size },
          )
          const inside = all.slice(from + 1, to)
          expect(page.readEdges().map(({ node }) => node.id)).toEqual(
            isFromEnd ? inside.slice(-size) : inside.slice(0, size),
          )
          expect([page.hasPreviousPage(), page.hasNextPage()]).toEqual([true, true])
        },
      ),
    )
  })

  it('goes on where it was although elements come and go, the one of the cursor among them', () => {
    fc.assert(
      fc.property(lists, lists, orderings, fc.boolean(), (before, after, ordering, isFromEnd) => {
        const first = read(before, ordering, isFromEnd ? { last: 5 } : { first: 5 })
        const cursor = first.readEdges().at(isFromEnd ? 0 : -1)?.cursor
        fc.pre(cursor !== undefined)
        const { key, id } = toPosition('list', cursor ?? '')
        const next = read(
          after,
          ordering,
          isFromEnd ? { last: 100, before: cursor } : { first: 100, after: cursor },
        )
        const expected = sorted(after, ordering).filter((item) => {
          const side = comparePositions({ key: item.rank, id: item.id }, { key, id }, ordering.descending)
          return isFromEnd ? side < 0 : side > 0
        })
        expect(next.readEdges().map(({ node }) => node)).toEqual(expected)
      }),
    )
  })
})
