import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Language } from '../diagram/model.ts'
import { readWords, standIn, wordsOf } from '../locales/read-words.ts'
import type { Words } from '../locales/vi.ts'
import type { Cause } from '../state/history.ts'
import type { Notice } from '../state/notice.ts'
import type { Route } from '../state/route.ts'
import type { OpenStory } from '../state/story.ts'
import type { ViewState } from '../state/view-state.ts'
import { fetchTwice } from './lazy-retry.ts'
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
  const words = useWords(history.present.language)
  const value = useMemo<View>(
    () => ({
      view: history.present,
      words,
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
    [history, words, route, dropped, notices, opening, story, store],
  )
  return <ViewContext value={value}>{children}</ViewContext>
}

/** The words of the language; those of the last one stand in while they are fetched. */
function useWords(language: Language): Words {
  const [last, setLast] = useState(wordsOf(language) ?? standIn)
  useEffect(() => {
    let isWanted = true
    void fetchTwice(() => readWords(language)).then((words) => isWanted && setLast(words))
    return () => {
      isWanted = false
    }
  }, [language])
  return wordsOf(language) ?? last
}

/** The view, the words of its language, and what changes it. @throws outside of {@link ViewProvider}. */
export function useView(): View {
  const value = useContext(ViewContext)
  if (!value) throw new Error('useView is called outside of ViewProvider')
  return value
}
