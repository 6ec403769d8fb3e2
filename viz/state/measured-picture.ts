import { fullSize } from '../diagram/model.ts'
import type { MeasuredGraph } from '../measures/graph.ts'
import type { MeasureId, Measures } from '../measures/measure.ts'
import type { Picture } from './picture.ts'
import type { ViewState } from './view-state.ts'

/** What is measured of a picture: everything that it draws. */
export function toMeasuredGraph({ nodes, edges }: Pick<Picture, 'nodes' | 'edges'>): MeasuredGraph {
  return {
    nodes: nodes.map(({ id }) => id),
    edges: edges.map(({ id, source, target, weight }) => ({ id, source, target, weight })),
  }
}

/** How large a mark is for a value: its area grows with the share of the greatest. */
export function toSize(value: number, most: number): number {
  return most > 0 ? 1 + (fullSize - 1) * Math.sqrt(value / most) : 1
}

/** Sizes of the groups by their index; a group of one is none. */
export function toGroupSizes({ communities }: Measures): number[] {
  const sizes: number[] = []
  for (const group of communities.nodes.values()) sizes[group] = (sizes[group] ?? 0) + 1
  return sizes
}

type MeasuredView = Pick<ViewState, 'sizeBy' | 'colourBy'>

/** The picture with its measures, and with what of them the view shows in marks and lines. */
export function toMeasuredPicture(picture: Picture, measures: Measures, view: MeasuredView): Picture {
  const { sizeBy, colourBy } = view
  const measuredOf = (measure: MeasureId, id: string) => measures[measure].nodes.get(id)
  const amounts = sizeBy && measures[sizeBy].nodes
  const most = Math.max(0, ...(amounts?.values() ?? []))
  const groups = toGroupSizes(measures)
  const nodes = picture.nodes.map((node) => {
    const { id } = node
    const group = measuredOf('communities', id)
    const isGrouped = group !== undefined && (groups[group] ?? 0) > 1
    const cutsOff = measuredOf('bridges', id)
    return {
      ...node,
      measured: {
        degree: measuredOf('degree', id) ?? 0,
        betweenness: measuredOf('betweenness', id) ?? 0,
        cutsOff: cutsOff ?? 0,
        ...(isGrouped ? { group: group + 1 } : {}),
      },
      ...(amounts ? { size: toSize(amounts.get(id) ?? 0, most) } : {}),
      ...(colourBy === 'communities' && isGrouped ? { community: group + 1 } : {}),
      ...(colourBy === 'bridges' && cutsOff ? { isCut: true } : {}),
    }
  })
  const bridges = measures.bridges.edges
  const edges =
    colourBy === 'bridges' && bridges
      ? picture.edges.map((edge) => (bridges.has(edge.id) ? { ...edge, isBridge: true } : edge))
      : picture.edges
  return { ...picture, nodes, edges }
}
