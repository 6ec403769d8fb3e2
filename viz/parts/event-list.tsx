import type { RefObject } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import type { Day } from '../../schema/partial-date.ts'
import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import type { TimelineEvent } from '../state/timeline.ts'
import { labelOf } from '../state/to-diagram.ts'
import { formatDay } from './format-day.ts'

/** How many names are told of an event. */
const named = 3
/** About the height of an event in px, before it was in sight. */
const height = 52

interface EventListProps {
  readonly events: readonly TimelineEvent[]
  /** The button that opened it. */
  readonly trigger: RefObject<HTMLElement | null>
  readonly onChoose: (day: Day) => void
  readonly onClose: () => void
}

/** The events in words; one that is chosen moves the day to its own. */
export function EventList({ events, trigger, onChoose, onClose }: EventListProps) {
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
    <Popover
      className="popover"
      aria-label={words.time.events(events.length)}
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: height }}>
        <ListBox
          autoFocus
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
              textValue={formatDay(event.date, view.language)}
            >
              <Text slot="label" className="with-mark">
                <span className="event-mark" data-what={event.what} aria-hidden="true" />
                {`${formatDay(event.date, view.language)}: ${words.time[event.what](event.ids.length)}`}
              </Text>
              <Text slot="description">{namesOf(event)}</Text>
            </ListBoxItem>
          ))}
        </ListBox>
      </Virtualizer>
    </Popover>
  )
}

const toKey = ({ day, date, what }: TimelineEvent) => `${day} ${date} ${what}`
