import { toBounds, toKeys } from '../../../api/graph/derived.ts'
import type { NodeRow, RelationRow } from '../../../api/graph/store.ts'
import type { GraphProperties } from '../../../schema/formats/neo4j/literals.ts'
import type {
  GraphFileNode,
  GraphFileRelation,
  PropertyGraph,
} from '../../../schema/formats/neo4j/property-graph.ts'
import {
  nodeTypeNames,
  nodeTypes,
  type OrganizationKind,
  toKindLabel,
  type UnitLevel,
} from '../../../schema/vocabulary.ts'
import { smallWorld } from '../../fixtures/small-world.ts'

/** Everything that a store holds of the small world, as a graph that can be written to a file. */

const toDays = (properties: NodeRow['properties']): GraphProperties =>
  Object.fromEntries(Object.entries(toBounds(properties)).map(([name, day]) => [name, { day }]))

function toNode({ id, type, properties, digest }: NodeRow): GraphFileNode {
  const kind =
    type === 'Organization' ? properties.kind : type === 'AdministrativeUnit' ? properties.level : undefined
  const labels: string[] = [type, ...nodeTypes[type].labels]
  if (kind) labels.push(toKindLabel(kind as OrganizationKind | UnitLevel))
  return {
    id,
    labels,
    properties: { ...properties, ...toKeys(type, properties), digest, ...toDays(properties) },
  }
}

function toRelation({ id, type, from, to, properties, digest }: RelationRow): GraphFileRelation {
  return { id, type, from, to, properties: { ...properties, digest, ...toDays(properties) } }
}

const { version, state, loadedAt, counts } = smallWorld.dataset
const dataset: GraphFileNode = {
  id: 'dataset',
  labels: ['Dataset'],
  properties: {
    version,
    state,
    loadedAt,
    countTypes: counts.map(({ type }) => type),
    counts: counts.map(({ count }) => count),
  },
}

export const storedGraph: PropertyGraph = {
  about: ['Small world\n', `Version ${version}`],
  identityLabels: [...nodeTypeNames, 'Dataset'],
  async *nodes() {
    yield smallWorld.nodes.map(toNode)
    yield [dataset]
  },
  async *relations() {
    yield smallWorld.relations.map(toRelation)
  },
}
