import { describe, expect, test } from 'vitest'
import { measureNode, toLabelSize, toSharedArea, toShifted } from '../../viz/diagram/boxes.ts'
import { placeLabels } from '../../viz/diagram/labels.ts'
import { forceLayout } from '../../viz/diagram/layouts/force.ts'
import { toLayoutGraph } from '../../viz/diagram/layouts/to-layout-graph.ts'
import { measureText, toClean, toFitting, wrapBalanced, wrapText } from '../../viz/diagram/text.ts'
import { sampleEdges, sampleNodes } from './diagram-sample.ts'

/** Sixty nodes: the sample twice, with two nodes that nothing joins. */
const nodes = ['a', 'b'].flatMap((half) => [
  ...sampleNodes.map((node) => ({ ...node, id: `${half}/${node.id}` })),
  { ...sampleNodes[0], id: `${half}/alone` } as (typeof sampleNodes)[number],
])
const edges = ['a', 'b'].flatMap((half) =>
  sampleEdges.map((edge) => ({
    ...edge,
    id: `${half}/${edge.id}`,
    source: `${half}/${edge.source}`,
    target: `${half}/${edge.target}`,
  })),
)

describe('labels', () => {
  const positions = forceLayout.compute(toLayoutGraph(nodes, edges), {})
  const standing = nodes.map((node) => {
    const measured = measureNode(node)
    return { node, measured, mark: toShifted(measured.box, positions.get(node.id) ?? { x: 0, y: 0 }) }
  })
  const requests = standing
    .filter(({ measured }) => !measured.isCard)
    .map(({ node, measured, mark }) => ({
      id: node.id,
      mark,
      ...toLabelSize(measured),
      importance: node.degree,
    }))
  const marks = standing.map(({ mark }) => mark)
  const placed = [...placeLabels(requests, marks).values()]

  test('of sixty nodes cover no mark and no other label', () => {
    expect(nodes).toHaveLength(60)
    expect(placed).toHaveLength(requests.length)
    for (const { id, box, isFree } of placed) {
      expect(isFree, id).toBe(true)
      expect(
        marks.filter((mark) => toSharedArea(mark, box) > 0),
        id,
      ).toEqual([])
      expect(
        placed.filter((other) => other.id !== id && toSharedArea(other.box, box) > 0),
        id,
      ).toEqual([])
    }
  })

  test('stand where they stand in whatever order they are asked for', () => {
    expect(placeLabels(requests.toReversed(), marks)).toEqual(placeLabels(requests, marks))
  })

  test('give way to marks and tell when they cannot', () => {
    const mark = { x: 0, y: 0, width: 20, height: 20 }
    const request = { id: 'a', mark, width: 40, height: 16, importance: 1 }
    expect(placeLabels([request], [mark]).get('a')?.box.y).toBe(25)
    const below = { x: -40, y: 24, width: 100, height: 20 }
    expect(placeLabels([request], [mark, below]).get('a')?.box.y).toBe(-21)
    const everywhere = { x: -200, y: -200, width: 400, height: 400 }
    expect(placeLabels([request], [mark, everywhere]).get('a')?.isFree).toBe(false)
  })

  test('lie rather beside a line than on it', () => {
    const mark = { x: -10, y: -10, width: 20, height: 20 }
    const request = { id: 'a', mark, width: 60, height: 16, importance: 1 }
    const down = { from: { x: 0, y: 10 }, to: { x: 0, y: 200 } }
    expect(placeLabels([request], [mark], [down]).get('a')?.box.y).toBeLessThan(0)
  })
})

describe('text', () => {
  test('is measured in the font, marks of Vietnamese included', () => {
    expect(measureText('Ế', 1000)).toBe(measureText('E', 1000) + 10)
    expect(measureText('Đảng ủy', 12.5, 600)).toBeGreaterThan(measureText('Đảng ủy', 12.5))
  })

  test('is broken into lines that fit, about as long as each other', () => {
    const lines = wrapBalanced('Ban Công tác Mặt trận bản Ka Oóc', 150, 12.5, 400, 2)
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(measureText(line, 12.5)).toBeLessThanOrEqual(150)
  })

  test('ends in an ellipsis where more lines would be needed', () => {
    const lines = wrapText('một hai ba bốn năm sáu bảy tám chín mười '.repeat(4), 100, 12.5, 400, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    for (const line of lines) expect(measureText(line, 12.5)).toBeLessThanOrEqual(100)
  })

  test('breaks a word that is longer than a line', () => {
    for (const line of wrapText('https://example.org/'.repeat(10), 120, 12))
      expect(measureText(line, 12)).toBeLessThanOrEqual(120)
  })

  test('is left alone where it fits', () => {
    expect(toFitting('Quy chế 2020', 200, 12.5)).toBe('Quy chế 2020')
  })

  test('loses controls and turning marks, and isolates what runs from right to left', () => {
    expect(toClean('a\u0000b\u202Ec\u00ADd\n  e')).toBe('abcd e')
    expect(toClean('مرحبا')).toBe('\u2068مرحبا\u2069')
    expect(toClean('e\u0302\u0301')).toBe('ế')
  })
})
