import type { LongRead } from '../client/long-reads.ts'
import type { ExportWish } from '../export/picture-options.ts'
import { toSearchParams } from '../state/address.ts'
import { useAtlas } from './use-atlas.tsx'
import { useFacetName } from './use-facet-name.ts'
import { useView } from './use-view.tsx'

/** @param onProgress told how far the evidence of what is drawn is read */
export type RunExport = (
  wish: ExportWish,
  signal: AbortSignal,
  onProgress: (progress: LongRead) => void,
) => Promise<string>

/** Exports what is drawn; answers with the file's name. @throws {DOMException} `AbortError` once it is given up */
export function useExport(): RunExport {
  const { view, words } = useView()
  const { picture, positions, theme, areas, taxonomy } = useAtlas()
  const nameFacetValue = useFacetName()

  return async ({ format: formatId, ...options }, signal, onProgress) => {
    const [
      { exportFormats },
      { download },
      { toFileName },
      { readDrawnEvidence },
      { toCitedDiagram },
      { toCitedNetwork, toEvidenceWish },
      { toPictureLines },
    ] = await Promise.all([
      import('../export/registry.ts'),
      import('../export/download.ts'),
      import('../../schema/formats/file-name.ts'),
      import('../client/read-drawn-evidence.ts'),
      import('../state/to-cited-diagram.ts'),
      import('../state/to-cited-network.ts'),
      import('../state/picture-lines.ts'),
    ])
    const format = exportFormats.find(({ id }) => id === formatId)
    if (!format) throw new RangeError(`there is no export format "${formatId}"`)

    const evidence = await readDrawnEvidence(toEvidenceWish(picture, view.day), signal, onProgress)
    signal.throwIfAborted()
    const address = toSearchParams(view).toString()
    const focus = picture.nodes.filter(({ id }) => view.focus.includes(id)).map(({ label }) => label)
    const drawn = {
      picture,
      positions,
      evidence,
      view,
      theme,
      areas,
      taxonomy,
      lines: toPictureLines(picture, view, words, nameFacetValue),
      title:
        view.title || (focus.length > 0 ? words.picture.titleAround(focus.join(', ')) : words.picture.title),
      permalink: `${window.location.origin}/?${address}`,
    }
    const { diagram, citations } = toCitedDiagram(drawn)
    const network = toCitedNetwork(drawn)
    const now = new Date()
    const blob = await format.make({ diagram, network, citations, state: { address }, now, options, signal })
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
