import { fetchGraph } from './fetch-graph.ts'
import {
  type CoordinationFilter,
  type CoordinationRowFragment,
  CoordinationRowsByIdDocument,
  CoordinationRowsDocument,
} from './generated.ts'

/** The most pages that are read: a thousand rows are more than a page shows well. */
const mostPages = 10

/** The coordinations that the filter lets through, as rows, newest first, with how they stand on the day. */
export async function readCoordinations(
  filter: CoordinationFilter,
  day: string,
  signal: AbortSignal,
): Promise<CoordinationRowFragment[]> {
  const rows: CoordinationRowFragment[] = []
  let after: string | null | undefined
  for (let page = 0; page < mostPages; page++) {
    const { coordinations } = await fetchGraph(CoordinationRowsDocument, { filter, day, after }, signal)
    rows.push(...coordinations.nodes)
    if (!coordinations.pageInfo.hasNextPage) break
    after = coordinations.pageInfo.endCursor
  }
  return rows
}

/** The coordinations with the ids, at most 200, as rows; what is no coordination is left out. */
export async function readCoordinationsById(
  ids: readonly string[],
  day: string,
  signal: AbortSignal,
): Promise<CoordinationRowFragment[]> {
  const { nodes } = await fetchGraph(CoordinationRowsByIdDocument, { ids: [...ids], day }, signal)
  return nodes.flatMap((node) => (node && 'citations' in node ? [node] : []))
}
