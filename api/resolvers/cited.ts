import type { Id } from '../../schema/ids.ts'
import type { GraphNode } from '../../schema/nodes.ts'
import { byId } from '../look-ahead/begun.ts'
import { taking } from '../look-ahead/taking.ts'
import { readNodesOf, readRelated } from '../reading/nodes.ts'

/** Fields of whatever facts are cited for. */

interface Cited {
  readonly citationIds: readonly Id[]
}

export const citations = taking<Cited, 'citationIds', unknown, Promise<Array<GraphNode<'Citation'>>>>(
  ['citationIds'],
  ({ citationIds }, _, { loaders }) => readNodesOf(loaders, citationIds, ['Citation']),
)

export const notes = byId(async ({ id }, _: unknown, { loaders }): Promise<Array<GraphNode<'Note'>>> => {
  const found = await readRelated(loaders, id, { types: ['NOTED'], direction: 'out' }, ['Note'])
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
})
