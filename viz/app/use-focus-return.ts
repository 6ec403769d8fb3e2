import { useEffect } from 'react'
import { rest } from './skip-links.tsx'

/** Parts of the page in which a reader goes on from where the focus was. */
const regions = '[role="dialog"], [role="tabpanel"], section, aside, main'

/** The smallest part of the page that is still there of those around a place. */
function toRegion(around: readonly Element[]): HTMLElement | undefined {
  const found = [...around, ...document.querySelectorAll('main')].find(
    (element) => element.isConnected && element.matches(regions),
  )
  return found instanceof HTMLElement ? found : undefined
}

/**
 * Keeps the focus from being lost with what had it: when that is taken out of the page, the part of the page
 * around it has the focus, so that the next key goes on from there and not from the top.
 */
export function useFocusReturn(): void {
  useEffect(() => {
    let last: Element | null = null
    let around: readonly Element[] = []
    let waiting = 0
    const focused = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      last = target
      const path: Element[] = []
      for (let one = target.parentElement; one; one = one.parentElement) path.push(one)
      around = path
    }
    const isLost = () => last !== null && !last.isConnected && document.activeElement === document.body
    const returnFocus = () => {
      if (!isLost()) return
      const region = toRegion(around)
      if (region) rest(region)
    }
    const watcher = new MutationObserver(() => {
      if (!isLost()) return
      cancelAnimationFrame(waiting)
      // Menus and dialogs bring it back by themselves in the next frame.
      waiting = requestAnimationFrame(() => {
        waiting = requestAnimationFrame(returnFocus)
      })
    })
    document.addEventListener('focusin', focused)
    watcher.observe(document.body, { childList: true, subtree: true })
    return () => {
      cancelAnimationFrame(waiting)
      document.removeEventListener('focusin', focused)
      watcher.disconnect()
    }
  }, [])
}
