import { ChevronLeft, ChevronRight, List } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import type { Day } from '../../schema/partial-date.ts'
import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { nextEvent, previousEvent, type Timeline, type TimelineEvent } from '../state/timeline.ts'
import { labelOf } from '../state/to-diagram.ts'
import { formatDay } from './format-day.ts'

interface EventStepsProps {
  /** Undefined while it is not known. */
  readonly timeline: Timeline | undefined
  readonly onChoose: (day: Day) => void
}

/** To the event before, to the next one, and all of them in words. */
export function EventSteps({ timeline, onChoose }: EventStepsProps) {
  const { view, words } = useView()
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
      <DialogTrigger>
        <Button className="button icon" aria-label={words.time.events(events.length)} isDisabled={!timeline}>
          <List size={16} aria-hidden="true" />
        </Button>
        <Popover className="popover" aria-label={words.time.events(events.length)}>
          <EventList events={events} onChoose={onChoose} />
        </Popover>
      </DialogTrigger>
    </>
  )
}

/** How many names are told of an event. */
const named = 3

function EventList({ events, onChoose }: { events: readonly TimelineEvent[]; onChoose: (day: Day) => void }) {
  const { view, words } = useView()
  const { network } = useAtlas()
  const namesOf = ({ ids }: TimelineEvent) => {
    const names = ids.flatMap((id) => {
      const node = network.nodes.get(id)
      return node ? [labelOf(node, view.language)] : []
    })
    return words.time.names(names.slice(0, named).join('; '), names.length - named)
  }
  return (
    <ListBox
      className="menu event-list"
      aria-label={words.time.events(events.length)}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={events
        .filter(({ day }) => day === view.day)
        .slice(0, 1)
        .map(toKey)}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (key !== undefined) onChoose(String(key).slice(0, 10) as Day)
      }}
    >
      {events.map((event) => (
        <ListBoxItem
          key={toKey(event)}
          id={toKey(event)}
          className="menu-item"
          textValue={formatDay(event.day, view.language)}
        >
          <Text slot="label" className="with-mark">
            <span className="event-mark" data-what={event.what} aria-hidden="true" />
            {`${formatDay(event.day, view.language)}: ${words.time[event.what](event.ids.length)}`}
          </Text>
          <Text slot="description">{namesOf(event)}</Text>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

const toKey = ({ day, what }: TimelineEvent) => `${day} ${what}`
