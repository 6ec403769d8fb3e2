import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, toBounds, toSharedArea, toShifted } from '../../viz/diagram/boxes.ts'
import { toPlaces } from '../../viz/diagram/layouts/by-place.ts'
import type { LayoutGraph, LayoutNode } from '../../viz/diagram/layouts/graph.ts'
import { layoutIds } from '../../viz/diagram/layouts/ids.ts'
import { toRanks } from '../../viz/diagram/layouts/layered.ts'
import { placeNewNodes } from '../../viz/diagram/layouts/place-new-nodes.ts'
import { layoutById, layouts } from '../../viz/diagram/layouts/registry.ts'
import { toLayoutGraph } from '../../viz/diagram/layouts/to-layout-graph.ts'
import type { Positions } from '../../viz/diagram/model.ts'
import { sampleEdges, sampleNodes } from './diagram-sample.ts'

const sample = toLayoutGraph(sampleNodes, sampleEdges)

function toRoom({ box }: LayoutNode, at = { x: Number.NaN, y: Number.NaN }): Box {
  return toShifted(box, at)
}

function expectSound(graph: LayoutGraph, positions: Positions): void {
  const rooms = graph.nodes.map((node) => ({ id: node.id, room: toRoom(node, positions.get(node.id)) }))
  expect(positions.size).toBe(graph.nodes.length)
  for (const { id, room } of rooms) expect(Number.isFinite(room.x + room.y), id).toBe(true)
  for (const [index, a] of rooms.entries())
    for (const b of rooms.slice(index + 1)) {
      // Packing multiplies and divides: a hair's breadth is rounding, not overlap.
      if (toSharedArea(a.room, b.room) > 1e-6) expect.fail(`${a.id} and ${b.id} overlap`)
    }
}

/** Graphs of every kind: crowded, in many parts, with circles, loops, doubled edges and strange ids. */
const anyGraph: fc.Arbitrary<LayoutGraph> = fc
  .array(
    fc.record({
      width: fc.integer({ min: 20, max: 160 }),
      height: fc.integer({ min: 20, max: 70 }),
      isCoordination: fc.boolean(),
      parent: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    }),
    { maxLength: 40, size: 'max' },
  )
  .chain((drawn) => {
    const nodes = drawn.map(({ width, height, isCoordination, parent }, index) => ({
      id: index % 7 === 0 ? `__proto__${index}` : `n${index}`,
      isCoordination,
      degree: index % 9,
      name: { width: width * 0.8, height: 16 },
      parent: parent === undefined ? undefined : `n${parent}`,
      box: { x: -width / 2, y: isCoordination ? -height / 2 : -12, width, height },
    }))
    const id = fc.constantFrom(...nodes.map((node) => node.id), 'nobody')
    const type = fc.constantFrom('PARTY_TO' as const, 'SUBORDINATE_TO' as const, 'COORDINATES_WITH' as const)
    return fc
      .array(fc.record({ source: id, target: id, type }), { maxLength: 80, size: 'max' })
      .map((edges) => ({ nodes, edges }))
  })

test('the ids that are offered are those of the layouts', () => {
  expect(layouts.map(({ id }) => id)).toEqual(layoutIds)
})

describe.each(layouts.map((layout) => [layout.id, layout] as const))('the layout %s', (_, layout) => {
  test('gives every node of any graph a finite place of its own', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => expectSound(graph, layout.compute(graph, { focus: ['n1', 'n2'] }))),
      { numRuns: 100 },
    )
  })

  test('draws the same graph in the same way, whatever its order', () => {
    const reversed = { nodes: sample.nodes.toReversed(), edges: sample.edges.toReversed() }
    const positions = layout.compute(sample, {})
    expect(layout.compute(structuredClone(sample), {})).toEqual(positions)
    expect(new Map([...layout.compute(reversed, {})].sort())).toEqual(new Map([...positions].sort()))
  })

  test('draws nothing of nothing', () => {
    expect(layout.compute({ nodes: [], edges: [] }, {}).size).toBe(0)
  })
})

function boundsOf(positions: Positions): Box {
  const rooms = sample.nodes.map((node) => toRoom(node, positions.get(node.id)))
  return toBounds(rooms) ?? { x: 0, y: 0, width: 1, height: 1 }
}

describe('what a layout shows', () => {
  test.each([0.6, 1, 1.8])('by force, parts fill a canvas of the proportion %f', (aspect) => {
    const { width, height } = boundsOf(layoutById('force').compute(sample, { aspect }))
    expect(width / height / aspect).toBeGreaterThan(0.5)
    expect(width / height / aspect).toBeLessThan(2)
  })

  test('by force, parties stand around their agreement', () => {
    const positions = layoutById('force').compute(sample, {})
    const card = positions.get('agr:2020') ?? { x: 0, y: 0 }
    for (const id of ['org:nam-po', 'org:muong-nhe', 'org:muong-cha', 'org:muong-te']) {
      const at = positions.get(id) ?? { x: 1e6, y: 0 }
      expect(Math.hypot(at.x - card.x, at.y - card.y), id).toBeLessThan(220)
    }
  })

  test('by rank, superiors stand above and agreements below their parties', () => {
    const ranks = toRanks(sample)
    const rank = (id: string) => ranks.get(id) ?? Number.NaN
    expect(rank('org:qk2')).toBeLessThan(rank('org:379'))
    expect(rank('org:379')).toBeLessThan(rank('agr:2020'))
    expect(rank('agr:before')).toBeLessThan(rank('agr:2021'))
    const positions = layoutById('layered').compute(sample, {})
    expect(positions.get('org:qk2')?.y).toBeLessThan(positions.get('org:379')?.y ?? 0)
  })

  test('by rank, a circle of superiors is drawn all the same', () => {
    const nodes = sample.nodes.slice(0, 3)
    const edges = [0, 1, 2].map((at) => ({
      source: nodes[at]?.id ?? '',
      target: nodes[(at + 1) % 3]?.id ?? '',
      type: 'SUBORDINATE_TO' as const,
    }))
    expect(new Set(toRanks({ nodes, edges }).values()).size).toBe(3)
  })

  test('concentrically, who is more steps away is further out', () => {
    const positions = layoutById('concentric').compute(sample, { focus: ['agr:2020'] })
    const distance = (id: string) => {
      const [a, b] = [positions.get('agr:2020'), positions.get(id)]
      return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN
    }
    expect(distance('org:379')).toBeLessThan(distance('org:qk2'))
    expect(distance('org:qk2')).toBeLessThan(distance('org:345'))
  })

  test('by place, who belongs together stands together', () => {
    const nodes = sample.nodes.map((node, index) => ({
      ...node,
      parent: node.isCoordination ? undefined : `unit:${index % 3}`,
    }))
    const graph = { nodes, edges: sample.edges }
    const positions = layoutById('by-place').compute(graph, {})
    const places = toPlaces(graph)
    expect(places.get('agr:2020')).toMatch(/^unit:/)
    const fields = [0, 1, 2].map((place) =>
      toBounds(
        nodes
          .filter(({ id }) => places.get(id) === `unit:${place}`)
          .map((node) => toRoom(node, positions.get(node.id))),
      ),
    )
    for (const [index, a] of fields.entries())
      for (const b of fields.slice(index + 1)) expect(a && b ? toSharedArea(a, b) : Number.NaN).toBe(0)
  })

  test('that does not exist is refused with the names of those that do', () => {
    expect(() => layoutById('spiral')).toThrow(/"spiral".*force, layered, concentric, by-place/)
  })
})

describe('placing new nodes', () => {
  test('moves nothing that is placed and covers nothing', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 0, max: 40 }), (graph, count) => {
        const all = layoutById('force').compute(graph, {})
        const known = new Map([...all].sort().slice(0, count))
        const positions = placeNewNodes(graph, known)
        for (const [id, at] of known) expect(positions.get(id)).toEqual(at)
        expectSound(graph, positions)
        expect(placeNewNodes(structuredClone(graph), known)).toEqual(positions)
      }),
      { numRuns: 100 },
    )
  })

  test('sets a new node beside its neighbour', () => {
    const known = new Map([...layoutById('force').compute(sample, {})].filter(([id]) => id !== 'org:345'))
    const positions = placeNewNodes(sample, known)
    const [a, b] = [positions.get('org:345'), positions.get('org:qk2')]
    expect(a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN).toBeLessThan(260)
  })

  test('forgets positions of nodes that are gone', () => {
    const known = new Map([
      ['org:gone', { x: 0, y: 0 }],
      ['org:qk2', { x: 5, y: 5 }],
    ])
    expect(placeNewNodes(sample, known).has('org:gone')).toBe(false)
  })
})
