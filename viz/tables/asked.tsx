import type { ReactNode } from 'react'
import { useView } from '../app/use-view.tsx'
import type { WholeQuery } from '../client/use-all.ts'
import type { Query } from '../client/use-query.ts'
import { FailureNote } from '../parts/failure-note.tsx'
import { ReadingNote } from './reading-note.tsx'

interface AskedProps<Data> {
  /** An answer, or a list that is read to its end. */
  readonly query: Query<Data> & Partial<Pick<WholeQuery<unknown>, 'progress' | 'stop'>>
  readonly children: (data: Data, isStale: boolean) => ReactNode
}

const lines = Array.from({ length: 10 }, (_, line) => line)

/** What was asked for, once it is there: before, a table's outline; after a failure, what went wrong over what was there. */
export function Asked<Data>({ query, children }: AskedProps<Data>) {
  const { words } = useView()
  const { data, current, failure, retry, progress, stop } = query
  return (
    <>
      {failure ? <FailureNote failure={failure} retry={retry} /> : null}
      {progress && stop && progress.total > progress.read ? (
        <ReadingNote {...progress} onStop={stop} />
      ) : null}
      {data === undefined ? null : children(data, !current)}
      {data === undefined && !failure ? (
        <div className="skeleton table-wait" aria-busy role="status" aria-label={words.tables.loading}>
          {lines.map((line) => (
            <span key={line} />
          ))}
        </div>
      ) : null}
    </>
  )
}
