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
    ...grouped(changes.nodes, toLabels, writeNodes),
    ...grouped(
      changes.relations,
      ({ type, from, to }) => [type, nodeTypeOf(from), nodeTypeOf(to)].join(),
      writeRelations,
    ),
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

/** Every label of the node, its type first. @throws {RangeError} when its kind is not in the vocabulary. */
function toLabels({ id, type, properties }: NodeRow): string {
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

/** `SET` of each bound that at least one row has; native dates cannot be parameters of every engine. */
function setBounds(variable: string, bounds: ReadonlyArray<Readonly<Record<string, string>>>): string {
  const names = [...new Set(bounds.flatMap((bound) => Object.keys(bound)))].sort()
  return names.map((name) => `\nSET ${variable}.${name} = date(row.bounds.${name})`).join('')
}

function writeNodes(first: NodeRow, rows: readonly NodeRow[]): Statement {
  const bounds = rows.map(({ properties }) => toBounds(properties))
  return {
    text: `UNWIND $rows AS row
MERGE (n:${first.type} {id: row.id})
SET n = row.properties, n:${toLabels(first)}${setBounds('n', bounds)}`,
    parameters: {
      rows: rows.map(({ id, type, properties, digest }, index) => ({
        id,
        properties: { ...properties, ...toKeys(type, properties), id, digest },
        bounds: bounds[index] ?? {},
      })),
    },
  }
}

/**
 * Finds or makes each relationship from the end that has few of its type, as the embedded engine goes
 * through all of them at the end that is written first.
 */
function writeRelations(first: RelationRow, rows: readonly RelationRow[]): Statement {
  const type = toRelationshipType(first.type)
  const bounds = rows.map(({ properties }) => toBounds(properties))
  const pattern =
    type === 'PARTY_TO' ? `(b)<-[r:${type} {id: row.id}]-(a)` : `(a)-[r:${type} {id: row.id}]->(b)`
  return {
    text: `UNWIND $rows AS row
MATCH (a:${nodeTypeOf(first.from)} {id: row.from})
MATCH (b:${nodeTypeOf(first.to)} {id: row.to})
MERGE ${pattern}
SET r = row.properties${setBounds('r', bounds)}`,
    parameters: {
      rows: rows.map(({ id, from, to, properties, digest }, index) => ({
        id,
        from,
        to,
        properties: { ...properties, id, digest },
        bounds: bounds[index] ?? {},
      })),
    },
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

function writeDataset({ version, state, loadedAt, inputs, counts }: DatasetNode): Statement {
  return {
    text: `MERGE (n:Dataset {id: 'dataset'}) SET n = $properties`,
    parameters: {
      properties: {
        id: 'dataset',
        version,
        state,
        loadedAt,
        schemaVersion,
        ...(inputs === undefined ? {} : { inputs }),
        countTypes: counts.map(({ type }) => type),
        counts: counts.map(({ count }) => count),
      },
    },
  }
}
