import type { ActionOf, Actions } from './actions/action.ts'
import { annotationActions } from './actions/annotating.ts'
import { arrangementActions } from './actions/arrangement.ts'
import { chainActions } from './actions/chain.ts'
import { comparisonActions } from './actions/comparing.ts'
import { contentActions } from './actions/contents.ts'
import { expandActions } from './actions/expanding.ts'
import { filterActions } from './actions/filtering.ts'
import { groupActions } from './actions/grouping.ts'
import { lookActions } from './actions/looking.ts'
import { measureActions } from './actions/measuring.ts'
import type { ViewState } from './view-state.ts'

const actions = {
  ...contentActions,
  ...expandActions,
  ...groupActions,
  ...chainActions,
  ...arrangementActions,
  ...filterActions,
  ...lookActions,
  ...comparisonActions,
  ...measureActions,
  ...annotationActions,
} satisfies Actions

/** What a reader can do to the view, by name. */
export type ViewAction = ActionOf<typeof actions>

/** The view after the action. Pure; the same object where nothing changes. */
export function reduceView(view: ViewState, action: ViewAction): ViewState {
  return (actions as Actions)[action.type]?.(view, action) ?? view
}

const steps: ReadonlySet<ViewAction['type']> = new Set<ViewAction['type']>([
  'selected',
  'selectionToggled',
  'focused',
  'added',
  'expanded',
  'chainsAsked',
])

/** Whether the browser's back button should lead to the view before the action. */
export function isStep({ type }: ViewAction): boolean {
  return steps.has(type)
}
