import { nodeTypeOf } from '../../../schema/ids.ts'
import type { DatasetNode } from '../../../schema/nodes.ts'
import {
  type NodeType,
  nodeTypes,
  organizationKinds,
  type RelationType,
  toKindLabel,
  unitLevels,
} from '../../../schema/vocabulary.ts'
import { groupBy } from '../../group-by.ts'
import { toBounds, toKeys } from '../derived.ts'
import type { Statement, Value } from '../engine.ts'
import { schemaVersion } from '../migrations/index.ts'
import type { Changes, NodeRow, RelationRow } from '../store.ts'
import { toLabel, toRelationshipType } from './identifiers.ts'
import { relationStarts } from './nodes.ts'

/** The property that gives a node of the type one more label, and the label of each of its values. */
const kinds: Partial<
  Record<NodeType, { readonly property: string; readonly labels: ReadonlyMap<string, string> }>
> = {
  Organization: {
    property: 'kind',
    labels: new Map(organizationKinds.map((kind) => [kind, toKindLabel(kind)])),
  },
  AdministrativeUnit: {
    property: 'level',
    labels: new Map(unitLevels.map((level) => [level, toKindLabel(level)])),
  },
}

/** All that a batch changes, in an order in which every relationship finds its ends. */
export function toStatements(changes: Changes): Statement[] {
  return [
    ...grouped(changes.deletedRelations, ({ type }) => type, deleteRelations).flat(),
    ...grouped(changes.deletedNodes, ({ type }) => type, deleteNodes),
    ...grouped(changes.nodes, ({ type }) => type, dropOldKind).filter((statement) => statement !== undefined),
    ...grouped(changes.createdNodes, toLabels, createNodes),
    ...grouped(changes.nodes, toLabels, writeNodes),
    ...grouped(changes.createdRelations, toEndTypes, createRelations),
    ...grouped(changes.relations, toEndTypes, writeRelations),
    ...(changes.dataset ? [writeDataset(changes.dataset)] : []),
  ]
}

/** One result for each set of rows that agree on the key; the first of each set stands for it. */
function grouped<T, R>(
  rows: readonly T[] = [],
  toKey: (row: T) => string,
  toResult: (first: T, rows: readonly T[]) => R,
): R[] {
  return Array.from(groupBy(rows, toKey).values(), (group) => toResult(group[0], group))
}

/** Every label of the node, its type first, joined as in a pattern. @throws {RangeError} when its kind is not in the vocabulary. */
export function toLabels({ id, type, properties }: NodeRow): string {
  const labels: string[] = [toLabel(type), ...nodeTypes[type].labels]
  const kind = kinds[type]
  if (kind) {
    const label = kind.labels.get(String(properties[kind.property]))
    if (!label)
      throw new RangeError(
        `${id} has the ${kind.property} "${properties[kind.property]}": expected one of ${[...kind.labels.keys()].join(', ')}`,
      )
    labels.push(label)
  }
  return labels.join(':')
}

/** Takes the kind's label from nodes that are about to become of another kind. */
function dropOldKind({ type }: NodeRow, rows: readonly NodeRow[]): Statement | undefined {
  const kind = kinds[type]
  if (!kind) return undefined
  return {
    text: `UNWIND $rows AS row
MATCH (n:${type} {id: row.id}) WHERE n.${kind.property} <> row.kind
REMOVE n:${[...kind.labels.values()].join(':')}`,
    parameters: {
      rows: rows.map(({ id, properties }) => ({ id, kind: properties[kind.property] as Value })),
    },
  }
}

/** The type with those of its ends, which the patterns name. */
function toEndTypes({ type, from, to }: RelationRow): string {
  return [type, nodeTypeOf(from), nodeTypeOf(to)].join()
}

/** What the statements of rows have in common: the rows as parameters, and `SET` of what cannot be among them. */
interface Written {
  readonly parameters: { readonly rows: ReadonlyArray<{ readonly [key: string]: Value }> }
  /** Of each bound that at least one row has; native dates cannot be parameters of every engine. */
  setBounds(variable: string): string
}

function toWritten<Row extends NodeRow | RelationRow>(
  rows: readonly Row[],
  toValues: (row: Row) => { readonly [key: string]: Value },
): Written {
  const bounds = rows.map(({ properties }) => toBounds(properties))
  const names = [...new Set(bounds.flatMap((bound) => Object.keys(bound)))].sort()
  return {
    setBounds: (variable) =>
      names.map((name) => `\nSET ${variable}.${name} = date(row.bounds.${name})`).join(''),
    parameters: {
      rows: rows.map((row, index) =>
        names.length === 0 ? toValues(row) : { ...toValues(row), bounds: bounds[index] ?? {} },
      ),
    },
  }
}

function toWrittenNodes(rows: readonly NodeRow[]): Written {
  return toWritten(rows, ({ id, type, properties, digest }) => ({
    id,
    properties: { ...properties, ...toKeys(type, properties), id, digest },
  }))
}

function toWrittenRelations(rows: readonly RelationRow[]): Written {
  return toWritten(rows, ({ id, from, to, properties, digest }) => ({
    id,
    from,
    to,
    properties: { ...properties, id, digest },
  }))
}

function mergeNodes(first: NodeRow, { setBounds }: Written): string {
  return `UNWIND $rows AS row
MERGE (n:${first.type} {id: row.id})
SET n = row.properties, n:${toLabels(first)}${setBounds('n')}`
}

function writeNodes(first: NodeRow, rows: readonly NodeRow[]): Statement {
  const written = toWrittenNodes(rows)
  return { text: mergeNodes(first, written), parameters: written.parameters }
}

/** Nodes that are not there, without looking for them. */
function createNodes(first: NodeRow, rows: readonly NodeRow[]): Statement {
  const written = toWrittenNodes(rows)
  return {
    text: `UNWIND $rows AS row
CREATE (n:${toLabels(first)})
SET n = row.properties${written.setBounds('n')}`,
    again: mergeNodes(first, written),
    parameters: written.parameters,
  }
}

const matchEnds = ({ from, to }: RelationRow) => `UNWIND $rows AS row
MATCH (a:${nodeTypeOf(from)} {id: row.from})
MATCH (b:${nodeTypeOf(to)} {id: row.to})`

/**
 * Finds or makes each relationship from the end that has few of its type, as the embedded engine goes
 * through all of them at the end that is written first.
 */
function mergeRelations(first: RelationRow, { setBounds }: Written): string {
  const type = toRelationshipType(first.type)
  const pattern =
    type === 'PARTY_TO' ? `(b)<-[r:${type} {id: row.id}]-(a)` : `(a)-[r:${type} {id: row.id}]->(b)`
  return `${matchEnds(first)}
MERGE ${pattern}
SET r = row.properties${setBounds('r')}`
}

function writeRelations(first: RelationRow, rows: readonly RelationRow[]): Statement {
  const written = toWrittenRelations(rows)
  return { text: mergeRelations(first, written), parameters: written.parameters }
}

/** Relationships that are not there, without going through those that are. */
function createRelations(first: RelationRow, rows: readonly RelationRow[]): Statement {
  const written = toWrittenRelations(rows)
  return {
    text: `${matchEnds(first)}
CREATE (a)-[r:${toRelationshipType(first.type)}]->(b)
SET r = row.properties${written.setBounds('r')}`,
    again: mergeRelations(first, written),
    parameters: written.parameters,
  }
}

function deleteNodes(
  { type }: { readonly type: NodeType },
  rows: ReadonlyArray<{ readonly id: string }>,
): Statement {
  return {
    text: `UNWIND $ids AS id MATCH (n:${toLabel(type)} {id: id}) DETACH DELETE n`,
    parameters: { ids: rows.map(({ id }) => id) },
  }
}

/** Goes through all of the type, as no index is on them; a map finds each id at once, a list would not. */
function deleteRelations(
  { type }: { readonly type: RelationType },
  rows: ReadonlyArray<{ readonly id: string }>,
): Statement[] {
  const wanted = Object.fromEntries(rows.map(({ id }) => [id, true]))
  return relationStarts(type).map((start) => ({
    text: `MATCH ${start} WHERE $wanted[r.id] IS NOT NULL DELETE r`,
    parameters: { wanted },
  }))
}

/** Properties of the node that tells what is loaded, in the schema of this program. */
export function toDatasetProperties({ version, state, loadedAt, inputs, counts, digests }: DatasetNode) {
  return {
    id: 'dataset',
    version,
    state,
    loadedAt,
    schemaVersion,
    ...(inputs === undefined ? {} : { inputs }),
    countTypes: counts.map(({ type }) => type),
    counts: counts.map(({ count }) => count),
    ...(digests && {
      digestTypes: digests.map(({ type }) => type),
      digests: digests.map(({ digest }) => digest),
    }),
  }
}

function writeDataset(dataset: DatasetNode): Statement {
  return {
    text: `MERGE (n:Dataset {id: 'dataset'}) SET n = $properties`,
    parameters: { properties: toDatasetProperties(dataset) },
  }
}
