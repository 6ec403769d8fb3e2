import { useMemo } from 'react'
import type { SavedView } from '../../schema/saved-view.ts'
import type { GraphFailure } from '../client/errors.ts'
import { useQuery } from '../client/use-query.ts'
import { readSavedAt } from '../client/views.ts'
import type { Positions } from '../diagram/model.ts'
import type { ViewState } from '../state/view-state.ts'
import { readQuery } from './read-address.ts'

export interface KnownPlaces {
  readonly saved: SavedView | undefined
  /** Where everything stood; undefined where the view is laid out in another way than the saved one. */
  readonly positions: Positions | undefined
  readonly loading: boolean
  readonly failure: GraphFailure | undefined
}

type LaidOut = Pick<ViewState, 'placed' | 'layout' | 'projection' | 'focus'>

const isLaidOutAlike = (a: LaidOut, b: LaidOut) =>
  a.layout === b.layout && a.projection === b.projection && a.focus.join() === b.focus.join()

/** The places that a saved view brings along. */
export function useKnownPlaces({ placed, layout, projection, focus }: LaidOut): KnownPlaces {
  const asked = useQuery(placed || undefined, async () => readSavedAt(placed))
  const found = asked.current ? asked.data : undefined
  const saved = found?.kind === 'coordination-atlas/view-link' ? found : undefined
  const positions = useMemo(() => {
    if (!saved?.positions) return undefined
    const then = readQuery(saved.query).view
    if (!isLaidOutAlike(then, { placed, layout, projection, focus })) return undefined
    return new Map(Object.entries(saved.positions).map(([id, [x, y]]) => [id, { x, y }]))
  }, [saved, placed, layout, projection, focus])
  return { saved, positions, loading: asked.loading, failure: asked.failure }
}
