import { toMarkGroup } from '../diagram/marks.ts'
import type { Change, DiagramNode } from '../diagram/model.ts'
import { isLineOver, type OnDay, toSpan } from '../diagram/on-day.ts'
import { type Facet, type Filters, passes, passesChains } from './filters.ts'
import { isCoordination, type LoadedNetwork, type NetworkEdge, type NetworkNode } from './network.ts'
import { existingOn, type Statuses } from './on-day.ts'
import { projectOnActors } from './projection.ts'
import { chainOf, type Taxonomy } from './taxonomy.ts'
import type { ViewState } from './view-state.ts'

/** What is measured of a node within what is drawn. */
export interface NodeMeasures {
  readonly degree: number
  readonly betweenness: number
  /** How many others lose the largest part that is left when it is taken out. */
  readonly cutsOff: number
  /** Number of its community, from 1; absent where it is alone. */
  readonly community?: number
}

export interface PictureNode extends NetworkNode {
  readonly onDay: OnDay
  /** For a placeholder: how many parties it stands for. */
  readonly count: number
  /** Each area with the broader ones above it, the narrowest first. */
  readonly areaChains: ReadonlyArray<readonly string[]>
  /** For a closed group: ids of the nodes under its mark. */
  readonly members?: readonly string[]
  /** In a comparison of two days: what became of it between them. */
  readonly change?: Change
  /** Once it has been measured. */
  readonly measured?: NodeMeasures
  /** What of its measures is shown in its mark. */
  readonly size?: DiagramNode['size']
  readonly community?: DiagramNode['community']
  readonly isCut?: DiagramNode['isCut']
}
export interface PictureEdge extends NetworkEdge {
  readonly ended: boolean
  /** At a closed group: ids of the edges that it stands for. */
  readonly standsFor?: readonly string[]
  readonly change?: Change
  readonly isBridge?: boolean
}

/** Why something that is loaded is not drawn. */
export type Absence = 'filters' | 'day' | 'hand'

/** What is drawn, and how much is not and why. */
export interface Picture {
  readonly nodes: readonly PictureNode[]
  readonly edges: readonly PictureEdge[]
  readonly hiddenBy: {
    readonly filters: number
    readonly day: number
    readonly hand: number
    readonly limit: number
  }
  /** Nodes that are loaded and left out. */
  readonly why: ReadonlyMap<string, Absence>
  /** Everything that has a place in the picture of the day, whatever the filters say. */
  readonly possible: { readonly nodes: readonly PictureNode[]; readonly edges: readonly PictureEdge[] }
  /** Where two days are compared: what would be drawn whatever became of it between them. */
  readonly comparable?: Picture['possible']
}

type PictureView = Pick<ViewState, 'day' | 'projection' | 'hidden' | 'filters' | 'additions' | 'focus'>

/** The values that a node bears of each facet, broader areas included; absent where the facet does not speak about it. */
export function facetValues(node: PictureNode): Partial<Record<Facet, readonly string[]>> {
  const evidence = [node.basis]
  if (!isCoordination(node)) return { kind: [toMarkGroup(node)] }
  const status = node.type === 'Agreement' ? { status: node.onDay.status ? [node.onDay.status] : [] } : {}
  const area = [...new Set(node.areaChains.flat())]
  return { coordination: [node.kind], area, evidence, ...status }
}

/** The facets that keep the node out of the picture. */
export function refusedBy(node: PictureNode, filters: Filters): Facet[] {
  const isLetThrough = (facet: Facet, values: readonly string[]) =>
    facet === 'area' ? passesChains(filters, facet, node.areaChains) : passes(filters, facet, values)
  return (Object.entries(facetValues(node)) as Array<[Facet, readonly string[]]>).flatMap(
    ([facet, values]) => (isLetThrough(facet, values) ? [] : [facet]),
  )
}

function toPictureNodes(
  network: LoadedNetwork,
  onDay: ReadonlyMap<string, OnDay>,
  taxonomy: Taxonomy,
): PictureNode[] {
  const counts = new Map<string, number>()
  for (const { type, source, weight } of network.edges.values())
    if (type === 'PARTY_TO') counts.set(source, Math.max(counts.get(source) ?? 1, weight))
  return [...network.nodes.values()].flatMap((node) => {
    const day = onDay.get(node.id)
    const areaChains = node.areas.map((area) => chainOf(taxonomy, area))
    return day ? [{ ...node, onDay: day, count: counts.get(node.id) ?? 1, areaChains }] : []
  })
}

/** What is drawn of the loaded network in this view. Pure; order follows the network. */
export function toPicture(
  network: LoadedNetwork,
  view: PictureView,
  statuses: Statuses,
  taxonomy: Taxonomy = new Map(),
): Picture {
  const onDay = existingOn(network, view.day, statuses)
  const here = toPictureNodes(network, onDay, taxonomy)
  const byId = new Map(here.map((node) => [node.id, node]))
  const isOver = (id: string) => byId.get(id)?.onDay.ended ?? false
  const toLine = (edge: NetworkEdge) => ({ ...edge, ended: isLineOver(edge, view.day, isOver) })
  const hereEdges = [...network.edges.values()].flatMap((edge) => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)]
    if (!source || !target || !toSpan(edge, view.day).begun) return []
    return [toLine(edge)]
  })

  const byHand = new Set(view.hidden)
  const called = new Set([...view.additions.map(({ id }) => id), ...view.focus])
  const passing = (edge: NetworkEdge) => passes(view.filters, 'evidence', edge.basis ? [edge.basis] : [])
  const accepted = new Set(
    here.flatMap((node) => (refusedBy(node, view.filters).length === 0 ? [node.id] : [])),
  )
  const partyEdges = hereEdges.filter(({ type }) => type === 'PARTY_TO')
  const kept = partyEdges.filter((edge) => accepted.has(edge.target) && passing(edge))
  const hasCoordination = new Set(partyEdges.map(({ source }) => source))
  const keepsCoordination = new Set(kept.map(({ source }) => source))
  // An actor whose coordinations are all filtered away would float about and say nothing.
  const isLeft = ({ id }: PictureNode) =>
    accepted.has(id) && (!hasCoordination.has(id) || keepsCoordination.has(id) || called.has(id))

  const left = here.filter(isLeft)
  const shown = left.filter(({ id }) => !byHand.has(id))
  const drawnNodes = view.projection === 'ACTORS' ? shown.filter((node) => !isCoordination(node)) : shown
  const drawn = new Set(drawnNodes.map(({ id }) => id))
  const projected =
    view.projection === 'ACTORS'
      ? projectOnActors(kept.filter(({ target }) => !byHand.has(target))).map(toLine)
      : []
  const edges = [...hereEdges, ...projected].filter(
    (edge) => drawn.has(edge.source) && drawn.has(edge.target) && passing(edge),
  )
  const isIn = (nodes: readonly PictureNode[]) => new Set(nodes.map(({ id }) => id))
  const [ofDay, passed] = [isIn(here), isIn(left)]
  const why = new Map<string, Absence>()
  for (const id of network.nodes.keys())
    if (!ofDay.has(id)) why.set(id, 'day')
    else if (!passed.has(id)) why.set(id, 'filters')
    else if (byHand.has(id)) why.set(id, 'hand')
  return {
    nodes: drawnNodes,
    edges,
    why,
    hiddenBy: {
      filters: here.length - left.length,
      day: network.nodes.size - here.length,
      hand: left.length - shown.length,
      limit: network.hiddenByLimit,
    },
    possible: { nodes: here, edges: hereEdges },
  }
}

/** The ids, the two ends of an edge in its place. */
export function toEnds(ids: readonly string[], edges: readonly PictureEdge[]): string[] {
  const byId = new Map(edges.map((edge) => [edge.id, edge]))
  return ids.flatMap((id) => {
    const edge = byId.get(id)
    return edge ? [edge.source, edge.target] : [id]
  })
}
