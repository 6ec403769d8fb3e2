import type { Core } from './cytoscape.ts'
import type { Detail } from './detail.ts'
import { toEdgeClass, toEdgeData, toNodeData } from './elements.ts'
import type { Scene, StandingNode } from './scene.ts'

/**
 * Makes the canvas hold exactly the scene: what stays keeps its place on the screen or moves within the
 * duration, what is new appears, what is gone is taken out.
 */
export function syncElements(
  cy: Core,
  standing: readonly StandingNode[],
  { edges, theme }: Scene,
  detail: Detail,
  duration: number,
): void {
  const nodeIds = new Set(standing.map(({ node }) => node.id))
  const drawnEdges = edges.filter(({ source, target }) => nodeIds.has(source) && nodeIds.has(target))
  const edgeIds = new Set(drawnEdges.map(({ id }) => id))
  cy.batch(() => {
    cy.remove(cy.edges().filter((edge) => !edgeIds.has(edge.id())))
    cy.remove(cy.nodes().filter((node) => !nodeIds.has(node.id())))
    for (const one of standing) {
      const data = toNodeData(one, theme, detail)
      const present = cy.getElementById(one.node.id)
      if (present.empty()) {
        cy.add({ group: 'nodes', data, position: { ...one.at } })
        continue
      }
      present.data(data)
      const { x, y } = present.position()
      if (Math.abs(x - one.at.x) + Math.abs(y - one.at.y) < 1) continue
      present.stop(true)
      if (duration > 0) present.animate({ position: { ...one.at }, duration })
      else present.position({ ...one.at })
    }
    for (const edge of drawnEdges) {
      const data = toEdgeData(edge, theme, detail)
      const present = cy.getElementById(edge.id)
      if (present.empty()) cy.add({ group: 'edges', data, classes: toEdgeClass(edge) })
      else present.data(data).classes(toEdgeClass(edge))
    }
  })
}
