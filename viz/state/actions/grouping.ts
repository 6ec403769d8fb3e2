import type { Grouping } from '../fields/grouping.ts'
import type { ViewState } from '../view-state.ts'
import { type Actions, without } from './action.ts'

const withOpen = (view: ViewState, change: (open: readonly string[]) => readonly string[]) =>
  view.grouping
    ? { ...view, grouping: { ...view.grouping, open: change(view.grouping.open) }, selection: [] }
    : view

/** What nodes are gathered by. */
export const groupActions = {
  grouped: (view: ViewState, { by }: { readonly by: Grouping['by'] }) =>
    view.grouping?.by === by ? view : { ...view, grouping: { by, open: [] }, selection: [] },
  ungrouped: (view: ViewState) => (view.grouping ? { ...view, grouping: undefined, selection: [] } : view),
  groupOpened: (view: ViewState, { group }: { readonly group: string }) =>
    withOpen(view, (open) => [...without(open, [group]), group]),
  groupClosed: (view: ViewState, { group }: { readonly group: string }) =>
    withOpen(view, (open) => without(open, [group])),
} satisfies Actions
