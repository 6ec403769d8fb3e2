import { useSyncExternalStore } from 'react'
import { type OwnView, readOwnViews } from '../state/own-views.ts'

/** Views that are kept in this browser alone; other pages of it see them too. */
const place = 'atlas.views'

const listeners = new Set<() => void>()
let text: string | null | undefined
let views: readonly OwnView[] = []

function readText(): string | null {
  try {
    return window.localStorage.getItem(place)
  } catch {
    return null
  }
}

/** The same list for as long as the same is kept. */
function snapshot(): readonly OwnView[] {
  const now = readText()
  if (now !== text) {
    text = now
    views = readOwnViews(now)
  }
  return views
}

function subscribe(listener: () => void): () => void {
  const changed = ({ key }: StorageEvent) => (key === place || key === null) && listener()
  listeners.add(listener)
  window.addEventListener('storage', changed)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', changed)
  }
}

/** @returns whether the browser kept it: storage may be full or switched off */
function keep(next: readonly OwnView[]): boolean {
  try {
    window.localStorage.setItem(place, JSON.stringify(next))
  } catch {
    return false
  }
  for (const listener of listeners) listener()
  return true
}

export interface OwnViews {
  readonly views: readonly OwnView[]
  /** Puts another list in the place of what is kept by then. @returns whether the browser kept it */
  readonly change: (to: (views: readonly OwnView[]) => readonly OwnView[]) => boolean
}

/** The reader's own views, the newest first. */
export function useOwnViews(): OwnViews {
  return { views: useSyncExternalStore(subscribe, snapshot), change: (to) => keep(to(snapshot())) }
}
