import { type DragEvent, useState } from 'react'

/** Where a step would come to stand. */
export interface DropPlace {
  /** The step that it comes to stand beside, from 1. */
  readonly beside: number
  readonly side: 'before' | 'after'
}

interface DraggedStep {
  readonly place: DropPlace | undefined
  /** For the handle of a step: the part that is taken hold of. */
  readonly toHandle: (at: number) => {
    readonly draggable: true
    readonly onDragStart: (event: DragEvent) => void
    readonly onDragEnd: () => void
  }
  /** For the step itself. */
  readonly toTarget: (at: number) => {
    readonly onDragOver: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/** Steps that are dragged with the pointer; whoever has none uses their buttons. */
export function useDraggedStep(onDropped: (at: number, place: DropPlace) => void): DraggedStep {
  const [dragged, setDragged] = useState<number>()
  const [place, setPlace] = useState<DropPlace>()
  const end = () => {
    setDragged(undefined)
    setPlace(undefined)
  }
  return {
    place,
    toHandle: (at) => ({
      draggable: true,
      onDragStart({ currentTarget, dataTransfer }) {
        const step = currentTarget.closest('li')
        if (step) dataTransfer.setDragImage(step, 0, 0)
        dataTransfer.effectAllowed = 'move'
        setDragged(at)
      },
      onDragEnd: end,
    }),
    toTarget: (at) => ({
      onDragOver(event) {
        // Files and other things are not for the story.
        if (dragged === undefined) return
        event.preventDefault()
        const { top, height } = event.currentTarget.getBoundingClientRect()
        const side = event.clientY < top + height / 2 ? 'before' : 'after'
        if (place?.beside !== at || place.side !== side) setPlace({ beside: at, side })
      },
      onDrop(event) {
        if (dragged === undefined || !place) return
        event.preventDefault()
        onDropped(dragged, place)
        end()
      },
    }),
  }
}
