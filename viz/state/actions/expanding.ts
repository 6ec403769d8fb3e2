import type { MarkGroup } from '../../diagram/marks.ts'
import type { Addition, ViewState } from '../view-state.ts'
import { type Actions, without } from './action.ts'

interface Expanding {
  readonly id: string
  /** Only neighbours of these kinds; all when absent. */
  readonly kinds?: readonly MarkGroup[]
  /** Ids of neighbours that are shown again where they were hidden by hand. */
  readonly shown?: readonly string[]
}

/** Put behind what was there, so that all of that keeps its place. */
function withExpansion(additions: readonly Addition[], { id, kinds }: Expanding): readonly Addition[] {
  const before = additions.flatMap((one) => (one.id === id ? [one.expanded] : []))
  if (before.includes(true)) return additions
  if (!kinds) return [...additions, { id, expanded: true }]
  const known = before.flatMap((expanded) => (typeof expanded === 'boolean' ? [] : expanded))
  const added = kinds.filter((kind) => !known.includes(kind))
  return added.length > 0 ? [...additions, { id, expanded: added }] : additions
}

/** Which neighbours come with a node. */
export const expandActions = {
  expanded: (view: ViewState, expanding: Expanding) => ({
    ...view,
    additions: withExpansion(view.additions, expanding),
    hidden: without(view.hidden, [expanding.id, ...(expanding.shown ?? [])]),
  }),
  collapsed: (view: ViewState, { id }: { readonly id: string }) => {
    if (!isExpanded(view, id)) return view
    const at = view.additions.findIndex((one) => one.id === id)
    const additions = view.additions.flatMap((one, index) => {
      if (one.id !== id) return [one]
      return index === at ? [{ id, expanded: false }] : []
    })
    return { ...view, additions }
  },
} satisfies Actions

/** Whether neighbours of the node came with it. */
export function isExpanded({ additions }: Pick<ViewState, 'additions'>, id: string): boolean {
  return additions.some((one) => one.id === id && one.expanded !== false)
}
