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

export function createAddressBar(home: Window, toAddress: () => string): AddressBar {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const write = (how: 'pushState' | 'replaceState') => {
    clearTimeout(waiting)
    waiting = undefined
    home.history[how](null, '', toAddress())
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
      home.addEventListener('popstate', listener)
      home.addEventListener('pagehide', flush)
      return () => {
        home.removeEventListener('popstate', listener)
        home.removeEventListener('pagehide', flush)
      }
    },
  }
}
