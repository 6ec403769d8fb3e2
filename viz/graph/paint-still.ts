import { toGrown, toShifted } from '../diagram/boxes.ts'
import { fontFamily } from '../diagram/fonts.ts'
import { outlineDash, toEdgeMark } from '../diagram/marks.ts'
import type { DiagramEdge, Point } from '../diagram/model.ts'
import { palettes } from '../diagram/palette.ts'
import { toParallelEdges } from '../diagram/parallel-edges.ts'
import { toBorder, toShapePath } from '../diagram/shapes.ts'
import { toArrowSize, toEdgeData, toNodeData } from './elements.ts'
import type { FirstLook } from './first-look.ts'
import { toLevel } from './level.ts'
import { bendStep, lineHeight, restStrength } from './looks.ts'
import { toNearLabels } from './near-labels.ts'
import { type LabelPlace, type StandingNode, toNear } from './scene.ts'

/**
 * The control points of the lines that are not straight: those of several between the same two nodes. Cytoscape tells
 * their sides from the node that came first.
 */
function toControls(edges: readonly DiagramEdge[], standing: readonly StandingNode[]): Map<string, Point> {
  const places = new Map(standing.map(({ node, at }, order) => [node.id, { order, at }]))
  const controls = new Map<string, Point>()
  for (const beside of toParallelEdges(edges)) {
    const [edge] = beside
    const [one, other] = [edge && places.get(edge.source), edge && places.get(edge.target)]
    if (beside.length < 2 || !one || !other) continue
    const [{ at: from }, { at: to }] = one.order < other.order ? [one, other] : [other, one]
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
    for (const [index, { id }] of beside.entries()) {
      const aside = (0.5 - beside.length / 2 + index) * bendStep
      controls.set(id, {
        x: (from.x + to.x) / 2 + ((from.y - to.y) / length) * aside,
        y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * aside,
      })
    }
  }
  return controls
}

type Context = CanvasRenderingContext2D

function paintArrow(context: Context, tip: Point, from: Point, size: number): void {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x)
  context.save()
  context.translate(tip.x, tip.y)
  context.rotate(angle)
  context.beginPath()
  context.moveTo(0, 0)
  context.lineTo(-0.3 * size, 0.15 * size)
  context.lineTo(-0.3 * size, -0.15 * size)
  context.closePath()
  context.fill()
  context.restore()
}

function paintEdges(context: Context, look: FirstLook, strengthOf: (id: string) => number): void {
  const { scene, detail, standing } = look
  const nodes = new Map(standing.map((one) => [one.node.id, one]))
  const { arePlain } = toLevel(scene.nodes.length, scene.edges.length)
  const controls = arePlain ? new Map<string, Point>() : toControls(scene.edges, standing)
  const toEnd = ({ at, box, measured }: StandingNode, towards: Point) =>
    arePlain ? at : toBorder(measured.mark.shape, toShifted(box, at), towards)
  for (const edge of scene.edges) {
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)]
    if (!source || !target) continue
    const data = toEdgeData(edge, scene.theme, detail)
    const control = controls.get(edge.id)
    const [start, tip] = [toEnd(source, control ?? target.at), toEnd(target, control ?? source.at)]
    context.globalAlpha = data.strength * strengthOf(edge.id)
    context.strokeStyle = data.line
    context.lineWidth = data.width
    context.setLineDash([...toEdgeMark(edge).dash])
    context.beginPath()
    context.moveTo(start.x, start.y)
    if (control) context.quadraticCurveTo(control.x, control.y, tip.x, tip.y)
    else context.lineTo(tip.x, tip.y)
    context.stroke()
    if (arePlain || data.arrow === 'none') continue
    context.fillStyle = data.line
    paintArrow(context, tip, control ?? start, data.arrowScale * toArrowSize(data.width))
  }
  context.setLineDash([])
}

type NodeLooks = ReturnType<typeof toNodeData>

function paintLabel(context: Context, { at }: StandingNode, data: NodeLooks, paper: string): void {
  if (data.text === '') return
  const { fontSize } = data
  const lines = data.text.split('\n')
  context.font = `400 ${fontSize}px ${fontFamily}`
  const width = Math.max(...lines.map((line) => Math.ceil(context.measureText(line).width)))
  const aside = data.justify === 'left' ? -width / 2 : data.justify === 'right' ? width / 2 : 0
  const x = at.x + data.labelX + aside
  const height = fontSize * (lines.length + (lines.length - 1) * (lineHeight - 1))
  context.textAlign = data.justify
  context.textBaseline = 'bottom'
  context.fillStyle = data.ink
  context.strokeStyle = paper
  context.lineWidth = 2 * data.halo
  context.lineJoin = 'round'
  for (const [index, line] of lines.entries()) {
    const y = at.y + data.labelY + height / 2 - (lines.length - 1 - index) * fontSize * lineHeight
    if (data.halo > 0) context.strokeText(line, x, y)
    context.fillText(line, x, y)
  }
  context.lineJoin = 'miter'
}

function paintNode(context: Context, one: StandingNode, look: FirstLook, strength: number): void {
  const { scene, detail } = look
  const data = toNodeData(one, scene.theme, detail)
  const palette = palettes[scene.theme]
  const { shape } = one.measured.mark
  const box = toShifted(one.box, one.at)
  const path = new Path2D(toShapePath(shape, box))
  context.globalAlpha = data.strength * strength
  context.fillStyle = data.fill
  context.fill(path)
  context.strokeStyle = data.line
  context.lineWidth = data.lineWidth
  context.setLineDash(data.lineStyle === 'dashed' ? [...outlineDash] : [])
  context.stroke(path)
  context.setLineDash([])
  context.globalAlpha = strength
  if (scene.selection.includes(one.node.id)) {
    const by = data.chosenGap + data.chosenRing / 2
    context.strokeStyle = palette.accent
    context.lineWidth = data.chosenRing
    context.stroke(new Path2D(toShapePath(shape, toGrown(box, by))))
  }
  paintLabel(context, one, data, palette.paper)
}

/**
 * Whether a still shows the scene as the canvas does: badges, rings and groups are pictures of their own, which
 * come later anyway.
 */
export function canBePainted({ scene }: FirstLook): boolean {
  return scene.nodes.every(
    ({ change, community, isCut, groupCount }) =>
      !change && community === undefined && !isCut && groupCount === undefined,
  )
}

/** As many nodes as are painted in a few milliseconds. */
const handful = 100

/**
 * Paints the picture as the canvas is going to draw it, a few milliseconds at a time: whoever goes through it lets
 * the page answer its reader between two.
 * @param ratio px of the device for one of the screen
 */
export function* paintStill(context: Context, look: FirstLook, ratio: number): Generator<void> {
  const { frame, standing, scene } = look
  const scale = frame.zoom * ratio
  const near = toNear(scene)
  /** What is neither selected nor next to it is set back. */
  const strengthOf = (id: string) => (near.size > 0 && !near.has(id) ? restStrength : 1)
  const labels = near.size > 0 ? toNearLabels(standing, near, look.detail) : new Map<string, LabelPlace>()
  const toRank = ({ node: { id }, label }: StandingNode) =>
    scene.selection.includes(id) ? 3 : near.has(id) ? 2 : label?.isOver ? 1 : 0
  const nodes = standing.map((one) => ({ ...one, label: labels.get(one.node.id) ?? one.label }))
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, context.canvas.width, context.canvas.height)
  context.setTransform(scale, 0, 0, scale, frame.pan.x * ratio, frame.pan.y * ratio)
  paintEdges(context, look, strengthOf)
  for (const [at, one] of nodes.sort((a, b) => toRank(a) - toRank(b)).entries()) {
    if (at % handful === 0) yield
    paintNode(context, one, look, strengthOf(one.node.id))
  }
}
