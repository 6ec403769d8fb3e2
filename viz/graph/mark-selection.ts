import type { Core } from './cytoscape.ts'
import type { Scene } from './scene.ts'

const nothing: ReadonlySet<string> = new Set()

/** Rings what is selected, keeps what stands out or is next to it, and sets the rest back. */
export function markSelection(
  cy: Core,
  { selection, emphasis = nothing }: Pick<Scene, 'selection' | 'emphasis'>,
): void {
  const wanted = new Set(selection)
  cy.batch(() => {
    cy.elements().removeClass('selected near rest stressed')
    const selected = cy.elements().filter((element) => wanted.has(element.id()))
    const stressed = cy.elements().filter((element) => emphasis.has(element.id()))
    if (selected.empty() && stressed.empty()) return
    const around = stressed.empty() ? selected.closedNeighborhood() : stressed
    const near = around.union(selected).union(selected.edges().connectedNodes())
    selected.addClass('selected')
    stressed.addClass('stressed')
    near.addClass('near')
    cy.elements().difference(near).addClass('rest')
  })
}
