import { describe, expect, it } from 'vitest'
import { changes, type DiagramEdge, type DiagramNode } from '../../viz/diagram/model.ts'
import { toDetail } from '../../viz/graph/detail.ts'
import { toEdgeClass, toEdgeData, toNodeData } from '../../viz/graph/elements.ts'
import { toStandingNodes } from '../../viz/graph/standing.ts'
import { sampleEdges, sampleNodes } from './diagram-sample.ts'

/** The canvas of a usual window. */
const ground = { width: 805, height: 790, count: 40 }

const detail = toDetail(1, ground)
function dataOf(given: Partial<DiagramNode>) {
  const nodes = sampleNodes.slice(0, 1).map((node) => ({ ...node, ...given }))
  const positions = new Map(nodes.map(({ id }) => [id, { x: 0, y: 0 }]))
  const [one] = toStandingNodes({ nodes, edges: [], positions }, detail)
  if (!one) throw new Error('the sample is empty')
  return toNodeData(one, 'light', detail)
}
const [line] = sampleEdges
const edgeOf = (given: Partial<DiagramEdge>) => ({ ...(line as DiagramEdge), ...given })

describe('the signs of the canvas', () => {
  it('signs lines by what became of them, and breaks those that ended', () => {
    const signs = changes.map((change) => toEdgeData(edgeOf({ change }), 'light', detail).sign)
    expect(signs).toEqual(['+', '−', '•'])
    expect(toEdgeData(edgeOf({}), 'light', detail).sign).toBe('')
    expect(changes.map((change) => toEdgeClass(edgeOf({ change })))).toEqual([
      'unbroken',
      'dash-11-5',
      'unbroken',
    ])
  })

  it('signs marks by what became of them, otherwise for each', () => {
    const signs = changes.map((change) => dataOf({ change }).badge)
    expect(new Set(signs.map(String)).size).toBe(3)
    expect(signs.every((images) => Array.isArray(images) && images.length === 1)).toBe(true)
    expect(dataOf({}).badges).toBe(0)
  })

  it('writes the community’s number into the mark, beside the sign of a change', () => {
    const { badge, badges } = dataOf({ community: 7, change: 'BEGAN' })
    expect(badges).toBe(2)
    expect(decodeURIComponent(String(badge))).toContain('>7</tspan>')
  })

  it('draws what is larger by measure larger, where it stood', () => {
    const [plain, large] = [dataOf({}), dataOf({ size: 2 })]
    expect(Number(large.width)).toBe(2 * Number(plain.width))
  })

  it('draws a bridge as two lines with the paper between them', () => {
    const [plain, bridge] = [{}, { isBridge: true }].map((given) =>
      toEdgeData(edgeOf(given), 'light', detail),
    )
    expect(plain?.doubled).toBe(0)
    expect(bridge).toMatchObject({ ink: plain?.line, line: '#f6f5f1' })
    expect(Number(bridge?.doubled)).toBeGreaterThan(0)
  })
})
