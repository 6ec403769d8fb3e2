import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import { useQuery } from '../client/use-query.ts'
import { CoordinationLink } from '../panels/actor-link.tsx'
import { FailureNote } from '../parts/failure-note.tsx'
import { formatDay } from '../parts/format-day.ts'
import { Cited } from './cited.tsx'
import type { MatrixCell } from './matrix-rows.ts'
import { beganOf, type Counted, readCounted } from './read-behind.ts'

interface CellPaneProps {
  readonly row: string
  readonly column: string
  readonly cell: MatrixCell
}

/** The coordinations behind a number, each with its sources. */
export function CellPane({ row, column, cell }: CellPaneProps) {
  const { view, words } = useView()
  const { day } = view
  const ids = [...cell.coordinations]
  const asked = useQuery(`${ids.join()} ${day}`, (signal) => readCounted(ids, day, signal))
  const coordinations = asked.current ? (asked.data ?? []) : []
  const { behind, behindCut } = words.matrix
  return (
    <article className="details">
      <p className="details-kind">
        {ids.length < cell.count ? behindCut(ids.length, cell.count) : behind(cell.count)}
      </p>
      <h2>
        {row} × {column}
      </h2>
      {asked.failure ? <FailureNote failure={asked.failure} retry={asked.retry} /> : null}
      {asked.loading ? (
        <div className="skeleton" aria-busy>
          {ids.map((id) => (
            <span key={id} className="coordination-wait" />
          ))}
        </div>
      ) : null}
      <ul className="rows">
        {coordinations.map((coordination) => (
          <CountedCoordination
            key={coordination.id}
            coordination={coordination}
            isOpen={coordinations.length === 1}
          />
        ))}
      </ul>
    </article>
  )
}

function CountedCoordination({ coordination, isOpen }: { coordination: Counted; isOpen: boolean }) {
  const { view, words } = useView()
  const [isShown, setShown] = useState(isOpen)
  const began = beganOf(coordination)
  const notes = [
    words.terms.coordinationKind[coordination.kind],
    began && formatDay(began, view.language),
    coordination.__typename === 'Agreement' && words.terms.status[coordination.status.status],
    coordination.basis === 'INFERRED' && words.terms.basis.INFERRED.toLowerCase(),
  ]
  return (
    <li className="counted" data-basis={coordination.basis}>
      <CoordinationLink coordination={coordination} />
      <p className="representatives">{notes.filter(Boolean).join(' · ')}</p>
      <Button className="link" aria-expanded={isShown} onPress={() => setShown(!isShown)}>
        {words.evidence.title(coordination.citations.length)}
      </Button>
      {isShown ? <Cited ids={coordination.citations.map(({ id }) => id)} /> : null}
    </li>
  )
}
