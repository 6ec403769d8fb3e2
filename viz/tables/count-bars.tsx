import type { LucideIcon } from 'lucide-react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useView } from '../app/use-view.tsx'
import { formatNumber } from '../parts/format-day.ts'

interface CountBarsProps<Id extends string> {
  readonly label: string
  /** What rows can be, in order, each with its sign. */
  readonly signs: Readonly<Record<Id, LucideIcon>>
  readonly names: Readonly<Record<Id, string>>
  /** What each means, where its name does not tell. */
  readonly hints?: Readonly<Record<Id, string>>
  /** What each row is. */
  readonly found: readonly Id[]
  /** Part of the address that tells which are chosen. */
  readonly param: string
  /** Only rows of these are shown; all where none is chosen. */
  readonly chosen: readonly Id[]
}

/** Counts as a small picture of bars, each of which filters the table below. */
export function CountBars<Id extends string>({
  label,
  signs,
  names,
  hints,
  found,
  param,
  chosen,
}: CountBarsProps<Id>) {
  const { view, setParams } = useView()
  const ids = Object.keys(signs) as Id[]
  const bars = ids.map((id) => {
    const Icon: LucideIcon = signs[id]
    return { id, name: names[id], hint: hints?.[id], Icon, count: found.filter((one) => one === id).length }
  })
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const choose = (keys: ReadonlySet<unknown>) =>
    setParams({ [param]: ids.filter((id) => keys.has(id)).join() || undefined })
  return (
    <ToggleButtonGroup
      className="count-bars"
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={choose}
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
