import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bulkImportOptions, writeBulkFolder } from '../../../api/graph/neo4j/bulk.ts'
import { importTables } from '../../../api/graph/neo4j/local-server/import.ts'
import type { Say } from '../bench.ts'
import { openNeo4jArena } from '../engines.ts'
import type { Table } from '../figures.ts'
import { timed } from '../measure.ts'
import { measureReads } from '../store/reads.ts'
import { createWorld } from '../world/world.ts'
import { worldDataset } from '../world/write.ts'

/** A world by Neo4j's own bulk import, step by step, and reads by id of what came of it. */
export async function measureBulk(relations: number, rounds: number, say: Say): Promise<Table[]> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-bulk-'))
  const [tables, home] = [join(folder, 'tables'), join(folder, 'home')]
  const world = createWorld(relations)
  try {
    say(`tables of ${relations.toLocaleString('en')} relations`)
    const writing = await timed(() => writeBulkFolder(tables, () => world.chunks(), worldDataset))
    say('the bulk import')
    const importing = await timed(() => importTables(home, tables, bulkImportOptions, { heap: '4g' }))
    await rm(tables, { recursive: true })
    say('constraints and indexes')
    const begun = performance.now()
    const arena = await openNeo4jArena(home)
    const preparing = performance.now() - begun
    try {
      const what = `of ${relations.toLocaleString('en')} relations`
      return [
        {
          title: 'bulk import',
          figures: [
            { what: `tables ${what}`, sides: { ours: writing / 1_000 }, unit: 's' },
            { what: `import ${what}`, sides: { ours: importing / 1_000 }, unit: 's' },
            { what: `start, constraints and indexes ${what}`, sides: { ours: preparing / 1_000 }, unit: 's' },
          ],
        },
        { title: 'reads after it', figures: await measureReads(arena, world, rounds, 2) },
      ]
    } finally {
      await arena.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
