import { GitCompareArrows } from 'lucide-react'
import { type Day, dayInVietNam } from '../../schema/partial-date.ts'
import { useView } from '../app/use-view.tsx'
import { DayField } from '../parts/day-field.tsx'
import { toAddress } from '../state/route.ts'

/** Two days and what lies between them, both included. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

interface SpanChoiceProps extends Span {
  readonly onChoose: (span: Partial<Span>) => void
}

/** Between which days, and a link to the network that draws what differs between them. */
export function SpanChoice({ from, to, onChoose }: SpanChoiceProps) {
  const { view, words } = useView()
  const say = words.changes
  const today = dayInVietNam(new Date())
  return (
    <>
      <div className="choice">
        <span className="choice-label" aria-hidden="true">
          {say.from}
        </span>
        <DayField label={say.from} day={from} today={today} onChange={(day) => onChoose({ from: day })} />
      </div>
      <div className="choice">
        <span className="choice-label" aria-hidden="true">
          {say.to}
        </span>
        <DayField label={say.to} day={to} today={today} onChange={(day) => onChoose({ to: day })} />
      </div>
      {from > to ? null : (
        // A load of its own: the network reads from the address what it compares with.
        <a
          className="button"
          href={`${toAddress({ page: 'network', params: {} }, { ...view, day: to })}&with=${from}`}
        >
          <GitCompareArrows size={16} aria-hidden="true" />
          {say.draw}
        </a>
      )}
    </>
  )
}
