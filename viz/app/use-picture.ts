import { useMemo, useState } from 'react'
import type { GraphFailure } from '../client/errors.ts'
import { fetchGraph } from '../client/fetch-graph.ts'
import { AreasDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import type { Theme } from '../diagram/model.ts'
import type { Scene } from '../graph/scene.ts'
import { toGroupedPicture } from '../state/grouping.ts'
import { toHiddenCount, toNeighbourIds } from '../state/neighbours.ts'
import type { LoadedNetwork } from '../state/network.ts'
import { toPicture } from '../state/picture.ts'
import { placeGroups } from '../state/place-groups.ts'
import type { Taxonomy } from '../state/taxonomy.ts'
import { toDiagramElements, toLayoutElements } from '../state/to-diagram.ts'
import type { Projection, ViewState } from '../state/view-state.ts'
import { prepareArrangement, useArrangement } from './use-arrangement.ts'
import type { Atlas } from './use-atlas.tsx'
import { useComparison } from './use-comparison.ts'
import { noNames, useGroupNames } from './use-group-names.ts'
import { useKnownPlaces } from './use-known-places.ts'
import { useMeasures } from './use-measures.ts'
import { useNetwork } from './use-network.ts'
import { toEmphasis } from './use-paths.ts'

export interface PictureState {
  readonly scene: Scene
  readonly atlas: Atlas
  /** Nothing has been answered yet. */
  readonly isFirst: boolean
  readonly loading: boolean
  readonly arranging: boolean
  readonly isEmpty: boolean
  /** Ids of the view that name nothing that can be drawn. */
  readonly unknown: readonly string[]
  readonly failure: GraphFailure | undefined
  readonly layoutFailure: Error | undefined
  readonly retry: () => void
}

/** Wider and narrower canvases are laid out alike within their kind, so that a link shows the same picture. */
const aspects = { wide: 1.15, narrow: 0.6 } as const

type LayoutElements = ReturnType<typeof toLayoutElements>
const kept: Readonly<Record<Projection, WeakMap<LoadedNetwork, LayoutElements>>> = {
  BIPARTITE: new WeakMap(),
  ACTORS: new WeakMap(),
}

/** What `toLayoutElements` says, kept as long as the network is. */
function toKeptElements(network: LoadedNetwork, projection: Projection): LayoutElements {
  const elements = kept[projection].get(network) ?? toLayoutElements(network, projection)
  kept[projection].set(network, elements)
  return elements
}

/** From the view to the picture: what is loaded, what of it is drawn, and where. */
export function usePicture(view: ViewState, theme: Theme): PictureState {
  const [aspect] = useState(() => (window.innerWidth < 700 ? aspects.narrow : aspects.wide))
  const net = useNetwork(view, (base) => {
    // The worker need not wait until the page has shown what it knows without places.
    if (!view.placed && base.nodes.size > 0)
      prepareArrangement(toKeptElements(base, view.projection), { ...view, aspect })
  })
  const areas = useQuery('areas', (signal) => fetchGraph(AreasDocument, {}, signal))
  const { network, stages, base, statuses } = net

  const {
    day,
    projection,
    hidden,
    filters,
    additions,
    focus,
    language,
    selection,
    pinned,
    layout,
    grouping,
    chain,
  } = view
  const areaNames = useMemo(
    () => new Map((areas.data?.cooperationAreas ?? []).map((area) => [area.id, area])),
    [areas.data],
  )
  const taxonomy = useMemo<Taxonomy>(
    () => new Map([...areaNames.values()].flatMap(({ id, broader }) => (broader ? [[id, broader.id]] : []))),
    [areaNames],
  )
  const ofDay = useMemo(
    () => toPicture(network, { day, projection, hidden, filters, additions, focus }, statuses, taxonomy),
    [network, statuses, taxonomy, day, projection, hidden, filters, additions, focus],
  )
  const compared = useComparison(ofDay, network, taxonomy, view)
  const names = useGroupNames(network, view)
  const gathered = useMemo(
    () => toGroupedPicture(compared.picture, names ? grouping : undefined, network, names ?? noNames),
    [compared.picture, grouping, network, names],
  )
  const measured = useMeasures(gathered, view)
  const grouped = useMemo(() => ({ ...gathered, ...measured.picture }), [gathered, measured.picture])
  const picture = compared.picture
  const layoutStages = useMemo(
    () => stages.map((stage) => toKeptElements(stage, projection)),
    [stages, projection],
  )
  const places = useKnownPlaces(view)
  const { positions: placed } = places
  const isAnyKnown = base && placed && [...base.nodes.keys()].some((id) => placed.has(id))
  const known = isAnyKnown ? { name: view.placed ?? '', positions: placed } : undefined
  const arrangement = useArrangement({
    base: !places.loading && base && base.nodes.size > 0 ? layoutStages[0] : undefined,
    stages: layoutStages,
    known,
    layout,
    focus,
    aspect,
    pinned,
  })
  const positions = useMemo(
    () => placeGroups(arrangement.positions, grouped, pinned),
    [arrangement.positions, grouped, pinned],
  )
  const elements = useMemo(() => toDiagramElements(grouped, language), [grouped, language])
  const emphasis = useMemo(() => toEmphasis(chain, net.paths.chains), [chain, net.paths.chains])
  const scene = useMemo<Scene>(
    () => ({
      ...elements,
      positions,
      selection,
      emphasis,
      theme,
      arrangement: arrangement.key,
    }),
    [elements, positions, arrangement.key, selection, emphasis, theme],
  )
  const atlas = useMemo(() => {
    let neighbours: ReturnType<typeof toNeighbourIds> | undefined
    return {
      network,
      picture: grouped,
      ungrouped: picture,
      paths: net.paths,
      positions,
      isFirst: base === undefined,
      areas: areaNames,
      taxonomy,
      theme,
      measured,
      isComparisonPartial: compared.hasFailed,
      hiddenNeighbours: (id: string) => {
        // Nobody asks for it before the reader points at something.
        neighbours ??= toNeighbourIds(network)
        return toHiddenCount(network, picture, neighbours, id)
      },
    }
  }, [
    network,
    base,
    grouped,
    picture,
    measured,
    compared.hasFailed,
    net.paths,
    positions,
    areaNames,
    taxonomy,
    theme,
  ])

  return {
    scene,
    atlas,
    isFirst: base === undefined,
    loading: net.loading || compared.loading || measured.isMeasuring,
    arranging: arrangement.arranging,
    isEmpty: base !== undefined && network.nodes.size === 0,
    unknown: net.unknown,
    failure: net.failure ?? areas.failure,
    layoutFailure: arrangement.failure,
    retry: () => {
      net.retry()
      if (areas.failure) areas.retry()
    },
  }
}
