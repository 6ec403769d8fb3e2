import type { Id } from '../../schema/ids.ts'
import { foldName } from '../../schema/names.ts'
import type { NodeType } from '../../schema/vocabulary.ts'
import { rank, toTyped } from '../analysis/ranking.ts'
import type { Context } from '../context.ts'
import { toSearchText } from '../filter.ts'
import { pageInMemory, sorted, toPageWish } from '../paging/page.ts'
import { existsOn } from '../reading/nodes.ts'
import { connection } from './connections.ts'
import type { QuerySearchArgs, SearchConnectionResolvers, SearchKind } from './generated.ts'
import type { SearchConnectionModel } from './models.ts'
import { isShown } from './node.ts'

const typesOfKind: Readonly<Record<SearchKind, readonly NodeType[]>> = {
  ORGANIZATION: ['Organization'],
  PLACE: ['AdministrativeUnit', 'ProjectArea'],
  COORDINATION: ['Agreement', 'JointActivity'],
  AREA: ['CooperationArea'],
  INSTRUMENT: ['Programme', 'LegalInstrument'],
  SOURCE: ['Source'],
}
const everyType = Object.values(typesOfKind).flat()

/** More are ranked than are ever given out, as the store hands them over in no order. */
const candidates = 2_000
const maximumFound = 200

const byScore = {
  key: ({ score }: { readonly score: number }) => score,
  id: ({ node }: { readonly node: { readonly id: Id } }) => node.id,
  descending: true,
}

export async function search(
  _: unknown,
  { text, kinds, asOf, ...page }: QuerySearchArgs,
  { store }: Context,
): Promise<SearchConnectionModel> {
  const wish = toPageWish('search', page)
  const typed = toTyped(toSearchText('text', text))
  const types = kinds?.length ? [...new Set(kinds.flatMap((kind) => typesOfKind[kind]))] : everyType
  const nodes = await store.searchNames(foldName(text).split(' '), types, candidates)
  const found = nodes
    .filter(isShown)
    .filter(existsOn(asOf))
    .flatMap((node) => {
      const match = rank(node, typed)
      return match ? [{ node, ...match }] : []
    })
  const best = sorted(found, byScore).slice(0, maximumFound)
  return pageInMemory('search', wish, best, byScore, (item) => item)
}

export const SearchConnection: SearchConnectionResolvers = connection
