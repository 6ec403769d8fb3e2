import { describe, expect, it } from 'vitest'
import type { RelationRow } from '../../../api/graph/store.ts'
import { nodeTypeOf } from '../../../schema/ids.ts'
import { type RelationType, relationTypes } from '../../../schema/vocabulary.ts'
import { createWorld } from './world.ts'
import { batches } from './write.ts'

const world = createWorld(6_000)
const nodes = [...world.nodes()]
const relations = [...world.relations()]
const ofType = (type: RelationType) => relations.filter((relation) => relation.type === type)

function countBy(rows: readonly RelationRow[], end: 'from' | 'to'): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(row[end], (counts.get(row[end]) ?? 0) + 1)
  return counts
}

/** How many agreements a chain of renewals that ends with this one has. */
function lengthOfChain(renewed: ReadonlyMap<string, string>, last: string): number {
  const before = renewed.get(last)
  return before ? 1 + lengthOfChain(renewed, before) : 1
}

describe('a made-up world', () => {
  it('is the same for the same seed, and another for another', () => {
    expect([...createWorld(6_000).chunks()]).toEqual([...world.chunks()])
    const other = [...createWorld(6_000, 2).relations()]
    expect(other.map(({ digest }) => digest)).not.toEqual(relations.map(({ digest }) => digest))
  })

  it.each([6_000, 20_000])('has about as many relations as asked for: %i', (asked) => {
    let count = 0
    for (const chunk of createWorld(asked).chunks()) count += chunk.relations.length
    expect(Math.abs(count - asked) / asked).toBeLessThan(0.03)
  })

  it('has every row once, and each relation between nodes of the right types that come before it', () => {
    const seen = new Set<string>()
    const wrong: string[] = []
    const add = (id: string) => {
      if (seen.has(id)) wrong.push(`${id} is there twice`)
      seen.add(id)
    }
    for (const chunk of world.chunks()) {
      for (const { id } of chunk.nodes) add(id)
      for (const { id, type, from, to } of chunk.relations) {
        add(id)
        const ends: ReadonlyArray<readonly [string, readonly unknown[]]> = [
          [from, relationTypes[type].from],
          [to, relationTypes[type].to],
        ]
        for (const [end, types] of ends)
          if (!seen.has(end) || !types.includes(nodeTypeOf(end))) wrong.push(`${type} at ${end}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('has citations that are there, and many from each source', () => {
    const ids = new Set<string>(nodes.map(({ id }) => id))
    const cited = [...nodes, ...relations].flatMap(
      ({ properties }) => (properties.citationIds ?? []) as readonly string[],
    )
    expect(cited.length).toBeGreaterThan(relations.length)
    expect(cited.filter((id) => !ids.has(id))).toEqual([])
    expect(Math.max(...countBy(ofType('FROM'), 'to').values())).toBeGreaterThan(40)
  })

  it('has hubs: the first is party to very many agreements, one in the middle to a few', () => {
    const counts = countBy(ofType('PARTY_TO'), 'from')
    const hub = counts.get(world.organizationAt(0)) ?? 0
    const middle = counts.get(world.organizationAt(Math.floor(world.organizationCount / 2))) ?? 0
    expect(hub).toBeGreaterThan(20 * Math.max(1, middle))
  })

  it('has chains of renewals, each link signed after the one before', () => {
    const renewed = new Map<string, string>(ofType('RENEWS').map(({ from, to }) => [from, to]))
    expect(Math.max(...[...renewed.keys()].map((id) => lengthOfChain(renewed, id)))).toBe(5)
    const signed = new Map(nodes.map(({ id, properties }) => [String(id), String(properties.signedOn)]))
    for (const [later, before] of renewed)
      expect(String(signed.get(later)).slice(0, 4) > String(signed.get(before)).slice(0, 4)).toBe(true)
  })

  it('has reorganizations: units and their committees that ended by events with successors, under instruments', () => {
    const created = countBy(ofType('CREATED_BY'), 'to')
    const succeeded = ofType('ENDED_BY').filter(({ to }) => created.has(to))
    const types = new Set(succeeded.map(({ from }) => nodeTypeOf(from)))
    expect(types).toEqual(new Set(['AdministrativeUnit', 'Organization']))
    const under = new Set<string>(ofType('UNDER').map(({ from }) => from))
    for (const { to } of succeeded) expect(under).toContain(to)
    const properties = new Map(nodes.map((node) => [node.id, node.properties]))
    for (const { from } of succeeded) expect(properties.get(from)?.validTo).toBe('2025-06-30')
  })

  it('is a tree of places, of which each part leads to a province', () => {
    const above = new Map<string, string>(ofType('PART_OF').map(({ from, to }) => [from, to]))
    const units = nodes.filter(({ type }) => type === 'AdministrativeUnit')
    for (const { id, properties } of units) {
      let top: string = id
      while (above.has(top)) top = above.get(top) ?? ''
      expect(properties.level === 'PROVINCE').toBe(top === id)
    }
  })
})

describe('batches', () => {
  it('hold all rows in order, without making more of them than are asked for', () => {
    let made = 0
    function* count() {
      while (made < 10) yield made++
    }
    const taken = batches(count(), 4)
    expect(taken.next().value).toEqual([0, 1, 2, 3])
    expect(made).toBe(4)
    expect([...taken]).toEqual([
      [4, 5, 6, 7],
      [8, 9],
    ])
  })
})
