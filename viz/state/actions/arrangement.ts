import type { Point } from '../../diagram/model.ts'
import type { ViewState } from '../view-state.ts'
import type { Actions } from './action.ts'

/** Where things stand. */
export const arrangementActions = {
  layoutChosen: (view: ViewState, { layout }: { readonly layout: string }) => ({
    ...view,
    layout,
    pinned: {},
  }),
  moved: (view: ViewState, { points }: { readonly points: Readonly<Record<string, Point>> }) => ({
    ...view,
    pinned: { ...view.pinned, ...points },
  }),
} satisfies Actions
