import { earliest, isPartialDate, latest, type PartialDate } from '../../schema/partial-date.ts'
import { useView } from '../app/use-view.tsx'
import { formatDay } from '../parts/format-day.ts'

export interface LifeEvent {
  readonly date: string
  readonly what: 'signed' | 'starts' | 'ends' | 'partyEnds'
}

interface LifeLineProps {
  readonly events: readonly LifeEvent[]
  /** The day of the picture; the line is drawn up to it and a little beyond. */
  readonly day: string
}

const dayOf = ({ date, what }: LifeEvent): string => {
  const partial = date as PartialDate
  return what === 'ends' || what === 'partyEnds' ? latest(partial) : earliest(partial)
}

/** The life of an agreement on a line: solid while nothing speaks against it, dotted after an end. */
export function LifeLine({ events, day }: LifeLineProps) {
  const { view, words } = useView()
  const known = events
    .filter(({ date }) => isPartialDate(date))
    .map((event) => ({ ...event, at: Date.parse(dayOf(event)) }))
    .sort((a, b) => a.at - b.at)
  const first = known[0]
  if (!first) return null
  const over = known.filter(({ what }) => what === 'ends' || what === 'partyEnds')[0]
  const last = Math.max(Date.parse(day), ...known.map(({ at }) => at))
  const span = Math.max(last - first.at, 86_400_000) * 1.06
  const share = (at: number) => 4 + ((at - first.at) / span) * 92
  const until = over?.at ?? last
  return (
    <div className="life-line">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" height="14" width="100%" aria-hidden="true">
        <line className="life-after" x1={share(until)} x2="99" y1="5" y2="5" />
        <line className="life-during" x1={share(first.at)} x2={share(until)} y1="5" y2="5" />
      </svg>
      {known.map(({ date, what, at }) => (
        <span
          key={`${what} ${date}`}
          className="life-point"
          data-what={what}
          style={{ left: `${share(at)}%` }}
        />
      ))}
      <ol>
        {known.map(({ date, what }) => (
          <li key={`${what} ${date}`} data-what={what}>
            {words.panel[what](formatDay(date, view.language))}
          </li>
        ))}
        {over ? null : <li>{words.panel.endUnknown}</li>}
      </ol>
    </div>
  )
}
