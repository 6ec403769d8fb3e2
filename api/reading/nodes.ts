import type { Id } from '../../schema/ids.ts'
import type { ActorNode, CoordinationGraphNode, GraphNode } from '../../schema/nodes.ts'
import { type Day, earliest, latest } from '../../schema/partial-date.ts'
import type { NodeType } from '../../schema/vocabulary.ts'
import { actorTypes } from '../filter.ts'
import type { RelatedQuery } from '../graph/requests.ts'
import type { Loaders } from '../loading/loaders.ts'

export function isNodeOf<T extends NodeType>(
  node: GraphNode | GraphNode<T> | undefined,
  types: readonly T[],
): node is GraphNode<T> {
  return node !== undefined && types.some((type) => type === node.type)
}

/** The nodes with the ids that are of the types, in the order of the ids. */
export async function readNodesOf<T extends NodeType>(
  { node }: Loaders,
  ids: Iterable<Id>,
  types: readonly T[],
): Promise<Array<GraphNode<T>>> {
  const nodes = await Promise.all([...new Set(ids)].map(node))
  return nodes.filter((found) => isNodeOf(found, types))
}

/** The nodes of the types at the other ends of a node's relations. */
export async function readRelated<T extends NodeType>(
  loaders: Loaders,
  id: Id,
  query: Omit<RelatedQuery, 'nodeTypes'>,
  types: readonly T[],
): Promise<Array<GraphNode<T>>> {
  const related = await loaders.related(id, { ...query, nodeTypes: types })
  const nodes = new Map(related.map(({ node }) => [node.id, node]))
  return [...nodes.values()].filter((node) => isNodeOf(node, types))
}

/**
 * The node that a relation or property names. The loader refuses records that name what is not there, so
 * its absence is a defect.
 */
export async function readNodeOf<T extends NodeType>(
  { node }: Loaders,
  id: Id,
  types: readonly T[],
): Promise<GraphNode<T>> {
  const found = await node(id)
  if (isNodeOf(found, types)) return found
  throw new Error(`${id} is named by the graph and is no ${types.join(' or ')} in it`)
}

export function readActor(loaders: Loaders, id: Id): Promise<ActorNode> {
  return readNodeOf(loaders, id, actorTypes)
}

/** The kind of an organization or a coordination; the level of a unit. */
export function kindOf(node: ActorNode | CoordinationGraphNode): string {
  return node.type === 'AdministrativeUnit' ? node.level : node.kind
}

/** Whether the actor may exist on the day; an absent date says nothing. */
export function mayExistOn(
  { validFrom, validTo }: Pick<ActorNode, 'validFrom' | 'validTo'>,
  day: Day,
): boolean {
  return !(validFrom && day < earliest(validFrom)) && !(validTo && day > latest(validTo))
}

/** A test for a list with an optional day. */
export function existsOn(day: Day | null | undefined): (node: GraphNode) => boolean {
  return (node) =>
    !day || !(node.type === 'Organization' || node.type === 'AdministrativeUnit') || mayExistOn(node, day)
}
