import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useRef,
} from 'react'
import { Button } from 'react-aria-components/Button'
import { pointed } from '../app/pointed.ts'
import { useView } from '../app/use-view.tsx'
import { EmptyNote } from '../parts/empty-note.tsx'
import { readSort, writeSort } from '../tables/arrange.ts'
import type { Column } from '../tables/column.ts'
import { RowsTable } from '../tables/rows-table.tsx'
import { TableTools } from '../tables/table-tools.tsx'
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
  const { view, words, dispatch } = useView()
  const { find } = view.listing
  const sort = readSort(
    view.listing.sort,
    columns.map(({ id }) => id),
  )
  const setFind = (next: string) => dispatch({ type: 'listingChanged', listing: { find: next } })
  const { shownColumns, shown } = useArranged({ rows, columns, find, sort })
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
    <>
      <TableTools
        label={label}
        report={report}
        columns={columns}
        rows={shown}
        all={rows.length}
        find={find}
        onFind={setFind}
      />
      {shown.length === 0 ? (
        <div className="page-empty">
          <EmptyNote title={words.tables.nothingFound} hint={words.tables.nothingFoundHint}>
            <Button className="button" onPress={() => setFind('')}>
              {words.tables.clearFind}
            </Button>
          </EmptyNote>
        </div>
      ) : (
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
          <RowsTable
            label={label}
            columns={shownColumns}
            rows={shown}
            keyOf={keyOf}
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
          />
        </div>
      )}
    </>
  )
}
