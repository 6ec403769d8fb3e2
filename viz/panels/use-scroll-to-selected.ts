import { type RefObject, useEffect } from 'react'
import { rowHeight } from '../tables/rows-table.tsx'

/**
 * Brings the first selected row into sight when the selection changes elsewhere, on the canvas. A row of a
 * long table is in the page only near where it is scrolled to, so that the table is scrolled there first.
 */
export function useScrollToSelected(
  place: RefObject<HTMLElement | null>,
  rows: readonly { readonly id: string }[],
  selected: string | undefined,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection scrolls, not another order
  useEffect(() => {
    const table = place.current
    const index = rows.findIndex(({ id }) => id === selected)
    if (index < 0 || !table || table.contains(document.activeElement)) return
    const find = () => table.querySelector(`[data-key="${CSS.escape(selected ?? '')}"]`)
    const row = find()
    if (row) {
      row.scrollIntoView({ block: 'nearest' })
      return
    }
    const scroller = toScroller(table)
    scroller?.scrollTo({ top: Math.max(0, index * rowHeight - scroller.clientHeight / 2) })
    const frame = requestAnimationFrame(() => find()?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [place, selected])
}

function toScroller(element: HTMLElement | null): HTMLElement | undefined {
  for (let at = element; at; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight + 1 && getComputedStyle(at).overflowY !== 'visible') return at
  return undefined
}
