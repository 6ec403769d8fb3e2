import { beforeEach, describe, expect, it } from 'vitest'
import { createStore } from '../../api/graph/create-store.ts'
import { openEmbeddedEngine } from '../../api/graph/embedded/engine.ts'
import type { CypherEngine, Row } from '../../api/graph/engine.ts'
import { createNeo4jEngine } from '../../api/graph/neo4j/engine.ts'
import { openForLoad } from '../../api/graph/open.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { startProxy } from '../faults/support/proxy.ts'
import { smallWorld } from '../fixtures/small-world.ts'
import { readGraph } from '../seeds/support/graph.ts'
import { forEachEngine } from '../setup/engines.ts'

const { nodes, relations } = smallWorld
const created = { createdNodes: nodes, createdRelations: relations }

/** COMMIT, as a message of Bolt. */
const commit = Buffer.from('0002b0120000', 'hex')

/** A way to the server on which the answer to the first commit is lost: the server has it, the client never hears so. */
async function openLosingWay(port: number) {
  let isCommitting = false
  let lost = 0
  const way = await startProxy(port, {
    onSent: (chunk) => {
      isCommitting = lost === 0 && chunk.includes(commit)
    },
    createRewriting: () => (chunk) => {
      if (isCommitting) {
        isCommitting = false
        lost++
        way.cut()
      }
      return chunk
    },
  })
  return { uri: `bolt://127.0.0.1:${way.port}`, lost: () => lost, close: way.close }
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

    /** Numbers and days as the engine writes them, which tells whole ones from others and days from text. */
    const asWritten = async () => {
      const written = [...nodes, ...relations].flatMap(({ properties }) => Object.entries(properties))
      const numbers = written.filter(([, value]) => typeof value === 'number').map(([name]) => name)
      const names = [...new Set(numbers)].sort()
      expect(names.length).toBeGreaterThan(1)
      const texts = names.map((name) => `toString(x.${name})`)
      const days = ['signedOnEarliest', 'validToLatest'].map((name) => `x.${name} < date('2100-01-01')`)
      const returned = `x.id AS id, [${[...texts, ...days].join(', ')}] AS values ORDER BY id`
      return [
        await cypher.read({ text: `MATCH (x) WHERE x.id IS NOT NULL RETURN ${returned}` }),
        await cypher.read({ text: `MATCH ()-[x]->() RETURN ${returned}` }),
      ]
    }
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
      return { nodes: labelled, lines, written: await asWritten() }
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

    if (engine.name === 'embedded')
      it('are made the same in a new file, in batches, with its indexes and what is written beside them', async () => {
        await store.write({ nodes, relations })
        const merged = await everything()
        const path = `${(engine.settings() as { path: string }).path}-new`
        const load = await openForLoad({ engine: 'embedded', path })
        const inHand = await load.beginLoad()
        await load.prepare()
        await inHand.write({ createdNodes: nodes.slice(0, 7) })
        await inHand.write({ createdNodes: nodes.slice(7), createdRelations: relations.slice(0, 3) })
        const [renamed] = nodes
        if (!renamed) throw new Error('the small world has no node')
        await inHand.write({
          nodes: [{ ...renamed, digest: 'another' }],
          createdRelations: relations.slice(3),
        })
        await inHand.write({ nodes: [renamed], dataset: smallWorld.dataset })
        await load.publish()
        await load.close()

        cypher = await openEmbeddedEngine(path)
        const { nodes: made, ...others } = await everything()
        expect({ nodes: made.filter(({ id }) => id !== 'dataset'), lines: others.lines }).toEqual({
          nodes: merged.nodes,
          lines: merged.lines,
        })
        const ofRows = (rows: readonly Row[] = []) => rows.filter(({ id }) => id !== 'dataset')
        expect(others.written.map(ofRows)).toEqual(merged.written)
        const indexes = await cypher.read({ text: 'SHOW INDEXES' })
        expect(indexes.length).toBeGreaterThan(20)
        await cypher.prepare()
        expect(await cypher.read({ text: 'SHOW INDEXES' })).toEqual(indexes)
        await cypher.close()
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
          await way.close()
        }
      })
  })
})
