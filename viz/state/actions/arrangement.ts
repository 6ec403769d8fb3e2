import type { Point } from '../../diagram/model.ts'
import type { ViewState } from '../view-state.ts'
import type { Actions } from './action.ts'

/** Where things stand. */
export const arrangementActions = {
  /** What was moved by hand stays where it is: only the rest is laid out anew. */
  layoutChosen: (view: ViewState, { layout }: { readonly layout: string }) => ({ ...view, layout }),
  moved: (view: ViewState, { points }: { readonly points: Readonly<Record<string, Point>> }) => ({
    ...view,
    pinned: { ...view.pinned, ...points },
  }),
  unpinned: (view: ViewState, { ids }: { readonly ids: readonly string[] }) => {
    const pinned = Object.fromEntries(Object.entries(view.pinned).filter(([id]) => !ids.includes(id)))
    return { ...view, pinned }
  },
} satisfies Actions
