import type { ReactNode } from 'react'
import type { Day } from '../../schema/partial-date.ts'
import { useView } from '../app/use-view.tsx'
import { formatDay } from '../parts/format-day.ts'
import { type LifeEvent, type LifeMoment, toLifeLine } from '../state/life.ts'

interface LifeLineProps {
  readonly events: readonly LifeEvent[]
  /** The day of the picture; the line is drawn up to it or to the last event. */
  readonly day: Day
  /** The button to what an event rests on, which the text tells. */
  readonly evidenceOf: (event: LifeEvent, text: string) => ReactNode
}

/** The life of a coordination on a line: solid while nothing speaks against it, dotted after an end; its events in words with their sources. */
export function LifeLine({ events, day, evidenceOf }: LifeLineProps) {
  const { view, words } = useView()
  const line = toLifeLine(events, day)
  if (!line) return null
  const say: Readonly<Record<LifeMoment, (day: string) => string>> = {
    signed: words.panel.signed,
    starts: words.panel.starts,
    ends: words.panel.ends,
    partyEnds: words.panel.partyEnds,
    carriedOut: words.pages.carriedOut,
    supplemented: words.pages.supplemented,
    renewed: words.pages.renewed,
    superseded: words.pages.superseded,
  }
  const told = events.map((event) => ({
    key: `${event.what} ${event.date} ${event.by ?? ''}`,
    event,
    text: say[event.what](formatDay(event.date, view.language)),
  }))
  return (
    <div className="life-line">
      <div className="life-drawing">
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" height="14" width="100%" aria-hidden="true">
          <line className="life-after" x1={line.until} x2="99" y1="5" y2="5" />
          <line className="life-during" x1={line.start} x2={line.until} y1="5" y2="5" />
          <line className="life-today" x1={line.today} x2={line.today} y1="0" y2="10" />
        </svg>
        {line.points.map(({ event, from, to }) => (
          <span
            key={`${event.what} ${event.date} ${event.by ?? ''}`}
            className="life-point"
            data-what={event.what}
            data-span={to > from || undefined}
            style={{ left: `${from}%`, width: to > from ? `${to - from}%` : undefined }}
          />
        ))}
      </div>
      <ol>
        {told.map(({ key, event, text }) => (
          <li key={key} data-what={event.what} data-fact>
            {text} {evidenceOf(event, text)}
          </li>
        ))}
        {line.isOver ? null : <li>{words.panel.endUnknown}</li>}
      </ol>
    </div>
  )
}
