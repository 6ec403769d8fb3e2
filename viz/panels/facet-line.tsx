import type { ReactNode } from 'react'
import { useView } from '../app/use-view.tsx'
import type { FacetCount } from '../state/facet-counts.ts'
import type { Facet } from '../state/filters.ts'

export interface FacetLineProps {
  readonly facet: Facet
  readonly count: FacetCount
  /** Levels below the topmost of its tree. */
  readonly depth: number
  readonly icon: ReactNode
  readonly name: ReactNode
}

/** One line of the legend: a switch with its mark, its name and its count. */
export function FacetLine({ facet, count, depth, icon, name }: FacetLineProps) {
  const { words, dispatch } = useView()
  const { value, drawn, possible, on } = count
  const why = !on
    ? words.facets.zeroByOwn
    : drawn > 0
      ? undefined
      : possible === 0
        ? words.facets.zeroByDay
        : words.facets.zeroByOthers
  const told = drawn === possible ? String(drawn) : `${drawn} / ${possible}`
  return (
    <li>
      <button
        type="button"
        className="facet-line"
        aria-pressed={on}
        data-value={value}
        data-drawn={drawn}
        data-depth={depth}
        title={why ?? words.facets.hint}
        onClick={({ altKey }) => dispatch({ type: altKey ? 'onlyShown' : 'filterToggled', facet, value })}
      >
        <span className="facet-mark">{icon}</span>
        <span className="facet-name">{name}</span>
        <span className="count">
          <span aria-hidden="true">{told}</span>
          <span className="unseen">
            {words.facets.drawnOf(drawn, possible)}
            {why ? `. ${why}` : ''}
          </span>
        </span>
      </button>
    </li>
  )
}
