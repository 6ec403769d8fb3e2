import { fetchGraph } from './fetch-graph.ts'
import {
  type CoordinationFilter,
  type CoordinationRowFragment,
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
