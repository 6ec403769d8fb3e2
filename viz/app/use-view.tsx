import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { en } from '../locales/en.ts'
import { vi, type Words } from '../locales/vi.ts'
import type { Cause } from '../state/history.ts'
import type { Notice } from '../state/notice.ts'
import type { Route } from '../state/route.ts'
import type { OpenStory } from '../state/story.ts'
import type { ViewState } from '../state/view-state.ts'
import type { ViewStore } from './view-store.ts'

export interface View {
  readonly view: ViewState
  readonly words: Words
  readonly route: Route
  readonly dropped: readonly string[]
  readonly notices: readonly Notice[]
  readonly opening: boolean
  readonly story: OpenStory | undefined
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** What undo would take back, and redo would do again, where that is known. */
  readonly undoes: Cause | undefined
  readonly redoes: Cause | undefined
  readonly dispatch: ViewStore['dispatch']
  readonly undo: () => void
  readonly redo: () => void
  readonly navigate: ViewStore['navigate']
  readonly setParams: ViewStore['setParams']
  readonly openView: ViewStore['openView']
  readonly setStory: ViewStore['setStory']
  readonly tell: ViewStore['tell']
}

const ViewContext = createContext<View | undefined>(undefined)

/** Gives the view to all below. */
export function ViewProvider({ store, children }: { store: ViewStore; children: ReactNode }) {
  const { history, route, dropped, notices, opening, story } = useSyncExternalStore(
    store.subscribe,
    store.snapshot,
  )
  const value = useMemo<View>(
    () => ({
      view: history.present,
      words: history.present.language === 'en' ? en : vi,
      route,
      dropped,
      notices,
      opening,
      story,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      undoes: history.past.at(-1)?.cause,
      redoes: history.future[0]?.cause,
      dispatch: store.dispatch,
      undo: store.undo,
      redo: store.redo,
      navigate: store.navigate,
      setParams: store.setParams,
      openView: store.openView,
      setStory: store.setStory,
      tell: store.tell,
    }),
    [history, route, dropped, notices, opening, story, store],
  )
  return <ViewContext value={value}>{children}</ViewContext>
}

/** The view, the words of its language, and what changes it. @throws outside of {@link ViewProvider}. */
export function useView(): View {
  const value = useContext(ViewContext)
  if (!value) throw new Error('useView is called outside of ViewProvider')
  return value
}
