import { labelSize, type MeasuredNode, measureNode, toLabel } from '../diagram/boxes.ts'
import type { DiagramNode } from '../diagram/model.ts'
import { measureText, toClean } from '../diagram/text.ts'

/** More than ever are drawn at once. */
const mostKept = 20_000
const kept = new Map<string, CanvasMeasured>()
/** Longer labels are not written on one line. */
const widest = 190

export interface CanvasMeasured extends MeasuredNode {
  /** The label on one line, and its width in px at the size of labels; absent where that is too long, or what it is anyway. */
  readonly single?: { readonly text: string; readonly width: number }
}

function toSingle(node: DiagramNode, { lines }: MeasuredNode): CanvasMeasured['single'] {
  if (lines.length < 2) return undefined
  const text = toClean(toLabel(node))
  const width = Math.ceil(measureText(text, labelSize))
  return width > widest ? undefined : { text, width }
}

/** What `measureNode` says, kept: each day of the time bar makes the same nodes anew, and text is slow to measure. */
export function toMeasured(node: DiagramNode): CanvasMeasured {
  const key = `${node.type} ${node.kind} ${node.unnamed} ${node.size} ${node.community} ${node.isCut} ${node.change} ${node.groupCount} ${toLabel(node)}`
  const found = kept.get(key)
  if (found) return found
  if (kept.size >= mostKept) kept.clear()
  const measured = measureNode(node)
  const all = { ...measured, single: toSingle(node, measured) }
  kept.set(key, all)
  return all
}
