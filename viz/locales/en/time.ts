import type { Words } from '../vi.ts'
import { plural } from './plural.ts'

export const time: Words['time'] = {
  title: 'Time',
  day: 'Day of the diagram',
  play: 'Play through the events',
  pause: 'Pause',
  twoLevels: '2025-07-01 districts end',
  began: (count) => plural(count, 'coordination begins', 'coordinations begin'),
  ended: (count) => plural(count, 'period ends', 'periods end'),
  renewed: (count) => plural(count, 'agreement renews another', 'agreements renew others'),
  supplemented: (count) => plural(count, 'agreement supplements another', 'agreements supplement others'),
  reorganized: (count) => plural(count, 'actor reorganized', 'actors reorganized'),
  previous: 'Event before',
  next: 'Next event',
  events: (count) => `Events (${count})`,
  names: (names, more) => (more > 0 ? `${names} and ${more} more` : names),
  loading: 'Loading the events…',
  calendar: 'Open the calendar',
  today: 'Today',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
}
