/** What is left out of a large picture, so that it still moves with the hand. */
export interface Level {
  /** Straight lines without arrows: each bend and each arrow costs as much as the line. */
  readonly arePlain: boolean
  /** While it moves, the picture is an image of itself. */
  readonly isImageInMotion: boolean
  /** Nodes move to new places at once. */
  readonly isStill: boolean
}

const mostBentEdges = 1_500
const mostInMotion = 2_500
const mostMoved = 600

/** @param nodes and @param edges how many are drawn. */
export function toLevel(nodes: number, edges: number): Level {
  return {
    arePlain: edges > mostBentEdges,
    isImageInMotion: nodes + edges > mostInMotion,
    isStill: nodes > mostMoved,
  }
}

export function isSameLevel(a: Level, b: Level): boolean {
  return a.arePlain === b.arePlain && a.isImageInMotion === b.isImageInMotion && a.isStill === b.isStill
}
