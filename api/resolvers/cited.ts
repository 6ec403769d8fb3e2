import type { Id } from '../../schema/ids.ts'
import type { GraphNode } from '../../schema/nodes.ts'
import type { Context } from '../context.ts'
import { readNodesOf } from '../reading/nodes.ts'

/** Fields of whatever facts are cited for. */

export function citations(
  { citationIds }: { readonly citationIds: readonly Id[] },
  _: unknown,
  { loaders }: Context,
): Promise<Array<GraphNode<'Citation'>>> {
  return readNodesOf(loaders, citationIds, ['Citation'])
}

export async function notes(
  { id }: { readonly id: Id },
  _: unknown,
  { loaders }: Context,
): Promise<Array<GraphNode<'Note'>>> {
  const relations = await loaders.relations(id, { types: ['NOTED'], direction: 'out' })
  const ids = relations.map(({ to }) => to).sort()
  return readNodesOf(loaders, ids, ['Note'])
}
