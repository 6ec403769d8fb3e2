import { useMemo } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { PanelSkeleton } from '../parts/skeleton.tsx'
import { type EdgeRow, type NodeRow, toEdgeRows, toNodeRows } from '../state/to-rows.ts'
import { type ListedKind, listedKinds } from '../state/view-state.ts'
import type { Column } from '../tables/column.ts'
import { LinkedRows } from './linked-rows.tsx'
import { toEdgeColumns, toNodeColumns } from './list-columns.tsx'

/** Everything that is drawn, as a table that is linked to the canvas both ways. */
export function ListPanel() {
  const { view, words, dispatch } = useView()
  const { picture, isFirst } = useAtlas()
  const { what } = view.listing
  if (isFirst) return <PanelSkeleton />
  const counts = { nodes: picture.nodes.length, edges: picture.edges.length }
  return (
    <div className="list-panel">
      <ToggleButtonGroup
        className="switch"
        aria-label={words.list.title}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[what]}
        onSelectionChange={([key]) =>
          // The columns of one are not those of the other.
          dispatch({ type: 'listingChanged', listing: { what: key as ListedKind, sort: '' } })
        }
      >
        {listedKinds.map((id) => (
          <ToggleButton key={id} id={id}>{`${words.list[id]} (${counts[id]})`}</ToggleButton>
        ))}
      </ToggleButtonGroup>
      {what === 'nodes' ? <NodeList /> : <EdgeList />}
    </div>
  )
}

function NodeList() {
  const { view, words, dispatch } = useView()
  const { picture } = useAtlas()
  const { language } = view
  const isCompared = view.comparedWith !== undefined
  const columns: ReadonlyArray<Column<NodeRow>> = useMemo(
    () => toNodeColumns({ picture, isCompared, words }),
    [picture, isCompared, words],
  )
  const rows = useMemo(() => toNodeRows(picture, language, words), [picture, language, words])
  return (
    <LinkedRows
      label={words.list.nodes}
      report="nodes"
      columns={columns}
      rows={rows}
      onAct={(id) => dispatch({ type: 'expanded', id })}
    />
  )
}

function EdgeList() {
  const { view, words } = useView()
  const { picture } = useAtlas()
  const { language } = view
  const isCompared = view.comparedWith !== undefined
  const columns: ReadonlyArray<Column<EdgeRow>> = useMemo(
    () => toEdgeColumns({ picture, isCompared, words }),
    [picture, isCompared, words],
  )
  const rows = useMemo(() => toEdgeRows(picture, language, words), [picture, language, words])
  return <LinkedRows label={words.list.edges} report="edges" columns={columns} rows={rows} />
}
