import { dayInVietNam } from '../../schema/partial-date.ts'
import { useView } from '../app/use-view.tsx'
import { DayField } from '../parts/day-field.tsx'

/** The day on which a page looks at the world; the same as that of the network. */
export function PageDay() {
  const { view, words, dispatch } = useView()
  return (
    <div className="choice">
      <span className="choice-label" aria-hidden="true">
        {words.tables.asOf}
      </span>
      <DayField
        label={words.tables.asOf}
        day={view.day}
        today={dayInVietNam(new Date())}
        onChange={(day) => dispatch({ type: 'dayChosen', day })}
      />
    </div>
  )
}
