import { createHistory, type History, record, redo, undo } from '../state/history.ts'
import type { Notice } from '../state/notice.ts'
import { isStep, reduceView, type ViewAction } from '../state/reducer.ts'
import type { Route } from '../state/route.ts'
import type { OpenStory } from '../state/story.ts'
import { type AddressBar, createAddressBar } from './address-bar.ts'
import { type ReadAddress, readAddress, readQuery, toQuery } from './read-address.ts'
import { writeAddress } from './write-address.ts'

export interface ViewSnapshot extends Omit<ReadAddress, 'view'> {
  readonly history: History
  /** The first address is still being fetched or read. */
  readonly opening: boolean
}

/** The view, joined to the address bar: every change is written there, back and forward are read back. */
export interface ViewStore {
  subscribe(listener: () => void): () => void
  snapshot(): ViewSnapshot
  dispatch(action: ViewAction): void
  undo(): void
  redo(): void
  /** Goes to a page, to which the back button then does not lead; the actions happen on the way, in the same step. */
  navigate(route: Route, ...actions: readonly ViewAction[]): void
  /** Sets parameters of the page, or takes them away; the back button leads to the page before all the same. */
  setParams(params: Readonly<Record<string, string | undefined>>): void
  /** Shows a saved view, in the language and theme of the reader. @param placed key of the view whose positions hold */
  openView(query: string, placed?: string): void
  /** Opens a story, at its step where it has one, or puts a changed one in its place; undefined closes it. */
  setStory(story: OpenStory | undefined): void
  tell(notices: readonly Notice[]): void
  destroy(): void
}

/** @param home the window whose address holds the view. */
export function createViewStore(home: Window): ViewStore {
  const listeners = new Set<() => void>()
  const bar: AddressBar = createAddressBar(home, () =>
    writeAddress({ ...state, view: state.history.present }),
  )
  const first = readAddress(home.location)
  let state: ViewSnapshot
  /** Counts what was shown, so that what is read too slowly for it is forgotten. */
  let turn = 0

  const set = (next: Partial<ViewSnapshot>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const change = (history: History, how: 'push' | 'replace') => {
    if (history === state.history) return
    turn++
    if (how === 'push') bar.flush()
    set({ history })
    if (!state.opening) bar[how]()
  }
  const take = ({ view, source, story, ...read }: ReadAddress, history: History) =>
    set({
      ...read,
      source,
      story: story ?? (state.story && { ...state.story, step: 0 }),
      history,
      opening: false,
    })
  const stop = bar.onTravel(() => {
    const mine = ++turn
    const found = readAddress(home.location, state.history.present)
    const show = (read: ReadAddress) => mine === turn && take(read, record(state.history, read.view))
    if (isAtHand(found)) show(found)
    else void found.then(show)
  })
  if (isAtHand(first)) {
    const { view, ...read } = first
    state = { ...read, history: createHistory(view), opening: false }
    bar.replaceNow()
  } else {
    const { view, dropped } = readQuery(home.location.search)
    state = {
      route: { page: 'network', params: {} },
      history: createHistory(view),
      dropped,
      notices: [],
      opening: true,
    }
    void first.then((read) => {
      take(read, createHistory(read.view))
      bar.replaceNow()
    })
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => state,
    dispatch(action) {
      const next = reduceView(state.history.present, action)
      const cause = { action, at: performance.now() }
      change(record(state.history, next, cause), isStep(action) ? 'push' : 'replace')
    },
    undo: () => change(undo(state.history), 'replace'),
    redo: () => change(redo(state.history), 'replace'),
    navigate(route, ...actions) {
      turn++
      bar.flush()
      const act = (history: History, action: ViewAction) =>
        record(history, reduceView(history.present, action))
      set({ route, history: actions.reduce(act, state.history), dropped: [], notices: [] })
      bar.push()
    },
    setParams(params) {
      const all = Object.entries({ ...state.route.params, ...params })
      const left = all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
      set({ route: { ...state.route, params: Object.fromEntries(left) } })
      bar.replace()
    },
    openView(query, placed) {
      turn++
      bar.flush()
      const { view, dropped } = readQuery(query, placed)
      const { language, theme } = state.history.present
      const history = record(state.history, { ...view, language, theme })
      set({ route: { page: 'network', params: {} }, history, dropped, notices: [], source: undefined })
      bar.push()
    },
    setStory(story) {
      const step = story?.story.steps[story.step - 1]
      const isOther =
        story?.step !== state.story?.step || story?.story.steps[story.step - 1]?.view !== step?.view
      if (!step || !isOther) {
        set({ story, source: undefined })
        bar.replace()
        return
      }
      turn++
      bar.flush()
      const { view, dropped } = readQuery(step.view)
      const { language, theme, panel } = state.history.present
      const next = { ...view, language, theme, panel }
      const isShown = toQuery(next) === toQuery(state.history.present)
      const history = isShown ? state.history : record(state.history, next)
      const params = story?.key && `story=${story.key}&step=${story.step}`
      const source = params ? { params, query: toQuery(history.present) } : undefined
      set({ story, route: { page: 'network', params: {} }, history, dropped, notices: [], source })
      bar.push()
    },
    tell: (notices) => set({ notices }),
    destroy() {
      bar.flush()
      stop()
    },
  }
}

function isAtHand(read: ReadAddress | Promise<ReadAddress>): read is ReadAddress {
  return !(read instanceof Promise)
}
