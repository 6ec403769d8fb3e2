import { Suspense } from 'react'
import { dayInVietNam } from '../../schema/partial-date.ts'
import { lazyRetry as lazy } from '../app/lazy-retry.ts'
import { useView } from '../app/use-view.tsx'

/** Fetched after the page itself. */
const DayField = lazy(() => import('../parts/day-field.tsx').then(({ DayField }) => ({ default: DayField })))

/** The day that the page tells of. */
export function DayChoice() {
  const { view, dispatch } = useView()
  return (
    <Suspense fallback={<span className="day-field" aria-busy />}>
      <DayField
        day={view.day}
        today={dayInVietNam(new Date())}
        onChange={(day) => dispatch({ type: 'dayChosen', day })}
      />
    </Suspense>
  )
}
