import type { ReactNode } from 'react'
import type { WholeQuery } from '../client/use-all.ts'
import { EmptyNote } from '../parts/empty-note.tsx'
import { Asked } from '../tables/asked.tsx'
import { DataTable, type DataTableProps } from '../tables/data-table.tsx'
import { DroppedNote } from '../tables/dropped-note.tsx'
import { PageFrame } from './page-frame.tsx'

interface TablePageProps<Node, Row> {
  readonly title: string
  readonly lead: string
  /** Fields and links beside the title. */
  readonly actions: ReactNode
  /** What is asked for, besides the day. */
  readonly tools?: ReactNode
  /** Parts of the address that made no sense. */
  readonly dropped?: readonly string[]
  readonly query: WholeQuery<Node>
  /** What can be asked instead where there is nothing. */
  readonly empty: { readonly title: string; readonly hint: string; readonly action?: ReactNode }
  /** Stands in for all of it where it cannot be asked. */
  readonly instead?: ReactNode
  /** Above the table, of all that was read. */
  readonly picture: (nodes: readonly Node[]) => ReactNode
  readonly rowsOf: (nodes: readonly Node[]) => readonly Row[]
  readonly table: Pick<DataTableProps<Row>, 'report' | 'columns' | 'keyOf' | 'paneOf'>
}

/** A page of a picture and a table that is read whole, each row of which opens its evidence. */
export function TablePage<Node, Row>({
  title,
  lead,
  actions,
  tools,
  dropped = [],
  query,
  empty,
  instead,
  picture,
  rowsOf,
  table,
}: TablePageProps<Node, Row>) {
  const answer = (
    <Asked query={query}>
      {({ nodes, total }, isStale) =>
        total === 0 ? (
          <div className="page-empty">
            <EmptyNote title={empty.title} hint={empty.hint}>
              {empty.action}
            </EmptyNote>
          </div>
        ) : (
          <>
            {picture(nodes)}
            <DataTable
              {...table}
              label={title}
              rows={rowsOf(nodes)}
              cut={total > nodes.length ? { read: nodes.length, total, onReadOn: query.goOn } : undefined}
              isStale={isStale}
            />
          </>
        )
      }
    </Asked>
  )
  return (
    <PageFrame title={title} lead={lead} actions={actions} isLoading={query.loading}>
      <DroppedNote dropped={dropped} />
      {tools ? <div className="page-tools">{tools}</div> : null}
      {instead ?? answer}
    </PageFrame>
  )
}
