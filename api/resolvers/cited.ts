import type { Id } from '../../schema/ids.ts'
import type { GraphNode } from '../../schema/nodes.ts'
import { byId } from '../look-ahead/begun.ts'
import { taking } from '../look-ahead/taking.ts'
import { toConnection, toPageWish } from '../paging/page.ts'
import { readNodesOf, readRelated } from '../reading/nodes.ts'
import type { NoteFactsArgs } from './generated.ts'

/** Fields of whatever facts are cited for. */

interface Cited {
  readonly citationIds: readonly Id[]
}

export const citations = taking<Cited, 'citationIds', unknown, Promise<Array<GraphNode<'Citation'>>>>(
  ['citationIds'],
  ({ citationIds }, _, { loaders }) => readNodesOf(loaders, citationIds, ['Citation']),
)

/** What is stated of the node. */
export const facts = byId(({ id }, page: NoteFactsArgs, { loaders }) =>
  toConnection(
    'facts',
    toPageWish('facts', page),
    (wish) => loaders.factsOf(id, wish),
    () => loaders.factCountOf(id),
  ),
)

export const notes = byId(async ({ id }, _: unknown, { loaders }): Promise<Array<GraphNode<'Note'>>> => {
  const found = await readRelated(loaders, id, { types: ['NOTED'], direction: 'out' }, ['Note'])
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
})
