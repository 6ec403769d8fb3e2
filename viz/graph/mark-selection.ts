import type { Core } from './cytoscape.ts'

/** Rings what is selected, keeps what is next to it, and sets the rest back. */
export function markSelection(cy: Core, selection: readonly string[]): void {
  const wanted = new Set(selection)
  cy.batch(() => {
    cy.elements().removeClass('selected near rest')
    const selected = cy.elements().filter((element) => wanted.has(element.id()))
    if (selected.empty()) return
    const near = selected.closedNeighborhood().union(selected.edges().connectedNodes())
    selected.addClass('selected')
    near.addClass('near')
    cy.elements().difference(near).addClass('rest')
  })
}
