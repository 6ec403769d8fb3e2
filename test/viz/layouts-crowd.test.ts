import { describe, expect, it } from 'vitest'
import { toBounds, toSharedArea, toShifted } from '../../viz/diagram/boxes.ts'
import { toCrowd, toCrowdRoom } from '../../viz/diagram/layouts/crowd.ts'
import type { LayoutGraph } from '../../viz/diagram/layouts/graph.ts'
import { layoutById } from '../../viz/diagram/layouts/registry.ts'
import { toLayoutGraph } from '../../viz/diagram/layouts/to-layout-graph.ts'
import { toLoadedNetwork } from '../../viz/state/network.ts'
import { toLayoutElements } from '../../viz/state/to-diagram.ts'
import { generateNetwork } from '../bench/viewer/network.ts'

/** A network with so many nodes, and beside it many small ones. */
function createCrowd(count: number): LayoutGraph {
  const { nodes, edges } = toLayoutElements(toLoadedNetwork(generateNetwork(count, count * 1.6)), 'BIPARTITE')
  const large = toLayoutGraph(nodes, edges)
  const small = large.nodes.slice(0, 60).map((node, at) => ({ ...node, id: `${node.id}-${at}` }))
  const pairs = small.flatMap(({ id }, at) =>
    at % 3 === 0 ? [{ source: id, target: small[at + 1]?.id ?? id, type: 'PARTY_TO' as const }] : [],
  )
  return { nodes: [...large.nodes, ...small], edges: [...large.edges, ...pairs] }
}

describe.each([120, 400])('a crowd of %d nodes, laid out by forces', (count) => {
  const graph = createCrowd(count)
  const positions = layoutById('force').compute(graph, { aspect: 1.2 })
  const at = (id: string) => positions.get(id) ?? { x: Number.NaN, y: Number.NaN }

  it('has a place for each, at which none covers another, near by and from afar', () => {
    const crowd = toCrowd(graph)
    for (const room of [
      graph.nodes.map(({ box }) => box),
      graph.nodes.map((node) => toCrowdRoom(node, crowd)),
    ]) {
      const rooms = graph.nodes.map(({ id }, index) =>
        toShifted(room[index] ?? { x: 0, y: 0, width: 0, height: 0 }, at(id)),
      )
      const covering = rooms.flatMap((a, index) =>
        rooms.slice(index + 1).filter((b) => !(toSharedArea(a, b) < 1)),
      )
      expect(covering).toEqual([])
    }
  })

  it('is laid out in the same way whatever its order', () => {
    const reversed = { nodes: graph.nodes.toReversed(), edges: graph.edges.toReversed() }
    const again = layoutById('force').compute(reversed, { aspect: 1.2 })
    expect(new Map([...again].sort())).toEqual(new Map([...positions].sort()))
  })

  it('fills a canvas of the proportion, small parts in the gaps of the large one', () => {
    const { width, height } = toBounds(graph.nodes.map(({ id, box }) => toShifted(box, at(id)))) ?? {
      width: 1,
      height: 9,
    }
    expect(width / height).toBeGreaterThan(0.85)
    expect(width / height).toBeLessThan(1.7)
    const large = toBounds(graph.nodes.slice(0, count).map(({ id, box }) => toShifted(box, at(id))))
    const within = graph.nodes
      .slice(count)
      .filter(({ id, box }) => large && toSharedArea(toShifted(box, at(id)), large) > 0)
    expect(within.length).toBeGreaterThan(15)
  })
})
