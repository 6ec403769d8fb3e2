import { createContext, useContext } from 'react'
import type { AreasQuery } from '../client/generated.ts'
import type { Positions, Theme } from '../diagram/model.ts'
import type { LoadedNetwork } from '../state/network.ts'
import type { Picture } from '../state/picture.ts'
import type { Taxonomy } from '../state/taxonomy.ts'

/** What the parts of the first screen share: what is loaded, what of it is drawn. */
export interface Atlas {
  readonly network: LoadedNetwork
  readonly picture: Picture
  /** Nothing has been answered yet: what is empty says nothing. */
  readonly isFirst: boolean
  readonly positions: Positions
  readonly areas: ReadonlyMap<string, AreasQuery['cooperationAreas'][number]>
  /** The area above each area. */
  readonly taxonomy: Taxonomy
  readonly theme: Theme
  /** Neighbours of the node that are not drawn. */
  readonly hiddenNeighbours: (id: string) => number
}

export const AtlasContext = createContext<Atlas | undefined>(undefined)

/** @throws outside of the first screen. */
export function useAtlas(): Atlas {
  const atlas = useContext(AtlasContext)
  if (!atlas) throw new Error('useAtlas is called outside of the first screen')
  return atlas
}
