import { useView } from '../app/use-view.tsx'
import type { CoordinationRowFragment } from '../client/generated.ts'
import type { Query } from '../client/use-query.ts'
import { CoordinationTable } from '../panels/coordination-table.tsx'
import { FailureNote } from '../parts/failure-note.tsx'
import { PanelSkeleton } from '../parts/skeleton.tsx'

interface CoordinationPartProps {
  readonly asked: Query<readonly CoordinationRowFragment[]>
  readonly title: (count: number) => string
}

/** The coordinations of what a page is of, under their own heading. */
export function CoordinationPart({ asked, title }: CoordinationPartProps) {
  const { words } = useView()
  const rows = asked.data
  const heading = rows ? title(rows.length) : words.pages.loading
  return (
    <>
      <h2>{heading}</h2>
      {asked.failure ? <FailureNote failure={asked.failure} retry={asked.retry} /> : null}
      {asked.loading && !rows ? (
        <PanelSkeleton label={words.pages.loading} lines={[100, 100, 100, 100]} />
      ) : null}
      {rows && rows.length > 0 ? <CoordinationTable label={heading} rows={rows} /> : null}
      {rows?.length === 0 ? <p className="soft">{words.pages.noCoordinations}</p> : null}
    </>
  )
}
