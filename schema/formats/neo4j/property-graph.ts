import { nodeTypeOf } from '../../ids.ts'
import { earliest, latest, type PartialDate } from '../../partial-date.ts'
import {
  nodeTypes,
  type OrganizationKind,
  type RelationType,
  toKindLabel,
  type UnitLevel,
} from '../../vocabulary.ts'
import {
  areaFields,
  citationFields,
  edgeFields,
  type Field,
  nodeFields,
  readFields,
  sourceFields,
} from '../fields.ts'
import { toHead } from '../head.ts'
import {
  type Batches,
  type CitedNetwork,
  isCoordination,
  type NetworkFileCitation,
  type NetworkFileEdge,
  type NetworkFileNode,
} from '../network.ts'
import type { GraphProperties } from './literals.ts'

/**
 * A graph as Neo4j has it: what its script and its bulk import are written from, whether that is a network or everything
 * that a store holds.
 */
export interface PropertyGraph {
  /** What it is, in lines for people. */
  readonly about: readonly string[]
  /** Labels whose nodes are known by their `id`. */
  readonly identityLabels: readonly string[]
  readonly nodes: () => Batches<GraphFileNode>
  /** Each joins nodes of the pass of nodes. */
  readonly relations: () => Batches<GraphFileRelation>
}

export interface GraphFileNode {
  readonly id: string
  /** The label that it is known by first. */
  readonly labels: readonly string[]
  /** Without the id. */
  readonly properties: GraphProperties
}

export interface GraphFileRelation {
  readonly id: string
  readonly type: string
  readonly from: string
  readonly to: string
  /** Without the id. */
  readonly properties: GraphProperties
}

/** The label that nodes with the id are known by; undefined for an id that is not of our making. */
export function identityLabelOf(id: string): string | undefined {
  return nodeTypeOf(id)
}

const identityLabels = [
  'Organization',
  'AdministrativeUnit',
  'ProjectArea',
  'Agreement',
  'JointActivity',
  'CooperationArea',
  'Source',
  'Citation',
]

/** What the graph calls fields that files call otherwise: see the model. */
const graphNames: Readonly<Record<string, string>> = {
  citations: 'citationIds',
  areas: 'areaIds',
  places: 'placeIds',
  coordinations: 'coordinationIds',
  parent: 'parentId',
  broader: 'broaderId',
  source: 'sourceId',
}
const titleNames: Readonly<Record<string, string>> = {
  name: 'title',
  nameEn: 'titleEn',
  label: 'shortTitle',
  labelEn: 'shortTitleEn',
}
const nameNames: Readonly<Record<string, string>> = { label: 'shortName', labelEn: 'shortNameEn' }

const partialDates = ['validFrom', 'validTo', 'signedOn', 'publishedOn'] as const
type Dated = Partial<Readonly<Record<(typeof partialDates)[number], PartialDate>>>

/** The element's fields by the graph's names, with the bounds of its dates. */
function toProperties<T extends Dated>(
  fields: ReadonlyArray<Field<T>>,
  element: T,
  names: Readonly<Record<string, string>> = {},
): GraphProperties {
  const entries = readFields(fields, element).map(
    ([{ id }, value]) => [names[id] ?? graphNames[id] ?? id, value] as const,
  )
  const bounds = partialDates.flatMap((name) => {
    const date = element[name]
    if (!date) return []
    return [
      [`${name}Earliest`, { day: earliest(date) }],
      [`${name}Latest`, { day: latest(date) }],
    ] as const
  })
  return Object.fromEntries([...entries, ...bounds])
}

function toGraphNode(node: NetworkFileNode): GraphFileNode {
  const { id, type, kind } = node
  const { type: _, ...properties } = toProperties(
    nodeFields,
    node,
    isCoordination(node) ? titleNames : nameNames,
  )
  if (type !== 'AdministrativeUnit')
    return {
      id,
      labels:
        type === 'Organization'
          ? [type, ...nodeTypes[type].labels, toKindLabel(kind as OrganizationKind)]
          : [type, ...nodeTypes[type].labels],
      properties,
    }
  const { kind: level, ...others } = properties
  return {
    id,
    labels: [type, ...nodeTypes[type].labels, toKindLabel(kind as UnitLevel)],
    properties: { level, ...others },
  }
}

function toGraphRelation(edge: NetworkFileEdge): GraphFileRelation {
  const { id, type, source: from, target: to } = edge
  const { type: _, weight, ...properties } = toProperties(edgeFields, edge)
  // The graph calls it the count of a party; lines of command and government have none.
  const counted = type === 'PARTY_TO' ? { count: weight } : type === 'COORDINATES_WITH' ? { weight } : {}
  return { id, type, from, to, properties: { ...properties, ...counted } }
}

function toFrom({ id, source }: NetworkFileCitation): GraphFileRelation {
  return { id: `from-${id}`, type: 'FROM' satisfies RelationType, from: id, to: source, properties: {} }
}

async function* mapEach<T, R>(batches: Batches<T>, toResult: (element: T) => R): Batches<R> {
  for await (const batch of batches) yield batch.map(toResult)
}

/** The network with its evidence as nodes and relationships of the graph's model. */
export function toPropertyGraph(network: CitedNetwork): PropertyGraph {
  const { meta } = network
  const toNodes =
    <T extends Dated & { readonly id: string }>(label: string, fields: ReadonlyArray<Field<T>>) =>
    (element: T): GraphFileNode => ({
      id: element.id,
      labels: [label],
      properties: toProperties(fields, element),
    })
  return {
    about: toHead(meta).map(({ id, text }) => `${id}: ${text}`),
    identityLabels,
    async *nodes() {
      yield* mapEach(network.sources(), toNodes('Source', sourceFields))
      yield* mapEach(network.citations(), toNodes('Citation', citationFields))
      yield* mapEach(network.areas(), toNodes('CooperationArea', areaFields))
      yield* mapEach(network.nodes(), toGraphNode)
    },
    async *relations() {
      yield* mapEach(network.citations(), toFrom)
      yield* mapEach(network.edges(), toGraphRelation)
    },
  }
}
