import { type MeasuredNode, measureNode, toLabel } from '../diagram/boxes.ts'
import type { DiagramNode } from '../diagram/model.ts'

/** More than ever are drawn at once. */
const mostKept = 20_000
const kept = new Map<string, MeasuredNode>()

/** What `measureNode` says, kept: each day of the time bar makes the same nodes anew, and text is slow to measure. */
export function toMeasured(node: DiagramNode): MeasuredNode {
  const key = `${node.type} ${node.kind} ${node.unnamed} ${node.size} ${node.community} ${node.isCut} ${node.change} ${node.groupCount} ${toLabel(node)}`
  const found = kept.get(key)
  if (found) return found
  if (kept.size >= mostKept) kept.clear()
  const measured = measureNode(node)
  kept.set(key, measured)
  return measured
}
