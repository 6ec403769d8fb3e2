import { type Id, nodeTypeOf } from '../../../schema/ids.ts'
import { type NodeType, type RelationType, relationTypes } from '../../../schema/vocabulary.ts'
import type { Parameters, Statement } from '../engine.ts'
import { namesOf, propertiesOf, toValueList } from '../own-properties.ts'
import type { NodePortion } from '../requests.ts'
import { toLabel, toRelationshipType } from './identifiers.ts'

/** Ids by the node type that their prefix names, so that each is looked up in an index. */
export function groupByType(ids: readonly Id[]): Map<NodeType, Id[]> {
  const groups = new Map<NodeType, Id[]>()
  for (const id of new Set(ids)) {
    const type = nodeTypeOf(id)
    if (!type) continue
    const group = groups.get(type)
    if (group) group.push(id)
    else groups.set(type, [id])
  }
  return groups
}

/**
 * One statement with a part for each node type among the ids, or undefined when there is none. Each part
 * finds the ids of its type in the parameter that it is told.
 */
export function unionByType(
  ids: readonly Id[],
  toPart: (type: NodeType, idsParameter: string) => string | undefined,
  parameters: Parameters = {},
): Statement | undefined {
  const parts: string[] = []
  const lists: Record<string, readonly Id[]> = {}
  for (const [type, group] of groupByType(ids)) {
    const part = toPart(type, `$ids${type}`)
    if (!part) continue
    parts.push(part)
    lists[`ids${type}`] = group
  }
  if (parts.length === 0) return undefined
  return { text: parts.join('\nUNION ALL\n'), parameters: { ...parameters, ...lists } }
}

/** Column `nodes`: all nodes of a type in one row, which takes Neo4j and its driver half as long as a row for each. */
export function nodesByIds(ids: readonly Id[], portion?: NodePortion): Statement | undefined {
  return unionByType(
    ids,
    (type, list) => `UNWIND ${list} AS id
MATCH (n:${type} {id: id})
RETURN collect(${toValueList('n', namesOf(type, portion))}) AS nodes`,
  )
}

export function nodesOfType(type: NodeType): Statement {
  return {
    text: `MATCH (n:${toLabel(type)}) RETURN n.id AS id, ${toValueList('n', propertiesOf(type))} AS node`,
  }
}

export function nodeDigests(type: NodeType): Statement {
  return { text: `MATCH (n:${toLabel(type)}) RETURN n.id AS id, n.digest AS digest` }
}

/** Every relationship of a type, once for each node type that it leads from. */
export function relationStarts(type: RelationType): string[] {
  const written = toRelationshipType(type)
  return relationTypes[type].from.map((from) => `(:${from})-[r:${written}]->()`)
}

/** Labelled at one end, as the embedded engine would otherwise go through every node. */
export function relationDigests(type: RelationType): Statement {
  const parts = relationStarts(type).map((start) => `MATCH ${start} RETURN r.id AS id, r.digest AS digest`)
  return { text: parts.join('\nUNION ALL\n') }
}

/** Labelled at one end, for the same reason. */
export function endsOf(type: RelationType): Statement {
  const parts = relationTypes[type].from.map(
    (from) => `MATCH (a:${from})-[:${toRelationshipType(type)}]->(b) RETURN a.id AS from, b.id AS to`,
  )
  return { text: parts.join('\nUNION ALL\n') }
}

export const dataset: Statement = {
  text: `MATCH (n:Dataset {id: 'dataset'}) RETURN properties(n) AS node`,
}

/** Concepts with the concept above, by name. */
export const areas: Statement = {
  text: `MATCH (n:CooperationArea)
OPTIONAL MATCH (n)-[:BROADER]->(broader:CooperationArea)
RETURN n.id AS id, ${toValueList('n', propertiesOf('CooperationArea'))} AS node, broader.id AS broader
ORDER BY n.sortKey, n.id`,
}

/** Places that an organization is tied to, and units that a unit is part of, with how and until when. */
export function homes(actorIds: readonly Id[]): Statement | undefined {
  const types: Partial<Record<NodeType, string>> = {
    Organization: 'GOVERNS|BASED_IN|RESPONSIBLE_FOR',
    AdministrativeUnit: 'PART_OF',
  }
  return unionByType(actorIds, (type, list) =>
    types[type]
      ? `UNWIND ${list} AS id
MATCH (n:${type} {id: id})-[r:${types[type]}]->(unit:AdministrativeUnit)
RETURN id, type(r) AS type, unit.id AS unit, r.validTo AS validTo`
      : undefined,
  )
}
