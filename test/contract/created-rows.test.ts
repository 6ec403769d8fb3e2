import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { beforeEach, describe, expect, it } from 'vitest'
import { createStore } from '../../api/graph/create-store.ts'
import type { CypherEngine } from '../../api/graph/engine.ts'
import { createNeo4jEngine } from '../../api/graph/neo4j/engine.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { smallWorld } from '../fixtures/small-world.ts'
import { readGraph } from '../seeds/support/graph.ts'
import { forEachEngine } from '../setup/engines.ts'

const { nodes, relations } = smallWorld
const created = { createdNodes: nodes, createdRelations: relations }

/** COMMIT, as a message of Bolt. */
const commit = Buffer.from('0002b0120000', 'hex')

/** A way to the server on which the answer to the first commit is lost: the server has it, the client never hears so. */
async function openLosingWay(port: number) {
  const sockets = new Set<Socket>()
  let lost = 0
  const way = createServer((client) => {
    const server = connect(port, '127.0.0.1')
    let isCommitting = false
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('error', () => {})
    }
    client.on('data', (part: Buffer) => {
      isCommitting = lost === 0 && part.includes(commit)
      server.write(part)
    })
    server.on('data', (part: Buffer) => {
      if (!isCommitting) return void client.write(part)
      lost++
      client.destroy()
      server.destroy()
    })
  })
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve))
  return {
    uri: `bolt://127.0.0.1:${(way.address() as AddressInfo).port}`,
    lost: () => lost,
    close() {
      for (const socket of sockets) socket.destroy()
      way.close()
    },
  }
}

forEachEngine((engine) => {
  describe('rows that the store does not hold', () => {
    let cypher: CypherEngine
    let store: GraphStore
    beforeEach(async () => {
      cypher = await engine.openEngine()
      store = createStore(cypher)
      await store.prepare()
    })

    const everything = async () => {
      const rows = await cypher.read({
        text: 'MATCH (n) WHERE n.id IS NOT NULL RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id',
      })
      const lines = await cypher.read({
        text: 'MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS a, b.id AS b, properties(r) AS properties ORDER BY id',
      })
      const labelled = rows.map(({ id, labels, properties }) => {
        return { id, labels: [...(labels as string[])].sort(), properties }
      })
      return { nodes: labelled, lines }
    }

    it('are made as those are that it may hold: labels, keys, bounds and digests', async () => {
      await store.write({ nodes, relations })
      const merged = await everything()
      expect(merged.nodes).toHaveLength(nodes.length)
      expect(merged.lines).toHaveLength(relations.length)
      const another = await engine.openEngine()
      await createStore(another).prepare()
      await createStore(another).write(created)
      cypher = another
      expect(await everything()).toEqual(merged)
    })

    it('are written beside those that it may hold in one batch', async () => {
      const [first, ...others] = nodes
      if (!first) throw new Error('the small world has no node')
      await store.write({ nodes: [first] })
      await store.write({ nodes: [first], createdNodes: others, createdRelations: relations })
      const graph = await readGraph(store)
      expect(Object.keys(graph.nodes)).toHaveLength(nodes.length)
      expect(Object.keys(graph.relations)).toHaveLength(relations.length)
    })

    if (engine.name === 'neo4j')
      it('are made once where the database has them but its word for that is lost', async () => {
        const settings = engine.settings()
        const port = settings.engine === 'neo4j' ? Number(new URL(settings.uri).port) : 0
        const way = await openLosingWay(port)
        const behind = createNeo4jEngine({
          engine: 'neo4j',
          uri: way.uri,
          user: 'neo4j',
          database: 'neo4j',
        })
        try {
          await createStore(behind).write(created)
          expect(way.lost()).toBe(1)
          const { nodes: found, lines } = await everything()
          expect(found.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id).sort())
          expect(lines.map(({ id }) => id)).toEqual(relations.map(({ id }) => id).sort())
        } finally {
          await behind.close()
          way.close()
        }
      })
  })
})
