import type { Statement } from '../../api/graph/engine.ts'
import type { NodeRow, RelationRow } from '../../api/graph/store.ts'
import type { Arena } from './engines.ts'
import { batches, generateWorld, type World, writeWorld } from './generate.ts'
import { median, type Outcome, timed } from './measure.ts'

/** What anybody would write first: UNWIND and CREATE, no labels beside the type, no keys, no bounds. */
async function loadBare({ engine }: Arena, world: World): Promise<void> {
  for (const [type, rows] of groupByType(world.nodes))
    for (const batch of batches(rows)) await engine.write([createNodes(type, batch)])
  for (const batch of batches(world.relations)) await engine.write([createRelations(batch)])
}

function groupByType(rows: readonly NodeRow[]): Map<string, NodeRow[]> {
  const groups = new Map<string, NodeRow[]>()
  for (const row of rows) {
    const group = groups.get(row.type)
    if (group) group.push(row)
    else groups.set(row.type, [row])
  }
  return groups
}

function createNodes(type: string, rows: readonly NodeRow[]): Statement {
  return {
    text: `UNWIND $rows AS row CREATE (n:${type}) SET n = row`,
    parameters: { rows: rows.map(({ id, properties }) => ({ ...properties, id })) },
  }
}

function createRelations(rows: readonly RelationRow[]): Statement {
  return {
    text: `UNWIND $rows AS row MATCH (a:Organization {id: row.from}) MATCH (b:Agreement {id: row.to})
CREATE (a)-[r:PARTY_TO]->(b) SET r = row.properties`,
    parameters: {
      rows: rows.map(({ id, from, to, properties }) => ({ from, to, properties: { ...properties, id } })),
    },
  }
}

/** A first load through the store against a bare loop over the same rows. */
export async function benchLoad(arena: Arena, relations: number, rounds: number): Promise<Outcome[]> {
  const world = generateWorld(relations)
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await arena.clear()
    ours.push(await timed(() => writeWorld(arena.store, world)))
    await arena.clear()
    peer.push(await timed(() => loadBare(arena, world)))
  }
  await arena.clear()
  const oursMs = median(ours)
  const peerMs = median(peer)
  const rows = world.nodes.length + world.relations.length
  return [{ name: `first load of ${rows} rows`, oursMs, peerMs, ratio: peerMs / oursMs }]
}
