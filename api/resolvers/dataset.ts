import type { Context } from '../context.ts'
import { type PageArguments, toConnection, toPageWish } from '../paging/page.ts'
import type { DatasetResolvers } from './generated.ts'
import type { SourceConnectionModel } from './models.ts'

/** Documents that facts come from, by title. */
export async function sources(page: PageArguments, { store }: Context): Promise<SourceConnectionModel> {
  const wish = toPageWish('sources', page)
  const found = await store.readSources({ ...wish, orderBy: 'TITLE' })
  return toConnection('sources', wish, found, () => store.countSources())
}

export const Dataset: DatasetResolvers = {
  engine: (_, __, { store }) => store.engine,
  counts: ({ counts }) => [...counts],
  sources: (_, page, context) => sources(page, context),
}
