import type { ConnectionModel } from '../paging/page.ts'
import type { PageInfoResolvers } from './generated.ts'
import type { PageInfoModel } from './models.ts'

/** Fields of every connection. */
export const connection = {
  edges: async <Edge>(page: Pick<ConnectionModel<Edge>, 'readEdges'>): Promise<Edge[]> => [
    ...(await page.readEdges()),
  ],
  nodes: async <Node>(page: Pick<ConnectionModel<{ readonly node: Node }>, 'readEdges'>): Promise<Node[]> =>
    (await page.readEdges()).map(({ node }) => node),
  pageInfo: (page: PageInfoModel): PageInfoModel => page,
  totalCount: (page: Pick<ConnectionModel<unknown>, 'readTotal'>) => page.readTotal(),
}

export const PageInfo: PageInfoResolvers = {
  hasNextPage: (page) => page.hasNextPage(),
  hasPreviousPage: (page) => page.hasPreviousPage(),
  startCursor: async (page) => (await page.readEdges())[0]?.cursor,
  endCursor: async (page) => (await page.readEdges()).at(-1)?.cursor,
}
