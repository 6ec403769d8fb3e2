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
  calendar: 'Open the calendar',
  today: 'Today',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
}
