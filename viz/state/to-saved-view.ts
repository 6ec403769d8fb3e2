import type { SavedView } from '../../schema/saved-view.ts'
import type { Positions } from '../diagram/model.ts'
import { toSearchParams } from './address.ts'
import type { ViewState } from './view-state.ts'

/** The view with the places of everything, which stand for those that it was opened with. */
export function toSavedView(view: ViewState, positions: Positions, dataVersion?: string): SavedView {
  return {
    kind: 'coordination-atlas/view-link',
    version: 1,
    query: toSearchParams({ ...view, placed: '' }).toString(),
    positions: Object.fromEntries([...positions].map(([id, { x, y }]) => [id, [x, y]])),
    dataVersion,
  }
}
