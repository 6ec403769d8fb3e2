import type { Diagram, Positions, Theme } from '../diagram/model.ts'
import { withSourceNumbers } from '../diagram/source-numbers.ts'
import type { EnvelopeCitation } from '../export/envelope.ts'
import type { DrawnEvidence } from './drawn-evidence.ts'
import type { Picture } from './picture.ts'
import type { PictureLines } from './picture-lines.ts'
import { toDiagramElements } from './to-diagram.ts'
import type { ViewState } from './view-state.ts'

/** What is drawn, with all that files tell of it. */
export interface DrawnInput {
  readonly picture: Picture
  readonly positions: Positions
  readonly evidence: DrawnEvidence
  readonly view: ViewState
  readonly theme: Theme
  readonly lines: PictureLines
  readonly title: string
  readonly permalink: string
}

/** What is drawn as a diagram that carries its own evidence: numbered sources at every line and coordination. */
export function toCitedDiagram(input: DrawnInput): { diagram: Diagram; citations: EnvelopeCitation[] } {
  const { picture, positions, evidence, view, lines } = input
  const elements = toDiagramElements(picture, view.language)
  const { nodes, edges, sources } = withSourceNumbers(
    elements.nodes,
    elements.edges,
    {
      citationsOf: (id) => evidence.facts.get(id)?.citations ?? [],
      sourceOf: (id) => evidence.citations.get(id)?.source,
    },
    view.language,
  )
  const drawn = new Set(nodes.map(({ id }) => id))
  const diagram: Diagram = {
    nodes,
    edges,
    positions: new Map([...positions].filter(([id]) => drawn.has(id))),
    notes: view.notes.filter(({ at }) => typeof at !== 'string' || drawn.has(at)),
    title: input.title,
    subtitles: [lines.day, ...lines.filters, ...lines.hidden],
    sources: [...sources.values()],
    permalink: input.permalink,
    dataVersion: evidence.dataset.version,
    language: view.language,
    theme: input.theme,
  }
  const citations = [...evidence.citations.values()].flatMap((one): EnvelopeCitation[] => {
    const source = sources.get(one.source.id)
    if (!source) return []
    const { id, paragraph, start, end, passageSha256, note } = one
    return [
      {
        id,
        source,
        paragraph: paragraph ?? undefined,
        start: start ?? undefined,
        end: end ?? undefined,
        passageSha256: passageSha256 ?? undefined,
        note: note ?? undefined,
      },
    ]
  })
  return { diagram, citations }
}
