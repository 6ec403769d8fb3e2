import { fetchGraph } from './fetch-graph.ts'
import { SourcePageDocument, type SourcePageQuery } from './generated.ts'

export type SourceNode = Extract<NonNullable<SourcePageQuery['node']>, { __typename: 'Source' }>
export type SourceCitation = SourceNode['citations']['nodes'][number]

/** The most pages of citations that are read. */
const mostPages = 25

export interface ReadSource {
  readonly source: SourceNode
  /** All its citations, in the order of the document. */
  readonly citations: readonly SourceCitation[]
}

/** A source with all its citations and what they support; undefined where there is none with the id. */
export async function readSource(id: string, signal: AbortSignal): Promise<ReadSource | undefined> {
  const citations: SourceCitation[] = []
  let after: string | null | undefined
  let source: SourceNode | undefined
  for (let page = 0; page < mostPages; page++) {
    const { node } = await fetchGraph(SourcePageDocument, { id, after }, signal)
    if (node?.__typename !== 'Source') return undefined
    source ??= node
    citations.push(...node.citations.nodes)
    if (!node.citations.pageInfo.hasNextPage) break
    after = node.citations.pageInfo.endCursor
  }
  return source && { source, citations }
}
