import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { en } from '../locales/en.ts'
import { vi, type Words } from '../locales/vi.ts'
import type { ViewState } from '../state/view-state.ts'
import type { Page, ViewStore } from './view-store.ts'

export interface View {
  readonly view: ViewState
  readonly words: Words
  readonly page: Page
  readonly dropped: readonly string[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly dispatch: ViewStore['dispatch']
  readonly undo: () => void
  readonly redo: () => void
  readonly navigate: (page: Page) => void
}

const ViewContext = createContext<View | undefined>(undefined)

/** Gives the view to all below. */
export function ViewProvider({ store, children }: { store: ViewStore; children: ReactNode }) {
  const { history, page, dropped } = useSyncExternalStore(store.subscribe, store.snapshot)
  const value = useMemo<View>(
    () => ({
      view: history.present,
      words: history.present.language === 'en' ? en : vi,
      page,
      dropped,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      dispatch: store.dispatch,
      undo: store.undo,
      redo: store.redo,
      navigate: store.navigate,
    }),
    [history, page, dropped, store],
  )
  return <ViewContext value={value}>{children}</ViewContext>
}

/** The view, the words of its language, and what changes it. @throws outside of {@link ViewProvider}. */
export function useView(): View {
  const value = useContext(ViewContext)
  if (!value) throw new Error('useView is called outside of ViewProvider')
  return value
}
