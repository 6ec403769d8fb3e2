import { fetchGraph } from './fetch-graph.ts'
import { type PlacePartsFragment, UnitChildrenDocument } from './generated.ts'
import { type Page, readAll } from './read-all.ts'

const nothing: Page<PlacePartsFragment> = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } }

/** All places directly in the unit on the day; none where there is no such unit. */
export async function readChildren(
  id: string,
  day: string,
  signal: AbortSignal,
): Promise<readonly PlacePartsFragment[]> {
  const { nodes } = await readAll(async (first, after) => {
    const { administrativeUnit } = await fetchGraph(UnitChildrenDocument, { id, day, first, after }, signal)
    return administrativeUnit?.children ?? nothing
  })
  return nodes
}
