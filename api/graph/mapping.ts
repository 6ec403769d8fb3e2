import { nodeTypeOf } from '../../schema/ids.ts'
import type { CoordinationGraphNode, DatasetNode, GraphNode, Relation } from '../../schema/nodes.ts'
import type { NodeType, RelationType } from '../../schema/vocabulary.ts'
import { isDerived } from './derived.ts'
import type { Row, Value } from './engine.ts'

/**
 * From what the graph keeps to the types of `schema/nodes.ts`. The casts of this file are the one place
 * where the graph is trusted to hold what the loader checked.
 */

const coordinationLists = ['citationIds', 'sourceIds', 'periodCitationIds']
/** Lists are never absent in a node, while an engine need not keep an empty one. */
const listProperties: Record<NodeType, readonly string[]> = {
  Organization: ['citationIds', 'aliases'],
  AdministrativeUnit: ['citationIds', 'aliases'],
  ProjectArea: ['citationIds', 'aliases'],
  Agreement: [
    ...coordinationLists,
    'signedCitationIds',
    'carriedOutFrom',
    'carriedOutOn',
    'carriedOutCitationIds',
  ],
  JointActivity: coordinationLists,
  CooperationArea: ['citationIds'],
  Programme: ['citationIds', 'aliases'],
  LegalInstrument: ['citationIds', 'aliases'],
  ReorganizationEvent: ['citationIds'],
  ReportedResult: ['citationIds'],
  Note: ['citationIds'],
  Redirect: [],
  Support: ['nodeIds'],
  Source: [],
  Citation: [],
}

type Properties = { readonly [name: string]: Value }

function toOwn(properties: Properties): Record<string, Value> {
  const own: Record<string, Value> = {}
  for (const name in properties) {
    const value = properties[name]
    if (value !== undefined && value !== null && !isDerived(name)) own[name] = value
  }
  return own
}

/** The node in a row's `node` column, which holds the properties that the graph keeps. */
export function toNode(row: Row): GraphNode {
  const own = toOwn(row.node as Properties)
  const type = nodeTypeOf(String(own.id))
  if (!type) throw new Error(`The graph holds a node with the id "${own.id}", which names no node type`)
  for (const name of listProperties[type]) own[name] ??= []
  return { ...own, type } as unknown as GraphNode
}

export function toOrganization(row: Row): GraphNode<'Organization'> {
  return toNode(row) as GraphNode<'Organization'>
}
export function toUnit(row: Row): GraphNode<'AdministrativeUnit'> {
  return toNode(row) as GraphNode<'AdministrativeUnit'>
}
export function toCoordination(row: Row): CoordinationGraphNode {
  return toNode(row) as CoordinationGraphNode
}
export function toArea(row: Row): GraphNode<'CooperationArea'> {
  return toNode(row) as GraphNode<'CooperationArea'>
}
export function toSource(row: Row): GraphNode<'Source'> {
  return toNode(row) as GraphNode<'Source'>
}

/** The relationship in the columns `type`, `relation` (properties), `id` (the node asked for) and `other`. */
export function toRelation(row: Row, direction: 'in' | 'out'): Relation {
  const own = toOwn(row.relation as Properties)
  own.citationIds ??= []
  const [from, to] = direction === 'out' ? [row.id, row.other] : [row.other, row.id]
  return { ...own, type: row.type, from, to } as unknown as Relation
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
