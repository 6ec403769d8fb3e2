import { useMemo, useState } from 'react'
import type { GraphFailure } from '../client/errors.ts'
import { fetchGraph } from '../client/fetch-graph.ts'
import { AreasDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import type { Theme } from '../diagram/model.ts'
import type { Scene } from '../graph/scene.ts'
import { toPicture } from '../state/picture.ts'
import type { Taxonomy } from '../state/taxonomy.ts'
import { toDiagramElements, toLayoutElements } from '../state/to-diagram.ts'
import type { ViewState } from '../state/view-state.ts'
import { useArrangement } from './use-arrangement.ts'
import type { Atlas } from './use-atlas.tsx'
import { useNetwork } from './use-network.ts'

export interface PictureState {
  readonly scene: Scene
  readonly atlas: Atlas
  /** Nothing has been answered yet. */
  readonly isFirst: boolean
  readonly loading: boolean
  readonly arranging: boolean
  readonly isEmpty: boolean
  readonly failure: GraphFailure | undefined
  readonly layoutFailure: Error | undefined
  readonly retry: () => void
}

/** Wider and narrower canvases are laid out alike within their kind, so that a link shows the same picture. */
const aspects = { wide: 1.15, narrow: 0.6 } as const

/** From the view to the picture: what is loaded, what of it is drawn, and where. */
export function usePicture(view: ViewState, theme: Theme): PictureState {
  const net = useNetwork(view)
  const areas = useQuery('areas', (signal) => fetchGraph(AreasDocument, {}, signal))
  const [aspect] = useState(() => (window.innerWidth < 700 ? aspects.narrow : aspects.wide))
  const { network, stages, base, statuses } = net

  const { day, projection, hidden, filters, additions, focus, language, selection, pinned, layout } = view
  const areaNames = useMemo(
    () => new Map((areas.data?.cooperationAreas ?? []).map((area) => [area.id, area])),
    [areas.data],
  )
  const taxonomy = useMemo<Taxonomy>(
    () => new Map([...areaNames.values()].flatMap(({ id, broader }) => (broader ? [[id, broader.id]] : []))),
    [areaNames],
  )
  const picture = useMemo(
    () => toPicture(network, { day, projection, hidden, filters, additions, focus }, statuses, taxonomy),
    [network, statuses, taxonomy, day, projection, hidden, filters, additions, focus],
  )
  const layoutStages = useMemo(
    () => stages.map((stage) => toLayoutElements(stage, projection)),
    [stages, projection],
  )
  const arrangement = useArrangement({
    base: base && base.nodes.size > 0 ? layoutStages[0] : undefined,
    stages: layoutStages,
    key: `${layout} ${projection} ${focus.join()} ${base?.nodes.size ?? 0} ${base?.edges.size ?? 0}`,
    layout,
    focus,
    aspect,
    pinned,
  })
  const elements = useMemo(() => toDiagramElements(picture, language), [picture, language])
  const scene = useMemo<Scene>(
    () => ({
      ...elements,
      positions: arrangement.positions,
      selection,
      theme,
      arrangement: arrangement.key,
    }),
    [elements, arrangement.positions, arrangement.key, selection, theme],
  )
  const atlas = useMemo(() => {
    const drawn = new Map<string, Set<string>>()
    const join = (a: string, b: string) => drawn.set(a, (drawn.get(a) ?? new Set()).add(b))
    for (const { source, target } of network.edges.values()) {
      join(source, target)
      join(target, source)
    }
    return {
      network,
      picture,
      isFirst: base === undefined,
      positions: arrangement.positions,
      areas: areaNames,
      taxonomy,
      theme,
      hiddenNeighbours: (id: string) =>
        Math.max(0, (network.nodes.get(id)?.degree ?? 0) - (drawn.get(id)?.size ?? 0)),
    }
  }, [network, base, picture, arrangement.positions, areaNames, taxonomy, theme])

  return {
    scene,
    atlas,
    isFirst: base === undefined,
    loading: net.loading,
    arranging: arrangement.arranging,
    isEmpty: base !== undefined && network.nodes.size === 0,
    failure: net.failure ?? areas.failure,
    layoutFailure: arrangement.failure,
    retry: () => {
      net.retry()
      if (areas.failure) areas.retry()
    },
  }
}
