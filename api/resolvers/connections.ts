import type { ConnectionModel } from '../paging/page.ts'

/** Fields of every connection; edges are handed through as they are. */
export const connection = {
  nodes: <Node>({ edges }: { readonly edges: ReadonlyArray<{ readonly node: Node }> }): Node[] =>
    edges.map(({ node }) => node),
  pageInfo: ({ edges, hasNextPage, hasPreviousPage }: ConnectionModel<{ readonly cursor: string }>) => ({
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor,
    endCursor: edges.at(-1)?.cursor,
  }),
  totalCount: (page: { readTotal(): Promise<number> }): Promise<number> => page.readTotal(),
}
