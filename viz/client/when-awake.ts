/**
 * Does something once, after a pause in milliseconds, or as soon as the network is back; while nobody looks at
 * the page, it waits until somebody does. The signal ends it.
 */
export function whenAwake(pause: number, act: () => void, signal: AbortSignal): void {
  const over = new AbortController()
  const options = { signal: AbortSignal.any([signal, over.signal]) }
  const go = () => {
    if (document.hidden) return
    over.abort()
    act()
  }
  const isDue = () => {
    document.addEventListener('visibilitychange', go, options)
    go()
  }
  const timer = setTimeout(isDue, pause)
  options.signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  window.addEventListener('online', isDue, options)
}
