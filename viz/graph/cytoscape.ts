/** The one door to Cytoscape: every other file of this folder takes it from here. */

export type { Core, EdgeSingular, EventObject, NodeSingular, StylesheetStyle } from 'cytoscape'
export { default as cytoscape } from 'cytoscape'
