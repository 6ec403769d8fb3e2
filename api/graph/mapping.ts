import { type Id, nodeTypeOf } from '../../schema/ids.ts'
import type {
  ActorNode,
  CoordinationGraphNode,
  DatasetNode,
  GraphNode,
  Relation,
} from '../../schema/nodes.ts'
import type { NodeType, RelationType } from '../../schema/vocabulary.ts'
import type { Row, Value } from './engine.ts'
import { listsOf, type NodeLabel, propertiesOf, relationProperties } from './own-properties.ts'
import type { Counted, Link, RelationQuery } from './store.ts'

/**
 * From what the graph keeps to the types of `schema/nodes.ts`. The casts of this file are the one place
 * where the graph is trusted to hold what the loader checked.
 */

type Properties = { readonly [name: string]: Value }

/** What is known of the values, by name. */
function toOwn(names: readonly string[], values: readonly Value[]): Record<string, Value> {
  const own: Record<string, Value> = {}
  for (let index = 0; index < names.length; index++) {
    const value = values[index]
    const name = names[index]
    if (name !== undefined && value !== undefined && value !== null) own[name] = value
  }
  return own
}

/** The node in a row's `node` column, which holds the values of `propertiesOf(label)`. */
function toNode(row: Row, label: NodeLabel): GraphNode {
  const own = toOwn(propertiesOf(label), row.node as readonly Value[])
  const type = typeOf(own.id)
  own.type = type
  for (const name of listsOf(type)) own[name] ??= []
  return own as unknown as GraphNode
}

function typeOf(id: Value | undefined): NodeType {
  const type = nodeTypeOf(String(id))
  if (type) return type
  throw new Error(`The graph holds a node with the id "${id}", which names no node type`)
}

/** The nodes in a row's `nodes` column: values of `propertiesOf` the type that their ids name, which come first. */
export function toNodes(row: Row): GraphNode[] {
  return (row.nodes as ReadonlyArray<readonly Value[]>).map((node) => toNode({ node }, typeOf(node[0])))
}

/** The node of the type that the row's `id` names. */
export function toNodeById(row: Row): GraphNode {
  return toNode(row, typeOf(row.id))
}
export function toActor(row: Row): ActorNode {
  return toNode(row, 'Actor') as ActorNode
}
export function toOrganization(row: Row): GraphNode<'Organization'> {
  return toNode(row, 'Organization') as GraphNode<'Organization'>
}
export function toUnit(row: Row): GraphNode<'AdministrativeUnit'> {
  return toNode(row, 'AdministrativeUnit') as GraphNode<'AdministrativeUnit'>
}
export function toCoordination(row: Row): CoordinationGraphNode {
  return toNode(row, 'Coordination') as CoordinationGraphNode
}
export function toArea(row: Row): GraphNode<'CooperationArea'> {
  return toNode(row, 'CooperationArea') as GraphNode<'CooperationArea'>
}
export function toSource(row: Row): GraphNode<'Source'> {
  return toNode(row, 'Source') as GraphNode<'Source'>
}

/** The actor of a row, with the number in the column `coordinations` where there is one. */
export function counted<Actor extends object>(toActor: (row: Row) => Actor): (row: Row) => Counted<Actor> {
  return (row) => {
    const { coordinations } = row
    return Object.assign(
      toActor(row),
      coordinations === undefined ? {} : { coordinationCount: Number(coordinations) },
    )
  }
}

/**
 * The relationship in the columns `type`, `relation` (values of `relationProperties`), `id` (the node asked
 * for) and `other`.
 */
export function toRelation(row: Row, direction: 'in' | 'out'): Relation {
  const own = toOwn(relationProperties, row.relation as readonly Value[])
  own.citationIds ??= []
  const [from, to] = direction === 'out' ? [row.id, row.other] : [row.other, row.id]
  return Object.assign(own, { type: row.type, from, to }) as unknown as Relation
}

/** The relations of each node that was asked for, in the order of their ids. */
export function toRelationMap<One extends Relation>(
  ids: readonly Id[],
  rows: readonly Row[],
  toOne: (row: Row) => One,
): Map<Id, One[]> {
  const relations = new Map<Id, One[]>(ids.map((id) => [id, []]))
  for (const row of rows) relations.get(row.id as Id)?.push(toOne(row))
  for (const list of relations.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1))
  return relations
}

/** The links in the columns of `linksOf`. */
export function toLinks(row: Row, { types: [only], direction }: RelationQuery): Link[] {
  const [types, others, roles, keys] = [row.types, row.others, row.roles, row.keys] as string[][]
  return (others ?? []).map((other, index) => {
    const [from, to] = direction === 'out' ? [row.id, other] : [other, row.id]
    const link = { type: types?.[index] ?? only, from, to, role: roles?.[index] || undefined }
    return (keys?.[index] ? { ...link, newestKey: keys[index] } : link) as Link
  })
}

export function toDataset(row: Row): DatasetNode {
  const { version, state, loadedAt, inputs, countTypes, counts } = row.node as Properties
  const types = (countTypes ?? []) as ReadonlyArray<NodeType | RelationType>
  const numbers = (counts ?? []) as readonly number[]
  return {
    version: version as string,
    state: state as DatasetNode['state'],
    loadedAt: loadedAt as string,
    inputs: (inputs ?? undefined) as string | undefined,
    counts: types.map((type, index) => ({ type, count: numbers[index] ?? 0 })),
  }
}
