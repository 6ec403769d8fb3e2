import type { CypherEngine, Statement } from '../../../api/graph/engine.ts'
import { toStatements } from '../../../api/graph/queries/writes.ts'
import type { NodeRow, RelationRow } from '../../../api/graph/store.ts'
import { nodeTypeOf } from '../../../schema/ids.ts'
import type { Plan } from '../../../seeds/plan.ts'
import { batches } from '../world/write.ts'

function groupBy<Row>(rows: readonly Row[], toKey: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(toKey(row))
    if (group) group.push(row)
    else groups.set(toKey(row), [row])
  }
  return [...groups.values()]
}

function createNodes(rows: readonly NodeRow[]): Statement {
  return {
    text: `UNWIND $rows AS row CREATE (n:${rows[0]?.type}) SET n = row`,
    parameters: { rows: rows.map(({ id, properties }) => ({ ...properties, id })) },
  }
}

function createRelations(rows: readonly RelationRow[]): Statement {
  const [first] = rows
  return {
    text: `UNWIND $rows AS row
MATCH (a:${nodeTypeOf(first?.from ?? '')} {id: row.from}) MATCH (b:${nodeTypeOf(first?.to ?? '')} {id: row.to})
CREATE (a)-[r:${first?.type}]->(b) SET r = row.properties`,
    parameters: {
      rows: rows.map(({ id, from, to, properties }) => ({ from, to, properties: { ...properties, id } })),
    },
  }
}

/** What anybody would write first: UNWIND and CREATE of what the records say, no labels beside the type, no keys, no bounds. */
export async function loadBare(engine: CypherEngine, { nodes, relations }: Plan): Promise<void> {
  for (const rows of groupBy(nodes, ({ type }) => type))
    for (const batch of batches(rows)) await engine.write([createNodes(batch)])
  for (const rows of groupBy(relations, ({ type, from, to }) =>
    [type, nodeTypeOf(from), nodeTypeOf(to)].join(),
  ))
    for (const batch of batches(rows)) await engine.write([createRelations(batch)])
}

/** The same loop, of all that a store holds: labels, keys, bounds and digests, made beforehand. */
export function prepareFull({ nodes, relations }: Plan): (engine: CypherEngine) => Promise<void> {
  const statements = [
    ...Array.from(batches(nodes), (createdNodes) => toStatements({ createdNodes })),
    ...Array.from(batches(relations), (createdRelations) => toStatements({ createdRelations })),
  ]
  return async (engine) => {
    for (const batch of statements) await engine.write(batch)
  }
}
