import type { MeasuredGraph } from '../../schema/measures.ts'
import { fullSize } from '../diagram/model.ts'
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
function toSize(value: number, most: number): number {
  return most > 0 ? 1 + (fullSize - 1) * Math.sqrt(value / most) : 1
}

/** Sizes of the communities by their index; a community of one is none. */
function toCommunitySizes({ communities }: Measures): number[] {
  const sizes: number[] = []
  for (const community of communities.nodes.values()) sizes[community] = (sizes[community] ?? 0) + 1
  return sizes
}

type MeasuredView = Pick<ViewState, 'sizeBy' | 'colourBy'>

/** The picture with its measures, and with what of them the view shows in marks and lines. */
export function toMeasuredPicture(picture: Picture, measures: Measures, view: MeasuredView): Picture {
  const { sizeBy, colourBy } = view
  const measuredOf = (measure: MeasureId, id: string) => measures[measure].nodes.get(id)
  const amounts = sizeBy && measures[sizeBy].nodes
  const most = Math.max(0, ...(amounts?.values() ?? []))
  const sizes = toCommunitySizes(measures)
  const nodes = picture.nodes.map((node) => {
    const { id } = node
    const community = measuredOf('communities', id)
    const isJoined = community !== undefined && (sizes[community] ?? 0) > 1
    const cutsOff = measuredOf('bridges', id)
    return {
      ...node,
      measured: {
        degree: measuredOf('degree', id) ?? 0,
        betweenness: measuredOf('betweenness', id) ?? 0,
        cutsOff: cutsOff ?? 0,
        ...(isJoined ? { community: community + 1 } : {}),
      },
      ...(amounts ? { size: toSize(amounts.get(id) ?? 0, most) } : {}),
      ...(colourBy === 'communities' && isJoined ? { community: community + 1 } : {}),
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
