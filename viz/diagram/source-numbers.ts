import { createCollator } from './collation.ts'
import { formatDay } from './format-day.ts'
import type { DiagramEdge, DiagramNode, DiagramSource, Language } from './model.ts'

/** A document as data have it. */
export interface CitedSource {
  readonly id: string
  readonly title: string
  readonly publisher?: string | null
  /** As far as it is known. */
  readonly publishedOn?: string | null
  readonly url?: string | null
}

/** What elements of a picture rest on. */
export interface PictureEvidence {
  /** Ids of the citations of a coordination. */
  readonly citationsOf: (coordination: string) => readonly string[]
  /** The source of a citation; undefined where it is not known. */
  readonly sourceOf: (citation: string) => CitedSource | undefined
}

export interface NumberedPicture {
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
  /** By id, in the order of their numbers. */
  readonly sources: ReadonlyMap<string, DiagramSource>
}

/** Numbers the sources from 1, by title. */
function numberSources(
  sources: Iterable<CitedSource>,
  language: Language,
): ReadonlyMap<string, DiagramSource> {
  // Titles of sources are Vietnamese, whatever the reader's language.
  const { compare } = createCollator('vi')
  const ordered = [...sources].sort((a, b) => compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
  return new Map(
    ordered.map(({ id, title, publisher, publishedOn, url }, index) => [
      id,
      {
        n: index + 1,
        title,
        publisher: publisher ?? undefined,
        date: publishedOn ? formatDay(publishedOn, language) : undefined,
        url: url ?? undefined,
      },
    ]),
  )
}

/**
 * The picture with the numbers of their sources at its lines and coordinations. A source is listed where a number leads to
 * it: actors bear none, as what is drawn of them is told by their lines.
 */
export function withSourceNumbers(
  nodes: readonly DiagramNode[],
  edges: readonly DiagramEdge[],
  { citationsOf, sourceOf }: PictureEvidence,
  language: Language,
): NumberedPicture {
  const found = new Map<string, CitedSource>()
  const sourcesOf = (citations: readonly string[]): ReadonlySet<string> => {
    const sources = citations.flatMap((id) => sourceOf(id) ?? [])
    for (const source of sources) found.set(source.id, source)
    return new Set(sources.map(({ id }) => id))
  }
  const ofNodes = nodes.map(({ id, type }) =>
    sourcesOf(type === 'Agreement' || type === 'JointActivity' ? citationsOf(id) : []),
  )
  const ofEdges = edges.map(({ citations }) => sourcesOf(citations))
  const sources = numberSources(found.values(), language)
  const toNumbers = (ids: ReadonlySet<string> = new Set()): readonly number[] | undefined => {
    const numbers = Array.from(ids, (id) => sources.get(id)?.n ?? 0)
    return numbers.length > 0 ? numbers.sort((a, b) => a - b) : undefined
  }
  return {
    nodes: nodes.map((node, at) => ({ ...node, sourceNumbers: toNumbers(ofNodes[at]) })),
    edges: edges.map((edge, at) => ({ ...edge, sourceNumbers: toNumbers(ofEdges[at]) })),
    sources,
  }
}
