import type { Core } from './cytoscape.ts'

type Mark = 'selected near' | 'near' | 'rest' | ''

export interface SelectionMarks {
  /** Rings what is selected, keeps what is near, and sets the rest back. */
  mark(selection: readonly string[], near: ReadonlySet<string>): void
}

/** Changes the classes of those elements alone that are marked otherwise than before. */
export function createSelectionMarks(cy: Core): SelectionMarks {
  return {
    mark(selection, near) {
      const selected = new Set(selection)
      const isAny = selection.some((id) => !cy.getElementById(id).empty())
      const markOf = (id: string): Mark =>
        !isAny ? '' : selected.has(id) ? 'selected near' : near.has(id) ? 'near' : 'rest'
      cy.batch(() => {
        for (const element of cy.elements().toArray()) {
          const wanted = markOf(element.id())
          for (const name of ['selected', 'near', 'rest'] as const)
            if (element.hasClass(name) !== wanted.split(' ').includes(name)) element.toggleClass(name)
        }
      })
    },
  }
}
