import type { GraphNode } from '../../schema/nodes.ts'
import { earliest } from '../../schema/partial-date.ts'
import { byName } from '../analysis/orders.ts'
import { byId } from '../look-ahead/begun.ts'
import { coordinationPortion } from '../look-ahead/portions.ts'
import { type Ordering, pageInMemory, toConnection, toPageWish } from '../paging/page.ts'
import { readRelated } from '../reading/nodes.ts'
import { citations, facts } from './cited.ts'
import type {
  InstrumentCoordinationsArgs,
  InstrumentReorganizationsArgs,
  InstrumentResolvers,
} from './generated.ts'

const byDay: Ordering<GraphNode<'ReorganizationEvent'>> = {
  key: (event) => `${earliest(event.effectiveOn)} ${byName.key(event)}`,
  id: ({ id }) => id,
}

export const Instrument: InstrumentResolvers = {
  coordinations: byId(({ id }, page: InstrumentCoordinationsArgs, { loaders }, info) => {
    const orderBy = 'NEWEST'
    const list = `coordinations:${orderBy}`
    const portion = coordinationPortion(info)
    return toConnection(
      list,
      toPageWish(list, page),
      (part) => loaders.coordinationsOf(id, { ...part, orderBy, portion }),
      () => loaders.countCoordinationsOf(id),
    )
  }),
  reorganizations: byId(async ({ id }, page: InstrumentReorganizationsArgs, { loaders }) => {
    const wish = toPageWish('reorganizations', page)
    const query = { types: ['UNDER'], direction: 'in' } as const
    const events = await readRelated(loaders, id, query, ['ReorganizationEvent'])
    return pageInMemory('reorganizations', wish, events, byDay)
  }),
  facts,
  citations,
}
