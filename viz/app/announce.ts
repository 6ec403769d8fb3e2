import { useSyncExternalStore } from 'react'

/** How long a word of what has happened stays, in milliseconds. */
const stay = 6000

const listeners = new Set<() => void>()
let said = ''
let waiting: ReturnType<typeof setTimeout> | undefined

function set(text: string): void {
  said = text
  for (const listener of listeners) listener()
}

/** Tells the reader what has just happened, on the line of status, which is also read out. */
export function announce(text: string): void {
  clearTimeout(waiting)
  set(text)
  waiting = setTimeout(() => set(''), stay)
}

/** What was last told; empty when that was long ago. */
export function useAnnouncement(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => said,
  )
}
