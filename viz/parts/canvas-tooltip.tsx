import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import type { Point } from '../diagram/model.ts'
import { nameOf } from '../state/to-diagram.ts'

export interface Hover {
  readonly id: string
  readonly at: Point
}

/** The full name of what is under the pointer, its status, and how many neighbours are not drawn. */
export function CanvasTooltip({ id, at }: Hover) {
  const { view, words } = useView()
  const { picture, hiddenNeighbours } = useAtlas()
  const node = picture.nodes.find((one) => one.id === id)
  if (!node) return null
  const hidden = hiddenNeighbours(id)
  const { status } = node.onDay
  return (
    <div className="tooltip" role="tooltip" style={{ left: `${at.x}px`, top: `${at.y}px` }}>
      <strong>{nameOf(node, view.language)}</strong>
      {status ? <span>{words.terms.status[status]}</span> : null}
      {hidden > 0 ? <span>{words.canvas.neighboursHidden(hidden)}</span> : null}
    </div>
  )
}
