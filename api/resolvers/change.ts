import { BadUserInput } from '../errors.ts'
import { toConnection, toPageWish } from '../paging/page.ts'
import { countChanges, readChangePage } from '../reading/changes.ts'
import { readWish } from '../reading/coordinations.ts'
import { citations } from './cited.ts'
import { connection } from './connections.ts'
import type { ChangeConnectionResolvers, ChangeResolvers, QueryResolvers } from './generated.ts'

export const changes: QueryResolvers['changes'] = async (_, { from, to, filter, ...page }, context) => {
  if (from > to) throw new BadUserInput(`"from" ${from} is after "to" ${to}: give the earlier day as "from".`)
  const pageWish = toPageWish('changes', page)
  const wish = { ...(await readWish(context, filter, undefined)), day: to }
  return toConnection(
    'changes',
    pageWish,
    (part) => readChangePage(context, wish, { from, to }, part),
    () => countChanges(context, wish, { from, to }),
  )
}

export const Change: ChangeResolvers = { citations }
export const ChangeConnection: ChangeConnectionResolvers = connection
