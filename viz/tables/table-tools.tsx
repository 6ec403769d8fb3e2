import { ChevronDown, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { SearchField } from 'react-aria-components/SearchField'
import { toFileName } from '../../schema/formats/file-name.ts'
import { useView } from '../app/use-view.tsx'
import { download } from '../export/download.ts'
import type { Column } from './column.ts'
import type { TableFile } from './formats/format.ts'
import { tableFormats } from './formats/registry.ts'
import { tsvFormat } from './formats/tsv.ts'

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
}

/** Above a table: a field that filters it, how many rows that leaves, and two ways to take it along. */
export function TableTools<Row>({ label, report, columns, rows, all, find, onFind }: TableToolsProps<Row>) {
  const { view, words } = useView()
  const [said, setSaid] = useState('')
  const toTable = (wanted: ReadonlyArray<Column<Row>>): TableFile => ({
    columns: wanted.map(({ id, title }) => ({ id, title })),
    rows: rows.map((row) => wanted.map((column) => column.valueOf(row))),
    title: label,
    permalink: window.location.href,
    now: new Date(),
  })
  const copy = async () => {
    try {
      const seen = columns.filter(({ isOnlyExported }) => !isOnlyExported)
      await navigator.clipboard.writeText(tsvFormat.make(toTable(seen)))
      setSaid(words.tables.copied)
    } catch {
      setSaid(words.tables.notCopied)
    }
  }
  const save = (id: string) => {
    const format = tableFormats.find((candidate) => candidate.id === id)
    if (!format) return
    const { extension, mimeType, make } = format
    const name = toFileName({ report, scope: find || 'all', day: view.day, extension })
    download(new Blob([make(toTable(columns))], { type: mimeType }), name)
    setSaid(words.tables.exported(name))
  }
  return (
    <div className="table-tools">
      <SearchField className="list-filter" aria-label={words.tables.find} value={find} onChange={onFind}>
        <Input placeholder={words.tables.find} />
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
      <MenuTrigger>
        <Button className="button">
          {words.tables.export}
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
        <Popover className="popover">
          <Menu className="menu" onAction={(id) => save(String(id))}>
            {tableFormats.map(({ id }) => (
              <MenuItem key={id} id={id} className="menu-item">
                {words.tables.formats[id]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  )
}
