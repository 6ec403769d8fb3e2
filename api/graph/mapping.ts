import { type Id, nodeTypeOf } from '../../schema/ids.ts'
import type { ActorNode, DatasetNode, GraphNode, Relation } from '../../schema/nodes.ts'
import type { NodeType, RelationType } from '../../schema/vocabulary.ts'
import type { Row, Value } from './engine.ts'
import {
  listsOf,
  type NodeLabel,
  namesOf,
  partyNamesOf,
  propertiesOf,
  propertiesOfAny,
  relationNamesOf,
} from './own-properties.ts'
import type { Portion } from './queries/portions.ts'
import type { DrawingRequest, NodePortion, PartyPortion, RelatedQuery, RelationQuery } from './requests.ts'
import type { DrawnNode, Line, Link, Page, Party, Related } from './store.ts'

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

/** The node of which the values of the names are known. */
function toNode(values: readonly Value[], names: readonly string[]): GraphNode {
  const own = toOwn(names, values)
  const type = typeOf(own.id)
  own.type = type
  for (const name of listsOf(type)) if (names.includes(name)) own[name] ??= []
  return own as unknown as GraphNode
}

function typeOf(id: Value | undefined): NodeType {
  const type = nodeTypeOf(String(id))
  if (type) return type
  throw new Error(`The graph holds a node with the id "${id}", which names no node type`)
}

/** The nodes in a row's `nodes` column: values of `namesOf` the type that their ids name, which come first. */
export function toNodes(row: Row, portion?: NodePortion): GraphNode[] {
  return (row.nodes as ReadonlyArray<readonly Value[]>).map((values) =>
    toNode(values, namesOf(typeOf(values[0]), portion)),
  )
}

/** The node of which the values of all properties of the label are known. */
export function toNodeOf<Node extends GraphNode>(label: NodeLabel, values: readonly Value[]): Node {
  return toNode(values, propertiesOf(label)) as Node
}

/** The node in a row's `node` column, of the type that its `id` names. */
export function toNodeById(row: Row): GraphNode {
  return toNode(row.node as readonly Value[], propertiesOf(typeOf(row.id)))
}
export function toActor(row: Row): ActorNode {
  return toNodeById(row) as ActorNode
}
export function toArea(row: Row): GraphNode<'CooperationArea'> {
  return toNodeById(row) as GraphNode<'CooperationArea'>
}

/** The items in a row's `elements` column, which holds them as `elementOf` tells. */
export function toItems<Node extends GraphNode>(
  row: Row,
  label: NodeLabel,
  { properties, parties, withCounts }: Portion = {},
): Page<Node>['items'] {
  const names = namesOf(label, { properties })
  return (row.elements as ReadonlyArray<[readonly Value[], string | number, Value]>).map(
    ([values, key, further]) => {
      const node = toNode(values, names)
      const { id } = node
      if (withCounts) Object.assign(node, { coordinationCount: Number(further) })
      if (parties) Object.assign(node, { parties: toParties(id, further, parties) })
      return { node: node as Node, position: { key, id } }
    },
  )
}

/** The parties of a coordination of which each is told as by `partyElement`. */
export function toParties(
  coordinationId: Id,
  elements: Value | undefined,
  portion: PartyPortion = {},
): Party[] {
  const [ofParty, ofActor] = [partyNamesOf(portion), namesOf('Actor', portion.actor)]
  const parties = (elements as unknown as ReadonlyArray<[readonly Value[], readonly Value[]]>).map(
    ([values, ofWhom]) => {
      const own = toOwn(ofParty, values)
      const actor = toNode(ofWhom, ofActor)
      if (!portion.properties) own.citationIds ??= []
      return Object.assign(own, {
        type: 'PARTY_TO',
        from: actor.id,
        to: coordinationId,
        actor,
      }) as unknown as Party
    },
  )
  return parties.sort(compareParties)
}

export function compareParties(a: Party, b: Party): number {
  const byOrder = (a.order ?? 0) - (b.order ?? 0)
  if (byOrder !== 0) return byOrder
  const [one, other] = [`${a.from} ${a.role}`, `${b.from} ${b.role}`]
  return one < other ? -1 : Number(one > other)
}

/** What tells how relations were read. */
type RelationReading = Pick<RelationQuery, 'direction' | 'properties'>

/**
 * The relationship in the columns `type`, `relation` (values of `relationNamesOf`), `id` (the node asked for) and
 * `other`.
 */
export function toRelation(row: Row, { direction, properties }: RelationReading): Relation {
  const own = toOwn(relationNamesOf({ properties }), row.relation as readonly Value[])
  if (!properties) own.citationIds ??= []
  const [from, to] = direction === 'out' ? [row.id, row.other] : [row.other, row.id]
  return Object.assign(own, { type: row.type, from, to }) as unknown as Relation
}

/** The relations of each node that was asked for, in the order of their ids. */
export function toRelationMap(
  ids: readonly Id[],
  rows: readonly Row[],
  reading: RelationReading,
): Map<Id, Relation[]> {
  const relations = new Map<Id, Relation[]>(ids.map((id) => [id, []]))
  for (const row of rows) relations.get(row.id as Id)?.push(toRelation(row, reading))
  for (const list of relations.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1))
  return relations
}

/** What is related to the row's node, in its `related` column as `relatedOf` tells it. */
export function toRelated(row: Row, { direction, nodeTypes }: RelatedQuery): Related[] {
  type Element = readonly [type: Value, relation: readonly Value[], node: readonly Value[]]
  const names = propertiesOfAny(nodeTypes)
  return (row.related as unknown as readonly Element[])
    .filter(([, , values]) => nodeTypes.includes(typeOf(values[0])))
    .map(([type, relation, values]) => {
      const node = toNode(values, names)
      return {
        node,
        relation: toRelation({ id: row.id ?? null, type, relation, other: node.id }, { direction }),
      }
    })
    .sort((a, b) => (a.relation.id < b.relation.id ? -1 : 1))
}

/** A node with relations that lead from it and, of a coordination, the parts of its parties. */
export interface FactsOfNode {
  readonly node: GraphNode
  readonly relations: readonly Relation[]
  readonly parties: ReadonlyArray<Relation & { readonly actor: ActorNode }>
}

/** What `factsOf` tells of a node in a row. */
export function toFactsOfNode(row: Row): FactsOfNode {
  type Outward = ReadonlyArray<readonly [type: Value, relation: readonly Value[], other: Value]>
  type Inward = ReadonlyArray<readonly [relation: readonly Value[], actor: readonly Value[]]>
  const node = toNodeById(row)
  return {
    node,
    relations: (row.outward as unknown as Outward).map(([type, relation, other]) =>
      toRelation({ id: node.id, type, relation, other }, { direction: 'out' }),
    ),
    parties: (row.inward as unknown as Inward).map(([relation, values]) => {
      const actor = toNodeOf<ActorNode>('Actor', values)
      const part = { id: node.id, type: 'PARTY_TO', relation, other: actor.id }
      return { ...toRelation(part, { direction: 'in' }), actor }
    }),
  }
}

/** A line as `drawingOf` tells it. */
type DrawnLine = readonly [type: RelationType, other: Id, values?: readonly Value[]]

/** The nodes in a row's `drawn` column, with their lines. */
export function toDrawn(row: Row, { portion, lines: told }: DrawingRequest): DrawnNode[] {
  type Element = readonly [readonly Value[], number | null, readonly DrawnLine[], readonly DrawnLine[]]
  return (row.drawn as unknown as readonly Element[]).map(([values, count, outward, inward]) => {
    const node = toNode(values, namesOf(typeOf(values[0]), portion))
    const lines: Line[] = []
    const within: Relation[] = []
    const take = (direction: 'in' | 'out', found: readonly DrawnLine[]) => {
      for (const [type, other, relation] of found) {
        const [from, to] = direction === 'out' ? [node.id, other] : [other, node.id]
        lines.push({ type, from, to })
        if (relation) within.push(toRelation({ id: node.id, type, relation, other }, { direction, ...told }))
      }
    }
    take('out', outward)
    take('in', inward)
    return { node, lines, within, ...(count === null ? {} : { coordinationCount: count }) }
  })
}

/** The links of each node in a row's `links` column. */
export function toLinks(row: Row, { types: [only], direction }: RelationQuery): Array<readonly [Id, Link[]]> {
  type Lists = readonly [id: Id, others: Id[], roles: string[], types: string[] | null, keys: string[] | null]
  return (row.links as unknown as readonly Lists[]).map(([id, others, roles, types, keys]) => [
    id,
    others.map((other, index) => {
      const [from, to] = direction === 'out' ? [id, other] : [other, id]
      const link = { type: types?.[index] ?? only, from, to, role: roles[index] || undefined }
      return (keys?.[index] ? { ...link, newestKey: keys[index] } : link) as Link
    }),
  ])
}

/** Coordinations with what orders them and the ids of their parties. */
export function toNewest(
  row: Row,
): Array<{ readonly id: Id; readonly key: string; readonly parties: readonly Id[] }> {
  type Told = readonly [id: Id, key: string, parties: readonly Id[]]
  return (row.newest as unknown as readonly Told[]).map(([id, key, parties]) => ({ id, key, parties }))
}

export function toDataset(row: Row): DatasetNode {
  const { version, state, loadedAt, inputs, countTypes, counts, digestTypes, digests } =
    row.node as Properties
  const types = (countTypes ?? []) as ReadonlyArray<NodeType | RelationType>
  const numbers = (counts ?? []) as readonly number[]
  const digested = digestTypes as ReadonlyArray<NodeType | RelationType> | null | undefined
  return {
    version: version as string,
    state: state as DatasetNode['state'],
    loadedAt: loadedAt as string,
    inputs: (inputs ?? undefined) as string | undefined,
    counts: types.map((type, index) => ({ type, count: numbers[index] ?? 0 })),
    ...(digested && {
      digests: digested.map((type, index) => ({ type, digest: (digests as readonly string[])[index] ?? '' })),
    }),
  }
}
