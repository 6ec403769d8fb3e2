import { type Facet, showOnly, toggle } from '../filters.ts'
import type { ViewState } from '../view-state.ts'
import type { Actions } from './action.ts'

interface FacetValue {
  readonly facet: Facet
  readonly value: string
}

/** What the legend lets through. */
export const filterActions = {
  filterToggled: (view: ViewState, { facet, value }: FacetValue) => ({
    ...view,
    filters: toggle(view.filters, facet, value),
  }),
  onlyShown: (view: ViewState, { facet, value }: FacetValue) => ({
    ...view,
    filters: showOnly(view.filters, facet, value),
  }),
  filtersCleared: (view: ViewState) => ({ ...view, filters: {} }),
} satisfies Actions
