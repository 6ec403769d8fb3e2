import { type FieldNode, type GraphQLResolveInfo, getArgumentValues, isObjectType } from 'graphql'
import type { Id } from '../../schema/ids.ts'
import type { GraphNode } from '../../schema/nodes.ts'
import type { Context } from '../context.ts'
import type { ConnectionModel } from '../paging/page.ts'
import { asks, fieldsOf } from './asked.ts'
import { type Resolve, type TellingResolver, taking, toldOf, type Unread } from './taking.ts'

export type { Unread }

/** Fields of nodes that are being read, by where they stand in the operation and the node's id. */
export type Begun = Map<FieldNode, Map<Id, unknown>>

/** A resolver of a field of nodes that takes nothing of its node but the id: it can be begun before the node is read. */
export function byId<Args, Answer>(
  resolve: Resolve<Unread, Args, Answer>,
): TellingResolver<Unread, Args, Answer> {
  const field = taking<Unread, never, Args, Answer>([], (node, args, context, info) => {
    const [place, another] = info.fieldNodes
    const begun = place && !another ? context.begun.get(place) : undefined
    return begun?.has(node.id) ? (begun.get(node.id) as Answer) : resolve(node, args, context, info)
  })
  return { ...field, extensions: { ...field.extensions, beginning: resolve } }
}

/**
 * Begins what is asked for of a node that is about to be read and needs nothing but its id, so that both are read
 * at once. What fails is told where the field is resolved, or nowhere when there is no such node.
 *
 * @returns the node, where it is read with a page of its own: undefined where it is not, or is not there
 */
export async function beginFields(
  id: Id,
  type: string,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<GraphNode | undefined> {
  const object = info.schema.getType(type)
  if (!isObjectType(object)) return undefined
  let readOwner: ConnectionModel<unknown>['readOwner']
  for (const { selectionSet } of info.fieldNodes)
    for (const { node, type: asked } of fieldsOf({ selection: selectionSet, type: object }, info)) {
      const definition = asked === object ? object.getFields()[node.name.value] : undefined
      const resolve = definition && toldOf(definition)?.beginning
      if (!resolve || node.directives?.length) continue
      const own = { ...info, fieldName: definition.name, fieldNodes: [node], returnType: definition.type }
      const answer = attempt(() =>
        resolve(
          { id, isUnread: true },
          getArgumentValues(definition, node, info.variableValues) as never,
          context,
          own,
        ),
      )
      readOwner ??= begin(answer, own)
      const answers = context.begun.get(node) ?? new Map<Id, unknown>()
      context.begun.set(node, answers.set(id, answer))
    }
  return readOwner?.().catch(() => undefined)
}

/** As a promise that fails where computing throws, which nobody need wait for. */
function attempt(compute: () => unknown): unknown {
  try {
    const answer = compute()
    if (answer instanceof Promise) answer.catch(() => undefined)
    return answer
  } catch (reason) {
    const failed = Promise.reject(reason)
    failed.catch(() => undefined)
    return failed
  }
}

/** Begins the page of a connection, which is read when it is asked for, and tells how to know whose it is. */
function begin(answer: unknown, info: GraphQLResolveInfo): ConnectionModel<unknown>['readOwner'] {
  if (!isConnection(answer) || !(asks(info, 'nodes') || asks(info, 'edges'))) return undefined
  attempt(() => answer.readEdges())
  return answer.readOwner
}

function isConnection(answer: unknown): answer is ConnectionModel<unknown> {
  return typeof answer === 'object' && answer !== null && 'readEdges' in answer
}
