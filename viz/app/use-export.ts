import { fetchGraph } from '../client/fetch-graph.ts'
import {
  type CitationPartsFragment,
  CoordinationEvidenceDocument,
  DatasetDocument,
  EvidenceDocument,
} from '../client/generated.ts'
import { inPortions } from '../client/in-portions.ts'
import type { ExportWish } from '../export/picture-options.ts'
import { formatDay } from '../parts/format-day.ts'
import { toSearchParams } from '../state/address.ts'
import { isCoordination } from '../state/network.ts'
import { useAtlas } from './use-atlas.tsx'
import { useFacetName } from './use-facet-name.ts'
import { useView } from './use-view.tsx'

async function readCitations(ids: readonly string[]): Promise<CitationPartsFragment[]> {
  const answers = await Promise.all(
    inPortions(ids).map((part) => fetchGraph(EvidenceDocument, { ids: part })),
  )
  return answers
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => (node?.__typename === 'Citation' ? [node] : []))
}

async function readCoordinationCitations(ids: readonly string[]) {
  const answers = await Promise.all(
    inPortions(ids).map((part) => fetchGraph(CoordinationEvidenceDocument, { ids: part })),
  )
  return new Map(
    answers
      .flatMap(({ nodes }) => nodes)
      .flatMap((node) => (node && 'citations' in node ? [[node.id, node.citations] as const] : [])),
  )
}

/** Exports what is drawn; answers with the file's name. @throws {DOMException} `AbortError` once it is given up */
export function useExport(): (wish: ExportWish, signal: AbortSignal) => Promise<string> {
  const { view, words } = useView()
  const { picture, positions, theme } = useAtlas()
  const nameFacetValue = useFacetName()

  return async ({ format: formatId, ...options }, signal) => {
    const coordinations = picture.nodes
      .filter((node) => isCoordination(node) && !node.members)
      .map(({ id }) => id)
    const behind = picture.edges.flatMap((edge) => edge.coordinations)
    const [
      dataset,
      ofEdges,
      ofCoordinations,
      { exportFormats },
      { download },
      { toFileName },
      { toCitedDiagram },
    ] = await Promise.all([
      fetchGraph(DatasetDocument, { first: 1 }),
      readCitations([...new Set(picture.edges.flatMap(({ citations }) => citations))]),
      readCoordinationCitations([...new Set([...coordinations, ...behind])]),
      import('../export/registry.ts'),
      import('../export/download.ts'),
      import('../../schema/formats/file-name.ts'),
      import('../state/to-cited-diagram.ts'),
    ])
    const format = exportFormats.find(({ id }) => id === formatId)
    if (!format) throw new RangeError(`there is no export format "${formatId}"`)

    signal.throwIfAborted()
    const address = toSearchParams(view).toString()
    const focus = picture.nodes.filter(({ id }) => view.focus.includes(id)).map(({ label }) => label)
    const { diagram, citations } = toCitedDiagram({
      picture,
      positions,
      ofEdges,
      ofCoordinations,
      view,
      theme,
      words,
      nameFacetValue,
      formatDay: (day) => formatDay(day, view.language),
      title:
        view.title || (focus.length > 0 ? words.picture.titleAround(focus.join(', ')) : words.picture.title),
      permalink: `${window.location.origin}/?${address}`,
      dataVersion: dataset.dataset.version,
    })
    const blob = await format.make({ diagram, citations, state: { address }, now: new Date(), options })
    signal.throwIfAborted()
    const name = toFileName({
      report: 'network',
      scope: focus.join(' ') || (view.projection === 'ACTORS' ? 'actors' : 'all'),
      day: view.day,
      extension: format.extension,
    })
    download(blob, name)
    return name
  }
}
