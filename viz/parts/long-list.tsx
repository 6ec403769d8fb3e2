import { type ReactNode, Suspense } from 'react'
import { lazyRetry as lazy } from '../app/lazy-retry.ts'
import { useIsPrinting } from '../app/use-is-printing.ts'
import { PanelSkeleton } from './skeleton.tsx'

/** From as many rows, only those in sight are in the page. */
const virtualFrom = 200

/** What a row tells the stylesheet. */
interface RowLook {
  readonly className?: string
  readonly 'data-basis'?: string
}

export interface LongListProps<Item> {
  /** What is listed, for whoever hears it. */
  readonly label: string
  readonly items: readonly Item[]
  keyOf(item: Item): string
  lookOf?(item: Item): RowLook
  /** About the height of a row in px, before it was in sight. */
  readonly height: number
  /** Between rows, in px. */
  readonly gap?: number
  readonly className?: string
  /** Key of the row that is brought into sight. */
  readonly wanted?: string
  children(item: Item): ReactNode
}

/** Fetched where a list is that long. */
const FetchedList = lazy(() =>
  import('./virtual-list.tsx').then(({ VirtualList }) => ({ default: VirtualList })),
)

/** Only what is in sight of the items is in the page; what they stand in scrolls them. */
export function VirtualList<Item>(props: LongListProps<Item>) {
  return <FetchedList {...props} />
}

/** Whether so many rows are too many to be in the page together; on paper all of them are. */
export function useIsLong(count: number): boolean {
  return !useIsPrinting() && count > virtualFrom
}

/** Items one below the other, however many: of very many, only those in sight are in the page. */
export function LongList<Item>(props: LongListProps<Item>) {
  const { label, items, keyOf, lookOf, className, children } = props
  const isLong = useIsLong(items.length)
  if (isLong)
    return (
      <Suspense fallback={<PanelSkeleton label={label} />}>
        <VirtualList {...props} />
      </Suspense>
    )
  return (
    <ul className={className}>
      {items.map((item) => (
        <li key={keyOf(item)} {...lookOf?.(item)}>
          {children(item)}
        </li>
      ))}
    </ul>
  )
}
