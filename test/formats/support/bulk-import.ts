import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { importTables } from '../../../api/graph/neo4j/local-server/import.ts'
import { type LocalServer, startLocalNeo4j } from '../../../api/graph/neo4j/local-server/start.ts'
import { importOptions } from '../../../schema/formats/neo4j/bulk.ts'

export interface ImportedServer {
  readonly server: LocalServer
  /** What the import said. */
  readonly said: string
  stop(): Promise<void>
}

/**
 * A Neo4j whose database was made by its own bulk import of the files of an archive, by their names, with the options
 * that the archive's README names. @throws with what the import said when it refuses them
 */
export async function startImported(files: Readonly<Record<string, string>>): Promise<ImportedServer> {
  const home = await mkdtemp(join(tmpdir(), 'atlas-import-'))
  try {
    const tables = join(home, 'tables')
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(tables, name)), { recursive: true })
      await writeFile(join(tables, name), text)
    }
    const said = await importTables(home, tables, importOptions, { isShortLived: true })
    const server = await startLocalNeo4j({ home, heap: '512m', isShortLived: true })
    return {
      server,
      said,
      async stop() {
        await server.stop()
        await rm(home, { recursive: true, force: true })
      },
    }
  } catch (cause) {
    await rm(home, { recursive: true, force: true })
    throw cause
  }
}
