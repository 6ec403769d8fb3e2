/** The one door to Cytoscape: every other file of this folder takes it from here. */

import type { Core, ElementDefinition } from 'cytoscape'

export type { Core, ElementDefinition, EventObject, NodeSingular, StylesheetStyle } from 'cytoscape'
export { default as cytoscape } from 'cytoscape'

/**
 * Whether the picture is an image of itself while it moves. Cytoscape asks its renderer at every drawing, and
 * takes the option at the beginning alone.
 */
export function setImageInMotion(cy: Core, isImage: boolean): void {
  rendererOf(cy).textureOnViewport = isImage
}

interface Renderer {
  textureOnViewport: boolean
  skipFrame: boolean
  flushRenderedStyleQueue?: () => void
  getCachedZSortedEles?: () => unknown
}

function rendererOf(cy: Core): Renderer {
  return (cy as Core & Record<'renderer', () => Renderer>).renderer()
}

/**
 * Adds elements and works out at once how they look, but keeps the next frame from being drawn: of many that come
 * in portions, the picture is drawn once, when the last are in.
 */
export function addUndrawn(cy: Core, elements: readonly ElementDefinition[]): void {
  const added = cy.add([...elements])
  const renderer = rendererOf(cy)
  renderer.flushRenderedStyleQueue?.()
  // Kept by each until it changes: the frame that draws them all need not work it out for all.
  for (const element of added.toArray()) element.boundingBox()
  renderer.skipFrame = true
}

/** Works out before the next frame what of it can be: where lines run, and what lies over what. */
export function prepareFrame(cy: Core): void {
  const renderer = rendererOf(cy)
  renderer.flushRenderedStyleQueue?.()
  renderer.getCachedZSortedEles?.()
}
