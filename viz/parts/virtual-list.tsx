import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import type { LongListProps } from './long-list.tsx'

interface Row<Item> {
  readonly id: string
  readonly item: Item
}

/** A list of which only what is in sight is in the page; what it stands in scrolls it. */
export function VirtualList<Item>({
  label,
  items,
  keyOf,
  lookOf,
  height,
  gap = 0,
  wanted,
  children,
}: LongListProps<Item>) {
  const list = useRef<HTMLDivElement>(null)
  const layout = useMemo(() => new ListLayout<Row<Item>>({ estimatedRowSize: height, gap }), [height, gap])
  const rows = useMemo(() => items.map((item) => ({ id: keyOf(item), item })), [items, keyOf])
  useScrollTo(list, layout, wanted)
  return (
    <Virtualizer layout={layout} shouldObserveItemSize>
      <GridList
        ref={list}
        className="virtual-list"
        aria-label={label}
        items={rows}
        dependencies={[children, lookOf]}
        // As in a list that is all in the page, the tabulator goes from link to link.
        keyboardNavigationBehavior="tab"
      >
        {({ id, item }) => (
          <GridListItem id={id} textValue={id} {...lookOf?.(item)}>
            {children(item)}
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  )
}

/** Scrolls to where the row will be, until it is in the page and can be brought into the middle. */
function useScrollTo<Item>(
  place: RefObject<HTMLElement | null>,
  layout: ListLayout<Item>,
  wanted: string | undefined,
): void {
  useEffect(() => {
    if (wanted === undefined) return
    let frame = requestAnimationFrame(function seek() {
      const list = place.current
      const row = list?.querySelector(`[data-key="${CSS.escape(wanted)}"]`)
      if (row) return row.scrollIntoView({ block: 'center' })
      const scroller = list && toScroller(list)
      const y = layout.getLayoutInfo(wanted)?.rect.y
      if (list && scroller && y !== undefined) {
        const start = list.getBoundingClientRect().top - scroller.getBoundingClientRect().top
        scroller.scrollBy({ top: start + y - scroller.clientHeight / 2 })
      }
      frame = requestAnimationFrame(seek)
    })
    return () => cancelAnimationFrame(frame)
  }, [place, layout, wanted])
}

function toScroller(element: HTMLElement): HTMLElement | undefined {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight + 1 && getComputedStyle(at).overflowY !== 'visible') return at
  return undefined
}
