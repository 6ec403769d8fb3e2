import { Copy } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { foldName } from '../../schema/names.ts'
import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { PanelSkeleton } from '../parts/skeleton.tsx'
import { toEdgeRows, toFurtherColumns, toNodeRows, toTsv } from '../state/to-rows.ts'
import { type Column, LinkedTable } from './linked-table.tsx'

type What = 'nodes' | 'edges'

/** Everything that is drawn, as a table that is linked to the canvas both ways. */
export function ListPanel() {
  const { view, words } = useView()
  const { picture, isFirst } = useAtlas()
  const [what, setWhat] = useState<What>('nodes')
  const [filter, setFilter] = useState('')
  const [copied, setCopied] = useState(false)
  const { columns, rows } = useMemo(() => {
    const { name, kind, degree, status, from, relation, to, evidence } = words.list
    if (what === 'nodes') {
      const columns: Column[] = [
        { id: 'name', title: name },
        { id: 'kind', title: kind },
        { id: 'status', title: status },
        { id: 'degree', title: degree, isNumber: true },
        ...toFurtherColumns(picture, view.comparedWith !== undefined, words),
      ]
      return { columns, rows: toNodeRows(picture, view.language, words) }
    }
    const columns: Column[] = [
      { id: 'from', title: from },
      { id: 'relation', title: relation },
      { id: 'to', title: to },
      { id: 'evidence', title: evidence },
      ...(view.comparedWith ? [{ id: 'change', title: words.facets.change }] : []),
    ]
    return { columns, rows: toEdgeRows(picture, view.language, words) }
  }, [what, picture, view.language, view.comparedWith, words])
  const cellOf = (row: (typeof rows)[number], id: string) =>
    (row as unknown as Record<string, string | number>)[id] ?? ''
  const wanted = foldName(filter)
  const shown = rows.filter((row) =>
    columns.some(({ id }) => foldName(String(cellOf(row, id))).includes(wanted)),
  )
  const copy = async () => {
    const table = [
      columns.map(({ title }) => title),
      ...shown.map((row) => columns.map(({ id }) => cellOf(row, id))),
    ]
    await navigator.clipboard.writeText(toTsv(table))
    setCopied(true)
  }
  if (isFirst) return <PanelSkeleton />
  return (
    <div className="list-panel">
      <div className="list-tools">
        <ToggleButtonGroup
          className="switch"
          aria-label={words.list.title}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[what]}
          onSelectionChange={([key]) => {
            setWhat(key as What)
            setCopied(false)
          }}
        >
          <ToggleButton id="nodes">{`${words.list.nodes} (${picture.nodes.length})`}</ToggleButton>
          <ToggleButton id="edges">{`${words.list.edges} (${picture.edges.length})`}</ToggleButton>
        </ToggleButtonGroup>
        <Button className="button small" onPress={() => void copy()}>
          <Copy size={14} aria-hidden="true" />
          <span aria-live="polite">{copied ? words.list.copied : words.list.copy}</span>
        </Button>
      </div>
      <SearchField className="list-filter" aria-label={words.list.filter} value={filter} onChange={setFilter}>
        <Input placeholder={words.list.filter} />
      </SearchField>
      <LinkedTable key={what} label={words.list[what]} columns={columns} rows={shown} cellOf={cellOf} />
    </div>
  )
}
