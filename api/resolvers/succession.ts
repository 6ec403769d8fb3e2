import { readActor, readRelated } from '../reading/nodes.ts'
import { citations } from './cited.ts'
import type { SuccessionResolvers } from './generated.ts'

export const Succession: SuccessionResolvers = {
  citations,
  actor: ({ actorId }, _, { loaders }) => readActor(loaders, actorId),
  under: async ({ eventIds }, _, { loaders }) => {
    const query = { types: ['UNDER'], direction: 'out' } as const
    const instruments = await Promise.all(
      eventIds.map((id) => readRelated(loaders, id, query, ['LegalInstrument'])),
    )
    return [...new Map(instruments.flat().map((instrument) => [instrument.id, instrument])).values()]
  },
}
