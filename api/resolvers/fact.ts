import { readNodesOf } from '../reading/nodes.ts'
import { citations } from './cited.ts'
import { connection } from './connections.ts'
import { toPeriod } from './coordination.ts'
import type { FactConnectionResolvers, FactResolvers } from './generated.ts'
import { isShown } from './node.ts'

export const Fact: FactResolvers = {
  subject: ({ subject }) => {
    if (isShown(subject)) return subject
    throw new Error(`${subject.id} is the subject of a fact and is not shown`)
  },
  object: async ({ relation }, _, { loaders }) => {
    const found = relation && (await loaders.node(relation.to))
    return isShown(found) ? found : null
  },
  role: ({ relation }) => relation?.role,
  period: ({ from, to }) => toPeriod(from, to),
  basis: async ({ relation, citationIds }, _, { loaders }) => {
    if (relation) return relation.basis
    const found = await readNodesOf(loaders, citationIds, ['Citation'])
    return found.some(({ basis }) => basis === 'STATED') ? 'STATED' : 'INFERRED'
  },
  citations,
}

export const FactConnection: FactConnectionResolvers = connection
