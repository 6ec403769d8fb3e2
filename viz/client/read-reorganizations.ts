import { fetchGraph } from './fetch-graph.ts'
import { ReorganizationsDocument, type ReorganizationsQuery } from './generated.ts'
import { type All, type Page, readAll } from './read-all.ts'

type InstrumentNode = Extract<NonNullable<ReorganizationsQuery['node']>, { reorganizations: unknown }>
export type Reorganization = InstrumentNode['reorganizations']['nodes'][number]

const nothing: Page<Reorganization> = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } }

/** The reorganizations that the legal instrument ordered, by day; the first thousand of them. */
export function readReorganizations(id: string, signal: AbortSignal): Promise<All<Reorganization>> {
  return readAll(
    async (first, after) => {
      const { node } = await fetchGraph(ReorganizationsDocument, { id, first, after }, signal)
      return node && 'reorganizations' in node ? node.reorganizations : nothing
    },
    // Each comes with all that it changed: a hundred at once cost more than the server answers.
    { pageSize: 50, most: 1_000 },
  )
}
