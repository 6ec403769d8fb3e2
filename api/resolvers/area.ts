import { citations, facts } from './cited.ts'
import type { CooperationAreaResolvers } from './generated.ts'

export const CooperationArea: CooperationAreaResolvers = {
  broader: async ({ id }, _, { loaders }) => {
    const taxonomy = await loaders.areas()
    const above = taxonomy.find(({ node }) => node.id === id)?.broader
    return taxonomy.find(({ node }) => node.id === above)?.node
  },
  narrower: async ({ id }, _, { loaders }) =>
    (await loaders.areas()).filter(({ broader }) => broader === id).map(({ node }) => node),
  facts,
  citations,
}
