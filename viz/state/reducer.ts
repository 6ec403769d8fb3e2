import type { Day } from '../../schema/partial-date.ts'
import type { Language, Point } from '../diagram/model.ts'
import { type Facet, showOnly, toggle } from './filters.ts'
import { limits, type Projection, type ThemeChoice, type ViewState } from './view-state.ts'

/** What a reader can do to the view, by name. */
export type ViewAction =
  | { readonly type: 'dayChosen'; readonly day: Day }
  | { readonly type: 'projectionChosen'; readonly projection: Projection }
  | { readonly type: 'layoutChosen'; readonly layout: string }
  | { readonly type: 'focused'; readonly ids: readonly string[] }
  | { readonly type: 'limitRaised' }
  | { readonly type: 'added'; readonly id: string }
  | { readonly type: 'expanded'; readonly id: string }
  | { readonly type: 'hidden'; readonly ids: readonly string[] }
  | { readonly type: 'hiddenShown' }
  | { readonly type: 'moved'; readonly points: Readonly<Record<string, Point>> }
  | { readonly type: 'selected'; readonly ids: readonly string[] }
  | { readonly type: 'selectionToggled'; readonly id: string }
  | { readonly type: 'filterToggled'; readonly facet: Facet; readonly value: string }
  | { readonly type: 'onlyShown'; readonly facet: Facet; readonly value: string }
  | { readonly type: 'filtersCleared' }
  | { readonly type: 'languageChosen'; readonly language: Language }
  | { readonly type: 'themeChosen'; readonly theme: ThemeChoice }

const without = (ids: readonly string[], gone: readonly string[]) => ids.filter((id) => !gone.includes(id))
const isExpanded = ({ additions }: ViewState, wanted: string) =>
  additions.some(({ id, expanded }) => id === wanted && expanded)

/** The view after the action. Pure; the same object where nothing changes. */
export function reduceView(view: ViewState, action: ViewAction): ViewState {
  switch (action.type) {
    case 'dayChosen':
      return { ...view, day: action.day }
    case 'projectionChosen':
      return { ...view, projection: action.projection, pinned: {}, selection: [] }
    case 'layoutChosen':
      return { ...view, layout: action.layout, pinned: {} }
    case 'focused':
      return { ...view, focus: action.ids, additions: [], hidden: [], pinned: {} }
    case 'limitRaised':
      return { ...view, limit: limits.find((limit) => limit > view.limit) ?? view.limit }
    case 'added':
      return {
        ...view,
        additions: view.additions.some(({ id }) => id === action.id)
          ? view.additions
          : [...view.additions, { id: action.id, expanded: false }],
        hidden: without(view.hidden, [action.id]),
        selection: [action.id],
      }
    case 'expanded':
      return {
        ...view,
        additions: isExpanded(view, action.id)
          ? view.additions
          : [...view.additions, { id: action.id, expanded: true }],
        hidden: without(view.hidden, [action.id]),
      }
    case 'hidden':
      return {
        ...view,
        hidden: [...without(view.hidden, action.ids), ...action.ids],
        selection: without(view.selection, action.ids),
      }
    case 'hiddenShown':
      return { ...view, hidden: [] }
    case 'moved':
      return { ...view, pinned: { ...view.pinned, ...action.points } }
    case 'selected':
      return { ...view, selection: action.ids }
    case 'selectionToggled':
      return {
        ...view,
        selection: view.selection.includes(action.id)
          ? without(view.selection, [action.id])
          : [...view.selection, action.id],
      }
    case 'filterToggled':
      return { ...view, filters: toggle(view.filters, action.facet, action.value) }
    case 'onlyShown':
      return { ...view, filters: showOnly(view.filters, action.facet, action.value) }
    case 'filtersCleared':
      return { ...view, filters: {} }
    case 'languageChosen':
      return { ...view, language: action.language }
    case 'themeChosen':
      return { ...view, theme: action.theme }
  }
}

/** Whether the browser's back button should lead to the view before the action. */
export function isStep({ type }: ViewAction): boolean {
  return (
    type === 'selected' ||
    type === 'selectionToggled' ||
    type === 'focused' ||
    type === 'added' ||
    type === 'expanded'
  )
}
