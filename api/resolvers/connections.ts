import type { PageInfoResolvers } from './generated.ts'
import type { PageInfoModel } from './models.ts'

/** Fields of every connection; edges are handed through as they are. */
export const connection = {
  nodes: <Node>({ edges }: { readonly edges: ReadonlyArray<{ readonly node: Node }> }): Node[] =>
    edges.map(({ node }) => node),
  pageInfo: (page: PageInfoModel): PageInfoModel => page,
  totalCount: (page: { readTotal(): Promise<number> }): Promise<number> => page.readTotal(),
}

export const PageInfo: PageInfoResolvers = {
  hasNextPage: (page) => page.hasNextPage(),
  hasPreviousPage: (page) => page.hasPreviousPage(),
  startCursor: ({ edges }) => edges[0]?.cursor,
  endCursor: ({ edges }) => edges.at(-1)?.cursor,
}
