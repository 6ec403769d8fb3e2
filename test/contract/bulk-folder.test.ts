import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { createStore } from '../../api/graph/create-store.ts'
import { openEmbeddedEngine } from '../../api/graph/embedded/engine.ts'
import { bulkImportOptions, writeBulkFolder } from '../../api/graph/neo4j/bulk.ts'
import { createNeo4jEngine } from '../../api/graph/neo4j/engine.ts'
import { importTables } from '../../api/graph/neo4j/local-server/import.ts'
import { findMissingTool } from '../../api/graph/neo4j/local-server/jars.ts'
import { type LocalServer, startLocalNeo4j } from '../../api/graph/neo4j/local-server/start.ts'
import type { GraphStore } from '../../api/graph/store.ts'
import type { DatasetNode } from '../../schema/nodes.ts'
import type { Day } from '../../schema/partial-date.ts'
import { readDigests, toDiff } from '../../seeds/diff.ts'
import { loadPlan } from '../../seeds/load.ts'
import type { Plan } from '../../seeds/plan.ts'
import { made } from '../api/support/world.ts'
import { describeReader } from '../formats/support/readers.ts'
import { copyRealGraph, readRealRecords } from '../setup/real-records.ts'

/** One of so many nodes is compared whole. */
const sampled = 7

describeReader(
  'a Neo4j whose database the bulk import made of the project’s own records',
  findMissingTool(),
  () => {
    let server: LocalServer | undefined
    let imported: GraphStore | undefined
    let loaded: GraphStore | undefined
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
      const engine = createNeo4jEngine({ engine: 'neo4j', uri: server.uri, user: 'neo4j', database: 'neo4j' })
      const prepare = await readFile(join(tables, 'prepare.cypher'), 'utf8')
      for (const text of prepare.split(';\n').filter(Boolean)) await engine.write([{ text }])
      imported = createStore(engine)
      await copyRealGraph(graph)
      loaded = createStore(await openEmbeddedEngine(graph))
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

    it('has the nodes as a loaded store has them', async () => {
      const ids = made(plan).nodes.flatMap(({ id }, index) => (index % sampled === 0 ? [id] : []))
      expect(await made(imported).readNodes(ids)).toEqual(await made(loaded).readNodes(ids))
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
