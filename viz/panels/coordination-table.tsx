import { useView } from '../app/use-view.tsx'
import type { CoordinationRowFragment } from '../client/generated.ts'
import { isInferred } from '../parts/evidence.tsx'
import { formatDay } from '../parts/format-day.ts'
import { LazyEvidence } from '../parts/lazy-evidence.tsx'
import { StatusIcon } from '../parts/status-icon.tsx'
import { CoordinationLink } from './actor-link.tsx'

interface CoordinationTableProps {
  readonly label: string
  readonly rows: readonly CoordinationRowFragment[]
}

/** Coordinations as a table: what, of which kind, since when, how it stands on the day, on whose word. */
export function CoordinationTable({ label, rows }: CoordinationTableProps) {
  const { view, words } = useView()
  const say = words.pages
  const dateOf = (row: CoordinationRowFragment) =>
    row.__typename === 'Agreement' ? (row.signedOn ?? row.validFrom) : row.period?.from
  return (
    <div className="table-wrap">
      <table className="plain-table stacked-table coordination-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{say.title}</th>
            <th scope="col">{say.kind}</th>
            <th scope="col">{say.date}</th>
            <th scope="col">{words.panel.statusOn(formatDay(view.day, view.language))}</th>
            <th scope="col">{say.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const date = dateOf(row)
            return (
              <tr key={row.id}>
                <td>
                  <CoordinationLink coordination={row} />
                </td>
                <td>{words.terms.coordinationKind[row.kind]}</td>
                <td className="number">
                  {date ? formatDay(date, view.language) : <span className="soft">{say.undated}</span>}
                </td>
                <td>
                  {row.__typename === 'Agreement' ? (
                    <span className="row-status">
                      <StatusIcon status={row.status.status} />
                      {words.terms.status[row.status.status]}
                    </span>
                  ) : (
                    <span className="soft">{say.noStatus}</span>
                  )}
                </td>
                <td data-fact>
                  <LazyEvidence
                    ids={row.citations.map(({ id }) => id)}
                    sources={new Set(row.citations.map(({ source }) => source.id)).size}
                    isInferred={isInferred(row.citations, undefined)}
                    of={(view.language === 'en' && row.titleEn) || row.title}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
