import { limits, type Projection, type ViewState } from '../view-state.ts'
import { type Actions, without } from './action.ts'

interface One {
  readonly id: string
}
interface Several {
  readonly ids: readonly string[]
}

/** What is in the picture. */
export const contentActions = {
  projectionChosen: (view: ViewState, { projection }: { readonly projection: Projection }) => ({
    ...view,
    projection,
    pinned: {},
    selection: [],
  }),
  focused: (view: ViewState, { ids }: Several) => ({
    ...view,
    focus: ids,
    additions: [],
    hidden: [],
    pinned: {},
  }),
  limitRaised: (view: ViewState) => ({
    ...view,
    limit: limits.find((limit) => limit > view.limit) ?? view.limit,
  }),
  added: (view: ViewState, { id: added }: One) => ({
    ...view,
    additions: view.additions.some(({ id }) => id === added)
      ? view.additions
      : [...view.additions, { id: added, expanded: false }],
    hidden: without(view.hidden, [added]),
    selection: [added],
  }),
  hidden: (view: ViewState, { ids }: Several) => ({
    ...view,
    hidden: [...without(view.hidden, ids), ...ids],
    selection: without(view.selection, ids),
  }),
  othersHidden: (view: ViewState, { others }: { readonly others: readonly string[] }) => ({
    ...view,
    hidden: [...without(view.hidden, others), ...others],
  }),
  hiddenShown: (view: ViewState) => ({ ...view, hidden: [] }),
} satisfies Actions
