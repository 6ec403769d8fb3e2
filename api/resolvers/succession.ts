import { readActor, readNodesOf } from '../reading/nodes.ts'
import { citations } from './cited.ts'
import type { SuccessionResolvers } from './generated.ts'

export const Succession: SuccessionResolvers = {
  citations,
  actor: ({ actorId }, _, { loaders }) => readActor(loaders, actorId),
  under: async ({ eventIds }, _, { loaders }) => {
    const relations = await Promise.all(
      eventIds.map((id) => loaders.relations(id, { types: ['UNDER'], direction: 'out' })),
    )
    const ids = relations.flatMap((under) => under.map(({ to }) => to))
    return readNodesOf(loaders, ids, ['LegalInstrument'])
  },
}
