import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let isPrinting = false

/** Within the event, as the browser takes the page as it is once its listeners have returned. */
function listen(tell: () => void): () => void {
  const set = (next: boolean) => () => {
    isPrinting = next
    flushSync(tell)
  }
  const [begin, end] = [set(true), set(false)]
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}

/** Whether the page is being put on paper, where nothing can be scrolled into sight. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(listen, () => isPrinting)
}
