import type { Box } from '../diagram/boxes.ts'
import type { DiagramEdge, DiagramNode, Point, Positions, Theme } from '../diagram/model.ts'
import type { CanvasMeasured } from './measured.ts'

/** Everything that the canvas shows at one moment. Equal scenes look equal. */
export interface Scene {
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
  /** Nodes without a position wait for one and are not drawn. */
  readonly positions: Positions
  readonly selection: readonly string[]
  /** Ids of nodes and edges that stand out from the rest, such as a chain. */
  readonly emphasis?: ReadonlySet<string>
  readonly theme: Theme
  /** Names what was laid out and how; when it changes, the canvas is fitted to the new picture. */
  readonly arrangement: string
}

export interface LabelPlace {
  /** From the centre of the node to the centre of the label. */
  readonly x: number
  readonly y: number
  /** Whether it covers no mark and no other label; else it is not shown. */
  readonly isFree: boolean
  readonly anchor: 'start' | 'middle' | 'end'
  /** Whether it may lie on marks, over which it has to be drawn. */
  readonly isOver?: boolean
  /** Whether it is written on one line although it could be broken. */
  readonly isSingle: boolean
}

export interface StandingNode {
  readonly node: DiagramNode
  readonly at: Point
  readonly measured: CanvasMeasured
  /** The mark around the node's position, as large as the zoom asks for. */
  readonly box: Box
  /** Absent where the label is written within the mark. */
  readonly label?: LabelPlace
}

/** A label that found no place at all. */
export const noLabel: LabelPlace = { x: 0, y: 0, isFree: false, anchor: 'middle', isSingle: false }

/** What is selected, with what stands out or else is next to it. */
export function toNear({
  selection,
  edges,
  emphasis,
}: Pick<Scene, 'selection' | 'edges' | 'emphasis'>): Set<string> {
  const wanted = new Set(selection)
  if (emphasis && emphasis.size > 0) return new Set([...wanted, ...emphasis])
  const near = new Set(wanted)
  if (wanted.size === 0) return near
  for (const { id, source, target } of edges)
    if (wanted.has(source) || wanted.has(target) || wanted.has(id)) near.add(source).add(target).add(id)
  return near
}
