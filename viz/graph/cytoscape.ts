/** The one door to Cytoscape: every other file of this folder takes it from here. */

import type { Core } from 'cytoscape'

export type { Core, ElementDefinition, EventObject, NodeSingular, StylesheetStyle } from 'cytoscape'
export { default as cytoscape } from 'cytoscape'

/**
 * Whether the picture is an image of itself while it moves. Cytoscape asks its renderer at every drawing, and
 * takes the option at the beginning alone.
 */
export function setImageInMotion(cy: Core, isImage: boolean): void {
  const { renderer } = cy as Core & Record<'renderer', () => { textureOnViewport: boolean }>
  renderer.call(cy).textureOnViewport = isImage
}
