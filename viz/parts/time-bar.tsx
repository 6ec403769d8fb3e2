import { Pause, Play } from 'lucide-react'
import { Suspense, useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { addDays, type Day, dayInVietNam } from '../../schema/partial-date.ts'
import { lazyRetry as lazy } from '../app/lazy-retry.ts'
import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { emptyNetwork } from '../state/network.ts'
import {
  daysBetween,
  nextEvent,
  placeOf,
  type Timeline,
  type TimelineEvent,
  toTimeline,
  twoLevels,
} from '../state/timeline.ts'
import { EventSteps } from './event-steps.tsx'
import { formatDay } from './format-day.ts'
import { DaysSkeleton, TimeSkeleton } from './skeleton.tsx'

/** Fetched after the picture: calendars weigh more than the picture needs at first. */
const DayField = lazy(() => import('./day-field.tsx').then(({ DayField }) => ({ default: DayField })))

/** Brings the same calendars. */
const CompareControl = lazy(() =>
  import('./compare-control.tsx').then(({ CompareControl }) => ({ default: CompareControl })),
)

/** How long playing rests on an event, in milliseconds. */
const rest = 1400

const toShare = (share: number) => `${share * 100}%`

/** The years with what happened in them; moving along them moves the picture. */
export function TimeBar() {
  const { view, words, dispatch } = useView()
  const { network, isFirst } = useAtlas()
  const today = dayInVietNam(new Date())
  const timeline = useMemo(
    () => (network === emptyNetwork ? undefined : toTimeline(network, today)),
    [network, today],
  )
  const [playing, setPlaying] = useState(false)
  const choose = (day: Day) => {
    setPlaying(false)
    dispatch({ type: 'dayChosen', day })
  }
  const next = timeline && nextEvent(timeline, view.day)

  useEffect(() => {
    if (!playing) return
    if (!next) return setPlaying(false)
    const timer = setTimeout(() => dispatch({ type: 'dayChosen', day: next.day }), rest)
    return () => clearTimeout(timer)
  }, [playing, next, dispatch])
  const play = () => {
    if (!playing && !next && timeline) dispatch({ type: 'dayChosen', day: timeline.from })
    setPlaying(!playing)
  }

  if (isFirst) return <TimeSkeleton />
  return (
    <section className="time-bar" aria-label={words.time.title} aria-busy={!timeline}>
      <div className="time-steps">
        <Button
          className="button icon"
          aria-label={playing ? words.time.pause : words.time.play}
          isDisabled={!timeline}
          onPress={play}
        >
          {playing ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
        </Button>
        <EventSteps timeline={timeline} onChoose={choose} />
      </div>
      {timeline ? (
        <TimeLine timeline={timeline} onChoose={choose} />
      ) : (
        <div className="time-line time-wait" role="status" aria-label={words.time.loading} />
      )}
      <Suspense fallback={<DaysSkeleton day={formatDay(view.day, view.language)} />}>
        <div className="time-days">
          <CompareControl today={today} />
          <DayField day={view.day} today={today} onChange={choose} />
        </div>
      </Suspense>
    </section>
  )
}

/** A point at the day of the event, or a line over the days on which it can have been. */
function TimeMark({ event, timeline }: { event: TimelineEvent; timeline: Timeline }) {
  const { view, words } = useView()
  const { day, date, from, until, what, ids } = event
  const isSpan = from !== until
  const [start, end] = [placeOf(timeline, isSpan ? from : day), placeOf(timeline, until)]
  return (
    <span
      className="time-mark"
      data-what={what}
      data-span={isSpan || undefined}
      style={{ left: toShare(start), width: isSpan ? toShare(Math.min(1, end) - start) : undefined }}
      title={`${formatDay(date, view.language)}: ${words.time[what](ids.length)}`}
    />
  )
}

/** The years, a mark for each event, and the day that can be moved along them. */
function TimeLine({ timeline, onChoose }: { timeline: Timeline; onChoose: (day: Day) => void }) {
  const { view, words } = useView()
  const days = daysBetween(timeline.from, timeline.to)
  const value = Math.max(0, Math.min(days, daysBetween(timeline.from, view.day)))
  const marks = timeline.events.filter(({ from, day }) => from >= timeline.from && day <= timeline.to)
  return (
    <div className="time-line">
      <div className="time-marks" aria-hidden="true">
        {marks.map((event) => (
          <TimeMark key={`${event.day} ${event.date} ${event.what}`} event={event} timeline={timeline} />
        ))}
        {view.comparedWith ? (
          <span
            className="time-other"
            style={{ left: `clamp(0%, ${toShare(placeOf(timeline, view.comparedWith))}, 100%)` }}
          />
        ) : null}
        <span className="time-break" style={{ left: toShare(placeOf(timeline, twoLevels)) }}>
          <span>{words.time.twoLevels}</span>
        </span>
      </div>
      <Slider
        className="slider"
        aria-label={words.time.day}
        minValue={0}
        maxValue={days}
        value={value}
        onChange={(moved) => onChoose(addDays(timeline.from, moved))}
      >
        <SliderTrack className="slider-track">
          <span className="slider-fill" style={{ width: toShare(value / days) }} />
          <SliderThumb className="slider-thumb" aria-valuetext={formatDay(view.day, view.language)} />
        </SliderTrack>
      </Slider>
      <div className="time-years" aria-hidden="true">
        {timeline.years.map((year) => (
          <span key={year} style={{ left: toShare(placeOf(timeline, year)) }}>
            {year.slice(0, 4)}
          </span>
        ))}
      </div>
    </div>
  )
}
