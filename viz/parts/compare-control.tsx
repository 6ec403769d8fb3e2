import { GitCompareArrows } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { addDays, type Day, isDay } from '../../schema/partial-date.ts'
import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { twoLevels } from '../state/timeline.ts'
import { DayField } from './day-field.tsx'
import { formatDay } from './format-day.ts'

const lastOfDistricts = addDays(twoLevels, -1)

/** The same date a year before; the day before the first of March where there is none. */
function yearBefore(day: Day): Day {
  const text = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
  return isDay(text) ? text : addDays(day, -366)
}

/** Chooses another day to compare the picture with, and stops comparing. */
export function CompareControl({ today }: { readonly today: Day }) {
  const { view, words, dispatch } = useView()
  const { isComparisonPartial } = useAtlas()
  const { day, comparedWith, language } = view
  const say = words.comparison
  const compare = (other: Day) => dispatch({ type: 'comparedWith', day: other })
  const presets = [
    { name: say.beforeTwoLevels, other: lastOfDistricts },
    { name: say.yearBefore, other: yearBefore(day) },
  ].filter(({ other }) => other !== day)
  const hidesSame = view.filters.change?.mode === 'except' && view.filters.change.values.includes('SAME')
  const [from, to] = comparedWith && comparedWith < day ? [comparedWith, day] : [day, comparedWith ?? day]
  return (
    <DialogTrigger>
      <Button
        className={`button compare-button${comparedWith ? ' comparing' : ''}`}
        aria-label={comparedWith ? say.comparedWith(formatDay(comparedWith, language)) : say.compare}
      >
        <GitCompareArrows size={16} aria-hidden="true" />
        {comparedWith ? formatDay(comparedWith, language) : null}
      </Button>
      <Popover className="popover">
        <Dialog className="compare">
          <Heading slot="title">{say.title}</Heading>
          <p>{comparedWith ? say.between(formatDay(from, language), formatDay(to, language)) : say.hint}</p>
          <DayField day={comparedWith ?? day} today={today} label={say.day} onChange={compare} />
          <div className="actions">
            {presets.map(({ name, other }) => (
              <Button key={name} className="button small" onPress={() => compare(other)}>
                {name}
              </Button>
            ))}
          </div>
          {comparedWith ? (
            <div className="actions">
              <ToggleButton
                className="button small toggle"
                isSelected={hidesSame}
                onChange={() => dispatch({ type: 'filterToggled', facet: 'change', value: 'SAME' })}
              >
                {say.onlyChanges}
              </ToggleButton>
              <Button
                slot="close"
                className="button small"
                onPress={() => dispatch({ type: 'comparisonEnded' })}
              >
                {say.stop}
              </Button>
            </div>
          ) : null}
          {isComparisonPartial ? <p role="alert">{say.failed}</p> : null}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
