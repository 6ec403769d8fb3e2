import { createContext, useContext } from 'react'
import type { AreasQuery } from '../client/generated.ts'
import type { Positions, Theme } from '../diagram/model.ts'
import type { GroupedPicture } from '../state/grouping.ts'
import type { LoadedNetwork } from '../state/network.ts'
import type { Picture } from '../state/picture.ts'
import type { Taxonomy } from '../state/taxonomy.ts'
import type { MeasuredState } from './use-measures.ts'
import type { PathsOfView } from './use-paths.ts'

/** What the parts of the first screen share: what is loaded, what of it is drawn. */
export interface Atlas {
  readonly network: LoadedNetwork
  /** What is drawn. */
  readonly picture: GroupedPicture
  /** The same without groups: every node for itself. */
  readonly ungrouped: Picture
  /** The chains that the view asks for. */
  readonly paths: PathsOfView
  /** Nothing has been answered yet: what is empty says nothing. */
  readonly isFirst: boolean
  readonly positions: Positions
  readonly areas: ReadonlyMap<string, AreasQuery['cooperationAreas'][number]>
  /** The area above each area. */
  readonly taxonomy: Taxonomy
  readonly theme: Theme
  /** What is measured of what is drawn. */
  readonly measured: MeasuredState
  /** The other day's statuses could not be had, so that changes of agreements are not known. */
  readonly isComparisonPartial: boolean
  /** How many neighbours of the node are not in the picture. */
  readonly hiddenNeighbours: (id: string) => number
}

export const AtlasContext = createContext<Atlas | undefined>(undefined)

/** @throws outside of the first screen. */
export function useAtlas(): Atlas {
  const atlas = useContext(AtlasContext)
  if (!atlas) throw new Error('useAtlas is called outside of the first screen')
  return atlas
}
