import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { createStore } from '../../api/graph/create-store.ts'
import { openEmbeddedEngine } from '../../api/graph/embedded/engine.ts'
import type { CypherEngine, Value } from '../../api/graph/engine.ts'
import { bulkImportOptions, writeBulkFolder } from '../../api/graph/neo4j/bulk.ts'
import { createNeo4jEngine } from '../../api/graph/neo4j/engine.ts'
import { importTables } from '../../api/graph/neo4j/local-server/import.ts'
import { findMissingTool } from '../../api/graph/neo4j/local-server/jars.ts'
import { type LocalServer, startLocalNeo4j } from '../../api/graph/neo4j/local-server/start.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import type { DatasetNode } from '../../schema/nodes.ts'
import type { Day } from '../../schema/partial-date.ts'
import { readStoredPlan } from '../../seeds/backup/stored-plan.ts'
import { readDigests, toDiff } from '../../seeds/diff.ts'
import { loadPlan } from '../../seeds/load.ts'
import type { Plan } from '../../seeds/plan.ts'
import { made } from '../api/support/world.ts'
import { describeReader } from '../formats/support/readers.ts'
import { copyRealGraph, readRealRecords } from '../setup/real-records.ts'

/** All that the graph has of its nodes and relations, by their ids. */
async function readWhole(engine: CypherEngine): Promise<ReadonlyMap<Value | undefined, unknown>> {
  const nodes = await engine.read({
    text: 'MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties',
  })
  const relations = await engine.read({
    text: 'MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties',
  })
  const elements = [
    ...nodes.map(({ id, properties, labels }) => ({
      id,
      properties,
      labels: [...(labels as string[])].sort(),
    })),
    ...relations,
  ]
  return new Map(elements.map((element): [Value | undefined, unknown] => [element.id, element]))
}

describeReader(
  'a Neo4j whose database the bulk import made of the project’s own records',
  findMissingTool(),
  () => {
    let server: LocalServer | undefined
    let imported: GraphStore | undefined
    let importedEngine: CypherEngine | undefined
    let loaded: GraphStore | undefined
    let loadedEngine: CypherEngine | undefined
    let plan: Plan | undefined
    let dataset: DatasetNode | undefined
    beforeAll(async () => {
      const folder = join(inject('folder'), 'bulk')
      const tables = join(folder, 'tables')
      const home = join(folder, 'home')
      const graph = join(folder, 'graph')
      ;({ plan } = await readRealRecords())
      const { version, counts } = plan
      dataset = { version, counts, state: 'ready', loadedAt: '2026-01-02T03:04:05.000Z', inputs: 'files' }
      await writeBulkFolder(tables, () => [made(plan)], dataset)
      expect(await importTables(home, tables, bulkImportOptions, { isShortLived: true })).toContain(
        'IMPORT DONE',
      )
      server = await startLocalNeo4j({ home, heap: '1g', isShortLived: true })
      importedEngine = createNeo4jEngine({
        engine: 'neo4j',
        uri: server.uri,
        user: 'neo4j',
        database: 'neo4j',
      })
      const prepare = await readFile(join(tables, 'prepare.cypher'), 'utf8')
      for (const text of prepare.split(';\n').filter(Boolean)) await importedEngine.write([{ text }])
      imported = createStore(importedEngine)
      await copyRealGraph(graph)
      loadedEngine = await openEmbeddedEngine(graph)
      loaded = createStore(loadedEngine)
    })
    afterAll(async () => {
      await imported?.close()
      await loaded?.close()
      await server?.stop()
    })

    it('holds every row with the digest that a load gives it, and nothing else', async () => {
      const diff = toDiff(made(plan), await readDigests(made(imported)))
      expect(Object.values(diff).flat()).toEqual([])
    })

    it('says of the data set what a load says, so that a load finds nothing to do', async () => {
      expect(await made(imported).readDataset()).toEqual(dataset)
      expect(await loadPlan(made(imported), made(plan))).toEqual({ state: 'unchanged' })
    })

    it('has every node and relation with the labels, ends and values that a load gives it', async () => {
      const [found, expected] = await Promise.all([
        readWhole(made(importedEngine)),
        readWhole(made(loadedEngine)),
      ])
      expect(found.size).toBe(made(plan).nodes.length + made(plan).relations.length + 1)
      const differing = [...expected].flatMap(([id, element]) =>
        id === 'dataset' || isDeepStrictEqual(found.get(id), element) ? [] : [[found.get(id), element]],
      )
      expect(differing).toEqual([])
    })

    it('has whole numbers and fractions apart, as a load has them', async () => {
      const rows = await made(importedEngine).read({
        text: 'MATCH (n:ReportedResult) RETURN n.id AS id, valueType(n.value) AS type',
      })
      const expected = made(plan).nodes.flatMap(({ id, type, properties: { value } }) =>
        type === 'ReportedResult'
          ? { id, type: `${Number.isInteger(value) ? 'INTEGER' : 'FLOAT'} NOT NULL` }
          : [],
      )
      expect(new Set(expected.map(({ type }) => type)).size).toBe(2)
      expect(new Set(rows)).toEqual(new Set(expected))
    })

    it('can be kept as a backup, which proves every row by its digest', async () => {
      const { plan: kept } = await readStoredPlan(made(imported))
      expect(kept.version).toBe(made(plan).version)
    })

    it('answers lists, which go by labels, keys and bounds, as a loaded store does', async () => {
      const day = '2025-07-15' as Day
      const list = (store: GraphStore) =>
        Promise.all([
          store.readOrganizations(
            { kinds: ['BORDER_GUARD_POST'], text: 'don' },
            { first: 20, orderBy: 'NAME' },
          ),
          store.readCoordinations({ lostPartyBefore: day }, { first: 20, orderBy: 'NEWEST' }),
          store.countUnits({ existsOn: day }),
        ])
      expect(await list(made(imported))).toEqual(await list(made(loaded)))
    })
  },
)
