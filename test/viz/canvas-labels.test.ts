import { describe, expect, it } from 'vitest'
import { type Box, toSharedArea, toShifted } from '../../viz/diagram/boxes.ts'
import { toDetail } from '../../viz/graph/detail.ts'
import { toNearLabels } from '../../viz/graph/near-labels.ts'
import { type StandingNode, toNear } from '../../viz/graph/scene.ts'
import { toLabelRequest, toStandingNodes } from '../../viz/graph/standing.ts'
import { sampleEdges, sampleNodes } from './diagram-sample.ts'

/** The canvas of a usual window. */
const ground = { width: 805, height: 790, count: 40 }

/** The sample in a crowd: so close together that many a label has no room. */
const nodes = sampleNodes
const edges = sampleEdges
const positions = new Map(
  nodes.map(({ id }, index) => [id, { x: (index % 6) * 74, y: Math.floor(index / 6) * 58 }]),
)
const zooms = [1, 0.5, 0.25]

function toLabelBox(one: StandingNode, zoom: number): Box | undefined {
  const request = toLabelRequest(one, toDetail(zoom, ground))
  if (!one.label?.isFree || !request) return undefined
  const { width, height } = (one.label.isSingle && request.other) || request
  return toShifted({ x: one.label.x - width / 2, y: one.label.y - height / 2, width, height }, one.at)
}

/** Names of labels that cover another label or a mark; near ones may cover a mark that is set back. */
function findCovering(standing: readonly StandingNode[], zoom: number, near?: ReadonlySet<string>): string[] {
  const marks = standing.map(({ node, at, box }) => ({ id: node.id, box: toShifted(box, at) }))
  const mayCover = (id: string, mark: string) => near?.has(id) && !near.has(mark)
  const labels = standing.flatMap((one) => {
    const box = toLabelBox(one, zoom)
    return box ? [{ id: one.node.id, box, isOver: one.label?.isOver ?? false }] : []
  })
  return labels
    .filter(
      ({ id, box, isOver }) =>
        marks.some(
          (mark) =>
            !(isOver ? mark.id !== id && !near?.has(mark.id) : mayCover(id, mark.id)) &&
            toSharedArea(mark.box, box) > 0,
        ) || labels.some((other) => other.id !== id && toSharedArea(other.box, box) > 0),
    )
    .map(({ id }) => id)
}

describe('labels of the canvas', () => {
  it.each(zooms)(
    'cover no other label and no mark but faded ones, whatever is selected, at a zoom of %d',
    (zoom) => {
      const detail = toDetail(zoom, ground)
      const standing = toStandingNodes({ nodes, edges, positions }, detail)
      expect(findCovering(standing, zoom)).toEqual([])
      for (const { id } of nodes) {
        const near = toNear({ selection: [id], edges })
        const places = toNearLabels(standing, near, detail)
        const shown = standing.map((one) => ({ ...one, label: places.get(one.node.id) ?? one.label }))
        expect(findCovering(shown, zoom, near), id).toEqual([])
      }
    },
  )

  it('are shown for the selected neighbourhood where they had no room among all', () => {
    const detail = toDetail(0.5, ground)
    const standing = toStandingNodes({ nodes, edges, positions }, detail)
    const gained = nodes.flatMap(({ id }) => {
      const near = toNear({ selection: [id], edges })
      const places = toNearLabels(standing, near, detail)
      return [...places].filter(([, { isFree }]) => isFree).map(([other]) => near.has(other))
    })
    expect(gained.length).toBeGreaterThan(10)
    expect(gained).not.toContain(false)
  })

  it('stay where they are for what is not near, unless a near one needs the place', () => {
    const detail = toDetail(1, ground)
    const apart = new Map(nodes.map(({ id }, index) => [id, { x: index * 400, y: 0 }]))
    const standing = toStandingNodes({ nodes, edges, positions: apart }, detail)
    const [first] = nodes
    expect(toNearLabels(standing, new Set([first?.id ?? '']), detail).size).toBe(0)
  })
})
