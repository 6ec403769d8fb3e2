import type { CitationPartsFragment } from '../client/generated.ts'
import type { Diagram, DiagramSource, Positions, Theme } from '../diagram/model.ts'
import type { EnvelopeCitation } from '../export/envelope.ts'
import type { Words } from '../locales/vi.ts'
import { createCollator } from './collator.ts'
import { type Facet, facets } from './filters.ts'
import type { Picture } from './picture.ts'
import { toDiagramElements } from './to-diagram.ts'
import type { ViewState } from './view-state.ts'

export interface CitedDiagramInput {
  readonly picture: Picture
  readonly positions: Positions
  /** Citations of the drawn edges. */
  readonly ofEdges: readonly CitationPartsFragment[]
  /** Citations of the coordinations drawn, or behind drawn edges, by id of the coordination. */
  readonly ofCoordinations: ReadonlyMap<string, readonly CitationPartsFragment[]>
  readonly view: ViewState
  readonly theme: Theme
  readonly words: Words
  readonly nameFacetValue: (facet: Facet, value: string) => string
  readonly formatDay: (day: string) => string
  readonly title: string
  readonly permalink: string
  readonly dataVersion: string
}

function toSubtitles({ view, words, picture, nameFacetValue, formatDay }: CitedDiagramInput): string[] {
  const titles: Readonly<Record<Facet, string>> = {
    ...words.facets,
    status: words.facets.status(formatDay(view.day)),
  }
  const filters = facets.flatMap((facet) => {
    const filter = view.filters[facet]
    if (!filter) return []
    const values = filter.values.map((value) => nameFacetValue(facet, value)).join(', ')
    return [words.picture[filter.mode](titles[facet], values)]
  })
  return [
    words.picture.onDay(formatDay(view.day)),
    ...(view.comparedWith ? [words.comparison.comparedWith(formatDay(view.comparedWith))] : []),
    ...(view.sizeBy ? [words.analysis.sizedBy(words.analysis.measures[view.sizeBy].title)] : []),
    ...(view.projection === 'ACTORS' ? [words.picture.actorsOnly] : []),
    ...filters,
    ...(picture.hiddenBy.limit > 0 ? [words.picture.byLimit(picture.hiddenBy.limit)] : []),
  ]
}

/** Numbers the sources of all citations from 1, by title. */
function toSources(
  citations: readonly CitationPartsFragment[],
  formatDay: (day: string) => string,
): Map<string, DiagramSource> {
  const sources = new Map(citations.map(({ source }) => [source.id, source]))
  // Titles of sources are Vietnamese, whatever the reader's language.
  const { compare } = createCollator('vi')
  const ordered = [...sources.values()].sort((a, b) => compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
  return new Map(
    ordered.map(({ id, title, publisher, publishedOn, url }, index) => [
      id,
      {
        n: index + 1,
        title,
        publisher: publisher ?? undefined,
        date: publishedOn ? formatDay(publishedOn) : undefined,
        url: url ?? undefined,
      },
    ]),
  )
}

/** What is drawn as a diagram that carries its own evidence: numbered sources at every element. */
export function toCitedDiagram(input: CitedDiagramInput): {
  diagram: Diagram
  citations: EnvelopeCitation[]
} {
  const { picture, positions, ofEdges, ofCoordinations, view } = input
  const all = new Map([...ofEdges, ...[...ofCoordinations.values()].flat()].map((one) => [one.id, one]))
  const sources = toSources([...all.values()], input.formatDay)
  const numbersOf = (citations: readonly CitationPartsFragment[]): number[] | undefined => {
    const numbers = new Set(citations.flatMap(({ source }) => sources.get(source.id)?.n ?? []))
    return numbers.size > 0 ? [...numbers].sort((a, b) => a - b) : undefined
  }
  const { nodes, edges } = toDiagramElements(picture, view.language)
  const drawn = new Set(nodes.map(({ id }) => id))
  const diagram: Diagram = {
    nodes: nodes.map((node) => ({ ...node, sourceNumbers: numbersOf(ofCoordinations.get(node.id) ?? []) })),
    edges: edges.map((edge) => ({
      ...edge,
      sourceNumbers: numbersOf(edge.citations.flatMap((id) => all.get(id) ?? [])),
    })),
    positions: new Map([...positions].filter(([id]) => drawn.has(id))),
    notes: view.notes.filter(({ at }) => typeof at !== 'string' || drawn.has(at)),
    title: input.title,
    subtitles: toSubtitles(input),
    sources: [...sources.values()],
    permalink: input.permalink,
    dataVersion: input.dataVersion,
    language: view.language,
    theme: input.theme,
  }
  const citations = [...all.values()].flatMap(
    ({ id, source, paragraph, start, end, passageSha256, note }): EnvelopeCitation[] => {
      const numbered = sources.get(source.id)
      return numbered
        ? [
            {
              id,
              source: numbered,
              paragraph: paragraph ?? undefined,
              start: start ?? undefined,
              end: end ?? undefined,
              passageSha256: passageSha256 ?? undefined,
              note: note ?? undefined,
            },
          ]
        : []
    },
  )
  return { diagram, citations }
}
