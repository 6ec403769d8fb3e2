import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useRef,
} from 'react'
import { pointed } from '../app/pointed.ts'
import { useView } from '../app/use-view.tsx'
import { readSort, writeSort } from '../tables/arrange.ts'
import { ArrangedTable } from '../tables/arranged-table.tsx'
import type { Column } from '../tables/column.ts'
import { useArranged } from '../tables/use-arranged.ts'
import { toSelection } from './to-selection.ts'
import { useScrollToSelected } from './use-scroll-to-selected.ts'

interface Drawn {
  readonly id: string
}

interface LinkedRowsProps<Row extends Drawn> {
  readonly label: string
  /** First part of the names of its files, in English. */
  readonly report: string
  readonly columns: ReadonlyArray<Column<Row>>
  readonly rows: readonly Row[]
  readonly onAct?: (id: string) => void
}

const keyOf = ({ id }: Drawn) => id
const rowOf = (target: EventTarget) =>
  target instanceof Element
    ? (target.closest('[role="row"][data-key]')?.getAttribute('data-key') ?? undefined)
    : undefined

/** Rows of what is drawn: selected with it, marked with it, and as the address says sorted and filtered. */
export function LinkedRows<Row extends Drawn>({ label, report, columns, rows, onAct }: LinkedRowsProps<Row>) {
  const { view, dispatch } = useView()
  const { find } = view.listing
  const sort = readSort(
    view.listing.sort,
    columns.map(({ id }) => id),
  )
  const arranged = useArranged({ rows, columns, find, sort })
  const { shown } = arranged
  const table = useRef<HTMLTableElement>(null)
  useScrollToSelected(table, shown, view.selection[0])
  useEffect(() => () => pointed.set('list', undefined), [])
  /** Whether the reader adds to what is selected; the table itself does not tell. */
  const isMore = useRef(false)
  const noteKeys = (event: KeyboardEvent | PointerEvent) => {
    const byTouch = 'pointerType' in event && event.pointerType === 'touch'
    isMore.current = byTouch || event.shiftKey || event.ctrlKey || event.metaKey
  }
  const point = (event: FocusEvent | MouseEvent) => pointed.set('list', rowOf(event.target))
  const leave = () => pointed.set('list', undefined)
  return (
    <ArrangedTable
      label={label}
      report={report}
      columns={columns}
      rows={rows}
      arranged={arranged}
      keyOf={keyOf}
      find={find}
      onFind={(next) => dispatch({ type: 'listingChanged', listing: { find: next } })}
      sort={sort}
      onSort={(next) => dispatch({ type: 'listingChanged', listing: { sort: writeSort(next) } })}
      choice={{
        mode: 'multiple',
        keys: view.selection,
        onChoose: (chosen) =>
          dispatch({
            type: 'selected',
            ids: toSelection({ before: view.selection, shown, chosen, isMore: isMore.current }),
          }),
      }}
      onAct={onAct}
      place="panel"
      table={table}
      frame={(body) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what the table inside is told
        <div
          className="linked-rows"
          onKeyDownCapture={noteKeys}
          onPointerDownCapture={noteKeys}
          onMouseOver={point}
          onMouseLeave={leave}
          onFocus={point}
          onBlur={leave}
        >
          {body}
        </div>
      )}
    />
  )
}
