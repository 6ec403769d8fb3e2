import { type MarkGroup, markGroups } from '../diagram/marks.ts'
import { words as diagramWords } from '../diagram/words.ts'
import type { ChangeValue } from '../state/comparison.ts'
import { type Facet, noValue } from '../state/filters.ts'
import { nameOf } from '../state/to-diagram.ts'
import { useAtlas } from './use-atlas.tsx'
import { useView } from './use-view.tsx'

const isMarkGroup = (value: string): value is MarkGroup => (markGroups as readonly string[]).includes(value)

/** Names a value of a facet in the reader's language. */
export function useFacetName(): (facet: Facet, value: string) => string {
  const { view, words } = useView()
  const { areas } = useAtlas()
  return (facet, value) => {
    const terms = words.terms as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>
    if (facet === 'kind') return isMarkGroup(value) ? diagramWords[view.language].marks[value] : value
    if (facet === 'coordination') return terms.coordinationKind?.[value] ?? value
    if (facet === 'status') return terms.status?.[value] ?? words.facets.noStatus
    if (facet === 'change') return words.comparison.values[value as ChangeValue] ?? value
    if (facet === 'evidence') return terms.basis?.[value] ?? value
    const area = areas.get(value)
    return area ? nameOf(area, view.language) : value === noValue ? words.facets.noArea : value
  }
}
