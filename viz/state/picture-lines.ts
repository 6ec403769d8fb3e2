import { formatDay } from '../diagram/format-day.ts'
import { words as diagramWords } from '../diagram/words.ts'
import type { Words } from '../locales/vi.ts'
import { type Facet, facets } from './filters.ts'
import type { Picture } from './picture.ts'
import type { ViewState } from './view-state.ts'

/** What stands under the title of a picture, in the reader's language. */
export interface PictureLines {
  readonly day: string
  /** What was chosen to be drawn, and how, a line each. */
  readonly filters: readonly string[]
  /** What the limit leaves out; empty where it is nothing. */
  readonly hidden: readonly string[]
}

/** @param nameFacetValue what the legend calls a value of a facet */
export function toPictureLines(
  { hiddenBy }: Pick<Picture, 'hiddenBy'>,
  view: ViewState,
  words: Words,
  nameFacetValue: (facet: Facet, value: string) => string,
): PictureLines {
  const { language, comparedWith, sizeBy } = view
  const say = diagramWords[language]
  const day = formatDay(view.day, language)
  const titles: Readonly<Record<Facet, string>> = { ...words.facets, status: words.facets.status(day) }
  const filters = facets.flatMap((facet) => {
    const filter = view.filters[facet]
    if (!filter) return []
    const values = filter.values.map((value) => nameFacetValue(facet, value)).join(', ')
    return [words.picture[filter.mode](titles[facet], values)]
  })
  return {
    day: say.onDay(day),
    filters: [
      ...(comparedWith ? [words.comparison.comparedWith(formatDay(comparedWith, language))] : []),
      ...(sizeBy ? [words.analysis.sizedBy(words.analysis.measures[sizeBy].title)] : []),
      ...(view.projection === 'ACTORS' ? [words.picture.actorsOnly] : []),
      ...filters,
    ],
    hidden: hiddenBy.limit > 0 ? [say.byLimit(hiddenBy.limit)] : [],
  }
}
