import { isEmbedded, toEmbedded } from '../state/embedding.ts'
import { longestFragment, toFragment, toPlainFragment } from '../state/fragment.ts'
import type { WrittenAddress } from './write-address.ts'

/** The address bar of a window, written to gently. */
export interface AddressBar {
  /** Writes the address as a new step, to which the back button leads. */
  push(): void
  /** Writes it in place of the last one, when small changes have been gathered. */
  replace(): void
  replaceNow(): void
  /** Writes what was still to be gathered. */
  flush(): void
  /** Tells when the reader goes back or forward. @returns what ends it. */
  onTravel(listener: () => void): () => void
}

/** How long small changes are gathered before the address is written; browsers refuse a flood of writes. */
const writeDelay = 150

export function createAddressBar(home: Window, toAddress: () => WrittenAddress): AddressBar {
  const isFramed = isEmbedded(home.location.search)
  let waiting: ReturnType<typeof setTimeout> | undefined
  let written = 0
  /** Deflates a fragment that was written as it is, unless the address has changed meanwhile. */
  const shorten = async (path: string, text: string, turn: number) => {
    const fragment = await toFragment(text)
    if (turn === written && fragment.length <= longestFragment)
      home.history.replaceState(null, '', `${path}#${fragment}`)
  }
  const write = (how: 'pushState' | 'replaceState') => {
    clearTimeout(waiting)
    waiting = undefined
    const { path: own, fragment } = toAddress()
    const path = isFramed ? toEmbedded(own) : own
    written++
    // At once, so that no reload comes before it.
    home.history[how](null, '', fragment === undefined ? path : `${path}#${toPlainFragment(fragment)}`)
    if (fragment !== undefined) void shorten(path, fragment, written)
  }
  const flush = () => {
    if (waiting !== undefined) write('replaceState')
  }
  return {
    push: () => write('pushState'),
    replace() {
      clearTimeout(waiting)
      waiting = setTimeout(() => write('replaceState'), writeDelay)
    },
    replaceNow: () => write('replaceState'),
    flush,
    onTravel(listener) {
      const travelled = () => {
        written++
        clearTimeout(waiting)
        waiting = undefined
        listener()
      }
      home.addEventListener('popstate', travelled)
      home.addEventListener('pagehide', flush)
      return () => {
        home.removeEventListener('popstate', travelled)
        home.removeEventListener('pagehide', flush)
      }
    },
  }
}
