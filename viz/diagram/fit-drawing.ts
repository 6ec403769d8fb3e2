import { type Box, toBounds } from './boxes.ts'
import type { Diagram } from './model.ts'
import { type NetworkRoom, type RenderedNetwork, renderNetwork } from './render-network.ts'
import { type RenderedNotes, renderNotes } from './render-notes.ts'

/** No network is drawn smaller: its names would be below 6.7 points on paper. */
const smallestScale = 0.72

/** The network with the notes on it, and the room that both take. */
export interface Drawing {
  readonly network: RenderedNetwork
  readonly notes: RenderedNotes
  readonly bounds: Box | undefined
}

export function drawNetwork(diagram: Diagram, room?: NetworkRoom): Drawing {
  const network = renderNetwork(diagram, room)
  const notes = renderNotes(diagram, room?.spacing)
  return { network, notes, bounds: toBounds([network.bounds, notes.bounds].flatMap((box) => box ?? [])) }
}

/** How much smaller the drawing must be to be within the room; never larger than it is. */
export function toFittingScale({ bounds }: Drawing, width: number, height: number): number {
  return bounds ? Math.min(1, width / bounds.width, height / bounds.height) : 1
}

export function isReadable(scale: number): boolean {
  return scale >= smallestScale
}

/**
 * The network in the room: as it is, or smaller as a whole; where its names would become unreadable, with its parts
 * nearer to each other and without the names that find no room.
 */
export function fitDrawing(
  diagram: Diagram,
  whole: Drawing,
  width: number,
  height: number,
): Drawing & { scale: number } {
  let [drawing, scale, spacing] = [whole, toFittingScale(whole, width, height), { x: 1, y: 1 }]
  const places = toBounds(
    [...diagram.positions.values()]
      .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
      .map((at) => ({ ...at, width: 0, height: 0 })),
  )
  if (!places) return { ...drawing, scale }
  // Marks and names keep their size, so that only what is between their middles becomes narrower.
  for (let step = 0; step < 4 && !isReadable(scale); step++) {
    const { bounds = places } = drawing
    // Across and down apart, so that all of the room is used.
    const toSpacing = (side: 'width' | 'height', room: number, before: number) => {
      const beside = bounds[side] - places[side] * before
      const wanted = (room / smallestScale - beside) / Math.max(1, places[side])
      return Math.max(0.02, Math.min(1, wanted) * 0.985 ** step)
    }
    spacing = { x: toSpacing('width', width, spacing.x), y: toSpacing('height', height, spacing.y) }
    drawing = drawNetwork(diagram, { spacing, hidesCrowded: true })
    scale = toFittingScale(drawing, width, height)
  }
  return { ...drawing, scale }
}
