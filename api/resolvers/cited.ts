import type { Id } from '../../schema/ids.ts'
import type { GraphNode } from '../../schema/nodes.ts'
import { byId } from '../look-ahead/begun.ts'
import { taking } from '../look-ahead/taking.ts'
import { readNodesOf } from '../reading/nodes.ts'

/** Fields of whatever facts are cited for. */

interface Cited {
  readonly citationIds: readonly Id[]
}

export const citations = taking<Cited, 'citationIds', unknown, Promise<Array<GraphNode<'Citation'>>>>(
  ['citationIds'],
  ({ citationIds }, _, { loaders }) => readNodesOf(loaders, citationIds, ['Citation']),
)

export const notes = byId(async ({ id }, _: unknown, { loaders }): Promise<Array<GraphNode<'Note'>>> => {
  const relations = await loaders.relations(id, { types: ['NOTED'], direction: 'out' })
  const ids = relations.map(({ to }) => to).sort()
  return readNodesOf(loaders, ids, ['Note'])
})
