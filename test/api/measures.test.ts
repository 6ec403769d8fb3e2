import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMeasures } from '../../api/analysis/measures.ts'
import { toId } from '../../schema/ids.ts'

const id = (name: string) => toId(`org-${name}`)
const measure = (names: readonly string[], pairs: ReadonlyArray<readonly [string, string, number?]>) =>
  createMeasures(
    names.map(id),
    pairs.map(([source, target, weight = 1], index) => ({
      id: `e${index}`,
      source: id(source),
      target: id(target),
      weight,
    })),
  )

describe('betweenness', () => {
  it('is 1 for the middle of a star and 0 for its ends', () => {
    const star = measure(
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'b'],
        ['a', 'c'],
        ['d', 'a'],
      ],
    )
    expect([...star.betweenness()]).toEqual([
      ['org-a', 1],
      ['org-b', 0],
      ['org-c', 0],
      ['org-d', 0],
    ])
  })

  it('counts several edges between two nodes as one step', () => {
    const twice = measure(
      ['a', 'b', 'c'],
      [
        ['a', 'b'],
        ['a', 'b'],
        ['b', 'c'],
      ],
    )
    expect(twice.betweenness().get('org-b')).toBe(1)
  })

  it('is 0 where there are too few nodes for anything between', () => {
    expect([
      ...measure(['a', 'b'], [['a', 'b']])
        .betweenness()
        .values(),
    ]).toEqual([0, 0])
  })
})

describe('communities', () => {
  it('part what is densely joined within and thinly between, the largest first', () => {
    const groups = measure(
      ['x1', 'x2', 'x3', 'a1', 'a2', 'a3', 'a4'],
      [
        ['x1', 'x2'],
        ['x2', 'x3'],
        ['x1', 'x3'],
        ['a1', 'a2'],
        ['a1', 'a3'],
        ['a1', 'a4'],
        ['a2', 'a3'],
        ['a2', 'a4'],
        ['a3', 'a4'],
        ['x1', 'a1'],
      ],
    ).communities()
    expect(Object.fromEntries(groups)).toEqual({
      'org-a1': 0,
      'org-a2': 0,
      'org-a3': 0,
      'org-a4': 0,
      'org-x1': 1,
      'org-x2': 1,
      'org-x3': 1,
    })
  })

  it('follow the weights', () => {
    const square: Array<[string, string, number]> = [
      ['a', 'b', 9],
      ['b', 'c', 1],
      ['c', 'd', 9],
      ['d', 'a', 1],
    ]
    const groups = measure(['a', 'b', 'c', 'd'], square).communities()
    expect(groups.get('org-a')).toBe(groups.get('org-b'))
    expect(groups.get('org-c')).toBe(groups.get('org-d'))
    expect(groups.get('org-a')).not.toBe(groups.get('org-c'))
  })

  it('are one for each node where nothing is joined', () => {
    expect([...measure(['b', 'a'], []).communities()]).toEqual([
      ['org-a', 0],
      ['org-b', 1],
    ])
  })
})

describe('measures', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const edges = fc.array(
    fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.integer({ min: 1, max: 4 })),
    { maxLength: 15 },
  )

  it('are the same for the same network in whatever order', () => {
    fc.assert(
      fc.property(edges, fc.infiniteStream(fc.nat()), (pairs, picks) => {
        const shuffled = pairs
          .map((pair) => ({ pair, at: picks.next().value ?? 0 }))
          .sort((x, y) => x.at - y.at)
          .map(({ pair: [from, to, weight] }) => [to, from, weight] as const)
        const one = measure(names, pairs)
        const other = measure(names.toReversed(), shuffled)
        expect(other.communities()).toEqual(one.communities())
        expect(other.betweenness()).toEqual(one.betweenness())
      }),
    )
  })

  it('stay between 0 and 1, and number the groups without a gap', () => {
    fc.assert(
      fc.property(edges, (pairs) => {
        const { betweenness, communities } = measure(names, pairs)
        for (const value of betweenness().values()) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
        const groups = new Set(communities().values())
        expect([...groups].sort()).toEqual([...groups.keys()].map((_, index) => index))
      }),
    )
  })
})
