import type { Day } from '../../../schema/partial-date.ts'
import type { ViewState } from '../view-state.ts'
import type { Actions } from './action.ts'

/** Which other day the picture is compared with. */
export const comparisonActions = {
  comparedWith: (view: ViewState, { day }: { readonly day: Day }) =>
    day === view.comparedWith ? view : { ...view, comparedWith: day },
  comparisonEnded: (view: ViewState) => {
    const { change: _, ...filters } = view.filters
    return { ...view, comparedWith: undefined, filters }
  },
} satisfies Actions
