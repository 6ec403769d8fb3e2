import { Copy } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import { useView } from '../app/use-view.tsx'
import { longestFind } from '../state/fields/listing.ts'
import type { Column } from './column.ts'
import { FormatMenu } from './format-menu.tsx'
import { tsvFormat } from './formats/tsv.ts'
import { saveTable, toTableFile } from './save-table.ts'

interface TableToolsProps<Row> {
  readonly label: string
  readonly report: string
  readonly columns: ReadonlyArray<Column<Row>>
  /** As they are shown: what leaves is what is seen. */
  readonly rows: readonly Row[]
  /** How many there are without the filter. */
  readonly all: number
  readonly find: string
  readonly onFind: (find: string) => void
  /** Further ways to take something along. */
  readonly children?: ReactNode
}

/** Above a table: a field that filters it, how many rows that leaves, and ways to take it along. */
export function TableTools<Row>(props: TableToolsProps<Row>) {
  const { label, report, columns, rows, all, find, onFind, children } = props
  const { view, words } = useView()
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      const seen = columns.filter(({ isOnlyExported }) => !isOnlyExported)
      await navigator.clipboard.writeText(tsvFormat.make(toTableFile({ title: label, columns: seen, rows })))
      setSaid(words.tables.copied(rows.length))
    } catch {
      setSaid(words.tables.notCopied)
    }
  }
  return (
    <div className="table-tools">
      <SearchField className="table-find" aria-label={words.tables.find} value={find} onChange={onFind}>
        <Input placeholder={words.tables.find} maxLength={longestFind} />
      </SearchField>
      <span className="table-count" role="status">
        {rows.length === all ? words.tables.rows(all) : words.tables.rowsOf(rows.length, all)}
      </span>
      <span className="said" role="status">
        {said}
      </span>
      <Button className="button" onPress={() => void copy()}>
        <Copy size={14} aria-hidden="true" />
        {words.tables.copy}
      </Button>
      <FormatMenu
        label={words.tables.export}
        onChoose={(format) => {
          const parts = { report, scope: find || 'all', day: view.day }
          setSaid(
            words.tables.exported(saveTable(toTableFile({ title: label, columns, rows }), format, parts)),
          )
        }}
      />
      {children}
    </div>
  )
}
