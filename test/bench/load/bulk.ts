import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bulkImportOptions, writeBulkFolder } from '../../../api/graph/neo4j/bulk.ts'
import { importTables } from '../../../api/graph/neo4j/local-server/import.ts'
import { loadPlan } from '../../../seeds/load.ts'
import { createHttpClient } from '../api/http-client.ts'
import { startOurs } from '../api/processes.ts'
import type { Say } from '../bench.ts'
import { type Arena, openNeo4jArena } from '../engines.ts'
import type { Figure, Table } from '../figures.ts'
import { timed } from '../measure.ts'
import { measureReads } from '../store/reads.ts'
import { createWorld, type World } from '../world/world.ts'
import { worldDataset } from '../world/write.ts'

/** Heap of the import and of the server, and what the server keeps of its files: of most of a large world. */
const heap = '4g'
const settings = { 'server.memory.pagecache.size': '4g' }

/** Proves that the loader finds nothing to do. @throws when it would write */
async function load({ store }: Arena): Promise<void> {
  const { version, counts } = worldDataset
  const { state } = await loadPlan(store, { version, counts, nodes: [], relations: [] })
  if (state !== 'unchanged') throw new Error(`The loader did not take what was imported as it is: ${state}`)
}

/** Starts a server on what was imported, which answers about an organization. @throws when it does not */
async function serve({ settings: store }: Arena, world: World): Promise<void> {
  const server = await startOurs(store)
  const client = createHttpClient(server.url)
  const id = world.organizationAt(0)
  try {
    const query = `{ organization(id: "${id}") { id coordinations(first: 25) { totalCount nodes { title } } } }`
    const answer = JSON.parse(await client.post(JSON.stringify({ query })))
    if (answer.data?.organization?.id !== id)
      throw new Error(`The server did not answer what was imported: ${JSON.stringify(answer)}`)
  } finally {
    client.disconnect()
    await server.stop()
  }
}

/** A world by Neo4j's own bulk import, step by step until loader and server take it, and reads of what came of it. */
export async function measureBulk(relations: number, rounds: number, say: Say): Promise<Table[]> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-bulk-'))
  const [tables, home] = [join(folder, 'tables'), join(folder, 'home')]
  const world = createWorld(relations)
  const steps: Figure[] = []
  async function measure(what: string, work: () => Promise<unknown>): Promise<void> {
    say(what)
    steps.push({ what, sides: { ours: (await timed(work)) / 1_000 }, unit: 's' })
  }
  try {
    await measure('tables', () => writeBulkFolder(tables, () => world.chunks(), worldDataset))
    await measure('import', () => importTables(home, tables, bulkImportOptions, { heap }))
    await rm(tables, { recursive: true })
    let opened: Arena | undefined
    await measure('start, constraints and indexes', async () => {
      opened = await openNeo4jArena({ home, heap, settings })
    })
    const arena = opened as Arena | undefined
    if (!arena) return []
    try {
      await measure('the loader finds nothing to do', () => load(arena))
      await measure('a server starts and answers', () => serve(arena, world))
      say('reads')
      const reads = await measureReads(arena, world, rounds)
      const of = `${relations.toLocaleString('en')} relations`
      return [
        { title: `bulk import of ${of}`, figures: steps },
        { title: `reads of ${of} after it`, figures: reads },
      ]
    } finally {
      await arena.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
