import { toConnection, toPageWish } from '../paging/page.ts'
import { countWanted, readWish } from '../reading/coordinations.ts'
import { readOrphanPage, toOrphanWish } from '../reading/orphans.ts'
import { readSuccessions } from '../reading/successions.ts'
import { connection } from './connections.ts'
import type { LostPartyResolvers, OrphanedAgreementConnectionResolvers, QueryResolvers } from './generated.ts'

export const orphanedAgreements: QueryResolvers['orphanedAgreements'] = async (
  _,
  { asOf, filter, ...page },
  context,
) => {
  const pageWish = toPageWish('orphanedAgreements', page)
  const wish = toOrphanWish(await readWish(context, filter, asOf), asOf)
  return toConnection(
    'orphanedAgreements',
    pageWish,
    (part) => readOrphanPage(context, wish, part),
    () => countWanted(context, wish),
  )
}

export const LostParty: LostPartyResolvers = {
  successors: ({ actor, asOf }, _, { loaders }) => readSuccessions(loaders, actor.id, asOf),
}
export const OrphanedAgreementConnection: OrphanedAgreementConnectionResolvers = connection
