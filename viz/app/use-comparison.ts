import { useMemo } from 'react'
import { useQuery } from '../client/use-query.ts'
import { toComparison } from '../state/comparison.ts'
import type { LoadedNetwork } from '../state/network.ts'
import { type Picture, toPicture } from '../state/picture.ts'
import type { Taxonomy } from '../state/taxonomy.ts'
import type { ViewState } from '../state/view-state.ts'
import { readStatuses } from './use-network.ts'
import { useSettled } from './use-settled.ts'

export interface ComparedState {
  /** The picture with what differs on the other day, where one is compared with. */
  readonly picture: Picture
  readonly loading: boolean
  /** The statuses of the other day could not be had. */
  readonly hasFailed: boolean
}

type ComparedView = Pick<
  ViewState,
  'day' | 'comparedWith' | 'projection' | 'hidden' | 'filters' | 'additions' | 'focus'
>

/** Lays the picture of the other day over that of the view's own. */
export function useComparison(
  picture: Picture,
  network: LoadedNetwork,
  taxonomy: Taxonomy,
  view: ComparedView,
): ComparedState {
  const { day, comparedWith, projection, hidden, filters, additions, focus } = view
  const ids = useMemo(
    () => [...network.nodes.values()].flatMap(({ id, status }) => (status ? [id] : [])),
    [network],
  )
  const other = useSettled(comparedWith, 120)
  const asked = useQuery(other && ids.length > 0 ? `${other} ${ids.join()}` : undefined, (signal) =>
    readStatuses(ids, other ?? day, signal),
  )
  const { data } = asked
  const compared = useMemo(() => {
    if (!comparedWith) return picture
    const statuses = data?.day === comparedWith ? data : { day: comparedWith, byId: new Map() }
    const otherView = { day: comparedWith, projection, hidden, filters, additions, focus }
    const otherPicture = toPicture(network, otherView, statuses, taxonomy)
    const [before, after] = comparedWith < day ? [otherPicture, picture] : [picture, otherPicture]
    return toComparison(before, after, { filters, hidden, projection }, picture)
  }, [picture, data, network, taxonomy, day, comparedWith, projection, hidden, filters, additions, focus])
  return { picture: compared, loading: asked.loading, hasFailed: asked.failure !== undefined }
}
