import { ChevronLeft, ChevronRight, List } from 'lucide-react'
import { Suspense, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Day } from '../../schema/partial-date.ts'
import { ErrorBoundary } from '../app/error-boundary.tsx'
import { lazyRetry as lazy } from '../app/lazy-retry.ts'
import { useView } from '../app/use-view.tsx'
import { nextEvent, previousEvent, type Timeline } from '../state/timeline.ts'

/** Fetched when the list is first opened. */
const EventList = lazy(() => import('./event-list.tsx').then(({ EventList }) => ({ default: EventList })))

interface EventStepsProps {
  /** Undefined while it is not known. */
  readonly timeline: Timeline | undefined
  readonly onChoose: (day: Day) => void
}

/** To the event before, to the next one, and all of them in words. */
export function EventSteps({ timeline, onChoose }: EventStepsProps) {
  const { view, words } = useView()
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const before = timeline && previousEvent(timeline, view.day)
  const next = timeline && nextEvent(timeline, view.day)
  const events = timeline?.events.filter(({ day }) => day >= timeline.from && day <= timeline.to) ?? []
  return (
    <>
      <Button
        className="button icon"
        aria-label={words.time.previous}
        isDisabled={!before}
        onPress={() => before && onChoose(before.day)}
      >
        <ChevronLeft size={16} aria-hidden="true" />
      </Button>
      <Button
        className="button icon"
        aria-label={words.time.next}
        isDisabled={!next}
        onPress={() => next && onChoose(next.day)}
      >
        <ChevronRight size={16} aria-hidden="true" />
      </Button>
      <Button
        ref={trigger}
        className="button icon"
        aria-label={words.time.events(events.length)}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        isDisabled={!timeline}
        onPress={() => setOpen(true)}
      >
        <List size={16} aria-hidden="true" />
      </Button>
      {isOpen ? (
        <ErrorBoundary note="over">
          <Suspense>
            <EventList events={events} trigger={trigger} onChoose={onChoose} onClose={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  )
}
