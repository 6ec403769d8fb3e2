import { useSyncExternalStore } from 'react'
import { pointed } from '../app/pointed.ts'
import type { Words } from '../locales/vi.ts'
import { NodeIcon } from '../parts/mark-icon.tsx'
import type { Picture } from '../state/picture.ts'
import { type EdgeRow, type NodeRow, toFurtherColumns } from '../state/to-rows.ts'
import type { Column } from '../tables/column.ts'

interface Told {
  readonly picture: Picture
  readonly isCompared: boolean
  readonly words: Words
}

/** The columns of nodes: what each is, how it stands, and what is measured of it. */
export function toNodeColumns({ picture, isCompared, words }: Told): ReadonlyArray<Column<NodeRow>> {
  const { name, kind, status, degree, fullName } = words.list
  return [
    {
      id: 'name',
      title: name,
      share: 1.7,
      isRowHeader: true,
      valueOf: (row) => row.name,
      cellOf: (row) => (
        <span className="cell-name" title={row.fullName}>
          <NodeIcon node={row.node} />
          <PointedText id={row.id} text={row.name} />
        </span>
      ),
    },
    { id: 'kind', title: kind, valueOf: (row) => row.kind },
    { id: 'status', title: status, valueOf: (row) => row.status },
    { id: 'degree', title: degree, share: 0.7, isNumber: true, valueOf: (row) => row.degree },
    ...toFurtherColumns(picture, isCompared, words).map(
      ({ id, title, isNumber }): Column<NodeRow> => ({
        id,
        title,
        share: 0.9,
        isNumber,
        valueOf: (row) => row[id],
      }),
    ),
    { id: 'fullName', title: fullName, isOnlyExported: true, isFound: true, valueOf: (row) => row.fullName },
    { id: 'id', title: words.tables.id, isOnlyExported: true, valueOf: (row) => row.id },
  ]
}

/** The columns of edges, each of which is named by what it joins. */
export function toEdgeColumns({ isCompared, words }: Told): ReadonlyArray<Column<EdgeRow>> {
  const { from, relation, to, evidence } = words.list
  return [
    {
      id: 'from',
      title: from,
      share: 1.4,
      isRowHeader: true,
      valueOf: (row) => row.from,
      cellOf: (row) => <PointedText id={row.id} text={row.from} />,
    },
    { id: 'relation', title: relation, isRowHeader: true, valueOf: (row) => row.relation },
    { id: 'to', title: to, share: 1.4, isRowHeader: true, valueOf: (row) => row.to },
    { id: 'evidence', title: evidence, valueOf: (row) => row.evidence },
    ...(isCompared
      ? [{ id: 'change', title: words.facets.change, valueOf: (row: EdgeRow) => row.change }]
      : []),
    { id: 'id', title: words.tables.id, isOnlyExported: true, valueOf: (row) => row.id },
  ]
}

/** Marks its row while the thing is pointed at on the canvas. Each listens for itself, so that no other row is drawn anew. */
function PointedText({ id, text }: { readonly id: string; readonly text: string }) {
  const isPointed = useSyncExternalStore(pointed.subscribe, () => {
    const now = pointed.get()
    return now?.where === 'canvas' && now.id === id
  })
  return <span data-pointed={isPointed || undefined}>{text}</span>
}
