import type { CoordinationGraphNode } from '../../schema/nodes.ts'
import { type Day, latest } from '../../schema/partial-date.ts'
import { agreementStatuses, statusesNotCurrent } from '../../schema/status.ts'
import { agreementKinds } from '../../schema/vocabulary.ts'
import type { Context } from '../context.ts'
import type { CoordinationWish } from '../filter.ts'
import type { PageWish } from '../graph/requests.ts'
import type { Page } from '../graph/store.ts'
import type { Loaders } from '../loading/loaders.ts'
import type { LostPartyModel, OrphanedAgreementModel } from '../resolvers/models.ts'
import { readCoordinationPage } from './coordinations.ts'
import { isNodeOf } from './nodes.ts'

/** The wish narrowed to agreements that a party has been lost to by the day, and that still stood on it. */
export function toOrphanWish({ where, status }: CoordinationWish, asOf: Day): CoordinationWish {
  const kinds = agreementKinds.filter((kind) => where.kinds?.includes(kind) ?? true)
  const statuses = agreementStatuses.filter(
    (each) => !statusesNotCurrent.has(each) && (status?.has(each) ?? true),
  )
  return { where: { ...where, kinds, lostPartyBefore: asOf }, status: new Set(statuses), asOf, day: asOf }
}

/** Orphaned agreements on the day of the wish, newest first, with the parties that they lost. */
export async function readOrphanPage(
  context: Context,
  wish: CoordinationWish,
  page: PageWish,
): Promise<Page<OrphanedAgreementModel>> {
  const { items, ...rest } = await readCoordinationPage(context, wish, page, 'NEWEST')
  const orphans = await Promise.all(
    items.map(async ({ node, position }) => {
      const orphan = await readOrphan(context.loaders, node, wish.day)
      return orphan && { node: orphan, position }
    }),
  )
  return { items: orphans.filter((orphan) => orphan !== undefined), ...rest }
}

async function readOrphan(
  loaders: Loaders,
  agreement: CoordinationGraphNode,
  asOf: Day,
): Promise<OrphanedAgreementModel | undefined> {
  if (!isNodeOf(agreement, ['Agreement'])) return undefined
  const { ended } = await loaders.life(agreement.id)
  const lost: LostPartyModel[] = ended
    .filter(({ endedOn }) => asOf > latest(endedOn))
    .map(({ party, actor, endedOn }) => ({ party, actor, endedOn, asOf }))
  return { agreement, lost }
}
