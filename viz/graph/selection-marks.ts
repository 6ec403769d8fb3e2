import type { Core } from './cytoscape.ts'
import type { Scene } from './scene.ts'

const names = ['selected', 'near', 'stressed', 'rest'] as const
type Mark = readonly (typeof names)[number][]

export interface SelectionMarks {
  /** Rings what is selected, keeps what stands out or is near, and sets the rest back. */
  mark(scene: Pick<Scene, 'selection' | 'emphasis'>, near: ReadonlySet<string>): void
}

/** Changes the classes of those elements alone that are marked otherwise than before. */
export function createSelectionMarks(cy: Core): SelectionMarks {
  let isAnyMarked = false
  return {
    mark({ selection, emphasis = new Set() }, near) {
      const selected = new Set(selection)
      const isAny = [...selection, ...emphasis].some((id) => !cy.getElementById(id).empty())
      if (!isAny && !isAnyMarked) return
      isAnyMarked = isAny
      const markOf = (id: string): Mark =>
        isAny
          ? [
              ...(selected.has(id) ? (['selected'] as const) : []),
              near.has(id) ? 'near' : 'rest',
              ...(emphasis.has(id) ? (['stressed'] as const) : []),
            ]
          : []
      cy.batch(() => {
        for (const element of cy.elements().toArray()) {
          const wanted = markOf(element.id())
          for (const name of names)
            if (element.hasClass(name) !== wanted.includes(name)) element.toggleClass(name)
        }
      })
    },
  }
}
