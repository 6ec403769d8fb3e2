import type { Context } from '../context.ts'
import { type PageArguments, toConnection, toPageWish } from '../paging/page.ts'
import type { DatasetResolvers } from './generated.ts'
import type { SourceConnectionModel } from './models.ts'

/** Documents that facts come from, by title. */
export async function sources(args: PageArguments, { store }: Context): Promise<SourceConnectionModel> {
  return toConnection(
    'sources',
    toPageWish('sources', args),
    (page) => store.readSources({ ...page, orderBy: 'TITLE' }),
    () => store.countSources(),
  )
}

export const Dataset: DatasetResolvers = {
  engine: (_, __, { engine }) => engine,
  counts: ({ counts }) => [...counts],
  sources: (_, page, context) => sources(page, context),
}
