import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import { formatDay, formatNumber } from '../parts/format-day.ts'
import type { Span } from './span-choice.tsx'
import { toTimeBuckets } from './time-buckets.ts'

/** Of more columns, only the first and the last have room for their names. */
const mostNamed = 12

interface TimeColumnsProps {
  readonly label: string
  readonly span: Span
  readonly dates: readonly string[]
  readonly onChoose: (span: Span) => void
}

/** When things happened, as a small picture of columns; each narrows the span to its own. */
export function TimeColumns({ label, span: { from, to }, dates, onChoose }: TimeColumnsProps) {
  const { view, words } = useView()
  const { language } = view
  const buckets = useMemo(() => toTimeBuckets(dates, from, to), [from, to, dates])
  if (buckets.length < 2) return null
  const isDense = buckets.length > mostNamed
  const most = Math.max(1, ...buckets.map(({ count }) => count))
  return (
    <fieldset className="time-columns" aria-label={label} data-dense={isDense || undefined}>
      {buckets.map(({ name, count, ...own }, index) => {
        const when = [name]
          .flat()
          .map((date) => formatDay(date, language))
          .join('–')
        return (
          <Button
            key={own.from}
            className="time-column"
            isDisabled={count === 0}
            aria-label={words.changes.onlyIn(when, count)}
            onPress={() => onChoose(own)}
          >
            <span className="count">{count > 0 ? formatNumber(count, language) : ''}</span>
            <span className="column" aria-hidden="true" style={{ height: `${(44 * count) / most}px` }} />
            <span className="when">
              {index === 0 || index === buckets.length - 1 || !isDense ? when : ''}
            </span>
          </Button>
        )
      })}
    </fieldset>
  )
}
