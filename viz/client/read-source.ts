import { fetchGraph } from './fetch-graph.ts'
import { SourcePageDocument, type SourcePageQuery } from './generated.ts'
import { type Page, readAll } from './read-all.ts'

export type SourceNode = Extract<NonNullable<SourcePageQuery['node']>, { __typename: 'Source' }>
export type SourceCitation = SourceNode['citations']['nodes'][number]

/** Each comes with the facts that it supports: more at once would cost more than the server answers. */
const pageSize = 20

export interface ReadSource {
  readonly source: SourceNode
  /** Its citations, in the order of the document: all, or the first where the reader has stopped the reading. */
  readonly citations: readonly SourceCitation[]
  /** How many there are. */
  readonly total: number
}

/** A source with its citations and what they support; undefined where there is none with the id. */
export async function readSource(id: string, signal: AbortSignal): Promise<ReadSource | undefined> {
  let source: SourceNode | undefined
  const { nodes, total } = await readAll(
    async (_, after): Promise<Page<SourceCitation>> => {
      const { node } = await fetchGraph(SourcePageDocument, { id, after }, signal)
      if (node?.__typename !== 'Source') return { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } }
      source ??= node
      return node.citations
    },
    { pageSize },
  )
  return source && { source, citations: nodes, total }
}
