import { type RefObject, useEffect, useRef } from 'react'
import { type Canvas, type CanvasEvents, createCanvas } from './create-canvas.ts'
import type { Scene } from './scene.ts'

export interface GraphCanvasProps {
  readonly scene: Scene
  readonly events: CanvasEvents
  readonly label: string
  /** Holds the canvas while it is there. */
  readonly canvas: RefObject<Canvas | null>
}

/** The drawn network. What it draws is told by `data-nodes` and `data-edges`; the list has it in words. */
export function GraphCanvas({ scene, events, label, canvas }: GraphCanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(events)
  latest.current = events

  useEffect(() => {
    if (!place.current) return
    const made = createCanvas(place.current, {
      onPick: (...args) => latest.current.onPick(...args),
      onPickNothing: () => latest.current.onPickNothing(),
      onOpen: (...args) => latest.current.onOpen(...args),
      onMenu: (...args) => latest.current.onMenu(...args),
      onHover: (...args) => latest.current.onHover(...args),
      onMoved: (...args) => latest.current.onMoved(...args),
    })
    canvas.current = made
    return () => {
      canvas.current = null
      made.destroy()
    }
  }, [canvas])
  useEffect(() => canvas.current?.draw(scene), [scene, canvas])

  const drawn = scene.nodes.filter(({ id }) => scene.positions.has(id)).length
  return (
    <div
      className="graph-canvas"
      role="img"
      aria-label={label}
      data-nodes={drawn}
      data-edges={drawn > 0 ? scene.edges.length : 0}
      data-selected={scene.selection.join(' ')}
      ref={place}
    />
  )
}
