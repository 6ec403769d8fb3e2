import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStore } from '../../api/graph/create-store.ts'
import { openEmbeddedEngine } from '../../api/graph/embedded/engine.ts'
import type { CypherEngine } from '../../api/graph/engine.ts'
import { createNeo4jEngine } from '../../api/graph/neo4j/engine.ts'
import { findMissingTool } from '../../api/graph/neo4j/local-server/jars.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import { writeBulk, writeBulkTables } from '../../schema/formats/neo4j/bulk.ts'
import type { PropertyGraph } from '../../schema/formats/neo4j/property-graph.ts'
import { ask, createTestApp } from '../api/support/ask.ts'
import { made } from '../api/support/world.ts'
import { loadSmallWorld } from '../fixtures/small-world.ts'
import { smallWorldSubjects, twelveQueries } from '../fixtures/twelve-queries.ts'
import { inTemporaryFolder } from '../setup/temporary-folder.ts'
import { type ImportedServer, startImported } from './support/bulk-import.ts'
import { nastyTexts, toKept } from './support/nasty.ts'
import { meta, toNetwork } from './support/networks.ts'
import { readArchive } from './support/parts.ts'
import { describeReader } from './support/readers.ts'
import { smallElements } from './support/small-network.ts'
import { storedGraph } from './support/stored-graph.ts'

const time = new Date('2026-01-15T08:30:00Z')
const texts = Object.values(nastyTexts)

/** The stored graph with a node for each nasty text beside it, which none of the questions asks for. */
const withNasty: PropertyGraph = {
  ...storedGraph,
  async *nodes() {
    yield* storedGraph.nodes()
    yield texts.map((text, index) => ({
      id: `nasty-${index}`,
      labels: ['Nasty'],
      properties: { name: text, aliases: [text, 'thường'], value: index / 2, isNasty: true },
    }))
  },
}

async function askAll(store: GraphStore): Promise<unknown[]> {
  const app = createTestApp({ store })
  return Promise.all(
    twelveQueries.map(({ query, variables }) => ask(app, query, variables(smallWorldSubjects))),
  )
}

describeReader('the bulk import of Neo4j', findMissingTool(), () => {
  let imported: ImportedServer | undefined
  let engine: CypherEngine | undefined
  beforeAll(async () => {
    imported = await startImported(await readArchive(writeBulkTables(withNasty, time)))
    engine = createNeo4jEngine({
      engine: 'neo4j',
      uri: imported.server.uri,
      user: 'neo4j',
      database: 'neo4j',
    })
  })
  afterAll(async () => {
    await engine?.close()
    await imported?.stop()
  })

  test('brings in everything that a store holds: the twelve questions have the same answers', async () => {
    const expected = await inTemporaryFolder(async (folder) => {
      const original = createStore(await openEmbeddedEngine(`${folder}/graph`))
      await loadSmallWorld(original)
      const answers = await askAll(original)
      await original.close()
      return answers
    })
    expect(await askAll(createStore(made(engine)))).toEqual(expected)
  })

  test('takes nasty texts as texts, and values in their types', async () => {
    const rows = await made(engine).read({
      text: 'MATCH (n:Nasty) RETURN n.name AS name, n.aliases AS aliases, n.value AS value, n.isNasty AS isNasty ORDER BY value',
    })
    expect(rows).toEqual(
      texts.map((text, index) => ({
        name: toKept(text),
        aliases: [toKept(text), 'thường'],
        value: index / 2,
        isNasty: true,
      })),
    )
  })

  test('makes its constraints by the script that comes with it', async () => {
    const files = await readArchive(writeBulkTables(withNasty, time))
    for (const text of (files['constraints.cypher'] ?? '').split(/;\n/))
      if (text.trim()) await made(engine).write([{ text }])
    const rows = await made(engine).read({
      text: 'SHOW CONSTRAINTS YIELD labelsOrTypes RETURN labelsOrTypes AS labels',
    })
    expect(rows.flatMap(({ labels }) => labels).sort()).toEqual([...storedGraph.identityLabels].sort())
  })
})

describe('the tables for the bulk import', () => {
  test('have a row for each element, with its labels, ends and type', async () => {
    const files = await readArchive(writeBulk(toNetwork(smallElements)))
    const read = (name: string) =>
      parse(files[name] ?? '', { columns: true }) as Array<Record<string, string>>
    const { nodes, edges, areas, citations, sources } = smallElements
    const rows = read('nodes.csv')
    expect(rows.map((row) => row['id:ID'])).toEqual(
      [...sources, ...citations, ...areas, ...nodes].map(({ id }) => id),
    )
    const post = rows.find((row) => row['id:ID'] === 'org-don-suoi-dan')
    expect(post?.[':LABEL']?.split('\u001F')).toEqual(['Organization', 'Actor', 'BorderGuardPost'])
    const relations = read('relationships.csv')
    expect(relations).toHaveLength(citations.length + edges.length)
    expect(
      relations.slice(citations.length).map((row) => [row[':START_ID'], row[':TYPE'], row[':END_ID']]),
    ).toEqual(edges.map(({ source, type, target }) => [source, type, target]))
  })

  test('say the day, the filters, the address and the version, and how they are imported', async () => {
    const { 'README.txt': readme = '' } = await readArchive(writeBulk(toNetwork(smallElements)))
    for (const said of [meta.asOf, ...meta.filters, meta.permalink, meta.dataVersion])
      expect(readme).toContain(said)
    expect(readme).toMatch(/neo4j-admin database import full neo4j .*--array-delimiter=/)
  })

  test('are refused for a property of two types', async () => {
    const mixed: PropertyGraph = {
      ...storedGraph,
      async *nodes() {
        yield [1, 'one'].map((value, index) => ({ id: `x-${index}`, labels: ['X'], properties: { value } }))
      },
    }
    await expect(readArchive(writeBulkTables(mixed, time))).rejects.toThrow(
      '"value" is of the types long and string',
    )
  })
})
