import type { Id } from '../../schema/ids.ts'
import type { Taxonomy } from '../loading/loaders.ts'

/** The areas with all that are narrower, at any depth. */
export function closeAreas(taxonomy: Taxonomy, ids: readonly Id[]): Id[] {
  const closed = new Set(ids)
  for (const id of closed) for (const { node, broader } of taxonomy) if (broader === id) closed.add(node.id)
  return [...closed]
}
