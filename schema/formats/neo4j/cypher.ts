import type { CitedNetwork } from '../network.ts'
import { toLegalText } from '../safe-text.ts'
import { toMapLiteral, toName, toStringLiteral } from './literals.ts'
import {
  type GraphFileNode,
  type GraphFileRelation,
  identityLabelOf,
  type PropertyGraph,
  toPropertyGraph,
} from './property-graph.ts'

/**
 * A script for Neo4j 5: constraints first, then nodes, then relationships, a few hundred a statement. Run again it changes
 * nothing. No literal has a line end in it, so that every statement ends at a semicolon at the end of a line: cypher-shell
 * takes the script as it is, a driver statement by statement.
 */

const rowsOfStatement = 200

/** What of a batch agrees on the key, in portions of a statement. */
function* toPortions<T>(batch: readonly T[], toKey: (element: T) => string): Generator<readonly [T, ...T[]]> {
  const groups = new Map<string, T[]>()
  for (const element of batch) {
    const key = toKey(element)
    const group = groups.get(key)
    if (group) group.push(element)
    else groups.set(key, [element])
  }
  for (const group of groups.values())
    for (let at = 0; at < group.length; at += rowsOfStatement) {
      const [first, ...others] = group.slice(at, at + rowsOfStatement)
      if (first !== undefined) yield [first, ...others]
    }
}

function toRows(rows: readonly string[]): string {
  return `UNWIND [\n${rows.join(',\n')}\n] AS row\n`
}

function writeNodes(nodes: readonly [GraphFileNode, ...GraphFileNode[]]): string {
  const [identity = '', ...others] = nodes[0].labels.map(toName)
  const rows = nodes.map(
    ({ id, properties }) => `{id: ${toStringLiteral(id)}, properties: ${toMapLiteral(properties)}}`,
  )
  const labels = others.length > 0 ? `, n:${others.join(':')}` : ''
  return `${toRows(rows)}MERGE (n:${identity} {id: row.id})\nSET n += row.properties${labels};\n`
}

/** The end of a relationship, found by its constraint where its id tells the label. */
function toEnd(variable: string, id: string): string {
  const label = identityLabelOf(id)
  return `MATCH (${variable}${label ? `:${toName(label)}` : ''} {id: row.${variable}})\n`
}

function writeRelations(relations: readonly [GraphFileRelation, ...GraphFileRelation[]]): string {
  const [{ type, from, to }] = relations
  const rows = relations.map(
    (relation) =>
      `{id: ${toStringLiteral(relation.id)}, a: ${toStringLiteral(relation.from)}, b: ${toStringLiteral(relation.to)}, properties: ${toMapLiteral(relation.properties)}}`,
  )
  return `${toRows(rows)}${toEnd('a', from)}${toEnd('b', to)}MERGE (a)-[r:${toName(type)} {id: row.id}]->(b)\nSET r += row.properties;\n`
}

/** A statement for each label whose nodes are known by their id. */
export function toConstraints({ identityLabels }: PropertyGraph): string {
  return identityLabels
    .map(
      (label) =>
        `CREATE CONSTRAINT atlas_id_${toName(label)} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`,
    )
    .join('')
}

/** The graph as a script. @throws {RangeError} for a label, type or property with a name that is none */
export async function* writeCypherScript(graph: PropertyGraph): AsyncGenerator<string> {
  yield graph.about.map((line) => `// ${toLegalText(line).replace(/\s+/g, ' ')}\n`).join('')
  yield toConstraints(graph)
  for await (const batch of graph.nodes())
    for (const nodes of toPortions(batch, ({ labels }) => labels.join(':'))) yield writeNodes(nodes)
  const toKey = ({ type, from, to }: GraphFileRelation) =>
    [type, identityLabelOf(from), identityLabelOf(to)].join(':')
  for await (const batch of graph.relations())
    for (const relations of toPortions(batch, toKey)) yield writeRelations(relations)
}

export function writeCypher(network: CitedNetwork): AsyncGenerator<string> {
  return writeCypherScript(toPropertyGraph(network))
}
