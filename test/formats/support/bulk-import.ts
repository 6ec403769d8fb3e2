import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { findFreePort } from '../../../api/graph/neo4j/local-server/bolt.ts'
import { toConfig } from '../../../api/graph/neo4j/local-server/config.ts'
import { fetchJars } from '../../../api/graph/neo4j/local-server/jars.ts'
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
  const lib = await fetchJars()
  const home = await mkdtemp(join(tmpdir(), 'atlas-import-'))
  try {
    const tables = join(home, 'tables')
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(tables, name)), { recursive: true })
      await writeFile(join(tables, name), text)
    }
    await mkdir(join(home, 'conf'))
    await writeFile(
      join(home, 'conf', 'neo4j.conf'),
      toConfig({ port: await findFreePort(), hasPassword: false }),
    )
    const { stdout } = await promisify(execFile)(
      'java',
      [
        '-Xmx1g',
        '-XX:TieredStopAtLevel=1',
        '--add-opens=java.base/java.nio=ALL-UNNAMED',
        '-cp',
        `${lib}/*`,
        'org.neo4j.cli.AdminTool',
        'database',
        'import',
        'full',
        ...importOptions,
        'neo4j',
      ],
      {
        cwd: tables,
        env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
        maxBuffer: 16 * 1024 * 1024,
      },
    )
    const server = await startLocalNeo4j({ home, heap: '512m', isShortLived: true })
    return {
      server,
      said: stdout + (await readFile(join(tables, 'import.report'), 'utf8').catch(() => '')),
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
