/** Looks that the canvas and its still share, besides those of `elements.ts`. */

/** Strength of what is not selected and not next to it. */
export const restStrength = 0.3
/** Height of a line of a label, in sizes of its letters. */
export const lineHeight = 1.28
/** Between the bends of lines that join the same two nodes, in px. */
export const bendStep = 26
