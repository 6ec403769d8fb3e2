import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMeasures } from '../../api/analysis/measures.ts'
import { toId } from '../../schema/ids.ts'
import type { MeasuredGraph } from '../../schema/measures.ts'
import { measureIds } from '../../viz/measures/measure.ts'
import { measure, measures } from '../../viz/measures/registry.ts'
import { smallNetwork } from './network-fixture.ts'

const join = (source: string, target: string, weight = 1) => ({
  id: `${source}~${target}`,
  source,
  target,
  weight,
})

/** Two triangles joined by a chain of one node, with a leaf at its middle. */
const twoTriangles: MeasuredGraph = {
  nodes: ['a', 'b', 'c', 'middle', 'leaf', 'x', 'y', 'z', 'alone'],
  edges: [
    join('a', 'b'),
    join('b', 'c'),
    join('c', 'a'),
    join('c', 'middle'),
    join('middle', 'leaf'),
    join('middle', 'x'),
    join('x', 'y'),
    join('y', 'z'),
    join('z', 'x'),
  ],
}

const graph: fc.Arbitrary<MeasuredGraph> = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 12 })
  .chain((nodes) => {
    const node = fc.constantFrom(...nodes)
    return fc.array(fc.tuple(node, node, fc.integer({ min: 1, max: 4 })), { maxLength: 24 }).map((pairs) => ({
      nodes,
      edges: pairs.map(([source, target, weight], index) => ({
        id: `e${index}`,
        source,
        target,
        weight,
      })),
    }))
  })

/** The parts that the graph falls into. */
function toParts({ nodes, edges }: MeasuredGraph): string[][] {
  const left = new Set(nodes)
  const parts: string[][] = []
  for (const start of nodes) {
    if (!left.delete(start)) continue
    const part = [start]
    parts.push(part)
    const waiting = [start]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      for (const { source, target } of edges)
        for (const [here, there] of [
          [source, target],
          [target, source],
        ] as const)
          if (here === id && left.delete(there)) {
            waiting.push(there)
            part.push(there)
          }
  }
  return parts
}

describe('measures of what is drawn', () => {
  it('are those of the registry, each under its own id', () => {
    expect(Object.entries(measures).map(([key, { id }]) => [key, id])).toEqual(
      measureIds.map((id) => [id, id]),
    )
  })

  it('agree with the API’s on the same network', () => {
    const [nodes, edges] = [[...smallNetwork.nodes.keys()], [...smallNetwork.edges.values()]]
    const ours = measure({ nodes, edges })
    const theirs = createMeasures(nodes.map(toId), edges)
    expect(ours.betweenness.nodes).toEqual(theirs.betweenness())
    expect(ours.communities.nodes).toEqual(theirs.communities())
    expect(ours.betweenness.nodes.get('org-post')).toBeGreaterThan(0)
  })

  it('agree with the API’s on any network, loops and parallel edges included', () => {
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const id = (name: string) => toId(`org-${name}`)
        const named = {
          nodes: nodes.map(id),
          edges: edges.map((edge) => ({ ...edge, source: id(edge.source), target: id(edge.target) })),
        }
        const ours = measure(named)
        const theirs = createMeasures(named.nodes, named.edges)
        expect(ours.betweenness.nodes).toEqual(theirs.betweenness())
        expect(ours.communities.nodes).toEqual(theirs.communities())
      }),
    )
  })

  it('are the same in whatever order nodes and edges come', () => {
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const turned = measure({ nodes: nodes.toReversed(), edges: edges.toReversed() })
        expect(turned).toEqual(measure({ nodes, edges }))
      }),
    )
  })

  it('count each neighbour once', () => {
    const { degree } = measure({ nodes: ['a', 'b', 'c'], edges: [join('a', 'b'), join('b', 'a')] })
    expect([...degree.nodes]).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 0],
    ])
  })
})

describe('what holds the network together', () => {
  it('is each node without which parts lose the rest, and how many nodes do', () => {
    const { nodes } = measure(twoTriangles).bridges
    expect(Object.fromEntries(nodes)).toEqual({ c: 2, middle: 4, x: 2 })
  })

  it('is each line that alone joins two parts, and not one to a leaf', () => {
    const edges = measure(twoTriangles).bridges.edges ?? new Map()
    expect(Object.fromEntries(edges)).toEqual({ 'c~middle': 3, 'middle~x': 3 })
  })

  it('is no line that has another beside it', () => {
    const beside = [...twoTriangles.edges, { ...join('middle', 'c'), id: 'beside' }]
    expect([...(measure({ ...twoTriangles, edges: beside }).bridges.edges ?? [])]).toEqual([['middle~x', 3]])
  })

  it('is what makes more parts when it is taken out, in any network', () => {
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const { bridges, degree } = measure({ nodes, edges })
        const before = toParts({ nodes, edges })
        for (const id of nodes) {
          const without = {
            nodes: nodes.filter((node) => node !== id),
            edges: edges.filter(({ source, target }) => source !== id && target !== id),
          }
          const own = before.find((part) => part.includes(id)) ?? []
          const left = toParts(without).filter(
            ([first = '', ...rest]) => own.includes(first) && rest.length > 0,
          )
          expect(bridges.nodes.has(id)).toBe(left.length > 1)
        }
        for (const { id, source, target } of edges) {
          const parts = toParts({ nodes, edges: edges.filter((edge) => edge.id !== id) })
          const isLeaf = [source, target].some((end) => degree.nodes.get(end) === 1)
          expect(bridges.edges?.has(id)).toBe(parts.length > before.length && !isLeaf)
        }
      }),
    )
  })
})
