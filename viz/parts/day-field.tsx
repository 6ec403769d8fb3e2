import { type CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar'
import { DateInput, DateSegment } from 'react-aria-components/DateField'
import { DatePicker } from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { type Day, isDay } from '../../schema/partial-date.ts'
import { useView } from '../app/use-view.tsx'

/** While a year is being typed, its first digits name years that nobody asks about. */
const firstYear = 1900

interface DayFieldProps {
  readonly day: Day
  readonly today: Day
  readonly onChange: (day: Day) => void
  /** What the day is of; the diagram when absent. */
  readonly label?: string
}

/** The day, to be typed or picked: dd/mm/yyyy in Vietnamese, ISO 8601 in English. */
export function DayField({ day, today, onChange, label }: DayFieldProps) {
  const { words } = useView()
  const name = label ?? words.time.day
  const change = (date: CalendarDate | null) => {
    const text = date?.toString() ?? ''
    if (date && date.year >= firstYear && isDay(text)) onChange(text)
  }
  return (
    <DatePicker
      className="day-field"
      aria-label={name}
      value={parseDate(day)}
      onChange={change}
      shouldForceLeadingZeros
    >
      <Group className="day-group">
        <DateInput className="day-input">{(segment) => <DateSegment segment={segment} />}</DateInput>
        <Button className="button icon plain" aria-label={words.time.calendar}>
          <CalendarDays size={16} aria-hidden="true" />
        </Button>
      </Group>
      <Popover className="popover">
        <Dialog className="calendar-dialog" aria-label={name}>
          <Calendar className="calendar">
            <div className="calendar-head">
              <Button slot="previous" className="button icon plain" aria-label={words.time.previousMonth}>
                <ChevronLeft size={16} aria-hidden="true" />
              </Button>
              <Heading />
              <Button slot="next" className="button icon plain" aria-label={words.time.nextMonth}>
                <ChevronRight size={16} aria-hidden="true" />
              </Button>
            </div>
            <CalendarGrid>
              <CalendarGridHeader>
                {(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className="calendar-cell" />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
          <Button slot={null} className="button" onPress={() => onChange(today)}>
            {words.time.today}
          </Button>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
