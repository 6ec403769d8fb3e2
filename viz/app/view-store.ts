import { dayInVietNam } from '../../schema/partial-date.ts'
import { fromSearchParams } from '../state/address.ts'
import { createHistory, type History, record, redo, undo } from '../state/history.ts'
import { isStep, reduceView, type ViewAction } from '../state/reducer.ts'
import { fromAddress, type Route, toAddress } from '../state/route.ts'
import type { ViewState } from '../state/view-state.ts'
import { type AddressBar, createAddressBar } from './address-bar.ts'

export interface ViewSnapshot {
  readonly route: Route
  readonly history: History
  /** Parts of the address that made no sense. */
  readonly dropped: readonly string[]
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
  destroy(): void
}

/** @param home the window whose address holds the view. */
export function createViewStore(home: Window): ViewStore {
  const listeners = new Set<() => void>()
  const bar: AddressBar = createAddressBar(home, () => toAddress(state.route, state.history.present))
  const first = read(home.location)
  let state: ViewSnapshot = { ...first, history: createHistory(first.view) }

  const set = (next: Partial<ViewSnapshot>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const change = (history: History, how: 'push' | 'replace') => {
    if (history === state.history) return
    if (how === 'push') bar.flush()
    set({ history })
    bar[how]()
  }
  const stop = bar.onTravel(() => {
    const { route, view, dropped } = read(home.location, state.history.present)
    set({ route, history: record(state.history, view), dropped })
  })
  bar.replaceNow()

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => state,
    dispatch(action) {
      const next = reduceView(state.history.present, action)
      const cause = { action, at: home.performance.now() }
      change(record(state.history, next, cause), isStep(action) ? 'push' : 'replace')
    },
    undo: () => change(undo(state.history), 'replace'),
    redo: () => change(redo(state.history), 'replace'),
    navigate(route, ...actions) {
      bar.flush()
      const take = (history: History, action: ViewAction) =>
        record(history, reduceView(history.present, action))
      set({ route, history: actions.reduce(take, state.history), dropped: [] })
      bar.push()
    },
    setParams(params) {
      const all = Object.entries({ ...state.route.params, ...params })
      const left = all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
      set({ route: { ...state.route, params: Object.fromEntries(left) } })
      bar.replace()
    },
    destroy() {
      bar.flush()
      stop()
    },
  }
}

interface Read {
  readonly route: Route
  readonly view: ViewState
  readonly dropped: readonly string[]
}

/** What an address shows; a page of its own tells of the view the day, the language and the theme alone. */
function read({ pathname, search }: Location, known?: ViewState): Read {
  const params = new URLSearchParams(search)
  const route = fromAddress(pathname, params)
  const today = dayInVietNam(new Date())
  if (route.page === 'network') return { route, ...fromSearchParams(params, today) }
  const shared = new URLSearchParams([...params].filter(([name]) => !(name in route.params)))
  const { view, dropped } = fromSearchParams(shared, today)
  const { day, language, theme } = view
  return { route, view: { ...(known ?? view), day, language, theme }, dropped }
}
