import { dayInVietNam } from '../../schema/partial-date.ts'
import { fromSearchParams, toSearchParams } from '../state/address.ts'
import { createHistory, type History, record, redo, undo } from '../state/history.ts'
import { isStep, reduceView, type ViewAction } from '../state/reducer.ts'
import type { ViewState } from '../state/view-state.ts'

export const pages = { network: '/', data: '/data' } as const
export type Page = keyof typeof pages

export interface ViewSnapshot {
  readonly page: Page
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
  navigate(page: Page): void
  destroy(): void
}

/** How long small changes are gathered before the address is written; browsers refuse a flood of writes. */
const writeDelay = 150

function toAddress(page: Page, view: ViewState): string {
  return `${pages[page]}?${toSearchParams(view).toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`
}

/** @param home the window whose address holds the view. */
export function createViewStore(home: Window): ViewStore {
  const listeners = new Set<() => void>()
  const pageOf = ({ pathname }: Location): Page => (pathname === pages.data ? 'data' : 'network')
  const read = () => fromSearchParams(new URLSearchParams(home.location.search), dayInVietNam(new Date()))
  const { view, dropped } = read()
  let state: ViewSnapshot = { page: pageOf(home.location), history: createHistory(view), dropped }
  let waiting: ReturnType<typeof setTimeout> | undefined

  const write = (how: 'pushState' | 'replaceState') => {
    clearTimeout(waiting)
    waiting = undefined
    home.history[how](null, '', toAddress(state.page, state.history.present))
  }
  const flush = () => {
    if (waiting !== undefined) write('replaceState')
  }
  const set = (next: Partial<ViewSnapshot>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const change = (history: History, how: 'push' | 'replace') => {
    if (history === state.history) return
    if (how === 'push') flush()
    set({ history })
    if (how === 'push') return write('pushState')
    clearTimeout(waiting)
    waiting = setTimeout(() => write('replaceState'), writeDelay)
  }
  const travelled = () => {
    const address = read()
    set({
      page: pageOf(home.location),
      history: record(state.history, address.view),
      dropped: address.dropped,
    })
  }
  home.addEventListener('popstate', travelled)
  home.addEventListener('pagehide', flush)
  write('replaceState')

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => state,
    dispatch(action) {
      const next = reduceView(state.history.present, action)
      change(record(state.history, next), isStep(action) ? 'push' : 'replace')
    },
    undo: () => change(undo(state.history), 'replace'),
    redo: () => change(redo(state.history), 'replace'),
    navigate(page) {
      if (page === state.page) return
      flush()
      set({ page })
      write('pushState')
    },
    destroy() {
      flush()
      home.removeEventListener('popstate', travelled)
      home.removeEventListener('pagehide', flush)
    },
  }
}
