import type { LucideIcon } from 'lucide-react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useView } from '../app/use-view.tsx'
import { formatNumber } from '../parts/format-day.ts'

/** A line of the picture: what is counted, how many there are, and what that means. */
export interface CountBar<Id extends string> {
  readonly id: Id
  readonly name: string
  readonly Icon: LucideIcon
  readonly count: number
  readonly hint?: string
}

interface CountBarsProps<Id extends string> {
  readonly label: string
  readonly bars: ReadonlyArray<CountBar<Id>>
  /** Only rows of these are shown; all where none is chosen. */
  readonly chosen: readonly Id[]
  readonly onChoose: (chosen: readonly Id[]) => void
}

/** Counts as a small picture of bars, each of which filters the table below. */
export function CountBars<Id extends string>({ label, bars, chosen, onChoose }: CountBarsProps<Id>) {
  const { view } = useView()
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <ToggleButtonGroup
      className="count-bars"
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChoose(bars.map(({ id }) => id).filter((id) => keys.has(id)))}
    >
      {bars.map(({ id, name, Icon, count, hint }) => (
        <ToggleButton key={id} id={id} className="count-bar" isDisabled={count === 0 && !chosen.includes(id)}>
          <Icon size={16} aria-hidden="true" />
          <span className="count-name">
            {name}
            {hint ? <small>{hint}</small> : null}
          </span>
          <span className="count">{formatNumber(count, view.language)}</span>
          <span className="bar" aria-hidden="true">
            <span style={{ width: `${(100 * count) / most}%` }} />
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
