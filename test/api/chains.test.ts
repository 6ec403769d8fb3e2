import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortestChains } from '../../api/analysis/chains.ts'
import { toId, toRelationId } from '../../schema/ids.ts'
import type { Relation } from '../../schema/nodes.ts'
import type { Basis, PartyRole } from '../../schema/vocabulary.ts'

const party = (
  actor: string,
  coordination: string,
  { role = 'SIGNATORY', basis = 'STATED' }: { role?: PartyRole; basis?: Basis } = {},
): Relation => ({
  id: toRelationId(`${actor}-${coordination}-${role}`),
  type: 'PARTY_TO',
  from: toId(`org-${actor}`),
  to: toId(`agr-${coordination}`),
  citationIds: [],
  basis,
  role,
})
const between = (a: string, b: string, first = 5) => ({ from: toId(`org-${a}`), to: toId(`org-${b}`), first })
const stated = () => false
const ways = (chains: ReturnType<typeof shortestChains>) => chains.map(({ nodes }) => nodes.join(' '))

describe('the shortest chains', () => {
  it('are all those of the least length, by the ids on their way', () => {
    const relations = [
      party('a', '2'),
      party('b', '2'),
      party('a', '1'),
      party('b', '1'),
      party('a', '3'),
      party('c', '3'),
      party('c', '4'),
      party('b', '4'),
    ]
    expect(ways(shortestChains(relations, between('a', 'b'), stated))).toEqual([
      'org-a agr-1 org-b',
      'org-a agr-2 org-b',
    ])
    expect(ways(shortestChains(relations, between('a', 'b', 1), stated))).toEqual(['org-a agr-1 org-b'])
  })

  it('begin with those that sources state', () => {
    const relations = [
      party('a', '1', { basis: 'INFERRED' }),
      party('b', '1'),
      party('a', '2'),
      party('b', '2'),
      party('a', '3'),
      party('b', '3'),
    ]
    const inferred = (id: string) => id === 'agr-2'
    expect(ways(shortestChains(relations, between('a', 'b'), inferred))).toEqual([
      'org-a agr-3 org-b',
      'org-a agr-1 org-b',
      'org-a agr-2 org-b',
    ])
  })

  it('go over a stated part rather than an inferred one of the same two, and over the weightier role', () => {
    const relations = [
      party('a', '1', { role: 'SIGNATORY', basis: 'INFERRED' }),
      party('a', '1', { role: 'ADVISER' }),
      party('b', '1', { role: 'IMPLEMENTER' }),
      party('b', '1', { role: 'SIGNATORY' }),
    ]
    const [chain] = shortestChains(relations, between('a', 'b'), stated)
    expect(chain?.relations.map(({ role }) => role)).toEqual(['ADVISER', 'SIGNATORY'])
  })

  it('are none where nothing joins the two', () => {
    expect(shortestChains([party('a', '1'), party('b', '2')], between('a', 'b'), stated)).toEqual([])
    expect(shortestChains([], between('a', 'b'), stated)).toEqual([])
  })

  it('are those that trying every way finds', () => {
    const actors = ['a', 'b', 'c', 'd']
    const coordinations = ['1', '2', '3', '4']
    const links = fc.uniqueArray(fc.tuple(fc.constantFrom(...actors), fc.constantFrom(...coordinations)), {
      selector: ([actor, coordination]) => actor + coordination,
    })
    fc.assert(
      fc.property(links, (pairs) => {
        const relations = pairs.map(([actor, coordination]) => party(actor, coordination))
        const found = shortestChains(relations, between('a', 'b', 1_000), stated)
        expect(new Set(ways(found))).toEqual(new Set(everyShortestWay(relations)))
      }),
    )
  })
})

/** Goes every way that visits nothing twice, and keeps the shortest. */
function everyShortestWay(relations: readonly Relation[]): string[] {
  const whole: string[][] = []
  const go = (way: string[]) => {
    const last = way.at(-1)
    if (last === 'org-b') return whole.push(way)
    for (const { from, to } of relations) {
      const next = from === last ? to : to === last ? from : undefined
      if (next && !way.includes(next)) go([...way, next])
    }
    return whole.length
  }
  go(['org-a'])
  const least = Math.min(...whole.map((way) => way.length))
  return whole.filter((way) => way.length === least).map((way) => way.join(' '))
}
