import { byPlaceLayout } from './by-place.ts'
import { concentricLayout } from './concentric.ts'
import { forceLayout } from './force.ts'
import type { Layout } from './graph.ts'
import { layeredLayout } from './layered.ts'

/** Every layout, in the order in which they are offered; the first is the one to begin with. */
export const layouts: readonly Layout[] = [forceLayout, layeredLayout, concentricLayout, byPlaceLayout]

/** @throws {RangeError} that names the layouts there are. */
export function layoutById(id: string): Layout {
  const layout = layouts.find((one) => one.id === id)
  if (layout) return layout
  throw new RangeError(`there is no layout "${id}": choose one of ${layouts.map((one) => one.id).join(', ')}`)
}
